import { randomLcg, randomNormal } from 'd3'
import type { Decimal } from './decimal.ts'
import type { MunicipalityCode } from './domain.ts'
import { addUp, at, type Range, rangeOf, total } from './draw-column.ts'
import type { Estimate } from './estimate.ts'
import { areasOf, type EstimateInput, fitEstimate } from './fit-number.ts'
import { required } from './required.ts'

// How sure the open estimate is, its first half: the weights many times over, with what the fit does not know drawn anew.

/** The choices of the recomputations, all of them assumptions. */
export interface RecomputationRules {
  /** How many there are. */
  readonly draws: number
  /** Seed of the random numbers: the same seed, the same numbers. */
  readonly seed: number
  /** How far two municipalities of one health council err the same way, from 0 to 1. */
  readonly correlation: Decimal
  /** The lowest weight that can be drawn. */
  readonly lowestWeight: Decimal
  /** The share of the draws that a range holds: 0.8 leaves out a tenth at either end. */
  readonly middle: Decimal
}

/** The weights of every draw, by municipality. In each draw their mean over the citizens of the base date is 1. */
export type WeightDraws = ReadonlyMap<MunicipalityCode, Float64Array>

/** A published number beside the range that the fit on the others gives it. Weights, per citizen. */
export interface HeldOutRange extends Range {
  readonly figure: string
  readonly isInside: boolean
}

/** What chance brings to every draw, whatever the fit: standard normal numbers. */
export interface Chance {
  /** Squares that make the residual variance, as many as there are degrees of freedom. */
  readonly squares: readonly Float64Array[]
  /** What moves the two slopes. */
  readonly slopes: readonly [Float64Array, Float64Array]
  /** The error of each municipality, alike within a health council as far as the correlation says. */
  readonly errors: ReadonlyMap<MunicipalityCode, Float64Array>
}

/** Draws by a seed what chance brings. Every fit of the same areas may use it: fits then differ by their numbers alone. */
export function drawChance(estimate: Estimate, { areas }: EstimateInput, rules: RecomputationRules): Chance {
  const normal = randomNormal.source(randomLcg(rules.seed))()
  const empty = (): Float64Array => new Float64Array(rules.draws)
  const squares = Array.from({ length: freedomOf(estimate) }, empty)
  const slopes = [empty(), empty()] as const
  const councils = [...Map.groupBy(areas, ({ council }) => council).values()].map((members) =>
    members.map(({ code }) => ({ code, values: empty() })),
  )
  const correlation = rules.correlation.toNumber()
  const shared = Math.sqrt(correlation)
  const alone = Math.sqrt(1 - correlation)
  for (let draw = 0; draw < rules.draws; draw += 1) {
    for (const values of squares) values[draw] = normal() ** 2
    for (const values of slopes) values[draw] = normal()
    for (const members of councils) {
      const together = shared * normal()
      for (const { values } of members) values[draw] = together + alone * normal()
    }
  }
  return { squares, slopes, errors: new Map(councils.flat().map(({ code, values }) => [code, values])) }
}

/**
 * Draws the weights anew.
 *
 * In each draw the residual variance is σ² = ν·s² ÷ χ²(ν), with ν the numbers of the fit less its two slopes; (γ, β) are
 * normal about the fitted ones with covariance σ²·(XᵀX)⁻¹; and each municipality errs by a normal ε of deviation σ, alike
 * within a health council as far as the correlation says. The weight is 1 + γ·A + β·L + ε, not below the lowest; then all
 * are divided by their mean over the base citizens. Rule: the open estimate, step 4.
 * @throws RangeError when the fit has no more numbers than slopes
 */
export function drawWeights(
  estimate: Estimate,
  input: EstimateInput,
  rules: RecomputationRules,
  chance: Chance = drawChance(estimate, input, rules),
): WeightDraws {
  const freedom = freedomOf(estimate)
  if (freedom < 1) throw new RangeError('drawWeights: a fit of two slopes to two numbers does not say how it errs')
  const [gamma, beta] = [estimate.gamma.toNumber(), estimate.beta.toNumber()]
  const deviation = estimate.residualDeviation.toNumber()
  const lowest = rules.lowestWeight.toNumber()
  const [ofGamma, ofBoth, ofBeta] = rootOfInverse(estimate.residuals)
  const [first, second] = chance.slopes
  const squares = addUp(chance.squares.slice(0, freedom))
  const sigmas = squares.map((square) => deviation * Math.sqrt(freedom / square))
  const byAge = sigmas.map((sigma, draw) => gamma + sigma * ofGamma * at(first, draw))
  const byLives = sigmas.map((sigma, draw) => beta + sigma * (ofBoth * at(first, draw) + ofBeta * at(second, draw)))
  const drawn = input.areas.map(({ code, citizens }) => {
    const { ageExcess, yearsShort } = required(estimate.weights.get(code), `weight of ${code}`)
    const [a, l] = [ageExcess.toNumber(), yearsShort.toNumber()]
    const errors = required(chance.errors.get(code), `errors of ${code}`)
    const values = new Float64Array(rules.draws)
    for (let draw = 0; draw < values.length; draw += 1) {
      const weight = 1 + at(byAge, draw) * a + at(byLives, draw) * l + at(sigmas, draw) * at(errors, draw)
      values[draw] = Math.max(weight, lowest)
    }
    return { code, values, factor: citizens.toNumber() }
  })
  const everybody = total(drawn.map(({ factor }) => factor))
  const means = addUp(
    drawn.map(({ values }) => values),
    drawn.map(({ factor }) => factor / everybody),
  )
  for (const { values } of drawn)
    for (let draw = 0; draw < values.length; draw += 1) values[draw] = at(values, draw) / at(means, draw)
  return new Map(drawn.map(({ code, values }) => [code, values]))
}

function freedomOf({ residuals }: Estimate): number {
  return residuals.length - 2
}

/**
 * Each number of the fit against its own range from the fit on the others: the proof of the recomputations. A number of a
 * health council is held against the mean of its municipalities.
 * @param estimate the fit on all of them
 * @returns none where the others are too few to err.
 */
export function heldOutRanges(
  estimate: Estimate,
  input: EstimateInput,
  rules: RecomputationRules,
  chance: Chance = drawChance(estimate, input, rules),
): readonly HeldOutRange[] {
  if (input.figures.length - 1 <= 2) return []
  const observed = new Map(estimate.residuals.map((number) => [number.figure, number.observed]))
  return input.figures.map((figure) => {
    const others = { ...input, figures: input.figures.filter(({ id }) => id !== figure.id) }
    const draws = drawWeights(fitEstimate(others), others, rules, chance)
    const members = areasOf(figure, input).map(({ code, citizens }) => ({ code, citizens: citizens.toNumber() }))
    const { low, high } = rangeOf(meanWeight(members, draws), rules.middle)
    const weight = required(observed.get(figure.id), `weight of ${figure.id}`)
    return { figure: figure.id, low, high, isInside: weight.gte(low) && weight.lte(high) }
  })
}

/** The mean weight of some municipalities in every draw, by their citizens. */
export function meanWeight(
  members: readonly { readonly code: MunicipalityCode; readonly citizens: number }[],
  draws: WeightDraws,
): Float64Array {
  const everybody = total(members.map(({ citizens }) => citizens))
  return addUp(
    members.map(({ code }) => required(draws.get(code), `draws of ${code}`)),
    members.map(({ citizens }) => citizens / everybody),
  )
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
