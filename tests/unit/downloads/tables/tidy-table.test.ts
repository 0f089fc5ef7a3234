import { describe, expect, test } from 'vitest'
import { collectionOfRun } from '../../../../src/downloads/packages/collection.ts'
import type { Table } from '../../../../src/downloads/tables/table.ts'
import { tidyTable } from '../../../../src/downloads/tables/tidy-table.ts'
import { officialRun } from '../../../support/official-run.ts'
import { headline, site } from '../results.ts'

/** The statuses of a measure, by level. */
function statusesOf({ columns, rows }: Table, measure: string): Readonly<Record<string, string>> {
  const at = (id: string): number => columns.findIndex((column) => column.id === id)
  const found = rows
    .filter((row) => row[at('measure')] === measure)
    .map((row) => [String(row[at('level')]), String(row[at('status')])] as const)
  // Two statuses of one level would both be in the set.
  expect(new Set(found.map(String)).size).toBe(new Set(found.map(([level]) => level)).size)
  return Object.fromEntries(found)
}

describe('every figure in a row of its own', () => {
  test('in the open estimate citizens are statistics, and what is computed of them is an estimate', () => {
    const table = tidyTable(collectionOfRun(site.inputs.site, headline))
    const everywhere = (status: string) => ({ municipality: status, council: status, region: status, country: status })
    expect(statusesOf(table, 'citizens')).toEqual(everywhere('statistics'))
    expect(statusesOf(table, 'need_weight')).toEqual(everywhere('estimated'))
  })

  test('weights and citizens that an authority gave of a municipality are official, and their sums computed', async () => {
    const table = tidyTable(collectionOfRun(site.inputs.site, await officialRun()))
    const ours = { council: 'computed', region: 'computed', country: 'computed' }
    expect(statusesOf(table, 'citizens')).toEqual({ municipality: 'official', ...ours })
    expect(statusesOf(table, 'need_weight')).toEqual({ municipality: 'official', ...ours })
    expect(statusesOf(table, 'need')).toEqual({ municipality: 'computed', ...ours })
    expect(statusesOf(table, 'area_km2')).toEqual({ municipality: 'statistics' })
  })
})
