import { Decimal } from '../../model/decimal.ts'
import { roundTo } from '../../model/rounding.ts'
import type { Language } from '../../inputs/language.ts'
import { publishedTotals } from '../../results/published-form.ts'
import type { CouncilResult, MunicipalityResult, NationalResult } from '../../results/result.ts'
import { cellText, COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS, type PlainColumn } from './columns.ts'
import { COUNTS, exactText } from '../format/exact-text.ts'
import { format, formatSigned } from '../format/number.ts'

/** How a number is shown: with so many decimals, or rounded to a step. */
export interface Showing {
  readonly decimals?: number | undefined
  readonly roundedTo?: number
}

/** A number as a page shows it, and as the file has it. */
export interface ShownValue {
  readonly column: string
  /** The cell of the file. */
  readonly plain: string
  readonly text: string
}

/**
 * The column of that id.
 * @throws RangeError when there is none
 */
export function columnOf<Named extends { readonly id: string }>(columns: readonly Named[], id: string): Named {
  const column = columns.find((one) => one.id === id)
  if (column === undefined) throw new RangeError(`no column is called ${id}`)
  return column
}

/**
 * A number of a row. The column decides what it is, how many decimals it has, and that one which may be below zero has a
 * sign; the showing may ask for other decimals.
 * @throws RangeError when the column is none of numbers
 */
export function showValue<Row>(column: PlainColumn<Row>, row: Row, showing: Showing, language: Language): ShownValue {
  const value = column.value(row)
  if (!Decimal.isDecimal(value)) throw new RangeError(`showValue: ${column.id} is no column of numbers`)
  const decimals = showing.decimals ?? column.decimals ?? 0
  const write = column.constraints.minimum === null ? formatSigned : format
  return {
    column: column.id,
    plain: cellText(column, row),
    text:
      showing.roundedTo === undefined
        ? write(value, decimals, language)
        : write(roundTo(value, showing.roundedTo), 0, language),
  }
}

/** A number of a municipality. */
export function showMunicipality(
  row: MunicipalityResult,
  id: string,
  showing: Showing,
  language: Language,
): ShownValue {
  return showValue(columnOf(MUNICIPALITY_COLUMNS, id), row, showing, language)
}

/** A number of a health council. */
export function showCouncil(row: CouncilResult, id: string, showing: Showing, language: Language): ShownValue {
  return showValue(columnOf(COUNCIL_COLUMNS, id), row, showing, language)
}

/**
 * A number of the country, named as in result.json.
 * @throws RangeError when the country has no such number
 */
export function showNational(row: NationalResult, key: string, decimals: number, language: Language): ShownValue {
  const value = publishedTotals(row)[key]
  if (!Decimal.isDecimal(value)) throw new RangeError(`showNational: the country has no figure ${key}`)
  const plain = COUNTS.has(key) ? value.toFixed(0) : exactText(value)
  return { column: key, plain, text: format(value, decimals, language) }
}
