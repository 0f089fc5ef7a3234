import type { Decimal } from '../model/decimal.ts'
import { type LiftKind, liftOf, type LiftPart } from '../model/lifts.ts'

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

/** What a need is lifted from and to by a lift, in capacities. */
export interface LiftSpan {
  readonly kind: LiftKind
  readonly from: Decimal
  readonly to: Decimal
}

/**
 * The need by the weights as the lifts of the run raise it one after the other: a need of 2 to which two lifts add 1 and
 * 2 goes from 2 to 3 and from 3 to 5.
 */
export function liftSpans(area: {
  readonly modelNeed: Decimal
  readonly lifts: readonly LiftPart[]
}): readonly LiftSpan[] {
  let reached = area.modelNeed
  return area.lifts.map(({ kind, addition }) => {
    const from = reached
    reached = from.plus(addition)
    return { kind, from, to: reached }
  })
}

/** What a lift adds as a share of the need: 0.4 of a need of 1.6 is 0.25. */
export function liftShare(
  area: { readonly need: Decimal; readonly lifts: readonly LiftPart[] },
  kind: LiftKind,
): Decimal {
  return liftOf(area, kind).addition.div(area.need)
}

/** Citizens for each capacity of a need, lifts and all: 1,600 citizens with a need of 2 are 800. */
export function citizensPerNeed({ citizens, need }: { readonly citizens: Decimal; readonly need: Decimal }): Decimal {
  return citizens.div(need)
}
