import { describe, expect, test } from 'vitest'
import type { SourceRecord } from '../../../../src/inputs/rules/rule-schemas.ts'
import type { DataTable } from '../../../../src/inputs/tables/check-table.ts'
import { checkQuoted, checkVintages } from '../../../../src/inputs/tables/check-vintages.ts'
import type { DataPackage } from '../../../../src/inputs/tables/datapackage.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { frozenPackage } from '../frozen-package.ts'
import { madeJson, said } from '../made-json.ts'
import { madeTable, told } from './made-table.ts'

const [record] = frozen.inputs.sources
const [resource] = frozenPackage.resources

const source = (change: Partial<SourceRecord>): SourceRecord => ({
  ...present(record),
  ...{ id: 'x', kind: 'statistics', title: 'ARE207: areal', tables: ['area-2025'], date: '2025' },
  ...change,
})
/** Descriptions of tables, by name and vintage. */
const described = (...tables: readonly (readonly [name: string, vintage: string])[]) => {
  const [first, ...others] = tables.map(([name, vintage]): DataPackage['resources'][number] => ({
    ...present(resource),
    ...{ name, vintage, path: `tables/${name}.csv` },
  }))
  return madeJson({ ...frozenPackage, resources: [present(first), ...others] }, 'datapackage.json')
}
const check = (
  tables: Readonly<Record<string, DataTable>>,
  data: ReturnType<typeof described> | null,
  sources: readonly SourceRecord[] | null = null,
) => said(checkVintages(new Map(Object.entries(tables)), data, sources === null ? null : madeJson(sources)))

describe('the vintage of a table', () => {
  /** What is said of a table whose description has no vintage that fits: the vintage that it should have. */
  const vintage = (name: string, table: DataTable): readonly string[] =>
    checkVintages(new Map([[name, table]]), described([name, '–']), null).map(({ column, expected }) =>
      column === 'resources[0].vintage' ? expected : `${column ?? ''} ${expected}`,
    )

  test('is what its rows say, whatever their column is called', () => {
    expect(check({ 'area-2025': madeTable('date', '2025-01-01') }, described(['area-2025', '2026-01-01']))).toEqual([
      'datapackage.json resources[0].vintage: 2025-01-01. The rows of tables/area-2025.csv are of 2025-01-01.',
    ])
    expect(check({ 'area-2025': madeTable('date', '2025-01-01') }, described(['area-2025', '2025-01-01']))).toEqual([])
    for (const [name, column, cell] of [
      ['age-groups-2026', 'date', '2026-01-01'],
      ['gp-distance-2024', 'year', '2024'],
      ['gp-use-profile-2014', 'year', '2014'],
      ['gp-contacts-2023', 'year', '2023'],
      ['citizens-by-age-sex-2023', 'date', '2023-01-01'],
      ['official-2026', 'year', '2026'],
      ['official-results-2026', 'year', '2026'],
    ] as const)
      expect.soft(vintage(name, madeTable(column, cell)), name).toEqual([cell])
  })

  test('of a period has a dash, and of several days lists them in order', () => {
    expect(vintage('life-expectancy-2021-2025', madeTable('period', '2021-2025'))).toEqual(['2021–2025'])
    expect(vintage('citizens-by-age-sex-2023', madeTable('date', '2023-07-01', '2023-01-01', '2023-07-01'))).toEqual([
      '2023-01-01, 2023-07-01',
    ])
    // No period, but text with a hyphen between years that is more.
    for (const text of ['x2021-2025', '2021-2025x'])
      expect(vintage('life-expectancy-2021', madeTable('period', text))[0]).toBe(text)
  })

  test('of a population is the year in which its citizens were last counted', () => {
    const population = (...rows: readonly string[]) => madeTable('date,kind', ...rows)
    expect(
      vintage('population-2026', population('2026-01-01,observed', '2025-01-01,observed', '2027-01-01,projected')),
    ).toEqual(['2026'])
    expect(vintage('population-2026', population('2027-01-01,projected'))).toEqual([])
  })

  test('of quoted figures spans the years that they name', () => {
    expect(vintage('published-figures', madeTable('vintage', '2023', 'maj 2020', '2021–2022'))).toEqual(['2020–2023'])
    expect(vintage('published-figures', madeTable('vintage', 'maj 2025', '2025'))).toEqual(['2025'])
    // Five digits are no year, nor are four of them.
    expect(vintage('published-figures', madeTable('vintage', '2023', '19999'))).toEqual(['2023'])
  })

  test('is not known of a table without rows, without such a column, or that could not be read', () => {
    expect(vintage('capacities-in-use', madeTable('date', '2026-01-01'))).toEqual([])
    expect(vintage('area-2025', madeTable('date'))).toEqual([])
    expect(vintage('area-2025', madeTable('date', '2025-01-01', '!'))).toEqual([])
    expect(vintage('nothing', madeTable('date', '2025-01-01'))).toEqual([])
    expect(check({}, described(['area-2025', '–']))).toEqual([])
    expect(check({ 'area-2025': madeTable('date', '2025-01-01') }, null)).toEqual([])
  })

  test('agrees with the edition in the name', () => {
    expect(check({ 'area-2024': madeTable('date', '2025-01-01') }, described(['area-2024', '2025-01-01']))).toEqual([
      'datapackage.json resources[0].name: the edition 2025-01-01. The rows of tables/area-2024.csv are of 2025-01-01.',
    ])
    const lives = (name: string) => check({ [name]: madeTable('period', '2021-2025') }, described([name, '2021–2025']))
    expect(lives('life-expectancy-2021-2025')).toEqual([])
    expect(lives('life-expectancy-2021')).toEqual([])
    expect(lives('life-expectancy-2020-2025')).toHaveLength(1)
  })
})

describe('a source at Statistics Denmark', () => {
  const area = (...rows: readonly string[]) => madeTable('date,table', ...rows)
  const one = area('2025-01-01,ARE207')

  test('is of the years of the rows that are its', () => {
    expect(check({ 'area-2025': one }, null, [source({})])).toEqual([])
    for (const date of ['2024', '2024–2025', null])
      expect
        .soft(check({ 'area-2025': one }, null, [source({ date })]), String(date))
        .toEqual(['[0].date: a date that names 2025. What is held of ARE207 is of 2025-01-01.'])
    // Rows of other tables do not count.
    expect(check({ 'area-2025': area('2025-01-01,ARE207', '2020-01-01,FOLK1A') }, null, [source({})])).toEqual([])
    expect(check({ 'area-2025': area('2025-01-01,ARE207', '2024-01-01,ARE207') }, null, [source({})])).toEqual([
      '[0].date: a date that names 2024, 2025. What is held of ARE207 is of 2024-01-01, 2025-01-01.',
    ])
  })

  test('that stands for several tables is of the years of all', () => {
    const tables = { 'area-2025': one, 'gp-distance-2024': madeTable('year,table', '2024,ARE207') }
    const both = { tables: ['area-2025', 'gp-distance-2024'] }
    expect(check(tables, null, [source({ ...both, date: '2024–2025' })])).toEqual([])
    expect(check(tables, null, [source({ ...both, date: '2025, 2025' })])).toEqual([
      '[0].date: a date that names 2024, 2025. What is held of ARE207 is of 2024, 2025-01-01.',
    ])
  })

  test('that names a table has rows in it', () => {
    const none = area('2025-01-01,FOLK1A')
    expect(check({ 'area-2025': none }, null, [source({})])).toEqual([
      '[0].tables[0]: a table with rows of ARE207. No row of area-2025 is of ARE207.',
    ])
    const both = { tables: ['gp-distance-2024', 'area-2025'] }
    expect(
      check({ 'area-2025': one, 'gp-distance-2024': madeTable('year,table', '2024,X1') }, null, [source(both)]),
    ).toEqual(['[0].tables[0]: a table with rows of ARE207. No row of gp-distance-2024 is of ARE207.'])
  })

  test('of a projection is of the year in which it was made', () => {
    const ahead = madeTable('date,kind,table', '2027-01-01,projected,FRKM126', '2040-01-01,projected,FRKM126')
    const made = (date: string) =>
      check({ 'population-2026': ahead }, null, [
        source({ title: 'FRKM126: fremskrivning', tables: ['population-2026'], date }),
      ])
    expect(made('2026')).toEqual([])
    expect(made('2027–2040')).toEqual(['[0].date: a date that names 2026. What is held of FRKM126 is of 2026.'])
  })

  test('is one of the kind statistics whose title begins with the id of a table', () => {
    const wrong = { date: '1999' }
    expect(check({ 'area-2025': one }, null, [source({ ...wrong, kind: 'article' })])).toEqual([])
    for (const title of ['are207: areal', 'ARE207 areal', 'Se ARE207: areal', 'ARE207:areal'])
      expect.soft(check({ 'area-2025': one }, null, [source({ ...wrong, title })]), title).toEqual([])
    for (const id of ['ARE207', 'FOLK1A', 'HISBK', 'FRKM126'])
      expect
        .soft(check({ 'area-2025': area(`2025-01-01,${id}`) }, null, [source({ ...wrong, title: `${id}: x` })]), id)
        .toHaveLength(1)
  })

  test('is not judged by what could not be read, nor by a table without ids', () => {
    const wrong = source({ date: '1999', tables: ['area-2025', 'gp-distance-2024'] })
    expect(check({ 'area-2025': one }, null, [wrong])).toEqual([])
    expect(check({ 'area-2025': area('2025-01-01,!', '2024-01-01,!') }, null, [source({ date: '1999' })])).toEqual([])
    expect(check({ 'area-2025': madeTable('date', '2025-01-01') }, null, [source({ date: '1999' })])).toEqual([])
    expect(check({ 'area-2025': area('!,ARE207') }, null, [source({ date: '1999' })])).toEqual([])
    // A table that the site does not read has no rows to wait for.
    expect(
      check({ 'area-2025': one }, null, [source({ date: '1999', tables: ['area-2025', 'elsewhere'] })]),
    ).toHaveLength(1)
    expect(
      check({ 'capacities-in-use': area('2025-01-01,ARE207') }, null, [
        source({ date: '1999', tables: ['capacities-in-use'] }),
      ]),
    ).toEqual([])
  })

  test('stands for every table that rows are of', () => {
    const rows = { 'area-2025': area('2025-01-01,ARE207', '2025-01-01,X1') }
    const data = described(['regions', '–'], ['area-2025', '2025-01-01'])
    const fault =
      'datapackage.json resources[1].sources: a source in sources.json whose title begins with X1:. Rows of area-2025 are of X1, and no source is.'
    expect(check(rows, data, [source({})])).toEqual([fault])
    expect(check(rows, data, [source({}), source({ title: 'X1: mere', tables: ['area-2025'] })])).toEqual([])
    // One of another table, or whose title only begins alike, is not meant.
    expect(check(rows, data, [source({}), source({ title: 'X1: mere', tables: [] })])).toEqual([fault])
    expect(check(rows, data, [source({}), source({ title: 'X12: mere', tables: [], date: null })])).toEqual([fault])
    expect(check({ 'area-2025': area('2025-01-01,ARE207', '2025-01-01,!') }, data, [])).toEqual([])
    expect(check({ 'area-2025': madeTable('date', '2025-01-01') }, data, [])).toEqual([])
    expect(check({}, data, [])).toEqual([])
  })
})

describe('a quoted figure', () => {
  const quoted = source({ id: 'paper', tables: ['published-figures'], url: 'https://example.org/a', date: '2025' })
  const ofAddress = (address: string, ...sources: readonly SourceRecord[]) =>
    told(checkQuoted(madeTable('id,source_url', `x,${address}`), sources))

  test('has a source by its address', () => {
    const fault = (address: string): string =>
      `2 source_url ${address}: the address of a source in sources.json that names published-figures. The figure has no source.`
    expect(ofAddress('https://example.org/a', quoted)).toEqual([])
    expect(ofAddress('https://example.org/b', quoted)).toEqual([fault('https://example.org/b')])
    expect(ofAddress('https://example.org/a', { ...quoted, tables: ['area-2025'] })).toEqual([
      fault('https://example.org/a'),
    ])
  })

  test('without an address has one without', () => {
    expect(ofAddress('', { ...quoted, url: null, date: null })).toEqual([])
    expect(ofAddress('', quoted)).toEqual([
      '2 source_url : a source without an address in sources.json that names published-figures. The figure has no source.',
    ])
  })

  test('has a source with a date, which a page says', () => {
    expect(ofAddress('https://example.org/a', { ...quoted, date: null })).toEqual([
      '2 source_url https://example.org/a: a source with a date. The source paper has none, and a page says it.',
    ])
  })

  test('whose address could not be read has a fault of its own', () => {
    expect(ofAddress('!')).toEqual([])
  })
})
