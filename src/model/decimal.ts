import { Decimal as Base } from 'decimal.js'

/**
 * The one decimal type of the model: 60 significant digits, half-even.
 *
 * decimal.js rounds the result of *every* operation to its precision, addition included, and its default
 * is 20 digits. This module is the only place that sets it; nothing else imports decimal.js.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})

/** A decimal number of the model. */
export type Decimal = Base

/** Anything that states a decimal exactly. Plain fractions such as 0.1 are written as text. */
export type DecimalLike = Decimal | string | number

/** A decimal from text, an integer or another decimal. */
export const decimal = (value: DecimalLike): Decimal => new Decimal(value)

export const ZERO: Decimal = decimal(0)
export const ONE: Decimal = decimal(1)

/** The sum of some decimals; zero of none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO
  for (const value of values) total = total.plus(value)
  return total
}

/** The root of the mean of the squares of some decimals; zero of none. */
export function rootMeanSquare(values: readonly Decimal[]): Decimal {
  const squares = sum(values.map((value) => value.times(value)))
  return squares.div(Math.max(1, values.length)).sqrt()
}

/**
 * The mean of values weighted by their weights.
 * @throws RangeError when the weights add up to zero
 */
export function weightedMean(pairs: Iterable<{ readonly value: Decimal; readonly weight: Decimal }>): Decimal {
  let total = ZERO
  let weights = ZERO
  for (const { value, weight } of pairs) {
    total = total.plus(value.times(weight))
    weights = weights.plus(weight)
  }
  if (weights.isZero()) throw new RangeError('weightedMean: the weights add up to zero')
  return total.div(weights)
}
