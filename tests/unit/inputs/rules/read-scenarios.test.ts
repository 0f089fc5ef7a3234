import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { frozen } from '../../../support/frozen.ts'
import { makeAnotherYear } from '../../../support/make-another-year.ts'
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
  expect(Object.isFrozen(scenarios[0]?.changes)).toBe(true)
})

describe('a fault is told where it stands', () => {
  test.each<[string, (text: string) => string, string]>([
    ['an id twice', (t) => t.replace('"intet-arealgulv"', '"almindelig-afrunding"'), '[1].id'],
    [
      'a figure that the fit does not use',
      (t) => t.replace('egedal-contacts-2023', 'denmark-contacts-2022'),
      '[12].changes[0].figure',
    ],
    ['a rule that is none', (t) => t.replace('"nearest-half-up"', '"down"'), '[0].changes[0].rule'],
    [
      'a reading that is none',
      (t) => t.replace('"reading": "council-max-of-sums"', '"reading": "region"'),
      '[8].changes[0].reading',
    ],
    ['a change of an unknown kind', (t) => t.replace('"without-lift"', '"no-roof"'), '[1].changes[0].kind'],
    [
      'a norm of 0',
      (t) => t.replace('"citizensPerCapacity": "1500"', '"citizensPerCapacity": "0"'),
      '[5].changes[0].citizensPerCapacity',
    ],
    [
      'a norm with decimals',
      (t) => t.replace('"citizensPerCapacity": "1500"', '"citizensPerCapacity": "1500.5"'),
      '[5].changes[0].citizensPerCapacity',
    ],
    ['words in one language', (t) => t.replace('"en": "Ordinary rounding"', '"en": " "'), '[0].title.en'],
    [
      'a figure in braces that a text does not have',
      (t) => t.replace('pr. {km2} km²', 'pr. {newNorm} km²'),
      '[1].explanation.da',
    ],
    [
      'an unknown key',
      (t) => t.replace('"kind": "without-lift"', '"kind": "without-lift", "rule": "up"'),
      '[1].changes[0].rule',
    ],
    [
      'a lift that the run does not have',
      (t) => t.replace('"lift": "area-floor"', '"lift": "distance-floor"'),
      '[1].changes[0].lift',
    ],
    [
      'a day without citizens',
      (t) => t.replace('"kind": "weights-of-one"', '"kind": "citizens", "date": "1999-01-01"'),
      '[2].changes[0].date',
    ],
    [
      'a municipality that is not there',
      (t) => t.replace('"kind": "weights-of-one"', '"kind": "move", "municipality": "9999", "council": "Fyn"'),
      '[2].changes[0].municipality',
    ],
    [
      'a council that is not there',
      (t) => t.replace('"kind": "weights-of-one"', '"kind": "move", "municipality": "0550", "council": "Nowhere"'),
      '[2].changes[0].council',
    ],
    [
      'a council that the estimate does not have',
      (t) =>
        t.replace('"kind": "weights-of-one"', '"kind": "move-in-estimate", "municipality": "0550", "council": "X"'),
      '[2].changes[0].council',
    ],
    [
      'a weight of nought',
      (t) => t.replace('"kind": "weights-of-one"', '"kind": "weight", "municipality": "0101", "weight": "0.0"'),
      '[2].changes[0].weight',
    ],
    ['no change at all', (t) => t.replace(/"changes": \[[^\]]*\]/, '"changes": []'), '[0].changes'],
  ])('%s', (_, change, column) => {
    const faults = faultsOf(change)
    expect(faults.map((fault) => fault.column)).toEqual([column])
    expect(faults[0]?.file).toBe('scenarios.json')
    expect(faults[0]?.line).toBeGreaterThan(0)
  })

  test('the square kilometres of a floor that the run does not have', () => {
    withData((data) => {
      // The run of the invented year has a floor by distance as well, which stays alone.
      makeAnotherYear(data.folder)
      const [before = '', after = ''] = readFileSync(join(data.folder, 'runs.json'), 'utf8').split('"id": "open-2027"')
      const run = after.replace(/\{\s*"kind": "area-floor",[^}]*\},/, '')
      data.write('runs.json', `${before}"id": "open-2027"${run}`)
      const faults = data.faults().map(({ file, column }) => [file, column])
      expect(faults).toContainEqual(['scenarios.json', '[1].explanation.da'])
    })
  })

  test('a file that is missing', () => {
    expect(faultsOf(null)).toHaveLength(1)
  })

  test('all faults at once', () => {
    const faults = faultsOf((t) => t.replace('"intet-arealgulv"', '"almindelig-afrunding"').replace('{km2}', '{acres}'))
    expect(faults.map((fault) => fault.column)).toEqual(['[1].id', '[1].explanation.da'])
  })
})
