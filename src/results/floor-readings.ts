import { once } from '../inputs/files/once.ts'
import { Decimal } from '../model/decimal.ts'
import type { LiftKind } from '../model/lifts.ts'
import { LIFT_WAYS, liftTaken, type LiftWay } from '../model/override.ts'
import { required } from '../model/required.ts'
import { runModel } from '../model/run-model.ts'
import type { CouncilResult, RunResult } from './result.ts'

/** A way to read a lift of a run, or to leave it out, and what the health councils get by it. */
export interface ReadingResult {
  readonly lift: LiftKind
  readonly reading: LiftWay
  /** Whether the run reads it so. */
  readonly isOwn: boolean
  /** Capacities by the name of the council. */
  readonly councils: ReadonlyMap<string, Decimal>
  readonly national: Decimal
}

/**
 * What a run comes to by each reading of each of its lifts, with the weights as they are. Recomputations say how sure the
 * weights are; these say what the sources leave open of the rules.
 */
export const liftReadingsOf = once((run: RunResult): readonly ReadingResult[] =>
  run.rules.lifts.flatMap(({ kind: lift, reading: own }) =>
    LIFT_WAYS.map((reading): ReadingResult => {
      const { allocation } = runModel(run.input, [liftTaken(lift, reading)])
      return {
        lift,
        reading,
        isOwn: reading === own,
        councils: new Map(allocation.councils.map(({ name, capacities }) => [name, capacities])),
        national: allocation.national.capacities,
      }
    }),
  ),
)

/** How far the number of a health council moves, in capacities, and what moves it more. */
export interface WhatDecides {
  /** The most that another reading of the rules moves it. */
  readonly byReading: Decimal
  /** The most that the weights move it, to either end of its range. */
  readonly byWeights: Decimal
  readonly decides: 'weights' | 'reading'
}

/**
 * Compares what the readings of a run move in a council with what its range does. 162 that is 150 by another reading moves
 * by 12; with a range from 154 to 170 the weights move it by 8, so the reading decides.
 */
export function whatDecides(council: CouncilResult, run: RunResult): WhatDecides {
  const { capacities, capacitiesLow, capacitiesHigh } = council
  const byReading = Decimal.max(
    0,
    ...liftReadingsOf(run).map(({ councils }) =>
      required(councils.get(council.name), council.name).minus(capacities).abs(),
    ),
  )
  const byWeights = Decimal.max(capacities.minus(capacitiesLow), capacitiesHigh.minus(capacities))
  return { byReading, byWeights, decides: byReading.gt(byWeights) ? 'reading' : 'weights' }
}

/** The health councils of a run by how wide their range of capacities is, the narrowest first. */
export function councilsByRange({ councils }: Pick<RunResult, 'councils'>): readonly CouncilResult[] {
  const width = ({ capacitiesLow, capacitiesHigh }: CouncilResult): Decimal => capacitiesHigh.minus(capacitiesLow)
  return councils.toSorted((a, b) => width(a).cmp(width(b)))
}
