import { Decimal } from './decimal.ts'
import { settleNeed } from './rounding.ts'

/**
 * How a lift is combined with the need. The source does not say how the area floor is (hearing note 4.2.2, 4.5.3), so
 * the reading is a parameter of the run.
 *
 * - `municipality-max-then-sum` each municipality counts with the larger of its needs, unrounded: our reading
 * - `municipality-rounded-up` the same, but what the lift asks for is rounded up in each municipality first
 * - `council-max-of-sums` the council counts with the larger of its sums; no municipality is lifted by itself
 */
export const LIFT_READINGS = ['municipality-max-then-sum', 'municipality-rounded-up', 'council-max-of-sums'] as const

export type LiftReading = (typeof LIFT_READINGS)[number]

/** The areas in which a lift is compared with the need. */
export type LiftLevel = 'municipality' | 'council'

/** The level at which a reading compares. */
export function levelOf(reading: LiftReading): LiftLevel {
  return reading === 'council-max-of-sums' ? 'council' : 'municipality'
}

/** What a lift asks for by a reading: 36.66 stays as it is, and is 37 where it is rounded up in each municipality. */
export function readNeed(need: Decimal, reading: LiftReading): Decimal {
  return reading === 'municipality-rounded-up' ? settleNeed(need).ceil() : need
}

/** What a lift asks for in an area, and what it adds there after the lifts before it. Both in capacities. */
export interface LiftAmounts {
  readonly level: LiftLevel
  readonly need: Decimal
  readonly addition: Decimal
}

/**
 * A need lifted to the largest of itself and what the lifts of a level ask for; those of the other level stand as they
 * are. The order of the lifts does not change the need, only which of them an addition is put down to: a need of 2 under
 * lifts of 3 and 5 becomes 5, by 1 and 2; under 5 and 3 by 3 and 0.
 */
export function lifted<Part extends LiftAmounts>(
  need: Decimal,
  parts: readonly Part[],
  level: LiftLevel,
): { readonly need: Decimal; readonly lifts: readonly Part[] } {
  let reached = need
  const lifts = parts.map((part) => {
    if (part.level !== level) return part
    const before = reached
    reached = Decimal.max(before, part.need)
    return { ...part, addition: part.addition.plus(reached.minus(before)) }
  })
  return { need: reached, lifts }
}
