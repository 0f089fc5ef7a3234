import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, ONE, sum, ZERO } from '../model/decimal.ts'
import type { MunicipalityCode } from '../model/domain.ts'
import { type Estimate, type FittedFigure, type HeldOutFigure, marginOf, type WeightParts } from '../model/estimate.ts'
import { computeEstimate, parameterNumber } from './compute-results.ts'

/** The open estimate fitted to the figures but one. */
export function estimateWithout(figure: string, inputs: Inputs): Estimate {
  const fitFigures = inputs.estimate.fitFigures.filter((id) => id !== figure)
  return computeEstimate({ ...inputs, estimate: { ...inputs.estimate, fitFigures } })
}

/**
 * The open estimate without the term of life expectancy, and otherwise as it is: γ keeps its value, β is 0. Nothing is
 * fitted anew, so it shows what the term alone moves; `estimateFromAges` lets γ find another value. Its residuals,
 * margin and held-out figures stay those of the fit. A place with A = 0.1 gets 1 + γ × 0.1, however long its lives.
 */
export function estimateWithoutLifeExpectancy(inputs: Inputs): Estimate {
  const estimate = computeEstimate(inputs)
  return { ...estimate, beta: ZERO, weights: weightsOfAges(estimate, estimate.gamma) }
}

/**
 * The estimate from ages alone: w = 1 + γ·A, with γ = Σay ÷ Σaa over the same figures. One slope fewer leaves one more
 * degree of freedom to the margin.
 */
export function estimateFromAges(inputs: Inputs): Estimate {
  const estimate = computeEstimate(inputs)
  const gamma = slopeOf(estimate.residuals)
  const residuals = estimate.residuals.map((f): FittedFigure => {
    const fitted = ONE.plus(gamma.times(f.ageExcess))
    return { ...f, fitted, residual: f.observed.minus(fitted) }
  })
  const residualDeviation = sum(residuals.map((f) => f.residual.times(f.residual)))
    .div(residuals.length - 1)
    .sqrt()
  const { marginFactor, marginStep } = inputs.estimate.parameters
  return {
    ...estimate,
    gamma,
    beta: ZERO,
    residuals,
    residualDeviation,
    margin: marginOf(residualDeviation, {
      marginFactor: parameterNumber(inputs, marginFactor),
      marginStep: parameterNumber(inputs, marginStep),
    }),
    heldOut: estimate.residuals.map((f): HeldOutFigure => {
      const slope = slopeOf(estimate.residuals.filter((other) => other.figure !== f.figure))
      const predicted = ONE.plus(slope.times(f.ageExcess))
      return {
        figure: f.figure,
        gamma: slope,
        beta: ZERO,
        observed: f.observed,
        predicted,
        difference: predicted.minus(f.observed),
      }
    }),
    weights: weightsOfAges(estimate, gamma),
  }
}

/** The slope of the line through the origin: Σay ÷ Σaa. */
function slopeOf(figures: readonly FittedFigure[]): Decimal {
  return sum(figures.map((f) => f.ageExcess.times(f.observed.minus(ONE)))).div(
    sum(figures.map((f) => f.ageExcess.times(f.ageExcess))),
  )
}

/** Every weight as 1 + γ·A. */
function weightsOfAges({ weights }: Estimate, gamma: Decimal): Estimate['weights'] {
  return new Map(
    [...weights].map(([code, parts]): [MunicipalityCode, WeightParts] => {
      const agePart = gamma.times(parts.ageExcess)
      return [code, { ...parts, agePart, lifePart: ZERO, weight: ONE.plus(agePart) }]
    }),
  )
}
