import type { BeforeAndAfter } from '../model/compare-runs.ts'
import type { Decimal } from '../model/decimal.ts'

/** How much a number changed: what is after less what was before. */
export function changeOf({ before, after }: BeforeAndAfter): Decimal {
  return after.minus(before)
}

/** A change as a share of what was before: 3 of 12 is 0.25. Null where there was nothing before. */
export function relativeChange(before: Decimal, difference: Decimal): Decimal | null {
  return before.isZero() ? null : difference.div(before)
}
