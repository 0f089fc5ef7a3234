import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, ONE, weightedMean } from '../model/decimal.ts'
import type { PublishedFigure, RoundingRule } from '../model/domain.ts'
import type { Estimate } from '../model/estimate.ts'
import { roundToCapacities } from '../model/rounding.ts'
import { codesOf, inUnitOf, scaleOf } from './published-figure.ts'
import type { Reconciliation } from './result.ts'

/**
 * Every published figure beside what the estimate says of it, and what a fit that has not seen it says.
 *
 * All are compared on the citizens of the base date and before the floor, as the draft was; the whole capacities by the
 * draft's rounding. The figures are shown beside the estimate, never scaled into it.
 */
export function reconcile(
  inputs: Inputs,
  estimate: Estimate,
  citizensPerCapacity: Decimal,
  draftRounding: RoundingRule,
): readonly Reconciliation[] {
  const byCode = new Map(inputs.estimateBasisOf(inputs.estimate).municipalities.map((m) => [m.code, m]))

  const estimatedWeight = (figure: PublishedFigure): Decimal => {
    if (figure.level === 'country') return ONE
    return weightedMean(
      codesOf(figure, inputs).map((code) => {
        const parts = estimate.weights.get(code)
        const municipality = byCode.get(code)
        if (parts === undefined || municipality === undefined) throw new RangeError(`reconcile: ${code} has no weight`)
        return { value: parts.weight, weight: municipality.citizens }
      }),
    )
  }
  const asFigure = (figure: PublishedFigure, weight: Decimal): Decimal => {
    const value = inUnitOf(figure, weight, scaleOf(figure, inputs, citizensPerCapacity))
    return figure.metric === 'capacities' ? roundToCapacities(value, draftRounding) : value
  }
  /** The held-out prediction of the figure, or of the fitted figure of the same area that it derives from. */
  const heldOutWeight = (figure: PublishedFigure): Decimal | null => {
    const fitted = estimate.heldOut.find((h) => h.figure === figure.id)
    if (fitted !== undefined) return fitted.predicted
    if (figure.metric !== 'capacities') return null
    const unrounded = inputs.publishedFigures.find((f) => f.metric === 'need' && f.area === figure.area)
    return estimate.heldOut.find((h) => h.figure === unrounded?.id)?.predicted ?? null
  }
  const roleOf = (figure: PublishedFigure): Reconciliation['role'] => {
    if (inputs.estimate.fitFigures.includes(figure.id)) return 'fitted'
    return figure.id === inputs.estimate.nationalContactFigure ? 'reference' : 'derived'
  }

  return inputs.publishedFigures.map((figure) => {
    const ours = asFigure(figure, estimatedWeight(figure))
    const predicted = heldOutWeight(figure)
    const heldOut = predicted === null ? null : asFigure(figure, predicted)
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
    }
  })
}
