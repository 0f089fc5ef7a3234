import { decimal, type Decimal, ONE } from './decimal.ts'
import type { RoundingRule } from './domain.ts'
import { roundToCapacities, settleNeed } from './rounding.ts'

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
  const settled = settleNeed(need)
  const capacities = roundToCapacities(need, rule)
  const citizensPerNeed = citizensPerCapacity.div(needWeight)
  const half = decimal('0.5')
  // By `up` the limit itself still belongs to the lower number; by `nearest-half-up` it belongs to the higher.
  const upper = rule === 'up' ? capacities : capacities.plus(half)
  const lower = rule === 'up' ? capacities.minus(ONE) : capacities.minus(half)
  const above = settleNeed(upper.minus(settled).times(citizensPerNeed))
  const below = settleNeed(settled.minus(lower).times(citizensPerNeed))
  return {
    onEdge: isOnEdge(need, tolerance),
    citizensToMore: rule === 'up' ? above.floor().plus(ONE) : above.ceil(),
    citizensToFewer: capacities.isZero() ? null : rule === 'up' ? below.ceil() : below.floor().plus(ONE),
  }
}
