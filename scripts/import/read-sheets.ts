import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import type { NumberStyle, Sheet, SheetRow } from './sheet.ts'

const DELIMITERS: readonly { readonly delimiter: string; readonly numbers: NumberStyle }[] = [
  { delimiter: ';', numbers: 'comma' },
  { delimiter: '\t', numbers: 'comma' },
  { delimiter: ',', numbers: 'point' },
]

/**
 * The sheets that a file may be read as, the likeliest first: each sheet of a spreadsheet; a text file by each delimiter,
 * where semicolons and tabs go with decimal commas, as Danish Excel writes them, and commas with decimal points.
 * @throws InputFaults when the file cannot be read as either
 */
export async function readSheets(path: string): Promise<readonly Sheet[]> {
  const name = basename(path)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    throw new InputFaults([faultOf(name, null, null, 'a file', 'The file is missing or cannot be read.')])
  }
  return extname(path).toLowerCase() === '.xlsx' ? spreadsheet(name, bytes) : textSheets(name, bytes)
}

async function spreadsheet(name: string, bytes: Buffer): Promise<readonly Sheet[]> {
  let sheets
  try {
    // Numbers come as the text that the file holds, so that none goes through binary fractions.
    sheets = await readXlsxFile(bytes, { parseNumber: (text) => text })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputFaults([faultOf(name, null, null, 'an XLSX workbook', `It cannot be opened: ${reason}.`)])
  }
  return sheets.map(({ sheet, data }) => ({
    name: `${name}, sheet ${sheet}`,
    numbers: 'either',
    rows: withoutBlank(
      data.map((cells, row) => ({
        line: row + 1,
        isBroken: false,
        cells: cells.map((value, column) => ({
          text: valueText(value),
          address: `${columnLetters(column)}${row + 1}`,
        })),
      })),
    ),
  }))
}

function valueText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : ''
}

/** The letters of a column in a spreadsheet: 0 is A, 25 Z, 26 AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`
}

function textSheets(name: string, bytes: Buffer): readonly Sheet[] {
  let text: string
  try {
    // The decoder takes a byte order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputFaults([
      faultOf(name, null, null, 'UTF-8', 'The file is not UTF-8. In Excel, save it as “CSV UTF-8” or as XLSX.'),
    ])
  }
  const lines = text.split(/\r\n|\n|\r/)
  return DELIMITERS.map(({ delimiter, numbers }) => ({
    name,
    numbers,
    rows: withoutBlank(
      lines.map((source, index) => {
        const cells = cellsOf(source, delimiter)
        return {
          line: index + 1,
          cells: (cells ?? [source]).map((cell) => ({ text: cell.trim(), address: null })),
          isBroken: cells === null,
        }
      }),
    ),
  }))
}

function cellsOf(source: string, delimiter: string): readonly string[] | null {
  try {
    return parse(source, { delimiter, relax_column_count: true })[0] ?? []
  } catch {
    return null
  }
}

function withoutBlank(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
}

function faultOf(file: string, line: number | null, value: string | null, expected: string, message: string): Fault {
  return { file, line, column: null, position: null, value, expected, message }
}
