import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { csvParse } from 'd3'
import { afterAll, describe, expect, test } from 'vitest'
import { allRunsFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { databaseBytes, type DatabaseTable } from '../../../../src/downloads/tables/database.ts'
import { present } from '../../model/exact.ts'
import { site } from '../results.ts'

const folder = mkdtempSync(join(tmpdir(), 'laege-sqlite-'))
const files = allRunsFiles(site)
const file = present(files.all.find(({ path }) => path === '/data/laegefordelingen.sqlite'))
const bytes = await file.bytes()
const at = join(folder, 'laegefordelingen.sqlite')
writeFileSync(at, bytes)
const database = new DatabaseSync(at, { readOnly: true })
const all = (sql: string) => database.prepare(sql).all()
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

describe('the database', () => {
  test('is whole, and every row that is pointed to is there', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(all('PRAGMA foreign_key_check')).toEqual([])
    expect(
      all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'",
      ),
    ).toEqual([])
  })

  test.each([
    ['municipalities', files.municipalities],
    ['councils', files.councils],
  ])('%s has every cell of the file', (table, { plain }) => {
    const rows = csvParse(plain.text())
    const found = all(`SELECT * FROM ${table}`)
    expect(found.map((row) => Object.keys(row))).toEqual(found.map(() => rows.columns))
    const as = (value: unknown, cell: string): unknown =>
      typeof value === 'number' ? Number(cell) : value === null ? null : cell
    expect(found.map((row) => ({ ...row }))).toEqual(
      rows.map((row, index) =>
        Object.fromEntries(
          rows.columns.map((column) => [
            column,
            row[column] === '' ? null : as(found[index]?.[column], row[column] ?? ''),
          ]),
        ),
      ),
    )
    expect(
      all(
        `SELECT DISTINCT typeof(need) AS need, typeof(citizens) AS citizens, typeof(need_weight_full) AS weight FROM ${table}`,
      ),
    ).toEqual([{ need: 'real', citizens: 'integer', weight: 'text' }])
  })

  test('knows what each column of its areas says, in both languages, and so does the statement of each table', () => {
    for (const table of ['municipalities', 'councils', 'regions', 'scenario_councils', 'scenario_municipalities']) {
      const columns = all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name)
      const told = all(
        `SELECT name FROM columns WHERE in_table = '${table}' AND description_da <> '' AND unit_en <> ''`,
      )
      expect(told.map(({ name }) => name).toSorted()).toEqual(columns.toSorted())
      const [{ sql } = {}] = all(`SELECT sql FROM sqlite_schema WHERE name = '${table}'`)
      for (const name of columns)
        expect(String(sql)).toMatch(new RegExp(`^  ${String(name)} [A-Z]+( NOT NULL)?, -- .+: `, 'm'))
    }
  })

  test('has citizens of every day that a run counts', () => {
    expect(all("SELECT count(*) AS count, count(DISTINCT date) AS days FROM citizens WHERE run = 'open-2026'")).toEqual(
      [{ count: 98 * 7, days: 7 }],
    )
    expect(
      all(
        'SELECT sum(c.citizens = m.citizens) AS same FROM municipalities m JOIN runs r ON r.id = m.run JOIN citizens c ON c.run = m.run AND c.code = m.code AND c.date = r.citizens_date',
      ),
    ).toEqual([{ same: 98 * 3 }])
  })
})

const TABLE: DatabaseTable = {
  name: 'areas',
  note: 'Areas.',
  columns: [{ name: 'code', type: 'TEXT', isRequired: true, note: 'code' }],
  key: ['code'],
  rows: [['0101']],
}

describe('a database', () => {
  test('of the same tables has the same bytes', () => {
    expect(databaseBytes([TABLE])).toEqual(databaseBytes([TABLE]))
  })

  test('refuses a row that stands twice, that points nowhere, or that has another type', () => {
    expect(() => databaseBytes([{ ...TABLE, rows: [['0101'], ['0101']] }])).toThrow('UNIQUE')
    const references = [{ columns: ['code'], table: 'others', of: ['code'] }]
    expect(() =>
      databaseBytes([
        { ...TABLE, name: 'others' },
        { ...TABLE, rows: [['0147']], references },
      ]),
    ).toThrow('FOREIGN KEY')
    const columns = [{ name: 'code', type: 'INTEGER', isRequired: true, note: 'code' }] as const
    expect(() => databaseBytes([{ ...TABLE, columns, rows: [['x']] }])).toThrow('datatype mismatch')
  })
})
