import { strFromU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { columnLetters, columnNumber } from '../files/column-letters.ts'
import { decimal } from '../../model/decimal.ts'
import { LARGEST_EXPONENT, requirePlainXml, requireWithin } from './file-limits.ts'
import type { Book, Sheet, SheetCell, SheetRow } from './sheet.ts'
import { readXml } from './xml-events.ts'

/** How many digits a spreadsheet shows of a number at the most. The binary fraction that it stores has more, which nobody typed. */
const SEEN_DIGITS = 15

/** The most blanks in a row that are kept of an OpenDocument text, which states their number. */
const MOST_BLANKS = 100

/** The files in a spreadsheet, by their names. */
type Files = ReadonlyMap<string, Uint8Array>

/**
 * The sheets of an XLSX workbook.
 * @throws FileRefused where it has more cells than are read
 */
export async function readXlsx(file: string, files: Files): Promise<Book> {
  for (const [name, content] of files) if (/\.(?:xml|rels)$/i.test(name)) requireReadable(strFromU8(content))
  const hidden = hiddenSheets(files)
  // Packed anew of what was unpacked within its limits: archives can be made that two programs read differently.
  const { buffer } = zipSync(Object.fromEntries(files), { level: 0 })
  // Numbers come as the text that the file holds, so that none goes through binary fractions once more.
  const sheets = await readXlsxFile(buffer, { trim: false, parseNumber: (text) => ({ number: text }) })
  return {
    file,
    hidden,
    readings: [
      sheets
        .filter(({ sheet }) => !hidden.includes(sheet))
        .map(({ sheet, data }) =>
          sheetOf(
            file,
            sheet,
            data.map((cells) => cells.map(valueOf)),
          ),
        ),
    ],
  }
}

/**
 * Refuses a part of a workbook that would take more than may be read: a sheet is read as the whole rectangle to its last
 * cell, wherever that stands.
 */
function requireReadable(xml: string): void {
  requirePlainXml(xml)
  if (!xml.includes('sheetData')) return
  let [row, column, rows, columns] = [0, 0, 0, 0]
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        column = 0
      } else if (name === 'c') {
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attribute('r') ?? '') ?? []
        column = letters === '' ? column + 1 : columnNumber(letters)
        rows = Math.max(rows, row, Number(digits))
        columns = Math.max(columns, column)
        requireWithin('cells', rows * columns)
      }
    },
  })
}

/**
 * The sheets of an OpenDocument spreadsheet.
 * @throws FileRefused where it has more cells than are read
 */
export function readOds(file: string, files: Files): Book {
  const content = files.get('content.xml')
  if (content === undefined) throw new Error('content.xml')
  const xml = strFromU8(content)
  requirePlainXml(xml)
  const hiddenStyles = new Set<string>()
  const hidden: string[] = []
  const sheets: Sheet[] = []
  let style = ''
  let table: { readonly title: string; readonly isHidden: boolean; readonly rows: (readonly Value[])[] } | null = null
  let row: Value[] = []
  let cell: { readonly number: string | null; readonly copies: number } | null = null
  let copiesOfRow = 1
  let paragraphs: string[] = []
  let cells = 0
  // Comments stand in the cell and are no part of it.
  let asides = 0
  readXml(xml, {
    open(name, attribute) {
      if (name === 'annotation') asides += 1
      else if (name === 'style') style = attribute('name') ?? ''
      else if (name === 'table-properties' && attribute('display') === 'false') hiddenStyles.add(style)
      else if (name === 'table') {
        const title = attribute('name') ?? ''
        table = { title, isHidden: hiddenStyles.has(attribute('style-name') ?? ''), rows: [] }
      } else if (name === 'table-row') {
        row = []
        copiesOfRow = Number(attribute('number-rows-repeated') ?? 1)
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        const type = attribute('value-type')
        const isNumber = type === 'float' || type === 'percentage' || type === 'currency'
        const day = type === 'date' ? (attribute('date-value')?.slice(0, 10) ?? null) : null
        cell = {
          number: isNumber ? attribute('value') : null,
          copies: Number(attribute('number-columns-repeated') ?? 1),
        }
        paragraphs = day === null ? [] : [day]
        if (day !== null) asides += 1
      } else if (asides > 0 || cell === null) return
      else if (name === 'p') paragraphs.push('')
      else if (name === 's') append(' '.repeat(Math.min(Number(attribute('c') ?? 1), MOST_BLANKS)))
      else if (name === 'tab') append('\t')
      else if (name === 'line-break') append('\n')
    },
    close(name) {
      if (name === 'annotation') asides -= 1
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        asides = 0
        const number = cell?.number ?? null
        const value = number === null ? paragraphs.join('\n') : { number }
        // The blank cells to the end of a sheet are written as one that is repeated.
        const isBlank = value === ''
        for (let copy = 0; copy < Math.min(cell?.copies ?? 1, isBlank ? 256 : 1024); copy++) row.push(value)
        cell = null
      } else if (name === 'table-row') {
        const isBlank = row.every((value) => value === '')
        if (isBlank && copiesOfRow > 1024) return
        cells += copiesOfRow * (isBlank ? 1 : row.length)
        requireWithin('cells', cells)
        for (let copy = 0; copy < copiesOfRow; copy++) table?.rows.push(row)
      } else if (name === 'table' && table !== null) {
        if (table.isHidden) hidden.push(table.title)
        else sheets.push(sheetOf(file, table.title, table.rows))
        table = null
      }
    },
    text(found) {
      if (asides === 0) append(found)
    },
  })
  function append(found: string): void {
    if (cell !== null && paragraphs.length > 0) paragraphs.push((paragraphs.pop() ?? '') + found)
  }
  return { file, hidden, readings: [sheets] }
}

/** The names of the sheets that are hidden, or very hidden, as `xl/workbook.xml` states them. */
function hiddenSheets(files: Files): readonly string[] {
  const workbook = files.get('xl/workbook.xml')
  const hidden: string[] = []
  if (workbook === undefined) return hidden
  readXml(strFromU8(workbook), {
    open(name, attribute) {
      if (name === 'sheet' && (attribute('state') ?? 'visible') !== 'visible') hidden.push(attribute('name') ?? '')
    },
  })
  return hidden
}

/** What a cell holds: a text, or a number as the file writes it. */
type Value = string | { readonly number: string }

function valueOf(value: unknown): Value {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string')
    return { number: value.number }
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

function sheetOf(file: string, title: string, rows: readonly (readonly Value[])[]): Sheet {
  return {
    file,
    title,
    numbers: 'either',
    rows: withoutBlank(
      rows.map((values, row) => ({
        line: row + 1,
        isBroken: false,
        cells: values.map((value, column) => cellOf(value, `${columnLetters(column)}${row + 1}`)),
      })),
    ),
  }
}

function cellOf(value: Value, address: string): SheetCell {
  if (typeof value === 'string') return { text: value.trim(), address, isNumber: false }
  const number = decimal(value.number)
  return Math.abs(number.e) > LARGEST_EXPONENT
    ? { text: value.number, address, isNumber: false }
    : { text: number.toSignificantDigits(SEEN_DIGITS).toFixed(), address, isNumber: true }
}

/** The rows that hold anything. */
export function withoutBlank(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
}
