import type { Decimal } from '../model/decimal.ts'
import type { Status } from '../model/domain.ts'
import { guidanceListSize } from '../model/need.ts'
import { roundTo } from '../model/rounding.ts'
import type { MunicipalityResult, RunRules } from './result.ts'

/** What prose rounds an estimated list size to, in patients. */
export const LIST_SIZE_STEP = 50

/** A number with its status: only an estimate is rounded to the step. */
interface ListSize {
  readonly guidanceListSize: Decimal
  readonly status: Status
}

/** A list size as prose gives it: an estimate of 1,738 is 1,750, an official 1,738.4 is 1,738. */
export function listSizeInProse({ guidanceListSize, status }: ListSize): Decimal {
  return roundTo(guidanceListSize, status === 'estimated' ? LIST_SIZE_STEP : 1)
}

/**
 * How many patients a list size lies above the norm, negative below it, judged as prose gives it: areas with the same
 * shown number are told the same. An estimate of 1,738 by a norm of 1,600 is 150.
 */
export function listSizeAboveNorm(area: ListSize, { citizensPerCapacity }: RunRules): Decimal {
  return listSizeInProse(area).minus(citizensPerCapacity)
}

/** The list sizes that the high and the low weight of an estimate lead to, as prose gives them. */
export function listSizeRangeInProse(
  { needWeightLow, needWeightHigh }: Pick<MunicipalityResult, 'needWeightLow' | 'needWeightHigh'>,
  { citizensPerCapacity }: RunRules,
): readonly [low: Decimal, high: Decimal] {
  const size = (weight: Decimal): Decimal => roundTo(guidanceListSize(weight, citizensPerCapacity), LIST_SIZE_STEP)
  return [size(needWeightHigh), size(needWeightLow)]
}

/**
 * How far an official number lies above an estimated one, negative below it, as prose gives it: a list size in steps of 50
 * patients, capacities one by one.
 */
export function officialAboveEstimate(official: Decimal, estimate: Decimal, step = LIST_SIZE_STEP): Decimal {
  const difference = official.minus(estimate)
  // Halves away from zero, so that 25 too few are as many as 25 too many.
  const away = roundTo(difference.abs(), step)
  return difference.isNegative() ? away.neg() : away
}
