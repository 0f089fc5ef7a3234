import { type Decimal, decimal, ONE } from './decimal.ts'

/** By a norm of so many, every council of the country has less than one capacity of weighted citizens. */
const HIGHEST = decimal(10).pow(9)

/**
 * The largest norm, in whole weighted citizens per capacity, by which the country still has at least so many capacities:
 * by the next whole norm it has fewer. A higher norm never gives more, so it is found by halving.
 *
 * With one council of 3,200 weighted citizens, rounded up, at least 3 capacities need a norm of 1,599: 3,200 ÷ 1,599 is
 * above 2, and 3,200 ÷ 1,600 is not.
 * @param capacitiesBy the capacities of the country under a norm, never more under a higher one
 * @throws RangeError when even a norm of 1 gives fewer, or every norm as many
 */
export function largestNormFor(capacities: Decimal, capacitiesBy: (norm: Decimal) => Decimal): Decimal {
  const isEnough = (norm: Decimal): boolean => capacitiesBy(norm).gte(capacities)
  let enough = ONE
  let tooHigh = HIGHEST
  if (!isEnough(enough)) throw new RangeError(`largestNormFor: no norm gives ${capacities} capacities`)
  if (isEnough(tooHigh)) throw new RangeError(`largestNormFor: every norm gives ${capacities} capacities`)
  while (tooHigh.minus(enough).gt(1)) {
    const middle = enough.plus(tooHigh).div(2).floor()
    if (isEnough(middle)) enough = middle
    else tooHigh = middle
  }
  return enough
}
