/**
 * An exact fraction, for arithmetic that a page does itself: nothing is lost before the one rounding at the end, and
 * no library has to be fetched. The denominator is positive.
 */
export interface Ratio {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * The exact value of plain decimal text: "1.1034" is 11034 ÷ 10000.
 * @throws RangeError when the text is no plain decimal
 */
export function ratio(text: string): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) throw new RangeError(`ratio: “${text}” is no decimal`)
  const [, sign = '', whole = '', decimals = ''] = match
  return { top: BigInt(sign + whole + decimals), bottom: 10n ** BigInt(decimals.length) }
}

/** a × b. */
export function times(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

/**
 * a ÷ b.
 * @throws RangeError when b is not positive
 */
export function over(a: Ratio, b: Ratio): Ratio {
  if (b.top <= 0n) throw new RangeError('over: the divisor must be positive')
  return { top: a.top * b.bottom, bottom: a.bottom * b.top }
}

/** a + b. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

/** a − b. */
export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { top: -b.top, bottom: b.bottom })
}

/** Negative when a < b, 0 when they are equal, positive when a > b. */
export function compare(a: Ratio, b: Ratio): number {
  const { top } = minus(a, b)
  return top < 0n ? -1 : top > 0n ? 1 : 0
}

/**
 * The value with so many decimals as plain text, halves away from zero, never a negative zero: 2.5 with none is "3".
 */
export function toFixed({ top, bottom }: Ratio, decimals: number): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals)
  const units = String((scaled * 2n + bottom) / (bottom * 2n)).padStart(decimals + 1, '0')
  const sign = top < 0n && /[1-9]/.test(units) ? '-' : ''
  return sign + (decimals === 0 ? units : `${units.slice(0, -decimals)}.${units.slice(-decimals)}`)
}

/** The value to the nearest multiple of a whole step, halves away from zero: 1,738 by 50 is "1750". */
export function toStep(value: Ratio, step: bigint): string {
  return String(BigInt(toFixed(over(value, { top: step, bottom: 1n }), 0)) * step)
}
