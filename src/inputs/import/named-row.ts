import { isSumWithin } from '../official/check-official.ts'
import { headingOf, type OfficialColumn } from '../official/official-columns.ts'
import { areaNamed } from '../place-names.ts'
import { decimal } from '../../model/decimal.ts'
import { type ImportAreas, type RowOf, rowOf } from './area-of-row.ts'
import { type FoundTable, isOfCouncils } from './find-tables.ts'
import { faultAt, type ImportFault, type RowFault } from './import-fault.ts'
import { hasNumber, numberIn } from './number-in.ts'
import { nameWithoutMark, type SheetCell, type SheetRow } from './sheet.ts'

/** A row with what its names say. */
export interface NamedRow {
  readonly row: SheetRow
  readonly of: RowOf
  /** What is wrong with the names. */
  readonly wrong: ImportFault | null
  /** Where a cell is, for a fault. */
  readonly fault: RowFault
  /** The text of a cell; a name without the mark of a note. */
  readonly textOf: (column: OfficialColumn) => string
}

/** Numbers that a sum adds up. */
const COUNTS = ['citizens_group_1', 'weighted_citizens', 'capacities'] as const

/** What a row is about. */
export function namedRow(table: FoundTable, row: SheetRow, areas: ImportAreas): NamedRow {
  const { sheet, columns } = table
  const cellOf = (column: OfficialColumn): SheetCell | undefined => row.cells[columns.get(column)?.index ?? -1]
  const textOf = (column: OfficialColumn): string => {
    const text = cellOf(column)?.text ?? ''
    return column === 'name' || column === 'council' ? nameWithoutMark(text) : text
  }
  const fault: RowFault = (column, kind, message, remedy) =>
    faultAt(
      { sheet, line: row.line, cell: cellOf(column), heading: columns.get(column)?.heading ?? headingOf(column) },
      kind,
      message,
      remedy,
    )
  const [code, name] = [textOf('code'), textOf('name')]
  const { of, fault: wrong } = rowOf(code, name, textOf('council'), isOfCouncils(table), areas, fault)
  // A health council that is called as one of its municipalities stands above its rows, without a number.
  const council =
    of.kind === 'municipality' && code === '' && !hasNumber(table, row) ? areaNamed(areas.councils, name) : undefined
  return { row, of: council === undefined ? of : { kind: 'council', name: council.name }, wrong, fault, textOf }
}

/** Whether a row that names no area we know has the sums of all municipalities of its year: a total, whatever it is called. */
export function isSumOfAll(table: FoundTable, own: NamedRow, rows: readonly NamedRow[]): boolean {
  const { row } = own
  if (own.of.kind !== 'unread' || own.textOf('code') !== '' || own.textOf('name') === '') return false
  const stated = COUNTS.filter((column) => numberIn(table, row, column) !== null)
  const parts = rows.filter(({ of, textOf }) => of.kind === 'municipality' && textOf('year') === own.textOf('year'))
  return (
    stated.length > 0 &&
    parts.length > 1 &&
    stated.every((column) => {
      const numbers = parts.map((part) => numberIn(table, part.row, column)).filter((number) => number !== null)
      const values = numbers.map((number) => decimal(number))
      return (
        values.length === parts.length &&
        isSumWithin(decimal(numberIn(table, row, column) ?? 0), values, column === 'citizens_group_1')
      )
    })
  )
}
