import { once } from '../inputs/files/once.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { EstimateDefinition } from '../inputs/rules/rule-schemas.ts'
import { type Decimal, decimal, sum } from '../model/decimal.ts'
import type { MunicipalityCode, RoundingRule } from '../model/domain.ts'
import { numberOf } from '../model/parameter-value.ts'
import type { CapacitiesDrawn } from '../model/recomputations.ts'
import { required } from '../model/required.ts'
import { type BandCitizens, citizensPerBand } from '../model/use-profile.ts'
import { storyPlace } from './like-sized.ts'
import type { MunicipalityResult, RunResult } from './result.ts'
import { estimateOf, parameterOf } from './run-input.ts'

/**
 * The place with which a number is followed until the reader picks another: the one that lifts raise most, so that every
 * step moves the number. Without lifts it is the place of the method's story.
 * @throws RangeError when there is no place
 */
export function followedPlace<
  P extends Pick<
    MunicipalityResult,
    'code' | 'citizens' | 'needWeight' | 'modelNeed' | 'need' | 'lifeExpectancyStatus'
  >,
>(places: readonly P[]): P {
  const raised = ({ need, modelNeed }: P): Decimal => need.minus(modelNeed)
  const [most] = places
    .filter(({ lifeExpectancyStatus }) => lifeExpectancyStatus !== 'imputed')
    .toSorted((a, b) => raised(b).cmp(raised(a)) || (a.code < b.code ? -1 : 1))
  return most !== undefined && raised(most).gt(0) ? most : storyPlace(places)
}

/** The capacity that is not there yet: the first that the number of a council does not reach. After 162 comes 163. */
export function nextCapacity({ capacities }: { readonly capacities: Decimal }): Decimal {
  return capacities.plus(1)
}

/** The citizens of a place, or of the country, by the age bands of the use profile. */
export interface CitizensByAge {
  readonly place: readonly BandCitizens[]
  readonly country: readonly BandCitizens[]
}

/**
 * The citizens of a municipality and of the country by age, on the day of the run's estimate.
 * @throws RangeError when the estimate knows no such municipality
 */
export function citizensByAge(code: MunicipalityCode, { run }: Pick<RunResult, 'run'>, inputs: Inputs): CitizensByAge {
  const spec = required(
    inputs.runs.find(({ id }) => id === run.id),
    `run ${run.id}`,
  )
  const { places, country } = agesOf(inputs)(estimateOf(spec, inputs))
  return { place: required(places.get(code), `ages of ${code}`), country }
}

/** The ages of all municipalities and of the country: each place is followed, and the country is the same for all. */
const agesOf = once((inputs: Inputs) =>
  once((estimate: EstimateDefinition) => {
    const { municipalities, useProfile } = inputs.estimateBasisOf(estimate)
    const share17 = numberOf(parameterOf(estimate.parameters.share17, inputs))
    const places: ReadonlyMap<MunicipalityCode, readonly BandCitizens[]> = new Map(
      municipalities.map((m) => [m.code, citizensPerBand(m.citizensByAgeGroup, useProfile, share17)]),
    )
    const bands = [...places.values()]
    const country = useProfile.map((band, index) => ({
      band,
      citizens: sum(bands.map((place) => place[index]?.citizens ?? decimal(0))),
    }))
    return { places, country }
  }),
)

/**
 * Some counts as whole parts of a hundred, by largest remainders: 2, 1 and 1 of 4 are 50, 25 and 25; three equal ones are 34,
 * 33 and 33.
 */
export function ofAHundred(counts: readonly Decimal[]): readonly number[] {
  const all = sum(counts)
  if (all.isZero()) throw new RangeError('ofAHundred: there is nothing to divide')
  const shares = counts.map((count) => count.times(100).div(all))
  const whole = shares.map((share) => share.floor().toNumber())
  const left = 100 - whole.reduce((total, one) => total + one, 0)
  const raised = new Set(
    shares
      .map((share, index) => ({ index, rest: share.minus(share.floor()) }))
      .toSorted((a, b) => b.rest.cmp(a.rest) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  )
  return whole.map((one, index) => (raised.has(index) ? one + 1 : one))
}

/**
 * The numbers in the middle of so many equal parts of the draws, from the least to the most: of draws that give 1, 2, 3 and 4
 * equally often, two parts have 2 and 4 in their middles.
 */
export function middlesOf(distribution: readonly CapacitiesDrawn[], parts: number): readonly number[] {
  const sorted = distribution.toSorted((a, b) => a.capacities - b.capacities)
  const all = sorted.reduce((total, { draws }) => total + draws, 0)
  return Array.from({ length: parts }, (_, part) => {
    const wanted = ((part + 0.5) / parts) * all
    let passed = 0
    const found = sorted.find(({ draws }) => {
      passed += draws
      return passed > wanted
    })
    return required(found, 'draws').capacities
  })
}

/** Whether one citizen more moves the sum: not where a lift gives so much that the need by the weights stays below it. */
export function movesTheSum(
  { need, modelNeed, needWeight }: Pick<MunicipalityResult, 'need' | 'modelNeed' | 'needWeight'>,
  { citizensPerCapacity }: Pick<RunResult['rules'], 'citizensPerCapacity'>,
): boolean {
  return modelNeed.plus(needWeight.div(citizensPerCapacity)).gt(need)
}

/** The need from which on a council gets its next capacity: by rounding up it is passed, by rounding to the nearest it is reached. */
export function nextOpensAt({ capacities }: { readonly capacities: Decimal }, rounding: RoundingRule): Decimal {
  return rounding === 'up' ? capacities : capacities.plus(decimal('0.5'))
}
