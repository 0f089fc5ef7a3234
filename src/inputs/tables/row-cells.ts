import type { Decimal } from '../../model/decimal.ts'
import type { TableRow } from './check-table.ts'

// Cells of tables in which no fault was found. Each throws an Error where the checks have let something through.

export function textOf(row: TableRow, column: string): string {
  const value = row.text(column)
  if (value === null || value === '') throw new Error(`no ${column} on line ${row.line}`)
  return value
}

/** Null where the cell is blank. */
export function optionalTextOf(row: TableRow, column: string): string | null {
  const value = row.text(column)
  if (value === null) throw new Error(`no ${column} on line ${row.line}`)
  return value === '' ? null : value
}

export function numberOf(row: TableRow, column: string): Decimal {
  const value = row.decimal(column)
  if (value === null) throw new Error(`no ${column} on line ${row.line}`)
  return value
}

export function choiceOf<T extends string>(row: TableRow, column: string, values: readonly T[]): T {
  const found = values.find((value) => value === row.text(column))
  if (found === undefined) throw new Error(`${column} on line ${row.line} is not one of ${values.join(', ')}`)
  return found
}
