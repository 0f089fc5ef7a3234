import type { Estimate, HeldOutNumber } from '../model/estimate.ts'

/** What the numbers of a fit say of its errors. */
export interface FitErrors {
  /** How many numbers the fit is fitted to. */
  readonly figures: number
  /** Numbers for which the fit gives too much. */
  readonly tooHigh: number
  /** Held-out numbers that lie outside the margin around what a fit without them says. */
  readonly outside: readonly HeldOutNumber[]
  /** The held-out number without which γ changes most. */
  readonly steepest: HeldOutNumber | null
}

/**
 * How the fit errs: which way, and how often by more than its margin. The margin is a share of the weight, as in every
 * low and high weight: a number of 0.87 predicted as 0.98 lies outside 10 %, since 0.98 × 0.90 is 0.882.
 */
export function fitErrors({
  gamma,
  margin,
  residuals,
  heldOut,
}: Pick<Estimate, 'gamma' | 'margin' | 'residuals' | 'heldOut'>): FitErrors {
  const [steepest = null] = heldOut.toSorted((a, b) => b.gamma.minus(gamma).abs().cmp(a.gamma.minus(gamma).abs()))
  return {
    figures: residuals.length,
    tooHigh: residuals.filter((f) => f.residual.lt(0)).length,
    outside: heldOut.filter((f) => f.difference.abs().gt(f.predicted.times(margin))),
    steepest,
  }
}
