import type { Decimal } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'

/** A number with the decimals that it is shown with. One of more than 15 digits is the nearest that a spreadsheet holds. */
export interface NumberCell {
  readonly number: Decimal
  /** Decimals that it is kept with. */
  readonly decimals: number
  /** Decimals that it is shown with, where these are fewer. */
  readonly shown?: number
}

/** A formula in the language of the file format, without "=", and what it comes to, which is there before anything is worked out. */
export interface FormulaCell {
  readonly formula: string
  readonly result: Decimal | string
  /** Decimals that the result is shown with. */
  readonly decimals: number
}

/** What a cell of a workbook holds: text, a number, or a formula. */
export type SheetCell = string | NumberCell | FormulaCell

/** Whether a cell is a formula. */
export function isFormula(cell: SheetCell): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell
}

/** Whether a cell shows a number. */
export function isNumber(cell: SheetCell): boolean {
  return isFormula(cell) ? typeof cell.result !== 'string' : typeof cell === 'object'
}

/** A sheet: a table from A1, one row of headings, nothing merged; or a cover, which is a title and facts below it. */
export interface WorkbookSheet {
  readonly name: string
  readonly kind: 'cover' | 'table'
  /** How many columns stay when a table is scrolled sideways: those that tell its rows apart. */
  readonly frozenColumns: number
  /** The rows from A1; the first of a table has its headings, that of a cover its title. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** Columns, from nought, whose cells a reader may write in: they are marked by their ground. */
  readonly inputs?: readonly number[]
  /** Cells that take one of some values alone, offered as a list: "B4", and "a,b" or a range. */
  readonly choices?: readonly { readonly cells: string; readonly from: string }[]
}

/** A name that formulas have for a cell: "norm" for 'Regler'!$B$2. */
export interface NamedCell {
  readonly name: string
  readonly refers: string
}

/** A workbook and what its properties say. */
export interface Workbook {
  readonly title: string
  readonly description: string
  readonly publisher: string
  /** The only date in the file: it is made and changed then, whenever it is built. */
  readonly date: IsoDate
  readonly sheets: readonly WorkbookSheet[]
  readonly names?: readonly NamedCell[]
}
