import { type Decimal, decimal } from './decimal.ts'

// A column has a number for each recomputation, in the order in which they were drawn. What is drawn is not exact, so its
// numbers are floats; the ends of a range are exact again.

/** A low and a high value with the middle of the draws between them. */
export interface Range {
  readonly low: Decimal
  readonly high: Decimal
}

/** How far above a whole number a need may lie by the residue of floats alone, in capacities. */
export const RESIDUE = 1e-9

/** Significant digits of a range: more than any file has, and fewer than those in which floats differ. */
const DIGITS = 12

/** Draws added up, each to those of the same turn, and each part counted as often as its factor says. */
export function addUp(parts: readonly Float64Array[], factors: readonly number[] = []): Float64Array {
  const sums = new Float64Array(parts[0]?.length ?? 0)
  for (const [index, part] of parts.entries()) {
    const factor = factors[index] ?? 1
    for (let draw = 0; draw < sums.length; draw += 1) sums[draw] = at(sums, draw) + at(part, draw) * factor
  }
  return sums
}

/** A value that is there: a draw of a column that is as long as all others. */
export function at(values: Float64Array, draw: number): number {
  return values[draw] ?? NaN
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * The values between which the middle of the draws lies: of ten draws and a middle of 0.8 the first and the ninth, by
 * nearest rank. Puts the draws in another order.
 * @param of what each draw comes to, where that is another number: it rises or falls with the draw, and never both
 */
export function rangeOf(draws: Float64Array, middle: Decimal, of: (value: number) => number = (value) => value): Range {
  const falls = of(2) < of(1)
  const held = middle.toNumber()
  const end = (share: number): Decimal => {
    const rank = Math.max(1, Math.ceil(share * draws.length - RESIDUE))
    const place = falls ? draws.length - rank : rank - 1
    return decimal(of(select(draws, place))).toSignificantDigits(DIGITS)
  }
  return { low: end((1 - held) / 2), high: end((1 + held) / 2) }
}

/**
 * The value that would stand at a place if the draws were sorted: Hoare's selection, which moves the lower ones before it.
 * A sort takes four times as long, and a selection that asks a function which of two is greater, twice.
 */
function select(draws: Float64Array, place: number): number {
  let [left, right] = [0, draws.length - 1]
  while (left < right) {
    const pivot = at(draws, (left + right) >> 1)
    let [i, j] = [left, right]
    while (i <= j) {
      while (at(draws, i) < pivot) i += 1
      while (at(draws, j) > pivot) j -= 1
      if (i > j) break
      const value = at(draws, i)
      draws[i] = at(draws, j)
      draws[j] = value
      i += 1
      j -= 1
    }
    if (place <= j) right = j
    else if (place >= i) left = i
    else break
  }
  return at(draws, place)
}
