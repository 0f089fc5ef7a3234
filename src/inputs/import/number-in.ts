import { decimal } from '../../model/decimal.ts'
import type { FoundTable } from './find-tables.ts'
import { INPUTS, RESULTS } from './official-row.ts'
import { numberText, type SheetRow, withoutMark } from './sheet.ts'

export type NumberColumn = (typeof INPUTS)[number] | (typeof RESULTS)[number]

export const NUMBER_COLUMNS: readonly NumberColumn[] = [...INPUTS, ...RESULTS]

/** The number of a row in a column, as `decimal` reads it; null where the table has no such column or the cell no number. */
export function numberIn({ columns, sheet }: FoundTable, row: SheetRow, column: NumberColumn): string | null {
  const cell = row.cells[columns.get(column)?.index ?? -1]
  if (cell === undefined || cell.text === '') return null
  if (cell.isNumber) return cell.text
  // A spreadsheet that shows 104 % holds 1.04, and saves what it shows as text.
  const percent = column === 'need_weight' ? /^(.*\d)\s*%$/.exec(withoutMark(cell.text))?.[1] : undefined
  if (percent === undefined) return numberText(cell.text, sheet.numbers, column !== 'need_weight')
  const number = numberText(percent, sheet.numbers)
  return number === null ? null : decimal(number).div(100).toFixed()
}

/** Whether a row has any number. */
export function hasNumber(table: FoundTable, row: SheetRow): boolean {
  return NUMBER_COLUMNS.some((column) => numberIn(table, row, column) !== null)
}
