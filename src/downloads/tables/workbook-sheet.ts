import type { Decimal } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'

/** What a cell of a workbook holds: text, or a number with so many decimals. */
export type SheetCell = string | { readonly number: Decimal; readonly decimals: number }

/** A sheet: a table from A1, one row of headings, nothing merged; or a cover, which is a title and facts below it. */
export interface WorkbookSheet {
  readonly name: string
  readonly kind: 'cover' | 'table'
  /** How many columns stay when a table is scrolled sideways: those that tell its rows apart. */
  readonly frozenColumns: number
  /** The rows from A1; the first of a table has its headings, that of a cover its title. */
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A workbook and what its properties say. */
export interface Workbook {
  readonly title: string
  readonly description: string
  readonly publisher: string
  /** The only date in the file: it is made and changed then, whenever it is built. */
  readonly date: IsoDate
  readonly sheets: readonly WorkbookSheet[]
}
