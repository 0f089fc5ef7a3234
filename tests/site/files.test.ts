import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { councils, municipalities } from '../support/areas.ts'
import { schemaFaults } from '../support/check-schema.ts'
import {
  COLUMN_DECIMALS,
  COUNCIL_COLUMNS,
  MUNICIPALITY_COLUMNS,
  readRun,
  type ResultArea,
  resultOf,
} from '../support/run-files.ts'
import { RUNS } from '../support/runs.ts'
import type { Row } from '../support/table.ts'
import { DIST } from '../support/site.ts'

const textOf = (path: string) => readFileSync(join(DIST, path), 'utf8')
const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), new Decimal(0))
const danish = new Intl.Collator('da')

/** An unrounded number of result.json: a decimal as text, a count as a number. */
function exact(area: ResultArea, column: string): Decimal {
  const value = resultOf(area, column)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return new Decimal(value)
  if (typeof value !== 'string')
    throw new Error(`result.json: ${column} is ${JSON.stringify(value)}, expected a decimal as text`)
  return new Decimal(value)
}

// The precision of sums in these tests: enough for every digit of result.json.
Decimal.set({ precision: 80 })

describe.each(RUNS)('%s', (run) => {
  const { municipalities: table, councils: councilTable, result } = readRun(DIST, run)

  test('has the fixed columns', () => {
    expect(table.columns).toEqual(MUNICIPALITY_COLUMNS)
    expect(councilTable.columns).toEqual(COUNCIL_COLUMNS)
  })

  test('has every municipality by code, and every council by name', () => {
    expect(table.rows.map((row) => row('code'))).toEqual(
      municipalities()
        .map((m) => m.code)
        .sort(),
    )
    const names = councils()
      .map((c) => c.name)
      .sort((a, b) => danish.compare(a, b))
    expect(councilTable.rows.map((row) => row('name'))).toEqual(names)
    expect(result.municipalities.map((m) => m.code)).toEqual(table.rows.map((row) => row('code')))
    expect(result.councils.map((c) => c.name)).toEqual(names)
  })

  test('writes codes with four digits and figures with the decimals of their column', () => {
    for (const row of table.rows) expect(row('code')).toMatch(/^\d{4}$/)
    for (const { columns, rows } of [table, councilTable]) {
      for (const column of columns) {
        const decimals = COLUMN_DECIMALS[column]
        if (decimals === undefined) continue
        // What is held against the country may lie below it.
        const sign = ['age_excess', 'years_short'].includes(column) ? '-?' : ''
        const form = decimals === 0 ? /^\d+$/ : new RegExp(`^${sign}\\d+\\.\\d{${decimals}}$`)
        const optional = column.startsWith('reported_')
        for (const row of rows) if (!(optional && row(column) === '')) expect(row(column), column).toMatch(form)
      }
    }
  })

  test('ends every line with a line feed and has no carriage return', () => {
    for (const name of ['municipalities.csv', 'councils.csv']) {
      const text = textOf(`data/${run}/${name}`)
      expect(text.endsWith('\n')).toBe(true)
      expect(text.includes('\r')).toBe(false)
    }
  })

  test('has cells that are the result rounded once', () => {
    const compare = (row: Row, area: ResultArea, columns: readonly string[]) => {
      for (const column of columns) {
        const decimals = COLUMN_DECIMALS[column]
        if (decimals === undefined || row(column) === '') continue
        const difference = exact(area, column).minus(row(column)).abs()
        expect(difference.lte(new Decimal(10).pow(-decimals).div(2)), `${row('name')} ${column}`).toBe(true)
      }
    }
    for (const [index, row] of table.rows.entries()) compare(row, result.municipalities[index] ?? {}, table.columns)
    for (const [index, row] of councilTable.rows.entries())
      compare(row, result.councils[index] ?? {}, councilTable.columns)
  })

  const SUMS = ['citizens', 'weighted_citizens', 'model_need', 'floor_addition', 'need']

  test.each(SUMS)('%s of the municipalities adds up to the councils, and theirs to the country', (column) => {
    for (const council of result.councils) {
      const members = result.municipalities.filter((m) => m.council === council.name)
      const difference = sum(members.map((m) => exact(m, column))).minus(exact(council, column))
      expect(difference.abs().lt('1e-12'), String(council.name)).toBe(true)
    }
    const difference = sum(result.councils.map((c) => exact(c, column))).minus(exact(result.national, column))
    expect(difference.abs().lt('1e-11')).toBe(true)
  })

  test.each(SUMS)('%s adds up in the tables as well, as far as their decimals go', (column) => {
    const half = new Decimal(10).pow(-(COLUMN_DECIMALS[column] ?? 0)).div(2)
    for (const council of councilTable.rows) {
      const members = table.rows.filter((row) => row('council') === council('name'))
      const difference = sum(members.map((row) => new Decimal(row(column))))
        .minus(council(column))
        .abs()
      expect(members).toHaveLength(Number(council('municipalities')))
      expect(difference.lte(half.times(members.length + 1)), council('name')).toBe(true)
    }
  })

  test('gives every decimal as text of at least 15 significant digits', () => {
    const areas = [...result.municipalities, ...result.councils, result.national]
    const decimals = areas.flatMap((area) =>
      Object.entries(area).flatMap(([key, value]) =>
        key !== 'code' && typeof value === 'string' && /^-?\d+\.?\d*$/.test(value) ? [value] : [],
      ),
    )
    expect(decimals.length).toBeGreaterThan(98 * 10)
    const digits = (text: string) => text.replace(/[-.]/g, '').replace(/^0+(?=.*[1-9])/, '').length
    expect(decimals.filter((text) => digits(text) < 15)).toEqual([])
    const fractions = areas.flatMap((area) => Object.values(area).filter((v) => typeof v === 'number' && v % 1 !== 0))
    expect(fractions).toEqual([])
  })

  test('holds to its published schema', () => {
    expect(schemaFaults(DIST, run)).toEqual([])
    expect(schemaFaults(DIST, run, { run: {} })).not.toEqual([])
  })

  test('states the sections that it must have', () => {
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining('run rules estimate municipalities councils national reconciliation sources'.split(' ')),
    )
  })
})

// Known from a calculation made before this project, by hand and by another program.

test.each([
  ['open-2025-draft', '3763'],
  ['open-2025', '3803'],
  ['open-2026', '3823'],
])('%s has %s capacities in the country', (run, capacities) => {
  const { councils: table, result } = readRun(DIST, run)
  expect(exact(result.national, 'capacities').toFixed()).toBe(capacities)
  expect(sum(table.rows.map((row) => new Decimal(row('capacities')))).toFixed()).toBe(capacities)
})

test('three councils are on the edge in open-2026', () => {
  const rows = readRun(DIST, 'open-2026').councils.rows.filter((row) => row('on_edge') === 'true')
  expect(rows.map((row) => row('name'))).toEqual(
    ['Aarhus', 'Nordsjælland', 'Østsjælland og Øerne'].sort(danish.compare),
  )
})

test.each(['open-2025', 'open-2026'])('in %s the floor lifts seven municipalities', (run) => {
  const lifted = readRun(DIST, run).municipalities.rows.filter((row) => Number(row('floor_addition')) > 0)
  const names = ['Tønder', 'Varde', 'Ringkøbing-Skjern', 'Lemvig', 'Thisted', 'Samsø', 'Læsø']
  expect(lifted.map((row) => row('name')).sort()).toEqual(names.sort())
})

test('the floor lifts none in the draft', () => {
  const { municipalities: table } = readRun(DIST, 'open-2025-draft')
  expect(table.rows.filter((row) => row('floor_addition') !== '0.0000')).toEqual([])
})
