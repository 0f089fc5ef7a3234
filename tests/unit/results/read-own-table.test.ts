import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packRuns } from '../../../src/results/packed-runs.ts'
import { unpackRuns } from '../../../src/results/page-runs.ts'
import { readOwnTable } from '../../../src/results/read-own-table.ts'
import { faultText } from '../../../src/text/sentences/import-faults.ts'
import { present } from '../model/exact.ts'
import { results } from './published.ts'

const page = present(unpackRuns(packRuns(results.runs)).get('open-2026'))
const field = { da: 'feltet År', en: 'the field Year' }
const read = (content: string | Uint8Array<ArrayBuffer>, year: string | null = null) =>
  readOwnTable(
    'tal.csv',
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    page,
    { asked: year, field },
    new Map(),
  )

/** What is wrong with a file, in Danish. */
async function wrong(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const found = await read(content)
  return 'faults' in found ? faultText(found.faults, 'da') : ''
}

/** A table of all municipalities: a heading, and a row for each by its code and its place in the list. */
const table = (heading: string, rowOf: (code: string, place: number) => string): string =>
  [heading, ...page.municipalities.map(({ code }, place) => rowOf(code, place))].join('\n')

describe('a table of a reader', () => {
  test('of weights is weights, and the citizens stay those of the run', async () => {
    const found = await read(table('Kommunekode;Sygdomsvægt;År', (code) => `${code};1,00;2026`))
    expect(found).toMatchObject({ year: '2026', table: { file: 'tal.csv', citizens: null } })
    if ('faults' in found) throw new Error('faults')
    expect(found.table.weights.size).toBe(page.municipalities.length)
    expect(found.table.weights.get('0101')?.toFixed()).toBe('1')
  })

  test('of weighted citizens is divided by the citizens that it counts, which are then the run’s', async () => {
    const counts = present(page.input.citizens.byDate.get('2027-01-01'))
    const content = table(
      'Kommunekode;Borgere i gruppe 1;Sygdomsvægtede borgere;År',
      (code) => `${code};${counts.get(code)?.toFixed() ?? ''};${counts.get(code)?.toFixed() ?? ''};2026`,
    )
    const found = await read(content)
    if ('faults' in found) throw new Error(faultText(found.faults, 'da'))
    expect(found.table.citizens?.date).toBe('2027-01-01')
    expect(found.table.citizens?.counts.get('0101')).toEqual(counts.get('0101'))
    expect(found.table.weights.get('0101')?.toFixed()).toBe('1')
  })

  test('without a year is asked for it by the field of the page', async () => {
    const content = table('Kommunekode;Sygdomsvægt', (code) => `${code};1,00`)
    expect(await wrong(content)).toContain('Skriv det med feltet År, eller i en kolonne År.')
    expect(await read(content, '2026')).toMatchObject({ year: '2026' })
  })

  test('with a fault is told by its line, as the command tells it', async () => {
    const content = table(
      'Kommunekode;Sygdomsvægt;År',
      (code, place) => `${code};${place === 3 ? '10,0' : '1,00'};2026`,
    )
    expect(await wrong(content)).toMatch(/^1 fejl\ntal\.csv, linje 5, kolonnen Sygdomsvægt: "10,0"\./)
  })
})

describe('a file that is meant ill', () => {
  const sheet = (cells: string): Uint8Array<ArrayBuffer> =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    })

  test('of too many bytes is not looked into', async () => {
    expect(await wrong(new Uint8Array(5_000_001))).toContain('Filen er for stor. Den må højst fylde 5 MB.')
  })

  test('that unpacks into too much is not unpacked', async () => {
    // 60 MB of blanks are some 60 kB.
    const bomb = zipSync(
      { 'xl/workbook.xml': strToU8('<a/>'), 'xl/styles.xml': new Uint8Array(60_000_000) },
      { level: 1 },
    )
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await wrong(bomb)).toContain('Den må højst fylde 50 MB.')
  })

  test('with one cell far away makes no table of that size', async () => {
    expect(await wrong(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD19999"><v>1</v></c></row>'))).toContain(
      'Et ark har for mange celler.',
    )
    expect(await wrong(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toContain(
      'Et ark har for mange rækker.',
    )
  })

  test('with rows that are repeated without end is told', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>'
    const ods = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(`<office:body><table:table table:name="a">${rows}</table:table></office:body>`),
    })
    expect(await wrong(ods)).toContain('Et ark har for mange rækker.')
  })

  test('with entities that make entities is no longer than it was', async () => {
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;lol;</t></is></c></row>'
    expect((await wrong(sheet(cell))).length).toBeLessThan(600)
  })

  test('of too many lines is not read line by line', async () => {
    expect(await wrong('a;b\n'.repeat(20_001))).toContain('Et ark har for mange rækker.')
  })
})
