import { csvFormatRows } from 'd3'
import { cellText, type Column } from '../text/columns.ts'

/**
 * A table as CSV (RFC 4180): one row of column names, then a row for each area. Comma between cells, point before
 * decimals, a line feed after every row, the last one too; no byte order mark.
 */
export function csvText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map((column) => column.id)
  const body = rows.map((row) => columns.map((column) => cellText(column, row)))
  return `${csvFormatRows([header, ...body])}\n`
}
