import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import { type Fault, InputFaults } from '../inputs/files/fault.ts'
import type { Scenario } from '../inputs/rules/scenarios.ts'
import type { Allocation, AllocationRules } from '../model/allocation.ts'
import type { BeforeAndAfter } from '../model/compare-runs.ts'
import type { Decimal } from '../model/decimal.ts'
import type { Status } from '../model/domain.ts'
import type { Plane } from '../model/least-squares.ts'
import { required } from '../model/required.ts'
import { settleNeed } from '../model/rounding.ts'
import { runModel } from '../model/run-model.ts'
import { relativeChange } from './relative-change.ts'
import type { CouncilResult, MunicipalityResult, NationalResult, RunResult } from './result.ts'

/** The scenarios and the run that they are held against. */
export interface Scenarios {
  readonly run: RunResult
  readonly results: readonly ScenarioResult[]
}

/** A number in the run and in the scenario; the difference is scenario − run. */
export interface Shift extends BeforeAndAfter {
  readonly difference: Decimal
}

/** What a scenario would make of a health council. */
export interface ScenarioCouncil {
  readonly name: string
  readonly slug: string
  readonly region: string
  readonly status: Status
  /** In capacities, before the rounding. */
  readonly need: Shift
  readonly capacities: Shift
  /** The range of the run's own number: capacities by the low and by the high weights. */
  readonly low: Decimal
  readonly high: Decimal
  /** Whether the number of the scenario lies outside that range. */
  readonly outside: boolean
}

/** A municipality before and after. */
export interface MovedMunicipality {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly council: string
  readonly councilSlug: string
  readonly region: string
  readonly status: Status
  readonly needWeight: Shift
  /** In capacities. */
  readonly need: Shift
  /** Patients per capacity. */
  readonly guidanceListSize: Shift
}

/** What a scenario would make of a municipality. */
export interface ScenarioMunicipality extends MovedMunicipality {
  /** Whether the new weight lies outside the range that the run has. */
  readonly outside: boolean
}

/** What changes are held against: a run, as far as they can move it. */
export interface Baseline {
  readonly national: Pick<NationalResult, 'capacities'>
  readonly councils: readonly Pick<
    CouncilResult,
    'name' | 'slug' | 'region' | 'need' | 'capacities' | 'capacitiesLow' | 'capacitiesHigh'
  >[]
  readonly municipalities: readonly Pick<
    MunicipalityResult,
    'code' | 'name' | 'slug' | 'region' | 'council' | 'needWeight' | 'need' | 'guidanceListSize'
  >[]
}

/** Every number of a run before and after. */
export interface Shifts<Municipality extends MovedMunicipality = MovedMunicipality> {
  /** Capacities of the country. */
  readonly national: Shift
  /** In the order of the run. */
  readonly councils: readonly ScenarioCouncil[]
  readonly municipalities: readonly Municipality[]
  /** Those that get another number, the largest difference first. */
  readonly movedCouncils: readonly ScenarioCouncil[]
  /** Those whose need is another, the largest difference first. */
  readonly movedMunicipalities: readonly Municipality[]
}

/** What a scenario would move in the run that the pages lead with. Deeply frozen. */
export interface ScenarioResult extends Shifts<ScenarioMunicipality> {
  readonly scenario: Scenario
  /** Our own calculation, whatever the weights of the run: never an authority's number. */
  readonly status: Status
  /** Id of the run that it is held against. */
  readonly run: string
  /** The rules of the scenario, as values. */
  readonly rules: AllocationRules
  /** The slopes behind the scenario's weights; null where they are those of the run, or all 1. */
  readonly fit: Plane | null
}

/**
 * What each scenario would move in a run: the run with the changes of the scenario in it, by the same function as the run
 * itself. It says what one rule moves, so weights stand here without a margin, and the range of the run stands beside it.
 * @param run a run on the open estimate
 * @throws InputFaults with every scenario that the run cannot take, whose changes may be sound one by one
 */
export function scenarioResults(scenarios: readonly Scenario[], run: RunResult): readonly ScenarioResult[] {
  const faults: Fault[] = []
  const results = scenarios.flatMap((scenario, index) => {
    try {
      return [scenarioResult(scenario, run)]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      faults.push({
        file: 'scenarios.json',
        line: null,
        column: `[${index}].changes`,
        position: null,
        value: scenario.id,
        expected: `changes that ${run.run.id} can take together`,
        message: `${error.message}.`,
      })
      return []
    }
  })
  if (faults.length > 0) throw new InputFaults(faults)
  return deepFreeze(results)
}

/**
 * One scenario of a run.
 * @throws RangeError when it changes what the run does not have, or asks for what no run can be
 */
export function scenarioResult(scenario: Scenario, run: RunResult): ScenarioResult {
  const { input, estimate, allocation } = runModel(run.input, scenario.changes)
  const bounds = new Map(run.municipalities.map((m) => [m.code, m]))
  const withRange = (municipality: MovedMunicipality): ScenarioMunicipality => {
    const { needWeightLow: low, needWeightHigh: high } = required(bounds.get(municipality.code), municipality.name)
    const { after } = municipality.needWeight
    return { ...municipality, outside: after.lt(low) || after.gt(high) }
  }
  const shifts = shiftsOf(run, allocation)
  return {
    scenario,
    status: 'estimated',
    run: run.run.id,
    rules: input.rules,
    fit: otherFit(estimate, run),
    ...shifts,
    municipalities: shifts.municipalities.map(withRange),
    movedMunicipalities: shifts.movedMunicipalities.map(withRange),
  }
}

/**
 * Every number of a run, and what an allocation of the same areas makes of it.
 * @throws RangeError where the allocation lacks a council or a municipality of the run
 */
export function shiftsOf(run: Baseline, allocation: Allocation): Shifts {
  const councils = pairs(run.councils, allocation.councils, (c) => c.name).map(([before, after]): ScenarioCouncil => {
    const { name, slug, region, capacitiesLow: low, capacitiesHigh: high } = before
    return {
      name,
      slug,
      region,
      status: 'estimated',
      need: move(before.need, after.need),
      capacities: move(before.capacities, after.capacities),
      low,
      high,
      outside: after.capacities.lt(low) || after.capacities.gt(high),
    }
  })
  const councilSlugs = new Map(run.councils.map((c) => [c.name, c.slug]))
  const municipalities = pairs(run.municipalities, allocation.municipalities, (m) => m.code).map(
    ([before, after]): MovedMunicipality => ({
      code: before.code,
      name: before.name,
      slug: before.slug,
      council: before.council,
      councilSlug: required(councilSlugs.get(before.council), before.council),
      region: before.region,
      status: 'estimated',
      needWeight: move(before.needWeight, after.needWeight),
      need: move(before.need, after.need),
      guidanceListSize: move(before.guidanceListSize, after.guidanceListSize),
    }),
  )
  return {
    national: move(run.national.capacities, allocation.national.capacities),
    councils,
    municipalities,
    movedCouncils: moved(councils, (c) => c.capacities.difference),
    movedMunicipalities: moved(municipalities, (m) => m.need.difference),
  }
}

/** The slopes of an estimate; null where there is none, or they are those of the run. */
function otherFit(estimate: Plane | null, run: RunResult): Plane | null {
  if (estimate === null) return null
  const { gamma, beta } = estimate
  const isOwn = run.estimate?.gamma.eq(gamma) === true && run.estimate.beta.eq(beta)
  return isOwn ? null : { gamma, beta }
}

/** The councils whose number moves by the most, up or down; none where none moves. */
export function councilsMovedMost({
  movedCouncils: moved,
}: Pick<ScenarioResult, 'movedCouncils'>): readonly ScenarioCouncil[] {
  const [most] = moved
  return moved.filter((c) => most !== undefined && c.capacities.difference.abs().eq(most.capacities.difference.abs()))
}

/** Shares that differ by less are alike: it is what divisions leave behind. */
const ALIKE = '1e-20'

/**
 * The municipality whose need moves most as a share of what it was, and that share: a need that goes from 2 to 1.5 moves
 * by −0.25. Null where none moves, or where more than one moves by that share, as all that no floor holds do by another
 * norm.
 */
export function relativelyMovedMost({ movedMunicipalities: moved }: Pick<ScenarioResult, 'movedMunicipalities'>): {
  readonly municipality: ScenarioMunicipality
  readonly share: Decimal
} | null {
  const shares = moved.flatMap((municipality) => {
    const share = relativeChange(municipality.need.before, municipality.need.difference)
    return share === null ? [] : [{ municipality, share }]
  })
  const [most] = shares.toSorted((a, b) => b.share.abs().cmp(a.share.abs()))
  if (most === undefined) return null
  const isShared = shares.filter(({ share }) => share.minus(most.share).abs().lt(ALIKE)).length > 1
  return isShared ? null : most
}

function move(before: Decimal, after: Decimal): Shift {
  return { before, after, difference: after.minus(before) }
}

/** The areas that move at all, the largest difference first; those that move alike keep their order. */
function moved<T>(areas: readonly T[], differenceOf: (area: T) => Decimal): readonly T[] {
  // What a division leaves behind the twentieth decimal is no move.
  return areas
    .filter((area) => !settleNeed(differenceOf(area)).isZero())
    .toSorted((a, b) => differenceOf(b).abs().cmp(differenceOf(a).abs()))
}

/** The same area in both lists, in the order of the first. */
function pairs<A, B>(
  before: readonly A[],
  after: readonly B[],
  keyOf: (area: A | B) => string,
): readonly (readonly [A, B])[] {
  const byKey = new Map(after.map((area) => [keyOf(area), area]))
  return before.map((area) => [area, required(byKey.get(keyOf(area)), keyOf(area))] as const)
}
