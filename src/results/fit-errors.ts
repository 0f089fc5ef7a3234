import type { Estimate, HeldOutNumber } from '../model/estimate.ts'
import type { HeldOutRange } from '../model/weight-draws.ts'

/** What the numbers of a fit say of its errors. */
export interface FitErrors {
  /** How many numbers the fit is fitted to. */
  readonly figures: number
  /** Numbers for which the fit gives too much. */
  readonly tooHigh: number
  /** Held-out numbers that lie outside the range that a fit without them gives. */
  readonly outside: readonly HeldOutNumber[]
  /** The held-out number without which γ changes most. */
  readonly steepest: HeldOutNumber | null
}

/** How the fit errs: which way, and how often by more than its ranges allow. */
export function fitErrors({
  gamma,
  residuals,
  heldOut,
  heldOutRanges,
}: Pick<Estimate, 'gamma' | 'residuals' | 'heldOut'> & { readonly heldOutRanges: readonly HeldOutRange[] }): FitErrors {
  const [steepest = null] = heldOut.toSorted((a, b) => b.gamma.minus(gamma).abs().cmp(a.gamma.minus(gamma).abs()))
  return {
    figures: residuals.length,
    tooHigh: residuals.filter((f) => f.residual.lt(0)).length,
    outside: heldOut.filter((number) =>
      heldOutRanges.some(({ figure, isInside }) => figure === number.figure && !isInside),
    ),
    steepest,
  }
}
