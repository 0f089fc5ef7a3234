import { csvFormatRows, dsvFormat } from 'd3'
import { Decimal } from '../../model/decimal.ts'
import type { CellValue, ColumnMeaning } from '../../text/columns/column.ts'
import { formatPlain } from '../../text/format/number.ts'
import { codeWords, heading, plainCell, type Table } from './table.ts'

/**
 * A table as CSV (RFC 4180): one row of column names, then its rows. Comma between cells, point before decimals, a line
 * feed after every row, the last one too; no byte order mark.
 */
export function csvText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const header = columns.map((column) => column.id)
  const body = rows.map((row) => columns.map((column, index) => plainCell(column, row[index] ?? null)))
  return `${csvFormatRows([header, ...body])}\n`
}

/** The mark by which Excel knows a file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

const semicolons = dsvFormat(';')

/**
 * A table as a Danish Excel opens it on a double click: semicolon between cells, comma before decimals, no mark between
 * thousands, UTF-8 with a byte order mark, rows that end as on Windows. Headings are the Danish titles with units, and
 * codes are Danish words: the status "estimated" is "åbent skøn".
 */
export function danishCsvText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const header = columns.map((column) => heading(column, 'da'))
  const body = rows.map((row) => columns.map((column, index) => danishCell(column, row[index] ?? null)))
  const lines = [header, ...body].map((row) => `${semicolons.formatRows([row])}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

/** A cell as the Danish files have it: a comma before decimals, codes in Danish words. */
export function danishCell(column: ColumnMeaning, value: CellValue): string {
  if (value === null) return ''
  if (Decimal.isDecimal(value)) return formatPlain(value, column.decimals ?? 0).replace('.', ',')
  const words = codeWords(column, value, 'da')
  // A number that is written as text, since its rows differ in decimals.
  return column.numberStatus !== null && column.codes === null ? words.replace('.', ',') : words
}
