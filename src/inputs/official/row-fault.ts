import type { ByLanguage } from '../language.ts'
import type { Fault } from '../files/fault.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { TableRow } from '../tables/check-table.ts'

/** What is wrong with an official number, in both languages: an import tells it to the person who holds the table. */
export interface RowFault {
  readonly row: TableRow
  readonly column: string
  /** What is wrong in short, the same for all faults of a kind. */
  readonly kind: string
  readonly expected: ByLanguage<string>
  readonly message: ByLanguage<string>
  /** What was found, where it is not the text of the cell. */
  readonly value?: string
}

/** The same as a fault of a table in data/. */
export function tableFault({ row, column, expected, message, value }: RowFault): Fault {
  const fault = row.fault(column, expected.en, message.en)
  return value === undefined ? fault : { ...fault, value }
}

/** A decimal as Danish writes it, without marks between thousands. */
export function comma(value: Decimal, decimals?: number): string {
  return (decimals === undefined ? value.toFixed() : value.toFixed(decimals)).replace('.', ',')
}
