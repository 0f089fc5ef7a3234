import type { EstimateDefinition } from '../inputs/rules/rule-schemas.ts'
import { type Decimal, ONE, weightedMean } from '../model/decimal.ts'
import type { PublishedNumber, RoundingRule } from '../model/domain.ts'
import type { Estimate } from '../model/estimate.ts'
import { areasOf, type EstimateInput, inUnitOf } from '../model/fit-number.ts'
import type { HeldOutRange } from '../model/weight-draws.ts'
import { roundToCapacities } from '../model/rounding.ts'
import type { Reconciliation } from './result.ts'

/**
 * Every published number beside what the estimate says of it, and what a fit that has not seen it says.
 *
 * All are compared on the citizens of the base date and before the floor, as the draft was; the whole capacities by the
 * draft's rounding. The numbers are shown beside the estimate, never scaled into it.
 * @param heldOutRanges the range of each fitted number by the recomputations of a fit without it
 */
export function reconcile(
  figures: readonly PublishedNumber[],
  { fitFigures, nationalContactFigure }: EstimateDefinition,
  input: EstimateInput,
  estimate: Estimate,
  heldOutRanges: readonly HeldOutRange[],
  draftRounding: RoundingRule,
): readonly Reconciliation[] {
  const estimatedWeight = (figure: PublishedNumber): Decimal => {
    if (figure.level === 'country') return ONE
    return weightedMean(
      areasOf(figure, input).map(({ code, citizens }) => {
        const parts = estimate.weights.get(code)
        if (parts === undefined) throw new RangeError(`reconcile: ${code} has no weight`)
        return { value: parts.weight, weight: citizens }
      }),
    )
  }
  const asNumber = (figure: PublishedNumber, weight: Decimal): Decimal => {
    const value = inUnitOf(figure, weight, input)
    return figure.metric === 'capacities' ? roundToCapacities(value, draftRounding) : value
  }
  /** The held-out prediction of the number, or of the fitted number of the same area that it derives from. */
  const heldOutWeight = (figure: PublishedNumber): Decimal | null => {
    const fitted = estimate.heldOut.find((h) => h.figure === figure.id)
    if (fitted !== undefined) return fitted.predicted
    if (figure.metric !== 'capacities') return null
    const unrounded = figures.find((f) => f.metric === 'need' && f.area === figure.area)
    return estimate.heldOut.find((h) => h.figure === unrounded?.id)?.predicted ?? null
  }
  const roleOf = (figure: PublishedNumber): Reconciliation['role'] => {
    if (fitFigures.includes(figure.id)) return 'fitted'
    return figure.id === nationalContactFigure ? 'reference' : 'derived'
  }

  return figures.map((figure) => {
    const ours = asNumber(figure, estimatedWeight(figure))
    const predicted = heldOutWeight(figure)
    const heldOut = predicted === null ? null : asNumber(figure, predicted)
    const range = heldOutRanges.find((r) => r.figure === figure.id)
    // A greater weight is a lower list size, so the ends are sorted anew in the number's own unit.
    const [low = null, high = null] = (range ? [range.low, range.high] : [])
      .map((weight) => inUnitOf(figure, weight, input))
      .toSorted((a, b) => a.cmp(b))
    return {
      figure: figure.id,
      level: figure.level,
      area: figure.area,
      metric: figure.metric,
      unit: figure.unit,
      vintage: figure.vintage,
      status: figure.status,
      publisher: figure.publisher,
      sourceTitle: figure.sourceTitle,
      sourceUrl: figure.sourceUrl,
      role: roleOf(figure),
      theirs: figure.value,
      ours,
      difference: ours.minus(figure.value),
      heldOut,
      heldOutDifference: heldOut?.minus(figure.value) ?? null,
      heldOutLow: low,
      heldOutHigh: high,
    }
  })
}
