import { describe, expect, test } from 'vitest'
import { checkEstimates } from '../../../../src/inputs/rules/check-estimates.ts'
import type { Nameable } from '../../../../src/inputs/rules/nameable.ts'
import type { EstimateDefinition } from '../../../../src/inputs/rules/rule-schemas.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { madeJson, said } from '../made-json.ts'
import { madeTable } from '../tables/made-table.ts'
import { nameable } from './nameable.ts'

const [first] = frozen.inputs.estimates
const estimate = present(first)
const check = (change: Partial<EstimateDefinition>, known: Partial<Nameable> = {}) =>
  said(checkEstimates(madeJson([{ ...estimate, ...change }]), { ...nameable, ...known }))

test('the estimate as it is has no fault, and stands once', () => {
  expect(check({})).toEqual([])
  expect(said(checkEstimates(madeJson([estimate, estimate]), nameable))).toEqual([
    '[1].id: each id once. The id open stands twice.',
  ])
})

describe('the parameters of an estimate', () => {
  const keys = Object.keys(estimate.parameters.assumptions)

  test('are there, each under its own key', () => {
    const unknown = { useProfile: 'd', linearWeights: 'e', lifeExpectancy: 'f', contacts: 'g', fixedWeights: 'h' }
    const recomputations = { draws: 'b', seed: 'c', correlation: 'i', lowestWeight: 'j', middle: 'k' }
    const parameters = { share17: 'a', recomputations, assumptions: unknown }
    expect(check({ parameters })).toEqual([
      '[0].parameters.share17: the id of a parameter. The parameter a is unknown.',
      ...Object.entries(recomputations).map(
        ([key, id]) => `[0].parameters.recomputations.${key}: the id of a parameter. The parameter ${id} is unknown.`,
      ),
      ...['d', 'e', 'f', 'g', 'h'].map(
        (id, index) =>
          `[0].parameters.assumptions.${keys[index] ?? ''}: the id of a parameter. The parameter ${id} is unknown.`,
      ),
    ])
  })

  test('have the unit of what reads them', () => {
    type Ids = EstimateDefinition['parameters']
    const used = (of: 'share17' | keyof Ids['recomputations'] | keyof Ids['assumptions']) => {
      const put = <Of extends object>(ids: Of): Of => (of in ids ? { ...ids, [of]: 'reach' } : ids)
      const { assumptions, recomputations, ...own } = estimate.parameters
      return check({
        parameters: { ...put(own), assumptions: put(assumptions), recomputations: put(recomputations) },
      })
    }
    const fault = (path: string, unit: string) => [
      `[0].parameters.${path}: a parameter with the unit ${unit}. The parameter reach has the unit km.`,
    ]
    expect(used('share17')).toEqual(fault('share17', 'share'))
    for (const [key, unit] of [
      ['draws', 'recomputations'],
      ['seed', 'seed of random numbers'],
      ['correlation', 'correlation'],
      ['lowestWeight', 'weight per citizen'],
      ['middle', 'share of the recomputations'],
    ] as const)
      expect.soft(used(key)).toEqual(fault(`recomputations.${key}`, unit))
    expect(used('linearWeights')).toEqual(fault('assumptions.linearWeights', 'formula'))
    expect(used('lifeExpectancy')).toEqual(fault('assumptions.lifeExpectancy', 'rule'))
    for (const key of ['useProfile', 'contacts', 'fixedWeights'] as const)
      expect(used(key)).toEqual(fault(`assumptions.${key}`, 'assumption'))
  })
})

test('the geography and the editions are there', () => {
  const editions = {
    population: '2025',
    'age-groups': '2025',
    'life-expectancy': '2025',
    'gp-use-profile': '2013',
    'gp-contacts': '2023',
    'citizens-by-age-sex': '2023',
  }
  expect(check({ geography: '2031', editions })).toEqual([
    '[0].geography: an edition of geography/editions.json: 2027. There is no geography 2031.',
    '[0].editions.population: an edition of population: 2026. The table population has no edition 2025.',
    '[0].editions.age-groups: an edition of age-groups: 2026. The table age-groups has no edition 2025.',
    '[0].editions.life-expectancy: an edition of life-expectancy: 2021-2025. The table life-expectancy has no edition 2025.',
    '[0].editions.gp-use-profile: an edition of gp-use-profile: 2014, 2015. The table gp-use-profile has no edition 2013.',
    // Where no edition is there, none can be named.
    '[0].editions.gp-contacts: an edition of gp-contacts. The table gp-contacts has no edition 2023.',
    '[0].editions.citizens-by-age-sex: an edition of citizens-by-age-sex. The table citizens-by-age-sex has no edition 2023.',
  ])
})

test('contacts and the citizens who had them come together', () => {
  const known = { names: [...nameable.names, 'gp-contacts-2023', 'citizens-by-age-sex-2023'] }
  const [contacts, citizens] = [{ 'gp-contacts': '2023' }, { 'citizens-by-age-sex': '2023' }]
  expect(check({ editions: { ...estimate.editions, ...contacts, ...citizens } }, known)).toEqual([])
  for (const one of [contacts, citizens])
    expect(check({ editions: { ...estimate.editions, ...one } }, known)).toEqual([
      '[0].editions: both gp-contacts and citizens-by-age-sex, or neither. Contacts mean nothing without the citizens who had them.',
    ])
})

describe('the day of an estimate', () => {
  test('is one of the population', () => {
    expect(check({ baseDate: '2025-01-01' })).toEqual([
      '[0].baseDate: a date of t.csv: 2026-01-01, 2027-01-01. The population has no such date.',
    ])
  })

  test('may be the one that could not be read', () => {
    const tables = new Map([...nameable.tables, ['population-2026', madeTable('date', '2027-01-01', '!')]])
    expect(check({ baseDate: '2025-01-01' }, { tables })).toEqual([])
  })
})

describe('the figures of an estimate', () => {
  const usable = 'council need or municipality patients_per_doctor or municipality gp_contacts_per_citizen'

  test('are there, of what can be fitted, and each once', () => {
    const fitFigures = [
      'nowhere',
      'hovedstaden-capacities-draft',
      'denmark-contacts-2022',
      'egedal-contacts-2023',
      'egedal-contacts-2023',
    ] as const
    expect(check({ fitFigures })).toEqual([
      '[0].fitFigures[0]: the id of a figure in t.csv. The figure nowhere is unknown.',
      `[0].fitFigures[1]: a figure of ${usable}. The figure hovedstaden-capacities-draft is a council capacities.`,
      `[0].fitFigures[2]: a figure of ${usable}. The figure denmark-contacts-2022 is a country gp_contacts_per_citizen.`,
      '[0].fitFigures[4]: each figure once. The figure egedal-contacts-2023 stands twice.',
    ])
  })

  test('are held against the contacts of the country', () => {
    expect(check({ nationalContactFigure: 'egedal-contacts-2023' })).toEqual([
      '[0].nationalContactFigure: a figure of country gp_contacts_per_citizen. The figure egedal-contacts-2023 is a municipality gp_contacts_per_citizen.',
    ])
  })

  test('may be among those that could not be read', () => {
    const without = new Map([...nameable.tables].filter(([name]) => name !== 'published-figures'))
    const unread = new Map([...without, ['published-figures', madeTable('id,level,metric', '!,council,need')]])
    for (const tables of [without, unread]) expect(check({ fitFigures: ['nowhere'] }, { tables })).toEqual([])
  })
})
