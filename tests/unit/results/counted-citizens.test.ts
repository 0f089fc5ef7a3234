import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { countedCitizens, madeOf } from '../../../src/results/counted-citizens.ts'
import { countedSentence } from '../../../src/text/sentences/run.ts'
import { present } from '../model/exact.ts'
import { councilOf, municipalityOf, results, runOf } from './published.ts'

const run = runOf('open-2026')
// Counted: ten more than expected in each municipality, and Ishøj (0183) and Vallensbæk (0187) as one, 0188.
const ten = run.municipalities.map(({ code, citizens }) => [code, citizens.plus(10)] as const)
const merged = ['0183', '0187'].map((code) => present(new Map(ten).get(code)))
const [ishoej, vallensbaek] = merged
const counted = {
  ...run,
  counted: new Map([
    ...ten.filter(([code]) => code !== '0183' && code !== '0187'),
    ['0188', present(ishoej).plus(present(vallensbaek))] as const,
  ]),
}
const successors = new Map([
  ['0183', '0188'],
  ['0187', '0188'],
])
const of = (...codes: readonly string[]) => countedCitizens([counted], () => codes, successors)

describe('counted citizens beside expected ones', () => {
  test('a municipality', () => {
    const [aarhus] = of('0751')
    expect(aarhus?.expected).toEqual(municipalityOf(run, 'Aarhus').citizens)
    expect(aarhus?.difference.toFixed()).toBe('10')
  })

  test('one that has merged since is counted with the others that it merged with, or not at all', () => {
    expect(of('0183')).toEqual([])
    expect(of('0183', '0187').map(({ difference }) => difference.toFixed())).toEqual(['20'])
    expect(madeOf('0188', counted, successors)).toEqual(['0183', '0187'])
  })

  test('a council: ten for each of its municipalities', () => {
    const { municipalityCodes } = councilOf(run, 'Fyn')
    expect(of(...municipalityCodes).map(({ difference }) => difference.toNumber())).toEqual([
      10 * municipalityCodes.length,
    ])
  })

  test('nothing where no day has been counted since, or the run does not know the area', () => {
    expect(countedCitizens(results.runs, () => ['0751'], successors)).toEqual([])
    expect(of()).toEqual([])
  })
})

test.each([
  [1005, 'altså 5 flere', '1,005: 5 more'],
  [999, 'altså én mindre', '999: one fewer'],
  [1000, 'som ventet', '1,000: as expected'],
])('of 1,000 expected, %i counted', (after, da, en) => {
  const area = { run, expected: decimal(1000), counted: decimal(after), difference: decimal(after).minus(1000) }
  expect(countedSentence(area, 'da')).toContain(`, ${da}. Kørslens tal ændres ikke af det.`)
  expect(countedSentence(area, 'en')).toContain(`The count was ${en}.`)
})
