import { Decimal } from '../../model/decimal.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import { digits } from './digits.ts'

/** No-break space, between a number and its unit. */
export const NBSP = '\u00a0'

/**
 * A number the way of a language, with a true minus. Halves round away from zero. 1750.25 with one decimal is "1.750,3" in
 * Danish and "1,750.3" in English.
 */
export function format(value: Decimal, decimals: number, language: Language): string {
  return digits(formatPlain(value, decimals), language)
}

/** A difference with its sign: "+3", "−0,5"; without one where it shows as zero. */
export function formatSigned(value: Decimal, decimals: number, language: Language): string {
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  return (rounded.gt(0) ? '+' : '') + format(value, decimals, language)
}

/** The sign after a percentage, with the space that the language sets before it. */
export const PERCENT_SIGN: ByLanguage<string> = { da: `${NBSP}%`, en: '%' }

/** A share as a percentage: 0.1 with no decimals is "10 %" in Danish, with a space that does not break, and "10%" in English. */
export function formatPercent(share: Decimal, decimals: number, language: Language): string {
  return `${format(share.times(100), decimals, language)}${PERCENT_SIGN[language]}`
}

/** A share with its sign: "−6 %", "+0.3%". */
export function formatSignedPercent(share: Decimal, decimals: number, language: Language): string {
  const text = formatPercent(share, decimals, language)
  return formatSigned(share.times(100), decimals, language).startsWith('+') ? `+${text}` : text
}

/**
 * The text of a decimal in a file: plain digits, point before decimals, halves away from zero, never a negative zero.
 */
export function formatPlain(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals)
}

/** The size of a file, with a decimal below ten: 1,234 bytes are "1,2 kB", 53,100 are "53 kB". */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = new Decimal(bytes).div(1000)
  return `${format(kilobytes, kilobytes.lt(10) ? 1 : 0, language)} kB`
}

const SMALL: ByLanguage<readonly string[]> = {
  da: ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** A small count as a word in running text, "tre", "three"; digits from thirteen on. */
export function countWord(count: number, language: Language): string {
  return SMALL[language][count] ?? format(new Decimal(count), 0, language)
}
