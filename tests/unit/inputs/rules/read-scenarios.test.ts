import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { frozen } from '../../../support/frozen.ts'
import { withData } from '../data-copy.ts'

function faultsOf(change: ((text: string) => string) | null): readonly Fault[] {
  return withData((data) => {
    if (change === null) data.remove('scenarios.json')
    else data.edit('scenarios.json', change)
    return data.faults()
  })
}

const { scenarios } = frozen

test('every id stands once and is an address; every question is one', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  for (const { id, question } of scenarios) {
    expect(id).toMatch(/^[a-z0-9-]+$/)
    expect(question.da).toMatch(/^Hvad hvis .*\?$/)
    expect(question.en).toMatch(/^What if .*\?$/)
  }
})

test('what is read cannot be changed', () => {
  expect(Object.isFrozen(scenarios[0]?.change)).toBe(true)
})

describe('a fault is told where it stands', () => {
  test.each<[string, (text: string) => string, string]>([
    ['an id twice', (t) => t.replace('"intet-arealgulv"', '"almindelig-afrunding"'), '[1].id'],
    [
      'a figure that the fit does not use',
      (t) => t.replace('egedal-contacts-2023', 'denmark-contacts-2022'),
      '[12].change.figure',
    ],
    ['a rule that is none', (t) => t.replace('"nearest-half-up"', '"down"'), '[0].change.rule'],
    [
      'a reading that is none',
      (t) => t.replace('"reading": "council-max-of-sums"', '"reading": "region"'),
      '[8].change.reading',
    ],
    ['a change of an unknown kind', (t) => t.replace('"no-floor"', '"no-roof"'), '[1].change.kind'],
    [
      'a norm of 0',
      (t) => t.replace('"citizensPerCapacity": "1500"', '"citizensPerCapacity": "0"'),
      '[5].change.citizensPerCapacity',
    ],
    [
      'a norm with decimals',
      (t) => t.replace('"citizensPerCapacity": "1500"', '"citizensPerCapacity": "1500.5"'),
      '[5].change.citizensPerCapacity',
    ],
    ['words in one language', (t) => t.replace('"en": "Ordinary rounding"', '"en": " "'), '[0].title.en'],
    [
      'a figure in braces that a text does not have',
      (t) => t.replace('pr. {km2} km²', 'pr. {newNorm} km²'),
      '[1].explanation.da',
    ],
    ['an unknown key', (t) => t.replace('"kind": "no-floor"', '"kind": "no-floor", "rule": "up"'), '[1].change.rule'],
  ])('%s', (_, change, column) => {
    const faults = faultsOf(change)
    expect(faults.map((fault) => fault.column)).toEqual([column])
    expect(faults[0]?.file).toBe('scenarios.json')
    expect(faults[0]?.line).toBeGreaterThan(0)
  })

  test('a file that is missing', () => {
    expect(faultsOf(null)).toHaveLength(1)
  })

  test('all faults at once', () => {
    const faults = faultsOf((t) => t.replace('"intet-arealgulv"', '"almindelig-afrunding"').replace('{km2}', '{acres}'))
    expect(faults.map((fault) => fault.column)).toEqual(['[1].id', '[1].explanation.da'])
  })
})
