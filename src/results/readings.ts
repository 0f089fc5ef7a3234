import { type Decimal, sum } from '../model/decimal.ts'
import { LIFT_WAYS, liftTaken, type LiftWay } from '../model/override.ts'
import { required } from '../model/required.ts'
import { capacitiesAsRead, ROUNDING_READINGS, type RoundingReading } from '../model/rounding.ts'
import { runModel } from '../model/run-model.ts'
import type { OfficialBeside } from './official-beside.ts'
import type { RunResult } from './result.ts'

/** A way to read what the sources do not print: how the floor is combined with the need, and how a need becomes whole. */
export interface Reading {
  readonly floor: LiftWay
  readonly rounding: RoundingReading
}

/** What each reading gives in a council beside the authorities' number. */
export interface CouncilReadings {
  readonly beside: OfficialBeside
  /** The readings that yield the authorities' number; none where no reading does. */
  readonly yields: readonly Reading[]
}

/** How well a reading fits all that the authorities state. */
export interface ReadingFit {
  readonly reading: Reading
  /** In how many councils it yields the authorities' number. */
  readonly hits: number
  /** How far it is from theirs in the others, summed without signs, in capacities. */
  readonly apart: Decimal
  /** Whether the run is computed by it. */
  readonly isOwn: boolean
}

/** The readings of the rules held against the authorities' numbers. */
export interface ReadingCheck {
  readonly run: RunResult
  /** That by which the run is computed. */
  readonly own: Reading
  readonly councils: readonly CouncilReadings[]
  /** The one that explains most first: by hits, then by how far it is away, the run's own before others that fit alike. */
  readonly fits: readonly ReadingFit[]
}

/**
 * Which reading of the floor and of the rounding would give the numbers that the authorities state, on a run's own weights
 * and citizens: the run once for each reading of the floor, by the engine, and its needs made whole in each way. Every lift
 * of the run is read alike. It says what would fit, not what was done. Null where the weights are an estimate, which explains any difference
 * by itself, or where nothing is stated beside the run.
 *
 * A need of 13.4 by the floor municipality by municipality and of 12.2 council by council, beside an official 13: the first
 * yields it rounded to the nearest or down, the second rounded up.
 */
export function readingsBeside(run: RunResult, capacities: readonly OfficialBeside[]): ReadingCheck | null {
  const stated = capacities.filter(({ ours }) => ours?.run === run)
  if (run.run.status === 'estimated' || stated.length === 0) return null
  const { lifts, rounding } = run.rules
  const own: Reading = { floor: lifts[0]?.reading ?? 'none', rounding }
  const floors: readonly LiftWay[] = lifts.length === 0 ? ['none'] : LIFT_WAYS
  const needs = floors.map((floor) => {
    const { allocation } = runModel(
      run.input,
      lifts.map(({ kind }) => liftTaken(kind, floor)),
    )
    return { floor, byCouncil: new Map(allocation.councils.map(({ name, need }) => [name, need])) }
  })
  const given = needs.flatMap(({ floor, byCouncil }) =>
    ROUNDING_READINGS.map((rounding) => {
      const differenceOf = ({ official }: OfficialBeside): Decimal =>
        capacitiesAsRead(required(byCouncil.get(official.area), official.area), rounding).minus(official.value)
      return { reading: { floor, rounding }, differences: stated.map(differenceOf) }
    }),
  )
  const isOwn = ({ floor, rounding: round }: Reading): boolean => floor === own.floor && round === own.rounding
  const fits = given.map(({ reading, differences }): ReadingFit => ({
    reading,
    hits: differences.filter((difference) => difference.isZero()).length,
    apart: sum(differences.map((difference) => difference.abs())),
    isOwn: isOwn(reading),
  }))
  return {
    run,
    own,
    councils: stated.map((beside, index) => ({
      beside,
      yields: given.flatMap(({ reading, differences }) => (differences[index]?.isZero() === true ? [reading] : [])),
    })),
    fits: fits.toSorted((a, b) => b.hits - a.hits || a.apart.cmp(b.apart) || Number(b.isOwn) - Number(a.isOwn)),
  }
}

/** The readings that explain most: as many hits as the first, and as near. */
export function bestReadings({ fits }: Pick<ReadingCheck, 'fits'>): readonly ReadingFit[] {
  const [first] = fits
  if (first === undefined) return []
  return fits.filter(({ hits, apart }) => hits === first.hits && apart.eq(first.apart))
}
