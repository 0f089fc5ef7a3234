import { csvFormatRows } from 'd3'
import { plainCell, type Table } from './table.ts'

/**
 * A table as CSV (RFC 4180): one row of column names, then its rows. Comma between cells, point before decimals, a line
 * feed after every row, the last one too; no byte order mark.
 */
export function csvText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const header = columns.map((column) => column.id)
  const body = rows.map((row) => columns.map((column, index) => plainCell(column, row[index] ?? null)))
  return `${csvFormatRows([header, ...body])}\n`
}
