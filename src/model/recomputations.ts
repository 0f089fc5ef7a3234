import type { Allocation } from './allocation.ts'
import type { MunicipalityCode, RoundingRule } from './domain.ts'
import { addUp, type Range, rangeOf, RESIDUE } from './draw-column.ts'
import type { LiftAmounts, LiftLevel } from './lift.ts'
import type { ModelInput } from './model-input.ts'
import { required } from './required.ts'
import { meanWeight, type RecomputationRules, type WeightDraws } from './weight-draws.ts'

// How sure the open estimate is: the whole calculation done again, many times, by weights drawn anew (gennemregninger).
// What is drawn is not exact, so numbers are floats here; the estimate itself stays exact.

/** The ranges of an area: weight per citizen, patients per capacity, need in capacities. */
export interface AreaRanges {
  readonly needWeight: Range
  readonly guidanceListSize: Range
  readonly need: Range
}

/** A number of capacities, and how many of the draws give it. */
export interface CapacitiesDrawn {
  readonly capacities: number
  readonly draws: number
}

/** The ranges of a health council, or of the country. */
export interface TotalRanges extends AreaRanges {
  readonly capacities: Range
  /** Every number that a draw gives, the lowest first. */
  readonly distribution: readonly CapacitiesDrawn[]
}

/** What the recomputations make of a run. */
export interface Recomputed {
  readonly municipalities: ReadonlyMap<MunicipalityCode, AreaRanges>
  readonly councils: ReadonlyMap<string, TotalRanges>
  readonly national: TotalRanges
}

/**
 * Takes every draw through the run's own citizens, lifts, sums and rounding.
 * @param allocation what the run comes to by the estimate itself: what its lifts ask for does not hang on a weight
 * @throws RangeError when a municipality has no draws
 */
export function recompute(
  draws: WeightDraws,
  { citizens, rules }: ModelInput,
  allocation: Allocation,
  { middle }: Pick<RecomputationRules, 'middle'>,
): Recomputed {
  const norm = rules.citizensPerCapacity.toNumber()
  const counts = required(citizens.byDate.get(citizens.date), `citizens on ${citizens.date}`)
  const areas = allocation.municipalities.map(({ code, council, lifts }) => {
    const count = required(counts.get(code), `citizens of ${code}`).toNumber()
    const asked = askedAt('municipality', lifts)
    const needOf = (weight: number): number => Math.max((weight * count) / norm, asked)
    return { code, council, citizens: count, needOf, weights: required(draws.get(code), `draws of ${code}`) }
  })
  const ofWeights = (weights: Float64Array): Pick<AreaRanges, 'needWeight' | 'guidanceListSize'> => ({
    needWeight: rangeOf(weights, middle),
    guidanceListSize: rangeOf(weights, middle, (weight) => norm / weight),
  })
  const totalsOf = (members: typeof areas, need: Float64Array, capacities: Float64Array): TotalRanges => ({
    ...ofWeights(meanWeight(members, draws)),
    need: rangeOf(need.slice(), middle),
    capacities: rangeOf(capacities.slice(), middle),
    distribution: distributionOf(capacities),
  })

  const councils = allocation.councils.map(({ name, lifts }) => {
    const members = areas.filter(({ council }) => council === name)
    const asked = askedAt('council', lifts)
    const sums = addUp(members.map(({ weights, needOf }) => weights.map(needOf)))
    const need = sums.map((value) => Math.max(value, asked))
    const capacities = need.map((value) => wholeCapacities(value, rules.rounding))
    return { name, members, need, capacities }
  })
  return {
    municipalities: new Map(
      areas.map(({ code, weights, needOf }) => {
        const own = weights.slice()
        return [code, { ...ofWeights(own), need: rangeOf(own, middle, needOf) }]
      }),
    ),
    councils: new Map(
      councils.map(({ name, members, need, capacities }) => [name, totalsOf(members, need, capacities)]),
    ),
    national: totalsOf(areas, addUp(councils.map(({ need }) => need)), addUp(councils.map((c) => c.capacities))),
  }
}

/** What the lifts of a level ask for at the least, in capacities; nothing where there are none. */
function askedAt(level: LiftLevel, lifts: readonly LiftAmounts[]): number {
  return Math.max(0, ...lifts.filter((lift) => lift.level === level).map(({ need }) => need.toNumber()))
}

/** Whole capacities of a need, by the rule of the run; the residue of floats does not begin one. */
function wholeCapacities(need: number, rule: RoundingRule): number {
  return rule === 'up' ? Math.ceil(need - RESIDUE) : Math.floor(need + 0.5 + RESIDUE)
}

function distributionOf(capacities: Float64Array): readonly CapacitiesDrawn[] {
  const counts = new Map<number, number>()
  for (const value of capacities) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, draws]) => ({ capacities: value, draws }))
    .toSorted((a, b) => a.capacities - b.capacities)
}
