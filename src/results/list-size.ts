import type { Decimal } from '../model/decimal.ts'
import type { Status } from '../model/domain.ts'
import { roundTo, wholeDifference } from '../model/rounding.ts'
import type { NormGroup } from './norm-group.ts'
import type { MunicipalityResult, RunResult, RunRules } from './result.ts'

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

/** To what a list size of this status is rounded where a page shows it outside tables. */
export function listSizeShowing(status: Status): { readonly roundedTo: number } | { readonly decimals: number } {
  return status === 'estimated' ? { roundedTo: LIST_SIZE_STEP } : { decimals: 0 }
}

/**
 * How many patients a list size lies above the norm, negative below it, judged as prose gives it: areas with the same
 * shown number are told the same. An estimate of 1,738 by a norm of 1,600 is 150.
 */
export function listSizeAboveNorm(area: ListSize, { citizensPerCapacity }: RunRules): Decimal {
  return listSizeInProse(area).minus(citizensPerCapacity)
}

/** The range of an estimated list size, as prose gives it. */
export function listSizeRangeInProse({
  guidanceListSizeLow,
  guidanceListSizeHigh,
}: Pick<MunicipalityResult, 'guidanceListSizeLow' | 'guidanceListSizeHigh'>): readonly [low: Decimal, high: Decimal] {
  return [roundTo(guidanceListSizeLow, LIST_SIZE_STEP), roundTo(guidanceListSizeHigh, LIST_SIZE_STEP)]
}

/** To which group a municipality belongs. A range from 1,120 to 1,445 lies below 1,600; one that holds 1,600 is unsure. */
export function standsToNorm(
  {
    guidanceListSizeLow,
    guidanceListSizeHigh,
  }: Pick<MunicipalityResult, 'guidanceListSizeLow' | 'guidanceListSizeHigh'>,
  { citizensPerCapacity }: Pick<RunRules, 'citizensPerCapacity'>,
): NormGroup {
  if (guidanceListSizeHigh.lt(citizensPerCapacity)) return 'below'
  return guidanceListSizeLow.gt(citizensPerCapacity) ? 'above' : 'unsure'
}

/**
 * How far an official list size lies above an estimated one, negative below it, in steps of 50 patients. It is the difference
 * of the two as prose gives them: 1,459 beside an estimate of 1,430, which is told as 1,450, is about the same.
 */
export function officialAboveEstimate(official: Decimal, estimate: Decimal): Decimal {
  const difference = wholeDifference(official, listSizeInProse({ guidanceListSize: estimate, status: 'estimated' }))
  // Halves away from zero, so that 25 too few are as many as 25 too many.
  const away = roundTo(difference.abs(), LIST_SIZE_STEP)
  return difference.isNegative() ? away.neg() : away
}

/** How many municipalities of a run belong to each group. */
export function normGroups({
  municipalities,
  rules,
}: Pick<RunResult, 'municipalities' | 'rules'>): Readonly<Record<NormGroup, number>> {
  const counts = { below: 0, unsure: 0, above: 0 }
  for (const municipality of municipalities) counts[standsToNorm(municipality, rules)] += 1
  return counts
}
