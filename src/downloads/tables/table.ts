import type { ByLanguage, Language } from '../../inputs/language.ts'
import { type CellValue, type Column, type ColumnMeaning, fileText } from '../../text/columns/column.ts'
import { guardFormula } from './guard-formula.ts'

/** The areas that a table has a row for: municipalities have guiding numbers, councils binding ones. */
export type AreaLevel = 'municipalities' | 'councils'

/** What the tables of areas are called in Danish addresses. */
export const DANISH_NAMES = { municipalities: 'kommuner', councils: 'sundhedsraad' } as const satisfies Readonly<
  Record<AreaLevel, string>
>

/** The column that tells an area from all others of its level. */
export const AREA_KEYS = { municipalities: 'code', councils: 'name' } as const satisfies Readonly<
  Record<AreaLevel, string>
>

/** A table of which several files are made: CSV, Danish CSV, a sheet of a workbook, and what describes them. */
export interface Table {
  /** What it is called in addresses: "municipalities" and "kommuner". */
  readonly name: string
  readonly danishName: string
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly columns: readonly ColumnMeaning[]
  /** Ids of the columns that tell a row from all others. */
  readonly key: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** A table of some rows, the value of each cell taken once. */
export function tableOf<Row>(
  about: Omit<Table, 'columns' | 'rows'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return { ...about, columns, rows: rows.map((row) => columns.map((column) => column.value(row))) }
}

/** A cell as the English files have it: decimals of the column, `true` and `false`, codes; text kept from being a formula. */
export function plainCell(column: ColumnMeaning, value: CellValue): string {
  const text = fileText(column, value)
  return typeof value === 'string' ? guardFormula(text) : text
}

/** The heading of a column for people: its title, and its unit unless the title says it or the column is text. */
export function heading({ title, unit, decimals }: ColumnMeaning, language: Language): string {
  const told = decimals === null || title[language].toLowerCase().includes(unit[language].toLowerCase())
  return guardFormula(told ? title[language] : `${title[language]} (${unit[language]})`)
}

/** A text or a true-or-false in the words of a language: the code "estimated" is "åbent skøn". */
export function codeWords(column: ColumnMeaning, value: string | boolean, language: Language): string {
  const code = String(value)
  return guardFormula(column.codes?.[code]?.[language] ?? code)
}
