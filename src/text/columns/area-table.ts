import type { Language } from '../../inputs/language.ts'
import { ZERO } from '../../model/decimal.ts'
import type { LiftKind } from '../../model/lifts.ts'
import { publishedLifts } from '../../results/published-form.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { COUNCIL_COLUMNS, keyOf, MUNICIPALITY_COLUMNS, type PlainColumn } from './columns.ts'
import { columnOf, showValue, type ShownValue, type Showing, showNational } from './shown.ts'

/** The data- attributes by which scripts and checks know which number a cell shows. */
export type Marks = Readonly<Record<`data-${string}`, string | undefined>>

/** What a cell of a table on a page says. */
export interface Cell {
  readonly text: string
  /** The number as a file has it; null for words and for numbers that no file has. */
  readonly value: string | null
  /** What number it is; only with a value. */
  readonly marks?: Marks | undefined
  /** A small drawing after the text, as SVG; what it shows stands in numbers in the row. */
  readonly drawing?: string | undefined
  readonly href?: string | undefined
  /** The name of the link, where its text is not enough. */
  readonly label?: string | undefined
  /** A word in small letters after the text, and whether it stands on a line of its own. */
  readonly note?: { readonly text: string; readonly isBelow: boolean } | undefined
}

/** A column of a table of areas on a page. */
export interface TableColumn<Row> {
  readonly heading: string
  /** A `name` heads its row. */
  readonly kind: 'name' | 'text' | 'number'
  /** The status of its numbers where they have another than the table. */
  readonly status?: string | undefined
  readonly isStrong?: boolean | undefined
  readonly cell: (row: Row) => Cell
  /** What the last row says, which is the sum of the others. */
  readonly total?: Cell | undefined
}

/** What a table says of a column of a file, beside what the column says of itself. */
export interface Shown<Row> {
  /** Where the place in the table asks for another heading than the column's own. */
  readonly heading?: string | undefined
  readonly decimals?: number | undefined
  readonly isStrong?: boolean | undefined
  readonly status?: string | undefined
  readonly marks?: ((row: Row) => Marks) | undefined
  readonly total?: Cell | undefined
}

/** A cell where there is no number. */
export const DASH: Cell = { text: '–', value: null }

/** A number in a cell. */
export function numberCell({ column, plain, text }: ShownValue, marks: Marks = {}): Cell {
  return { text, value: plain, marks: { ...marks, 'data-column': column } }
}

/** A column of a file as a column of a table: heading, decimals and sign come from its definition. */
export function tableColumn<Row>(
  column: PlainColumn<Row>,
  language: Language,
  { heading, decimals, marks, ...rest }: Shown<Row> = {},
): TableColumn<Row> {
  return {
    heading: heading ?? say(language, column.short),
    kind: 'number',
    cell: (row) => numberCell(showValue(column, row, { decimals: decimals ?? column.shown }, language), marks?.(row)),
    ...rest,
  }
}

/** What heads the names of municipalities, or of health councils. */
export function areaHeading(level: 'municipality' | 'council', language: Language): string {
  const { short } = level === 'council' ? columnOf(COUNCIL_COLUMNS, 'name') : columnOf(MUNICIPALITY_COLUMNS, 'name')
  return say(language, short)
}

/** The column with the names of the areas, each a link where its area has a page. */
export function nameColumn<Row extends { readonly name: string }>(
  heading: string,
  href: (row: Row) => string | undefined,
  note?: (row: Row) => Cell['note'],
): TableColumn<Row> {
  return {
    heading,
    kind: 'name',
    cell: (row) => ({ text: row.name, value: null, href: href(row), note: note?.(row) }),
  }
}

/** The column with the regions of the areas, without the word. */
export function regionColumn<Row>(regionOf: (row: Row) => string, language: Language): TableColumn<Row> {
  return {
    heading: say(language, columnOf(COUNCIL_COLUMNS, 'region').short),
    kind: 'text',
    cell: (row) => ({ text: regionOf(row).replace('Region ', ''), value: null }),
  }
}

/** The attributes of a number of a run. */
export function runMarks(run: RunResult, area: MunicipalityResult | CouncilResult): Marks {
  return 'code' in area
    ? { 'data-run': run.run.id, 'data-level': 'municipality', 'data-key': area.code }
    : { 'data-run': run.run.id, 'data-level': 'council', 'data-key': area.slug }
}

/** A number of an area of a run in a cell. */
export function areaCell<Row extends MunicipalityResult | CouncilResult>(
  run: RunResult,
  area: Row,
  column: PlainColumn<Row>,
  showing: Showing,
  language: Language,
): Cell {
  return numberCell(showValue(column, area, showing, language), runMarks(run, area))
}

/** What a lift adds in a run; in one that does not have it a plain zero, since its files have no such column. */
export function additionCell(
  { rules }: RunResult,
  kind: LiftKind,
  cell: () => Cell,
  decimals: number,
  language: Language,
): Cell {
  return publishedLifts(rules.lifts).includes(kind) ? cell() : { text: format(ZERO, decimals, language), value: null }
}

/** A number of the country in a cell, by the column that the areas have it in. */
export function nationalCell(
  { run, national }: RunResult,
  column: PlainColumn<CouncilResult>,
  language: Language,
  { decimals = column.shown ?? column.decimals ?? 0 }: Showing = {},
): Cell {
  const shown = showNational(national, keyOf(column), decimals, language)
  return numberCell(shown, { 'data-run': run.id, 'data-level': 'national', 'data-key': 'dk' })
}
