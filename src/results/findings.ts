import { once } from '../inputs/files/once.ts'
import { type Decimal, decimal } from '../model/decimal.ts'
import { liftOf } from '../model/lifts.ts'
import { runModel } from '../model/run-model.ts'
import { liftReadingsOf } from './floor-readings.ts'
import { normGroups } from './list-size.ts'
import type { NormGroup } from './norm-group.ts'
import type { MunicipalityResult, Reconciliation, RunResult } from './result.ts'

/** What the area floor is worth: in capacities of the country, and where it adds most. */
export interface FloorWorth {
  /** What it adds. */
  readonly worth: Decimal
  readonly with: Decimal
  readonly without: Decimal
  readonly most: MunicipalityResult
  readonly addition: Decimal
}

/** Where the floor would still lift a municipality if the country had so many capacities. */
export interface FloorLasting {
  readonly capacities: Decimal
  readonly municipalities: readonly MunicipalityResult[]
}

/** What the rounding of the run is worth against rounding to the nearest, in capacities of the country. */
export interface RoundingWorth {
  readonly worth: Decimal
  readonly up: Decimal
  readonly nearest: Decimal
}

/** What the numbers of a run show, for those who write of them; null what a run does not have. */
export interface Findings {
  readonly floor: FloorWorth | null
  readonly lasting: FloorLasting | null
  readonly rounding: RoundingWorth | null
  readonly groups: Readonly<Record<NormGroup, number>> | null
  /** The quoted need of a council beside the estimate, and by how much that misses it. */
  readonly quoted: (Reconciliation & { readonly miss: Decimal }) | null
}

/**
 * What the numbers of a run show.
 * @param goal capacities of the country at the goal that the ministry names, as plain decimal text
 */
export function findingsOf(run: RunResult, goal: string): Findings {
  return ofRun(run)(goal)
}

const ofRun = once((run: RunResult) => once((goal: string) => makeFindings(run, goal)))

function makeFindings(run: RunResult, goal: string): Findings {
  const has = run.rules.lifts.some(({ kind }) => kind === 'area-floor')
  const [most] = run.municipalities.toSorted((a, b) =>
    liftOf(b, 'area-floor').addition.cmp(liftOf(a, 'area-floor').addition),
  )
  const atGoal = has
    ? new Map(
        runModel(run.input, [{ kind: 'norm-for-capacities', capacities: goal }]).allocation.municipalities.map((m) => [
          m.code,
          liftOf(m, 'area-floor').addition,
        ]),
      )
    : null
  const { capacities } = run.national
  const without = liftReadingsOf(run).find(({ lift, reading }) => lift === 'area-floor' && reading === 'none')
  const nearest =
    run.rules.rounding === 'up'
      ? runModel(run.input, [{ kind: 'rounding', rule: 'nearest-half-up' }]).allocation.national.capacities
      : null
  const quoted = run.reconciliation.find(({ level, metric }) => level === 'council' && metric === 'need')
  return {
    floor:
      without !== undefined && most !== undefined
        ? {
            worth: capacities.minus(without.national),
            with: capacities,
            without: without.national,
            most,
            addition: liftOf(most, 'area-floor').addition,
          }
        : null,
    lasting: atGoal && {
      capacities: decimal(goal),
      municipalities: run.municipalities.filter(({ code }) => atGoal.get(code)?.gt(0) ?? false),
    },
    rounding: nearest && { worth: capacities.minus(nearest), up: capacities, nearest },
    groups: run.estimate && normGroups(run),
    quoted: quoted === undefined ? null : { ...quoted, miss: quoted.difference.abs() },
  }
}
