import { strFromU8, type Unzipped, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { columnLetters } from '../files/column-letters.ts'
import { decimal } from '../../model/decimal.ts'
import type { Book, Sheet, SheetCell, SheetRow } from './sheet.ts'
import { sheetLimits, unpacked } from './file-limits.ts'
import { readXml } from './xml-events.ts'

/** How many digits a spreadsheet shows of a number at the most. The binary fraction that it stores has more, which nobody typed. */
const SEEN_DIGITS = 15

/**
 * The sheets of an XLSX workbook.
 * @throws TooLarge where it holds more than is read
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Book> {
  const parts = unpacked(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  for (const [name, part] of Object.entries(parts)) if (name.startsWith('xl/worksheets/')) limitCells(strFromU8(part))
  const hidden = hiddenSheets(parts)
  // The library unpacks without a limit: it gets what has been unpacked within ours.
  const { buffer: plain } = zipSync(parts, { level: 0 })
  // Numbers come as the text that the file holds, so that none goes through binary fractions once more.
  const sheets = await readXlsxFile(plain, { trim: false, parseNumber: (text) => ({ number: text }) })
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
 * The sheets of an OpenDocument spreadsheet.
 * @throws TooLarge where it holds more than is read
 */
export function readOds(file: string, bytes: Uint8Array): Book {
  const content = unpacked(bytes, (name) => name === 'content.xml')['content.xml']
  if (content === undefined) throw new Error('content.xml')
  const hiddenStyles = new Set<string>()
  const hidden: string[] = []
  const sheets: Sheet[] = []
  let style = ''
  let table: { readonly title: string; readonly isHidden: boolean; readonly rows: (readonly Value[])[] } | null = null
  let row: Value[] = []
  let cell: { readonly number: string | null; readonly copies: number } | null = null
  let copiesOfRow = 1
  let paragraphs: string[] = []
  // Comments stand in the cell and are no part of it.
  let asides = 0
  readXml(strFromU8(content), {
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
      else if (name === 's') append(' '.repeat(Number(attribute('c') ?? 1)))
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
        sheetLimits((table?.rows.length ?? 0) + 1, row.length)
        cell = null
      } else if (name === 'table-row') {
        const isBlank = row.every((value) => value === '')
        if (isBlank && copiesOfRow > 1024) return
        if (table === null) return
        const rows = table.rows.length + copiesOfRow
        sheetLimits(rows, Math.max(row.length, ...table.rows.slice(-1).map(({ length }) => length)))
        for (let copy = 0; copy < copiesOfRow; copy++) table.rows.push(row)
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

/** Reads how far down and to the right the cells of a sheet go, before a table of that size is made. */
function limitCells(xml: string): void {
  let [row, column, columns] = [0, 0, 0]
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        column = 0
      } else if (name === 'c') {
        const [, letters = '', line = ''] = /^([A-Z]{1,4})(\d{1,8})$/.exec(attribute('r') ?? '') ?? []
        column = letters === '' ? column + 1 : columnNumber(letters)
        row = line === '' ? row : Number(line)
      } else return
      columns = Math.max(columns, column)
      sheetLimits(row, columns)
    },
  })
}

/** The number of a column from 1: "B" is 2, "AA" is 27. */
function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}

/** The names of the sheets that are hidden, or very hidden, as `xl/workbook.xml` states them. */
function hiddenSheets(parts: Unzipped): readonly string[] {
  const workbook = parts['xl/workbook.xml']
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
  return typeof value === 'string'
    ? { text: value.trim(), address, isNumber: false }
    : { text: decimal(value.number).toSignificantDigits(SEEN_DIGITS).toFixed(), address, isNumber: true }
}

/** The rows that hold anything. */
export function withoutBlank(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
}
