import type { Decimal } from './decimal.ts'

/**
 * Citizens counted by their need for treatment (sygdomsvægtede borgere): need weight × citizens, in weighted citizens.
 * 1.1034 × 58,000 citizens = 63,997.2 weighted citizens.
 */
export function weightedCitizens(needWeight: Decimal, citizens: Decimal): Decimal {
  return needWeight.times(citizens)
}

/**
 * The capacities that the weights alone ask for: weighted citizens ÷ the norm, in doctor capacities (lægekapaciteter).
 * Rule: one capacity covers 1,600 weighted citizens (hearing note 4.6.4). 718,720 ÷ 1,600 = 449.2.
 * @throws RangeError when the norm is not positive
 */
export function modelNeed(weighted: Decimal, citizensPerCapacity: Decimal): Decimal {
  if (!citizensPerCapacity.gt(0))
    throw new RangeError(`modelNeed: the norm must be positive, not ${citizensPerCapacity}`)
  return weighted.div(citizensPerCapacity)
}

/**
 * The number of patients per capacity that the weights alone point to (vejledende patienttal): norm ÷ need weight.
 * 1,600 ÷ (1,600 ÷ 1,450) = 1,450 exactly: the last ten of the sixty digits, which hold the residue of two divisions,
 * are rounded away.
 * @throws RangeError when the weight is not positive
 */
export function guidanceListSize(needWeight: Decimal, citizensPerCapacity: Decimal): Decimal {
  if (!needWeight.gt(0)) throw new RangeError(`guidanceListSize: the weight must be positive, not ${needWeight}`)
  return citizensPerCapacity.div(needWeight).toSignificantDigits(50)
}
