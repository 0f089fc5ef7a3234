import { Decimal } from './decimal.ts'
import { ROUNDING_RULES, type RoundingRule } from './domain.ts'

/** Decimals to which a need is rounded, half-even, before it becomes whole: residue of division never decides. */
export const NEED_DECIMALS = 20

/** A need without the residue of division: rounded half-even to 20 decimals. */
export function settleNeed(need: Decimal): Decimal {
  return need.toDecimalPlaces(NEED_DECIMALS, Decimal.ROUND_HALF_EVEN)
}

/**
 * Whole capacities from a need in capacities.
 *
 * Rule (hearing note 4.6.4): the draft rounded to the nearest whole, a half upwards; after the consultation the ministry rounds up.
 * 449.2 → 449 by `nearest-half-up`, 450 by `up`.
 * @throws RangeError when the need is negative or not finite
 */
export function roundToCapacities(need: Decimal, rule: RoundingRule): Decimal {
  if (!need.isFinite() || need.lt(0)) throw new RangeError(`roundToCapacities: a need of ${need} cannot be rounded`)
  const settled = settleNeed(need)
  switch (rule) {
    case 'up':
      return settled.ceil()
    case 'nearest-half-up':
      return settled.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
  }
}

/** How a need may have become whole in a number whose rule is not printed: by a rule of a run, or by cutting off. */
export const ROUNDING_READINGS = [...ROUNDING_RULES, 'down'] as const

export type RoundingReading = (typeof ROUNDING_READINGS)[number]

/**
 * Whole capacities from a need as it may have been read: 449.2 → 450 by `up`, 449 by `nearest-half-up` and by `down`.
 * @throws RangeError when the need is negative or not finite
 */
export function capacitiesAsRead(need: Decimal, reading: RoundingReading): Decimal {
  if (reading !== 'down') return roundToCapacities(need, reading)
  const up = roundToCapacities(need, 'up')
  return up.gt(settleNeed(need)) ? up.minus(1) : up
}

/** How far two numbers are apart as a page shows them, whole: 1,239.4 and 1,237.6 are shown 1,239 and 1,238, 1 apart. */
export function wholeDifference(one: Decimal, other: Decimal): Decimal {
  return roundTo(one, 1).minus(roundTo(other, 1))
}

/** A number rounded to a step, halves upwards: an estimated list size of 1,738 by 50 is 1,750. */
export function roundTo(value: Decimal, step: number): Decimal {
  return value.div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step)
}
