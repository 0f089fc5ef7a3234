import type { Decimal } from '../model/decimal.ts'
import type { LiftKind } from '../model/lifts.ts'
import type { Results } from './result.ts'

/**
 * The value of a rule that prose speaks of: the norm of the run that leads, or that of a lift, 35 km² per capacity. A lift
 * that does not hold in it is that of the last run that had it.
 * @throws RangeError when no run has the lift
 */
export function ruleValue({ headline, runs }: Pick<Results, 'headline' | 'runs'>, rule: 'norm' | LiftKind): Decimal {
  if (rule === 'norm') return headline.rules.citizensPerCapacity
  const lift = [headline, ...runs.toReversed()].flatMap(({ rules }) => rules.lifts).find(({ kind }) => kind === rule)
  if (lift === undefined) throw new RangeError(`ruleValue: no run has the lift ${rule}`)
  return lift.value
}
