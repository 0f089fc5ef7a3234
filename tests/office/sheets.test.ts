import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Decimal } from 'decimal.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseCsv } from '../support/check-csv.ts'
import { convert, DANISH_CSV, EVERY_SHEET, type OfficeCell, officeCells } from '../support/office.ts'
import { scenarioIds } from '../support/scenarios.ts'
import { danishDay, PUBLICATION_DAY, RUNS } from '../support/runs.ts'
import { DIST } from '../support/site.ts'

const FOLDERS = [...RUNS, 'all']
const changes = RUNS.slice(1).map((run, index) => `${RUNS[index] ?? ''}--${run}`)
/** The sheets of changes and scenarios in the workbook of all runs, each with the CSV files whose rows it has, in order. */
const TOGETHER = {
  'Ændringer i kommuner': changes.map((change) => `changes/${change}-municipalities.csv`),
  'Ændringer i sundhedsråd': changes.map((change) => `changes/${change}-councils.csv`),
  'Kommuner i scenarier': scenarioIds().map((id) => `scenarios/${id}-municipalities.csv`),
  'Sundhedsråd i scenarier': scenarioIds().map((id) => `scenarios/${id}-councils.csv`),
} as const
const sheetsOf = (folder: string): readonly string[] => [
  ...['Forside', 'Indhold', 'Noter', 'Mærker', 'Kommuner', 'Sundhedsråd', 'Regioner'],
  ...(folder === 'all' ? [...Object.keys(TOGETHER), 'Scenarier'] : []),
  ...['Kørsler', 'Regler', 'Kilder'],
]
const fileOf = (folder: string, name: string) => join(DIST, 'data', folder, name)

/** Words that a workbook has where the English file has a code, and the mark for what is empty there. */
const WORDS: Readonly<Record<string, string>> = {
  estimated: 'åbent skøn',
  statistics: 'statistik',
  imputed: 'udfyldt',
  country: 'hele landet',
  true: 'ja',
  false: 'nej',
  '': '[x]',
}

const plain = (folder: string, name: string) =>
  parseCsv(readFileSync(fileOf(folder, name), 'utf8'), { delimiter: ',', lineTerminator: '\n' })

/** Whether a column of an English table holds numbers: those of codes do not count. */
const isNumber = (column: string) =>
  ![
    ...['run', 'from_run', 'to_run', 'scenario', 'date', 'level', 'code', 'name', 'council', 'region'],
    ...['on_edge', 'outside_range', 'status', 'life_expectancy_status'],
  ].includes(column)

/**
 * A cell of the English file as a sheet must hold it. LibreOffice writes a number without noughts at its end, and with 15
 * digits, of which the last may be one away from the digit that the binary number itself rounds to: `held` may be so.
 */
function expected(column: string, cell: string, held: OfficeCell | undefined): OfficeCell {
  if (!isNumber(column) || cell === '') return { text: WORDS[cell] ?? cell }
  const exact = new Decimal(cell).toSignificantDigits(15)
  const unit = new Decimal(10).pow(exact.e - 14)
  if (exact.sd() > 13 && held !== undefined && 'number' in held && exact.sub(held.number).abs().lte(unit)) return held
  return { number: exact.toFixed() }
}

describe('the workbooks in LibreOffice', () => {
  let written = ''
  beforeAll(() => {
    written = convert(
      FOLDERS.map((folder) => fileOf(folder, `laegefordelingen-${folder}.xlsx`)),
      EVERY_SHEET,
    )
  })
  afterAll(() => {
    rmSync(written, { recursive: true, force: true })
  })
  const sheet = (folder: string, name: string) =>
    officeCells(readFileSync(join(written, `laegefordelingen-${folder}-${name}.csv`), 'utf8'))

  test('have the sheets that they promise, in this order', () => {
    expect(readdirSync(written).sort()).toEqual(
      FOLDERS.flatMap((folder) => sheetsOf(folder).map((name) => `laegefordelingen-${folder}-${name}.csv`)).sort(),
    )
    for (const folder of FOLDERS) {
      const [, ...rows] = sheet(folder, 'Indhold')
      expect(rows.map(([name]) => name)).toEqual(
        sheetsOf(folder)
          .slice(2)
          .map((text) => ({ text })),
      )
      for (const [name, , count] of rows) {
        if (name === undefined || !('text' in name)) throw new Error('a sheet has no name')
        expect(count, name.text).toEqual({ number: String(sheet(folder, name.text).length - 1) })
      }
    }
  })

  test.each(
    FOLDERS.flatMap((folder) => [
      [folder, 'Kommuner', 'municipalities.csv'] as const,
      [folder, 'Sundhedsråd', 'councils.csv'] as const,
      [folder, 'Regioner', 'regions.csv'] as const,
    ]),
  )('%s: every cell of %s is that of %s', (folder, name, csv) => {
    const { header, rows } = plain(folder, csv)
    const [, ...cells] = sheet(folder, name)
    expect(cells).toEqual(
      rows.map((row, of) => row.map((cell, index) => expected(header[index] ?? '', cell, cells[of]?.[index]))),
    )
  })

  test.each(Object.entries(TOGETHER))(
    'all: the rows of %s are those of the files, and each column has its note',
    (name, files) => {
      const tables = files.map((file) => plain('', file))
      const [headings = [], ...cells] = sheet('all', name)
      const notes = sheet('all', 'Noter').filter(([of]) => of !== undefined && 'text' in of && of.text === name)
      expect(notes.map(([, heading]) => heading)).toEqual(headings)
      const ids = notes.map(([, , id]) => (id !== undefined && 'text' in id ? id.text : ''))
      // A cause that moved nothing in a change has no column in its file.
      for (const { header } of tables) expect(ids).toEqual(expect.arrayContaining([...header]))
      expect(cells).toEqual(
        tables
          .flatMap(({ header, rows }) => rows.map((row) => ids.map((id) => row[header.indexOf(id)] ?? '0')))
          .map((row, of) => row.map((cell, index) => expected(ids[index] ?? '', cell, cells[of]?.[index]))),
      )
    },
  )

  test.each(FOLDERS)('%s: the headings are those of the Danish CSV, and each has its note', (folder) => {
    const danish = (file: string) =>
      parseCsv(readFileSync(fileOf(folder, file), 'utf8'), { delimiter: ';', lineTerminator: '\r\n' }).header
    const pairs = [
      ['Kommuner', 'kommuner.csv', 'municipalities.csv'],
      ['Sundhedsråd', 'sundhedsraad.csv', 'councils.csv'],
      ['Regioner', 'regioner.csv', 'regions.csv'],
    ] as const
    const [, ...notes] = sheet(folder, 'Noter')
    for (const [name, file, english] of pairs) {
      expect(sheet(folder, name)[0]).toEqual(danish(file).map((text) => ({ text })))
      const ids = plain(folder, english).header
      expect(
        notes.filter(([of]) => of !== undefined && 'text' in of && of.text === name).map((row) => row.slice(1, 3)),
      ).toEqual(danish(file).map((text, index) => [{ text }, { text: ids[index] }]))
    }
  })

  test.each(RUNS)('%s: the cover says which run, on which day, of what kind, on what terms', (run) => {
    const facts = new Map(
      sheet(run, 'Forside').map(([name, value]) => [
        name !== undefined && 'text' in name ? name.text : '',
        value !== undefined && 'text' in value ? value.text : '',
      ]),
    )
    expect(facts.get('Kørsel')).toBe(run)
    expect(facts.get('Udgivet')).toBe(danishDay(PUBLICATION_DAY))
    expect(facts.get('Status')).toMatch(/^åbent skøn\. .*ikke myndighedernes tal/)
    expect(facts.get('Licens')).toBe('Fri genbrug med kildeangivelse')
    expect(facts.get('Kontakt')).toContain(
      process.env.SITE_URL === undefined ? 'afsnittet “Fejl og rettelser”' : 'om/#rettelser',
    )
    expect(facts.get('Sådan citerer du')).toContain(`åbent skøn, kørsel ${run}`)
  })
})

test('on paper every sheet is as wide as the page', () => {
  const written = convert([fileOf('open-2026', 'laegefordelingen-open-2026.xlsx')], 'pdf')
  const pdf = readFileSync(join(written, 'laegefordelingen-open-2026.pdf'), 'latin1')
  rmSync(written, { recursive: true, force: true })
  // Ten sheets, of which only those of the municipalities and of the notes may take a second page.
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(pages).toBeGreaterThanOrEqual(sheetsOf('open-2026').length)
  expect(pages).toBeLessThanOrEqual(sheetsOf('open-2026').length + 2)
})

describe('the Danish CSV in LibreOffice with Danish rules', () => {
  const files = ['kommuner', 'sundhedsraad']
  let written = ''
  beforeAll(() => {
    written = convert(
      files.map((name) => fileOf('open-2026', `${name}.csv`)),
      EVERY_SHEET,
      DANISH_CSV,
    )
  })
  afterAll(() => {
    rmSync(written, { recursive: true, force: true })
  })

  test.each([
    ['kommuner', 'municipalities.csv'],
    ['sundhedsraad', 'councils.csv'],
  ])('%s has the numbers and words of %s', (name, csv) => {
    const [file = ''] = readdirSync(written).filter((path) => path.startsWith(name))
    const [, ...cells] = officeCells(readFileSync(join(written, file), 'utf8'))
    const { header, rows } = plain('open-2026', csv)
    expect(cells).toEqual(
      rows.map((row, of) =>
        row.map((cell, index): OfficeCell => {
          const column = header[index] ?? ''
          // A spreadsheet takes a code of digits for a number, and shows it without the nought in front.
          if (column === 'code') return { number: String(Number(cell)) }
          // And a day for a date, which is a number too.
          if (column === 'date') return { number: cell }
          // An empty cell is written without quotes.
          return cell === '' ? { number: '' } : expected(column, cell, cells[of]?.[index])
        }),
      ),
    )
  })
})
