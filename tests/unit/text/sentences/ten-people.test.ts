import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import { decimal, sum } from '../../../../src/model/decimal.ts'
import { citizensPerBand } from '../../../../src/model/use-profile.ts'
import { bandOfAge, TEN_PEOPLE, tenPeopleDescription } from '../../../../src/text/sentences/ten-people.ts'
import { DATA_URL } from '../../../support/data.ts'

const inputs = loadInputs(DATA_URL)
const { municipalities, useProfile } = inputs.estimateBasisOf(inputs.estimate)

test('the ten have the ages of the country, by the largest remainders', () => {
  const third = decimal(1).div(3)
  const counted = municipalities.map((m) => citizensPerBand(m.citizensByAgeGroup, useProfile, third))
  const bands = useProfile.map((_, index) => sum(counted.map((bands) => bands[index]?.citizens ?? decimal(0))))
  const all = sum(bands)
  const shares = bands.map((citizens) => citizens.times(10).div(all))
  const whole = shares.map((share) => share.floor().toNumber())
  const left = 10 - whole.reduce((a, b) => a + b, 0)
  const order = shares.map((share, index) => ({ index, rest: share.minus(share.floor()) }))
  order.sort((a, b) => b.rest.cmp(a.rest))
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  const drawn = useProfile.map((band) => TEN_PEOPLE.filter((p) => bandOfAge(p.age, useProfile) === band).length)
  expect(drawn).toEqual(whole)
})

test('bandOfAge: the last year of a band is in it, and the next is not', () => {
  expect(bandOfAge(17, useProfile).contactsPerCitizen.toString()).toBe('3.5')
  expect(bandOfAge(18, useProfile).contactsPerCitizen.toString()).toBe('6.2')
  expect(bandOfAge(103, useProfile).contactsPerCitizen.toString()).toBe('15.8')
  expect(() => bandOfAge(-1, useProfile)).toThrow(RangeError)
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('everyone is described, with the figure of the published profile and no other', () => {
    const description = tenPeopleDescription(useProfile, language)
    for (const { who } of TEN_PEOPLE) expect(description).toContain(`${who[language]}: `)
    const figures = description.match(/\d+[.,]\d+/g) ?? []
    expect(figures).toHaveLength(TEN_PEOPLE.length)
    const published = useProfile.map((band) => band.contactsPerCitizen.toFixed(1))
    expect(figures.map((figure) => figure.replace(',', '.')).filter((figure) => !published.includes(figure))).toEqual(
      [],
    )
  })

  test('says that the people are made up', () => {
    expect(tenPeopleDescription(useProfile, language)).toMatch(/tænkte|imagined/)
  })
})
