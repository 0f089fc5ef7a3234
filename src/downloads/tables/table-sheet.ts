import { Decimal } from '../../model/decimal.ts'
import type { CellValue, ColumnMeaning } from '../../text/columns/column.ts'
import { codeWords, heading, type Table } from './table.ts'
import type { SheetCell, WorkbookSheet } from './workbook-sheet.ts'

/** Stands where a table has no number. */
export const NOT_AVAILABLE = '[x]'

/** A table as a sheet, in Danish. */
export function tableSheet(name: string, { columns, rows }: Table): WorkbookSheet {
  return {
    name,
    kind: 'table',
    // The names are among the first columns; what follows them is numbers.
    frozenColumns: columns.findIndex((column) => column.id === 'name') + 1,
    rows: [
      columns.map((column) => heading(column, 'da')),
      ...rows.map((row) => columns.map((column, index) => cell(column, row[index] ?? null))),
    ],
  }
}

function cell(column: ColumnMeaning, value: CellValue): SheetCell {
  if (value === null) return NOT_AVAILABLE
  if (Decimal.isDecimal(value)) return { number: value, decimals: column.decimals ?? 0 }
  return codeWords(column, value, 'da')
}
