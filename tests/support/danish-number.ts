import { Decimal } from 'decimal.js'

/** A number as it stands on a page. */
export interface ShownNumber {
  readonly value: Decimal
  readonly decimals: number
}

/**
 * Reads a number written the Danish way: point between thousands, comma before decimals. Null for anything else: a
 * thousand without its point, a comma in the wrong place, a blank.
 */
export function readDanish(text: string): ShownNumber | null {
  return read(/^([-−+]?)(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?$/.exec(text))
}

/** Reads a number written the English way: comma between thousands, point before decimals. Null for anything else. */
export function readEnglish(text: string): ShownNumber | null {
  return read(/^([-−+]?)(\d{1,3}(?:,\d{3})*)(?:\.(\d+))?$/.exec(text))
}

/** Reads a number the way of the language of the page at an address. */
export function readShown(text: string, address: string): ShownNumber | null {
  return address.startsWith('en/') ? readEnglish(text) : readDanish(text)
}

function read(match: RegExpExecArray | null): ShownNumber | null {
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (/^0\d/.test(whole)) return null
  const digits = `${whole.replaceAll(/[.,]/g, '')}${fraction === '' ? '' : `.${fraction}`}`
  const value = new Decimal(digits)
  return { value: sign === '-' || sign === '−' ? value.negated() : value, decimals: fraction.length }
}

/**
 * Whether a shown number is the exact one, rounded once to the decimals that are shown, or to a step. Exactly half
 * may go either way.
 */
export function showsValue(shown: ShownNumber, exact: Decimal, step: number | null): boolean {
  const unit = step === null ? new Decimal(10).pow(-shown.decimals) : new Decimal(step)
  return shown.value.mod(unit).isZero() && shown.value.minus(exact).abs().times(2).lte(unit)
}
