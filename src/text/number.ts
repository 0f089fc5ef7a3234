import { Decimal } from '../model/decimal.ts'
import { danishDigits } from './danish-digits.ts'

/** A space that does not break, between a number and its unit. */
export const NBSP = '\u00a0'

/**
 * A number the Danish way: point between thousands, comma before decimals, a true minus. Halves round away from zero.
 * 1750.25 with one decimal is "1.750,3".
 */
export function formatDa(value: Decimal, decimals: number): string {
  return danishDigits(formatPlain(value, decimals))
}

/** A difference with its sign: "+3", "−0,5"; without one where it shows as zero. */
export function formatSignedDa(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  return (rounded.gt(0) ? '+' : '') + formatDa(value, decimals)
}

/** A number rounded to a step, halves upwards: an estimated list size of 1,738 by 50 is 1,750. */
export function roundTo(value: Decimal, step: number): Decimal {
  return value.div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step)
}

/** A share as a percentage: 0.1 with no decimals is "10 %". */
export function formatPercentDa(share: Decimal, decimals: number): string {
  return `${formatDa(share.times(100), decimals)}${NBSP}%`
}

/**
 * The text of a decimal in a file: plain digits, point before decimals, halves away from zero, never a negative zero.
 */
export function formatPlain(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals)
}

const SMALL_DA = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']

/** A small count as a word in running text, "tre"; digits from thirteen on. */
export function countDa(count: number): string {
  return SMALL_DA[count] ?? formatDa(new Decimal(count), 0)
}
