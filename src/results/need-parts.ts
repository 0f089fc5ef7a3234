import type { Decimal } from '../model/decimal.ts'
import type { LiftPart } from '../model/lifts.ts'

/** What a need is made of, in capacities: what the number of citizens alone would ask for, and what is added to it. */
export interface NeedParts {
  /** Citizens ÷ the norm: the need if every citizen counted as one. */
  readonly byCitizens: Decimal
  /** What the weights add; negative where they take away. */
  readonly byWeights: Decimal
  /** What each lift of the run adds. */
  readonly byLifts: readonly LiftPart[]
}

/**
 * The need of an area taken apart; the parts add up to the need.
 * With 1,600 citizens of weight 1.1 and a need of 1.5 by the floor: 1, 0.1 and 0.4.
 */
export function needParts(
  area: { readonly citizens: Decimal; readonly modelNeed: Decimal; readonly lifts: readonly LiftPart[] },
  citizensPerCapacity: Decimal,
): NeedParts {
  const byCitizens = area.citizens.div(citizensPerCapacity)
  return { byCitizens, byWeights: area.modelNeed.minus(byCitizens), byLifts: area.lifts }
}
