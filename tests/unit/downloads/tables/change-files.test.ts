import { csvParse } from 'd3'
import { describe, expect, test } from 'vitest'
import { changeFiles } from '../../../../src/downloads/tables/change-files.ts'
import { inBothForms } from '../../../../src/downloads/tables/table-file.ts'
import { CAUSES } from '../../../../src/model/compare-runs.ts'
import { decimal, sum } from '../../../../src/model/decimal.ts'
import { runChanges } from '../../../../src/results/run-changes.ts'
import { councilChangeColumns, municipalityChangeColumns } from '../../../../src/text/columns/change-columns.ts'
import { cellText, COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from '../../../../src/text/columns/columns.ts'
import { present } from '../../model/exact.ts'
import { inputs, results } from '../../results/published.ts'

const changes = runChanges(results.runs, inputs)
const PARTS = ['by_population', 'by_rounding', 'by_floor', 'by_weights', 'by_norm']
const column = <Item extends { readonly id: string }>(columns: readonly Item[], id: string): Item =>
  present(
    columns.find((c) => c.id === id),
    id,
  )

test('the files of a change are named after its runs', () => {
  expect(changes.flatMap((change) => inBothForms(changeFiles(change)).map((file) => file.path))).toEqual([
    '/data/changes/open-2025-draft--open-2025-municipalities.csv',
    '/data/changes/open-2025-draft--open-2025-councils.csv',
    '/data/changes/open-2025-draft--open-2025-kommuner.csv',
    '/data/changes/open-2025-draft--open-2025-sundhedsraad.csv',
    '/data/changes/open-2025--open-2026-municipalities.csv',
    '/data/changes/open-2025--open-2026-councils.csv',
    '/data/changes/open-2025--open-2026-kommuner.csv',
    '/data/changes/open-2025--open-2026-sundhedsraad.csv',
  ])
})

describe.each(changes.map((change) => [change.id, change] as const))('%s', (_, change) => {
  const [municipalities, councils] = changeFiles(change).map(({ plain }) => csvParse(plain.text()))
  const rows = [
    ...present(municipalities).map((row) => ({ row, change: 'need_change', ends: ['need_before', 'need_after'] })),
    ...present(councils).map((row) => ({
      row,
      change: 'capacities_change',
      ends: ['capacities_before', 'capacities_after'],
    })),
  ]
  const number = (text: string | undefined) => decimal(present(text))

  test('has a row for each area, with its status', () => {
    expect([present(municipalities).length, present(councils).length]).toEqual([98, 17])
    expect(new Set(rows.map(({ row }) => row.status))).toEqual(new Set(['estimated']))
  })

  test('has parts that add up to the change as they stand in the file', () => {
    const wrong = rows.filter(({ row, change: id, ends }) => {
      const [from, to] = ends.map((end) => number(row[end]))
      const total = sum(PARTS.map((part) => number(row[part])))
      return !total.eq(number(row[id])) || !present(from).plus(total).eq(present(to))
    })
    expect(wrong).toEqual([])
  })

  test('begins and ends with the figures of the files of the two runs', () => {
    const need = column(MUNICIPALITY_COLUMNS, 'need')
    const capacities = column(COUNCIL_COLUMNS, 'capacities')
    for (const [side, run] of [
      ['before', change.before],
      ['after', change.after],
    ] as const) {
      expect(present(municipalities).map((row) => row[`need_${side}`])).toEqual(
        run.municipalities.map((m) => cellText(need, m)),
      )
      expect(present(councils).map((row) => row[`capacities_${side}`])).toEqual(
        run.councils.map((c) => cellText(capacities, c)),
      )
    }
  })
})

test('Tønder in the first step: the floor, and nothing else', () => {
  const [municipalities] = changeFiles(present(changes[0])).map(({ plain }) => csvParse(plain.text()))
  const row = present(municipalities?.find(({ name }) => name === 'Tønder'))
  // 1,283.9 km² ÷ 35: what the floor asks for, whatever the weights say.
  expect(row.need_after).toBe('36.6829')
  expect(row.by_floor).toBe(row.need_change)
})

test('every column says what it is in both languages, whatever has moved', () => {
  const every = { causes: CAUSES }
  for (const { id, title, unit, description } of [
    ...municipalityChangeColumns(every),
    ...councilChangeColumns(every),
  ]) {
    for (const words of [title, unit, description]) {
      expect(words.da.trim(), id).not.toBe('')
      expect(words.en.trim(), id).not.toBe('')
    }
  }
})
