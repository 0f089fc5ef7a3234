import { describe, expect, test } from 'vitest'
import { collectionOfAll, collectionOfRun } from '../../../../src/downloads/packages/collection.ts'
import type { Table } from '../../../../src/downloads/tables/table.ts'
import { collectionWorkbook } from '../../../../src/downloads/tables/collection-workbook.ts'
import { plainCell } from '../../../../src/downloads/tables/table.ts'
import { tidyTable } from '../../../../src/downloads/tables/tidy-table.ts'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { computeResults } from '../../../../src/results/compute-results.ts'
import { statedInAnyYear } from '../../../../src/results/official-beside.ts'
import { present } from '../../model/exact.ts'
import { officialRun } from '../../../support/official-run.ts'
import { MIXTURES } from '../../results/mixtures.ts'
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

/** The collection of all runs, where the authorities have sent a mixture of weights and results. */
function allWith(held: Inputs) {
  // Results of the authorities change none of ours.
  const found = held.runs === MIXTURES.nothing.runs ? site.results : computeResults(held)
  return collectionOfAll(site.inputs.site, found.runs, statedInAnyYear(held, found))
}

/** The rows of a table as its file has them, without those of our runs. */
function statedRows({ columns, rows }: Table): readonly string[] {
  return rows
    .filter(([run]) => run === 'official-results-2026')
    .map((row) => columns.map((column, at) => plainCell(column, row[at] ?? null)).join(','))
}

describe('what the authorities state as results', () => {
  // Of each mixture: rows of theirs, capacities of 17 councils and list sizes of 98 municipalities.
  test.each([
    ['nothing', 0],
    ['weights only', 0],
    ['results only', 17 + 98],
    ['both', 17 + 98],
    ['one council only', 1],
  ] as const)('stands in the table of all figures where it is held, as official: %s', (name, count) => {
    const collection = allWith(MIXTURES[name])
    const table = tidyTable(collection)
    const rows = statedRows(table)
    expect(rows).toHaveLength(count)
    expect(table.description.da.includes('myndighedernes egne tal')).toBe(count > 0)
    expect(collection.statuses.includes('official')).toBe(count > 0)
    expect(collection.ofAreas.statuses).not.toContain('official')
    // The invented source gives the weights too, where there are any: then the tables of areas rest on it as well.
    const isSource = ({ id }: { readonly id: string }): boolean => id === 'made-up'
    const hasWeights = name === 'weights only' || name === 'both'
    expect(collection.tableSources.some(isSource)).toBe(count > 0 || hasWeights)
    expect(collection.ofAreas.tableSources.some(isSource)).toBe(hasWeights)
    if (count === 0) return
    expect(rows[0]).toMatch(
      /^official-results-2026,council,,\S.*,capacities,200\.0000,doctor capacities,official,2027-01-01$/,
    )
    expect(rows.filter((row) => row.includes(',Fyn,'))).toHaveLength(1)
    const aarhus = rows.filter((row) => row.includes(',0751,'))
    expect(aarhus).toEqual(
      count === 1
        ? []
        : [
            'official-results-2026,municipality,0751,Aarhus,guidance_list_size,1600.0000,patients per doctor capacity,official,2027-01-01',
          ],
    )
    // The same key twice would be two numbers for one thing.
    expect(new Set(table.rows.map((row) => [row[0], row[1], row[3], row[4]].join('|'))).size).toBe(table.rows.length)
  })

  test('of another year has the run of that year beside it, and none where we have none', () => {
    const [first, ...others] = MIXTURES['results only'].officialResults
    const old = { ...present(first), year: '2019' }
    const held = { ...MIXTURES['results only'], officialResults: [present(first), ...others, old] }
    const stated = statedInAnyYear(held, site.results)
    expect(stated).toHaveLength(17 + 98 + 1)
    expect(stated.filter(({ ours }) => ours === null).map(({ official }) => official.year)).toEqual(['2019'])
  })

  test('has a sheet in the workbook of all runs, with ours beside it', () => {
    const sheet = (held: Inputs) =>
      collectionWorkbook(allWith(held)).sheets.find(({ name }) => name === 'Myndighedernes tal')
    expect(sheet(MIXTURES.nothing)).toBeUndefined()
    const rows = present(sheet(MIXTURES['results only'])).rows
    expect(rows[0]?.slice(0, 4)).toEqual([
      'År',
      'Område',
      'Hvad tallet måler',
      'Myndighedens tal (se hvad tallet måler)',
    ])
    const aarhus = rows.filter(([, name]) => name === 'Aarhus')
    expect(aarhus.map(([year, , measure]) => [year, measure])).toEqual([
      ['2026', 'Lægekapaciteter'],
      ['2026', 'Vejledende patienttal'],
    ])
  })
})
