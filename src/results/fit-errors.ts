import type { Estimate, HeldOutNumber } from '../model/estimate.ts'
import { required } from '../model/required.ts'
import type { HeldOutRange } from '../model/weight-draws.ts'

/** What the numbers of a fit say of its errors. */
export interface FitErrors {
  /** How many numbers the fit is fitted to. */
  readonly figures: number
  /** Numbers for which the fit gives too much. */
  readonly tooHigh: number
  /** How many of the held-out numbers lie within the range that a fit without them gives. */
  readonly inside: number
  /** Held-out numbers that lie outside the range that a fit without them gives. */
  readonly outside: readonly HeldOutNumber[]
  /** Held-out numbers without which β has the other sign. */
  readonly turning: readonly HeldOutNumber[]
  /** The held-out number without which γ changes most. */
  readonly steepest: HeldOutNumber | null
}

/** How the fit errs: which way, and how often by more than its ranges allow. */
export function fitErrors({
  gamma,
  beta,
  residuals,
  heldOut,
  heldOutRanges,
}: Pick<Estimate, 'gamma' | 'beta' | 'residuals' | 'heldOut'> & {
  readonly heldOutRanges: readonly HeldOutRange[]
}): FitErrors {
  const [steepest = null] = heldOut.toSorted((a, b) => b.gamma.minus(gamma).abs().cmp(a.gamma.minus(gamma).abs()))
  const outside = heldOut.filter((number) =>
    heldOutRanges.some(({ figure, isInside }) => figure === number.figure && !isInside),
  )
  return {
    figures: residuals.length,
    tooHigh: residuals.filter((f) => f.residual.lt(0)).length,
    inside: heldOutRanges.filter(({ isInside }) => isInside).length,
    outside,
    turning: heldOut.filter((number) => number.beta.lt(0) !== beta.lt(0)),
    steepest,
  }
}

/** The area that a number of the fit speaks of. */
export function areaOfFigure(
  { reconciliation }: { readonly reconciliation: readonly { readonly figure: string; readonly area: string }[] },
  figure: string,
): string {
  return required(
    reconciliation.find((row) => row.figure === figure),
    `number ${figure}`,
  ).area
}
