import { Decimal } from '../../model/decimal.ts'
import type { Language } from '../../inputs/language.ts'
import { publishedTotals } from '../../results/published-form.ts'
import type { CouncilResult, MunicipalityResult, NationalResult } from '../../results/result.ts'
import { cellText, type Column, COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from './columns.ts'
import { COUNTS, exactText } from '../format/exact-text.ts'
import { format, roundTo } from '../format/number.ts'

/** How a figure is shown: with so many decimals, or rounded to a step. */
export interface Showing {
  readonly decimals?: number
  readonly roundedTo?: number
}

/** A figure as a page shows it, and as the file has it. */
export interface ShownValue {
  readonly column: string
  /** The cell of the file. */
  readonly plain: string
  readonly text: string
}

/**
 * A figure of a row: the column decides what it is, the showing how many decimals it gets.
 * @throws RangeError when the row has no such column of numbers
 */
export function showValue<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  id: string,
  showing: Showing,
  language: Language,
): ShownValue {
  const column = columns.find((c) => c.id === id)
  const value = column?.value(row)
  if (column === undefined || !Decimal.isDecimal(value))
    throw new RangeError(`showValue: ${id} is no column of numbers`)
  const decimals = showing.decimals ?? column.decimals ?? 0
  const shown = showing.roundedTo === undefined ? value : roundTo(value, showing.roundedTo)
  return {
    column: id,
    plain: cellText(column, row),
    text: format(shown, showing.roundedTo === undefined ? decimals : 0, language),
  }
}

/** A figure of a municipality. */
export function showMunicipality(
  row: MunicipalityResult,
  id: string,
  showing: Showing,
  language: Language,
): ShownValue {
  return showValue(MUNICIPALITY_COLUMNS, row, id, showing, language)
}

/** A figure of a health council. */
export function showCouncil(row: CouncilResult, id: string, showing: Showing, language: Language): ShownValue {
  return showValue(COUNCIL_COLUMNS, row, id, showing, language)
}

/**
 * A figure of the country, named as in result.json.
 * @throws RangeError when the country has no such figure
 */
export function showNational(row: NationalResult, key: string, decimals: number, language: Language): ShownValue {
  const value = publishedTotals(row)[key]
  if (!Decimal.isDecimal(value)) throw new RangeError(`showNational: the country has no figure ${key}`)
  const plain = COUNTS.has(key) ? value.toFixed(0) : exactText(value)
  return { column: key, plain, text: format(value, decimals, language) }
}
