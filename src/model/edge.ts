import { decimal, type Decimal, ONE } from './decimal.ts'
import type { RoundingRule } from './domain.ts'
import { NEED_DECIMALS, roundToCapacities, settleNeed } from './rounding.ts'

/** Half of the last decimal that a settled need keeps: 5e-21. */
const SETTLED_HALF = decimal(`5e-${NEED_DECIMALS + 1}`)

/** How far a need is from where its number of capacities changes. */
export interface Edge {
  /** Within the tolerance of a whole number, above or below (på kanten). */
  readonly onEdge: boolean
  /** Least number of further citizens of mean weight that would give one capacity more. */
  readonly citizensToMore: Decimal
  /** Least number of citizens of mean weight fewer that would give one capacity less; null where there is none to lose. */
  readonly citizensToFewer: Decimal | null
}

/** Whether a need in capacities lies within the tolerance of a whole number, the bounds included. 12.96 does, by 0.05. */
export function isOnEdge(need: Decimal, tolerance: Decimal): boolean {
  const settled = settleNeed(need)
  return settled.minus(settled.round()).abs().lte(tolerance)
}

/**
 * The distance of a council's need to the next whole number, in citizens.
 *
 * A citizen here has the mean need weight of the area, so that one citizen is `needWeight ÷ norm` capacities.
 * By rounding up, a need of 12.96 with weight 1 and norm 1,600 keeps 13 capacities until 65 citizens more arrive
 * (0.04 × 1,600 = 64 fill the thirteenth; the next one opens a fourteenth) and loses one when 1,536 leave.
 */
export function edgeOf(
  need: Decimal,
  needWeight: Decimal,
  citizensPerCapacity: Decimal,
  rule: RoundingRule,
  tolerance: Decimal,
): Edge {
  const capacities = roundToCapacities(need, rule)
  const citizensPerNeed = citizensPerCapacity.div(needWeight)
  // By `up` the limit itself still belongs to the lower number; by `nearest-half-up` it belongs to the higher. A need
  // within half of the last settled decimal of the limit counts as on it, so the distance is to that half.
  const half = decimal('0.5')
  const upper = rule === 'up' ? capacities.plus(SETTLED_HALF) : capacities.plus(half).minus(SETTLED_HALF)
  const lower = upper.minus(ONE)
  const above = upper.minus(need).times(citizensPerNeed)
  const below = need.minus(lower).times(citizensPerNeed)
  return {
    onEdge: isOnEdge(need, tolerance),
    citizensToMore: rule === 'up' ? above.floor().plus(ONE) : above.ceil(),
    citizensToFewer: capacities.isZero() ? null : rule === 'up' ? below.ceil() : below.floor().plus(ONE),
  }
}
