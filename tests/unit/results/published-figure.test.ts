import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { PublishedFigure } from '../../../src/model/domain.ts'
import { baseCitizens, codesOf, inUnitOf, observationOf, scaleOf } from '../../../src/results/published-figure.ts'
import { present } from '../model/exact.ts'
import { citizensOn, inputs } from './published.ts'

const norm = decimal(1600)
const figure = (id: string): PublishedFigure =>
  present(
    inputs.publishedFigures.find((f) => f.id === id),
    id,
  )
const municipality = (name: string): (typeof inputs.municipalities)[number] =>
  present(
    inputs.municipalities.find((m) => m.name === name),
    name,
  )

describe('codesOf', () => {
  test('gives the members of a council, the one municipality, or all 98', () => {
    const capital = ['København', 'Frederiksberg', 'Bornholm'].map((name) => municipality(name).code)
    expect([...codesOf(figure('hovedstaden-need-draft'), inputs)].sort()).toEqual(capital.sort())
    expect(codesOf(figure('langeland-contacts-2023'), inputs)).toEqual([municipality('Langeland').code])
    expect(codesOf(figure('denmark-contacts-2022'), inputs)).toHaveLength(98)
  })

  test('refuses an area that is not there', () => {
    expect(() => codesOf({ ...figure('egedal-contacts-2023'), area: 'Ingensteder' }, inputs)).toThrow(
      /egedal-contacts-2023: no area is called Ingensteder/,
    )
  })
})

describe('citizens of a figure', () => {
  test('are those of 1 January 2026', () => {
    const langeland = citizensOn(municipality('Langeland').code, '2026-01-01')
    expect(baseCitizens([municipality('Langeland').code], inputs).eq(langeland)).toBe(true)
    expect(scaleOf(figure('langeland-contacts-2023'), inputs, norm).citizens.eq(langeland)).toBe(true)
  })
})

describe('observationOf and inUnitOf', () => {
  test.each(inputs.estimate.fitFigures)('%s comes back from its weight', (id) => {
    const { weight } = observationOf(figure(id), inputs, norm)
    const back = inUnitOf(figure(id), weight, scaleOf(figure(id), inputs, norm))
    expect(back.minus(figure(id).value).abs().lt('1e-50')).toBe(true)
  })

  test('refuse to fit a weight to whole capacities', () => {
    expect(() => observationOf(figure('hovedstaden-capacities-draft'), inputs, norm)).toThrow(/too coarse/)
  })
})
