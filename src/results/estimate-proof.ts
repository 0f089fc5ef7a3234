import { once } from '../inputs/files/once.ts'
import { type Decimal, rootMeanSquare, sum } from '../model/decimal.ts'
import type { Estimate } from '../model/estimate.ts'
import { areasOf } from '../model/fit-number.ts'
import { runModel } from '../model/run-model.ts'
import type { MunicipalityResult, RunResult } from './result.ts'

/** What the fit can and cannot bear, beside its ranges. */
export interface EstimateProof {
  /** Pairs of its numbers that speak of nearly the same citizens: a municipality within a council, and its share of it. */
  readonly overlaps: readonly { readonly municipality: string; readonly council: string; readonly share: Decimal }[]
  /** Municipalities with a life expectancy of their own, and those of them whose is beyond any that the fit has seen. */
  readonly withOwnLives: number
  readonly beyondFitted: readonly MunicipalityResult[]
  /** Root mean square of the held-out differences, in weight: with ages and life expectancy, and with ages alone. */
  readonly missWithLives: Decimal
  readonly missByAgesAlone: Decimal
}

/** Whether a municipality's life expectancy is beyond any to which the estimate is fitted: its part is then a guess. */
export function isBeyondFitted({ lifeExpectancyStatus, weightParts }: MunicipalityResult, run: RunResult): boolean {
  if (run.estimate === null || weightParts === null || lifeExpectancyStatus !== 'statistics') return false
  // Settled, so that residue of division makes no difference of two that are alike.
  const years = (value: Decimal): Decimal => value.toDecimalPlaces(20)
  const fitted = run.estimate.residuals.map(({ yearsShort }) => years(yearsShort))
  const own = years(weightParts.yearsShort)
  return fitted.every((seen) => own.gt(seen)) || fitted.every((seen) => own.lt(seen))
}

/** The proof of a run's estimate; null in a run with official weights. */
export const estimateProof = once((run: RunResult): EstimateProof | null => {
  const { weights } = run.input
  const { estimate } = run
  if (weights.kind === 'given' || estimate === null) return null
  const { figures } = weights.estimate
  const citizensOf = (figure: (typeof figures)[number]): Decimal =>
    sum(areasOf(figure, weights.estimate).map(({ citizens }) => citizens))
  const overlaps = figures
    .filter(({ level }) => level === 'council')
    .flatMap((council) => {
      const members = areasOf(council, weights.estimate).map(({ name }) => name)
      return figures
        .filter(({ level, area }) => level === 'municipality' && members.includes(area))
        .map((inside) => ({
          municipality: inside.area,
          council: council.area,
          share: citizensOf(inside).div(citizensOf(council)),
        }))
    })
  const missOf = (fit: Pick<Estimate, 'heldOut'> | null): Decimal =>
    rootMeanSquare(fit?.heldOut.map(({ difference }) => difference) ?? [])
  const byAges = runModel(run.input, [{ kind: 'age-alone' }]).estimate
  return {
    overlaps,
    withOwnLives: run.municipalities.filter((m) => m.lifeExpectancyStatus === 'statistics').length,
    beyondFitted: run.municipalities.filter((m) => isBeyondFitted(m, run)),
    missWithLives: missOf(estimate),
    missByAgesAlone: missOf(byAges),
  }
})
