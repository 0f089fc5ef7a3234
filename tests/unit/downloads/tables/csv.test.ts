import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { runFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { csvText, danishCsvText } from '../../../../src/downloads/tables/csv.ts'
import { heading, tableOf } from '../../../../src/downloads/tables/table.ts'
import { type Decimal, decimal } from '../../../../src/model/decimal.ts'
import { ABOUT, column } from '../columns.ts'
import { COLUMN_DECIMALS, COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS, resultOf } from '../../../support/run-files.ts'
import { halfUp } from './half-up.ts'
import { asObject, asObjects, type JsonObject, RUNS, site } from '../results.ts'

const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true })
const headerOf = (text: string): string => text.slice(0, text.indexOf('\n'))
const cell = (row: Readonly<Record<string, string>>, column: string): string => {
  const text = row[column]
  if (text === undefined) throw new Error(`no column ${column}`)
  return text
}

/** What a cell must be, made from result.json by means that the code under test does not use. */
function expectedCell(area: JsonObject, column: string): string {
  const value = resultOf(area, column)
  const decimals = COLUMN_DECIMALS[column]
  if (value === null) return ''
  if (decimals === undefined && (typeof value === 'string' || typeof value === 'boolean')) return String(value)
  if (decimals === 0 && typeof value === 'number') return String(value)
  if (decimals !== undefined && decimals > 0 && typeof value === 'string') return halfUp(value, decimals)
  throw new Error(`result.json: ${column} is ${JSON.stringify(value)}`)
}

test('a cell with a comma, a quote or a line break is quoted, and quotes in it are doubled', () => {
  const columns = [
    column('name', null, () => 'a, "b"\nc'),
    column('share', 2, (row) => decimal(row).div(8)),
    column('known', null, (row) => row > 1),
    column('none', 1, () => null),
  ]
  const text = csvText(tableOf(ABOUT, columns, [1, 3]))
  expect(text).toBe('name,share,known,none\n"a, ""b""\nc",0.13,false,\n"a, ""b""\nc",0.38,true,\n')
})

test('a text that a spreadsheet would take for a formula is kept from being one, a negative number is not', () => {
  const columns = [column('name', null, () => '=1+1'), column('change', 1, (row) => decimal(row))]
  expect(csvText(tableOf(ABOUT, columns, [-2]))).toBe("name,change\n'=1+1,-2.0\n")
})

describe.each(RUNS)('$run', ({ result }) => {
  const files = runFiles(site, result)
  const municipalities = files.municipalities.plain.text()
  const councils = files.councils.plain.text()
  const json = asObject(JSON.parse(files.result.text()))
  const ofCouncil = (slug: string): string => {
    const file = files.ofCouncils.find(({ plain }) => plain.path.endsWith(`/${slug}.csv`))
    if (file === undefined) throw new Error(`no file of ${slug}`)
    return file.plain.text()
  }

  test('has exactly the columns that are promised', () => {
    expect(headerOf(municipalities)).toBe(MUNICIPALITY_COLUMNS.join())
    expect(headerOf(councils)).toBe(COUNCIL_COLUMNS.join())
    for (const council of result.councils) {
      expect(headerOf(ofCouncil(council.slug))).toBe(MUNICIPALITY_COLUMNS.join())
    }
  })

  test('has 98 municipalities by code and 17 councils in Danish order', () => {
    const codes = rowsOf(municipalities).map((row) => cell(row, 'code'))
    expect(new Set(codes).size).toBe(98)
    expect(codes).toEqual(codes.toSorted())
    for (const code of codes) expect(code).toMatch(/^\d{4}$/)
    const names = rowsOf(councils).map((row) => cell(row, 'name'))
    expect(new Set(names).size).toBe(17)
    expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare))
    expect(names.at(-1)).toBe('Aarhus')
  })

  test('ends every row with one line feed, without a byte order mark', () => {
    for (const [text, rows] of [
      [municipalities, 98],
      [councils, 17],
    ] as const) {
      expect(text).not.toMatch(/\r|^\uFEFF|\n\n/)
      expect(text.endsWith('\n')).toBe(true)
      expect(text.split('\n')).toHaveLength(1 + rows + 1)
    }
  })

  test.each([
    ['municipalities', municipalities, MUNICIPALITY_COLUMNS],
    ['councils', councils, COUNCIL_COLUMNS],
  ])('%s: every cell is the figure of result.json, rounded once', (level, text, columns) => {
    // Every row says of which run it is, and of which day.
    const { id, citizensDate } = asObject(json.run)
    const areas = asObjects(json[level]).map((area) => ({ ...area, run: id, date: citizensDate }))
    const rows = rowsOf(text)
    expect(rows.map((row) => columns.map((column) => cell(row, column)))).toEqual(
      areas.map((area) => columns.map((column) => expectedCell(area, column))),
    )
  })

  test('has no cell that a spreadsheet would take for a formula', () => {
    for (const row of [...rowsOf(municipalities), ...rowsOf(councils)]) {
      for (const text of Object.values(row)) if (!/^-\d+\.\d+$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r]/)
    }
  })

  test('divides the table of municipalities among the councils, row by row', () => {
    const rows = municipalities.split('\n').slice(1, -1)
    const divided = result.councils.flatMap((council) => ofCouncil(council.slug).split('\n').slice(1, -1))
    expect(divided.toSorted()).toEqual(rows.toSorted())
  })

  test('has a table of each council that adds up to it, as far as its decimals go', () => {
    const councilRows = rowsOf(councils)
    for (const council of result.councils) {
      const rows = rowsOf(ofCouncil(council.slug))
      const own = councilRows.find((row) => row.name === council.name) ?? {}
      expect(rows).toHaveLength(Number(cell(own, 'municipalities')))
      for (const row of rows) expect(cell(row, 'council')).toBe(council.name)
      for (const column of ['citizens', 'weighted_citizens', 'model_need', 'floor_addition', 'need']) {
        const total = rows.reduce((sum: Decimal, row) => sum.plus(cell(row, column)), decimal(0))
        const half = decimal(10)
          .pow(-(COLUMN_DECIMALS[column] ?? 0))
          .div(2)
        const slack = column === 'citizens' ? decimal(0) : half.times(rows.length + 1)
        expect(total.minus(cell(own, column)).abs().lte(slack), `${council.name} ${column}`).toBe(true)
      }
    }
  })
})

test('a Danish table has semicolons, commas before decimals, and rows that end as on Windows', () => {
  const columns = [
    column('name', null, () => 'Fanø; "øen"'),
    column('share', 2, (row) => decimal(row).times('1234.565')),
    column('none', 1, () => null),
  ]
  expect(danishCsvText(tableOf(ABOUT, columns, [1, -1]))).toBe(
    '\uFEFFNavn;Navn (stk.);Navn (stk.)\r\n"Fanø; ""øen""";1234,57;\r\n"Fanø; ""øen""";-1234,57;\r\n',
  )
})

test('codes are Danish words, and a text that begins like a formula is kept from being one', () => {
  const codes = { estimated: { da: 'åbent skøn', en: 'open estimate' } }
  const columns = [
    { ...column('status', null, () => 'estimated'), codes },
    {
      ...column('edge', null, (row) => row > 0),
      codes: { true: { da: 'ja', en: 'yes' }, false: { da: 'nej', en: 'no' } },
    },
    column('note', null, () => '@x'),
  ]
  expect(danishCsvText(tableOf(ABOUT, columns, [1, 0]))).toBe(
    "\uFEFFNavn;Navn;Navn\r\nåbent skøn;ja;'@x\r\nåbent skøn;nej;'@x\r\n",
  )
})

test('a heading has its unit, unless the title says it', () => {
  const named = (title: string, unit: string) => ({
    ...column('x', 1, () => null),
    title: { da: title, en: title },
    unit: { da: unit, en: unit },
  })
  expect(heading(named('Behov', 'lægekapaciteter'), 'da')).toBe('Behov (lægekapaciteter)')
  expect(heading(named('Lægekapaciteter, lavt', 'lægekapaciteter'), 'da')).toBe('Lægekapaciteter, lavt')
  expect(heading(named('Borgere pr. lægekapacitet', 'borgere pr. lægekapacitet'), 'en')).toBe(
    'Borgere pr. lægekapacitet',
  )
})
