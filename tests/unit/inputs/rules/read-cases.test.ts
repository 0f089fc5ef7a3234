import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { withData } from '../data-copy.ts'

function faultsOf(change: (text: string) => string): readonly Fault[] {
  return withData((data) => {
    data.edit('cases.json', change)
    return data.faults()
  })
}

describe('a fault in the cases is told where it stands', () => {
  test.each<[string, (text: string) => string, string]>([
    ['an id twice', (t) => t.replace('"id": "nearest"', '"id": "draft"'), '[5].id'],
    ['an unknown run', (t) => t.replace('"run": "open-2025"', '"run": "open-1999"'), '[1].run'],
    ['a norm of 0', (t) => t.replace('"1214"', '"0"'), '[3].changes[0].citizensPerCapacity'],
    [
      'an unknown municipality',
      (t) => t.replace('"municipality": "0360"', '"municipality": "0001"'),
      '[15].changes[0].municipality',
    ],
    ['a need of five decimals', (t) => t.replace('"3765.9444"', '"3765.94440"'), '[0].country.need'],
    ['half a capacity', (t) => t.replace('"capacities": "3763"', '"capacities": "3763.5"'), '[0].country.capacities'],
    [
      'a lift that the draft does not have',
      (t) =>
        t.replace(
          '"run": "open-2026",\n    "changes": [\n      {\n        "kind": "without-lift"',
          '"run": "open-2025-draft",\n    "changes": [\n      {\n        "kind": "without-lift"',
        ),
      '[6].changes[0].lift',
    ],
  ])('%s', (_, change, column) => {
    expect(faultsOf(change).map((fault) => [fault.file, fault.column])).toEqual([['cases.json', column]])
  })
})
