import { randomLcg, randomNormal } from 'd3'
import type { Allocation } from './allocation.ts'
import { type Decimal, decimal } from './decimal.ts'
import type { MunicipalityCode, RoundingRule } from './domain.ts'
import type { Estimate } from './estimate.ts'
import { areasOf, type EstimateInput, fitEstimate } from './fit-number.ts'
import type { LiftLevel, LiftAmounts } from './lift.ts'
import type { ModelInput } from './model-input.ts'
import { required } from './required.ts'

// How sure the open estimate is: the whole calculation done again, many times, with what the fit does not know drawn
// anew (gennemregninger). What is drawn is not exact, so numbers are floats here; the estimate itself stays exact.

/** The choices of the recomputations, all of them assumptions. */
export interface RecomputationRules {
  /** How many there are. */
  readonly draws: number
  /** Seed of the random numbers: the same seed, the same numbers. */
  readonly seed: number
  /** How far two municipalities of one health council err the same way, from 0 to 1. */
  readonly correlation: number
  /** The lowest weight that can be drawn. */
  readonly lowestWeight: number
  /** The share of the draws that a range holds: 0.8 leaves out a tenth at either end. */
  readonly middle: number
}

/** A low and a high value with the middle of the draws between them. */
export interface Range {
  readonly low: Decimal
  readonly high: Decimal
}

/** The weights of every draw, by municipality. In each draw their mean over the citizens of the base date is 1. */
export type WeightDraws = ReadonlyMap<MunicipalityCode, Float64Array>

/** A published number beside the range that the fit on the others gives it. Weights, per citizen. */
export interface HeldOutRange extends Range {
  readonly figure: string
  readonly isInside: boolean
}

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

/** How far above a whole number a need may lie by the residue of floats alone, in capacities. */
const RESIDUE = 1e-9

/** Significant digits of a range: more than any file has, and fewer than those in which floats differ. */
const DIGITS = 12

/**
 * Draws the weights anew.
 *
 * In each draw the residual variance is σ² = ν·s² ÷ χ²(ν), with ν the numbers of the fit less its two slopes; (γ, β) are
 * normal about the fitted ones with covariance σ²·(XᵀX)⁻¹; and each municipality errs by a normal ε of deviation σ, alike
 * within a health council as far as the correlation says. The weight is 1 + γ·A + β·L + ε, not below the lowest; then all
 * are divided by their mean over the base citizens. Rule: the open estimate, step 4.
 * @throws RangeError when the fit has no more numbers than slopes
 */
export function drawWeights(estimate: Estimate, { areas }: EstimateInput, rules: RecomputationRules): WeightDraws {
  const freedom = estimate.residuals.length - 2
  if (freedom < 1) throw new RangeError('drawWeights: a fit of two slopes to two numbers does not say how it errs')
  const normal = randomNormal.source(randomLcg(rules.seed))()
  const [gamma, beta] = [estimate.gamma.toNumber(), estimate.beta.toNumber()]
  const deviation = estimate.residualDeviation.toNumber()
  const [ofGamma, ofBoth, ofBeta] = rootOfInverse(estimate.residuals)
  const councils = Map.groupBy(
    areas.map(({ code, council, citizens }) => {
      const { ageExcess, yearsShort } = required(estimate.weights.get(code), `weight of ${code}`)
      const [a, l] = [ageExcess.toNumber(), yearsShort.toNumber()]
      return { code, council, citizens: citizens.toNumber(), a, l, weight: 1, values: new Float64Array(rules.draws) }
    }),
    ({ council }) => council,
  )
    .values()
    .toArray()
  const citizens = total(areas.map((area) => area.citizens.toNumber()))
  const shared = Math.sqrt(rules.correlation)
  const alone = Math.sqrt(1 - rules.correlation)

  for (let draw = 0; draw < rules.draws; draw += 1) {
    let chiSquared = 0
    for (let squares = 0; squares < freedom; squares += 1) chiSquared += normal() ** 2
    const sigma = deviation * Math.sqrt(freedom / chiSquared)
    const [first, second] = [normal(), normal()]
    const byAge = gamma + sigma * ofGamma * first
    const byLives = beta + sigma * (ofBoth * first + ofBeta * second)
    let weighted = 0
    for (const members of councils) {
      const together = normal()
      for (const area of members) {
        const error = sigma * (shared * together + alone * normal())
        area.weight = Math.max(1 + byAge * area.a + byLives * area.l + error, rules.lowestWeight)
        weighted += area.weight * area.citizens
      }
    }
    for (const members of councils)
      for (const { values, weight } of members) values[draw] = weight / (weighted / citizens)
  }
  return new Map(councils.flat().map(({ code, values }) => [code, values]))
}

/**
 * Each number of the fit against its own range from the fit on the others: the proof of the recomputations. A number of a
 * health council is held against the mean of its municipalities. None where the others are too few to err.
 */
export function heldOutRanges(input: EstimateInput, rules: RecomputationRules): readonly HeldOutRange[] {
  if (input.figures.length - 1 <= 2) return []
  const observed = new Map(fitEstimate(input).residuals.map((number) => [number.figure, number.observed]))
  return input.figures.map((figure) => {
    const others = { ...input, figures: input.figures.filter(({ id }) => id !== figure.id) }
    const draws = drawWeights(fitEstimate(others), others, rules)
    const members = areasOf(figure, input).map(({ code, citizens }) => ({ code, citizens: citizens.toNumber() }))
    const { low, high } = rangeOf(meanWeight(members, draws).sort(), rules.middle)
    const weight = required(observed.get(figure.id), `weight of ${figure.id}`)
    return { figure: figure.id, low, high, isInside: weight.gte(low) && weight.lte(high) }
  })
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
  const ofWeights = (sorted: Float64Array): Pick<AreaRanges, 'needWeight' | 'guidanceListSize'> => ({
    needWeight: rangeOf(sorted, middle),
    guidanceListSize: rangeOf(sorted.map((weight) => norm / weight).reverse(), middle),
  })
  const totalsOf = (members: typeof areas, need: Float64Array, capacities: Float64Array): TotalRanges => ({
    ...ofWeights(meanWeight(members, draws).sort()),
    need: rangeOf(need.toSorted(), middle),
    capacities: rangeOf(capacities.toSorted(), middle),
    distribution: distributionOf(capacities),
  })

  const councils = allocation.councils.map(({ name, lifts }) => {
    const members = areas.filter(({ council }) => council === name)
    const asked = askedAt('council', lifts)
    const need = addUp(members.map(({ weights, needOf }) => weights.map(needOf))).map((sum) => Math.max(sum, asked))
    return { name, members, need, capacities: need.map((value) => wholeCapacities(value, rules.rounding)) }
  })
  return {
    municipalities: new Map(
      areas.map(({ code, weights, needOf }) => {
        // A need follows its weight, so the sorted weights give the sorted needs.
        const sorted = weights.toSorted()
        return [code, { ...ofWeights(sorted), need: rangeOf(sorted.map(needOf), middle) }]
      }),
    ),
    councils: new Map(
      councils.map(({ name, members, need, capacities }) => [name, totalsOf(members, need, capacities)]),
    ),
    national: totalsOf(areas, addUp(councils.map(({ need }) => need)), addUp(councils.map((c) => c.capacities))),
  }
}

/**
 * A root R of (XᵀX)⁻¹ = R·Rᵀ, of the regressors of a fit: R₁₁, R₂₁ and R₂₂. For the numbers (2, 0) and (0, 4) it is ½, 0
 * and ¼.
 */
function rootOfInverse(numbers: Estimate['residuals']): readonly [number, number, number] {
  const regressors = numbers.map(({ ageExcess, yearsShort }) => ({ a: ageExcess.toNumber(), l: yearsShort.toNumber() }))
  const aa = total(regressors.map(({ a }) => a * a))
  const al = total(regressors.map(({ a, l }) => a * l))
  const ll = total(regressors.map(({ l }) => l * l))
  const determinant = aa * ll - al * al
  const first = Math.sqrt(ll / determinant)
  return [first, -al / (determinant * first), 1 / Math.sqrt(ll)]
}

/** What the lifts of a level ask for at the least, in capacities; nothing where there are none. */
function askedAt(level: LiftLevel, lifts: readonly LiftAmounts[]): number {
  return Math.max(0, ...lifts.filter((lift) => lift.level === level).map(({ need }) => need.toNumber()))
}

/** The mean weight of some municipalities in every draw, by their citizens. */
function meanWeight(
  members: readonly { readonly code: MunicipalityCode; readonly citizens: number }[],
  draws: WeightDraws,
): Float64Array {
  const everybody = total(members.map(({ citizens }) => citizens))
  return addUp(
    members.map(({ code, citizens }) =>
      required(draws.get(code), `draws of ${code}`).map((w) => (w * citizens) / everybody),
    ),
  )
}

/** Whole capacities of a need, by the rule of the run; the residue of floats does not begin one. */
function wholeCapacities(need: number, rule: RoundingRule): number {
  return rule === 'up' ? Math.ceil(need - RESIDUE) : Math.floor(need + 0.5 + RESIDUE)
}

/**
 * The values between which the middle of the sorted draws lies: of ten draws and a middle of 0.8 the first and the ninth,
 * by nearest rank.
 */
function rangeOf(sorted: Float64Array, middle: number): Range {
  const at = (share: number): Decimal => {
    const rank = Math.max(1, Math.ceil(share * sorted.length - RESIDUE))
    return decimal(required(sorted[rank - 1], `draw ${rank}`)).toSignificantDigits(DIGITS)
  }
  return { low: at((1 - middle) / 2), high: at((1 + middle) / 2) }
}

function distributionOf(capacities: Float64Array): readonly CapacitiesDrawn[] {
  const counts = new Map<number, number>()
  for (const value of capacities) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, draws]) => ({ capacities: value, draws }))
    .toSorted((a, b) => a.capacities - b.capacities)
}

/** Draws added up, each to those of the same turn. */
function addUp(parts: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(parts[0]?.length ?? 0)
  for (const part of parts)
    part.forEach((value, index) => {
      sums[index] = (sums[index] ?? 0) + value
    })
  return sums
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
