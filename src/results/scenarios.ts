import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Scenario, ScenarioChange } from '../inputs/rules/scenarios.ts'
import { allocate, type Allocation, type AllocationRules, exactWeight } from '../model/allocation.ts'
import { type Decimal, decimal, ONE } from '../model/decimal.ts'
import type { Status } from '../model/domain.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Plane } from '../model/least-squares.ts'
import { settleNeed } from '../model/rounding.ts'
import { largestNormFor } from './largest-norm.ts'
import { estimateFromAges, estimateWithout, estimateWithoutLifeExpectancy } from './other-estimates.ts'
import type { MunicipalityResult, RunResult } from './result.ts'

/** A figure in the run and in the scenario; the difference is scenario − run. */
export interface Move {
  readonly before: Decimal
  readonly after: Decimal
  readonly difference: Decimal
}

/** What a scenario would make of a health council. */
export interface ScenarioCouncil {
  readonly name: string
  readonly slug: string
  readonly region: string
  readonly status: Status
  /** In capacities, before the rounding. */
  readonly need: Move
  readonly capacities: Move
  /** The range of the run's own number: capacities by the low and by the high weights. */
  readonly low: Decimal
  readonly high: Decimal
  /** Whether the number of the scenario lies outside that range. */
  readonly outside: boolean
}

/** What a scenario would make of a municipality. */
export interface ScenarioMunicipality {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly council: string
  readonly councilSlug: string
  readonly region: string
  readonly status: Status
  readonly needWeight: Move
  /** In capacities. */
  readonly need: Move
  /** Patients per capacity. */
  readonly guidanceListSize: Move
}

/** What a scenario would move in the run that the pages lead with. Deeply frozen. */
export interface ScenarioResult {
  readonly scenario: Scenario
  /** Our own calculation, whatever the weights of the run: never an authority's figure. */
  readonly status: Status
  /** Id of the run that it is held against. */
  readonly run: string
  /** The rules of the scenario, as values. */
  readonly rules: AllocationRules
  /** The slopes behind the scenario's weights; null where they are those of the run, or all 1. */
  readonly fit: Plane | null
  /** Capacities of the country. */
  readonly national: Move
  /** In the order of the run. */
  readonly councils: readonly ScenarioCouncil[]
  readonly municipalities: readonly ScenarioMunicipality[]
  /** Those that get another number, the largest difference first. */
  readonly movedCouncils: readonly ScenarioCouncil[]
  /** Those whose need is another, the largest difference first. */
  readonly movedMunicipalities: readonly ScenarioMunicipality[]
}

/**
 * What each scenario would move in a run, by the same functions as the run itself. Weights stand here without a margin:
 * a scenario says what one rule moves, and the range of the run stands beside it. A run with official weights has no
 * scenarios of the open estimate's own choices.
 * @throws RangeError when a norm is asked for that does not exist
 */
export function scenarioResults(
  scenarios: readonly Scenario[],
  inputs: Inputs,
  run: RunResult,
): readonly ScenarioResult[] {
  return deepFreeze(
    scenarios
      .filter(({ change }) => run.estimate !== null || !restsOnEstimate(change))
      .map((scenario) => scenarioResult(scenario, inputs, run)),
  )
}

/** One scenario of a run. */
export function scenarioResult(scenario: Scenario, inputs: Inputs, run: RunResult): ScenarioResult {
  const { rules, fit, allocation } = allocationUnder(scenario.change, inputs, run)
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
    ([before, after]): ScenarioMunicipality => ({
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
    scenario,
    status: 'estimated',
    run: run.run.id,
    rules,
    fit,
    national: move(run.national.capacities, allocation.national.capacities),
    councils,
    municipalities,
    movedCouncils: moved(councils, (c) => c.capacities.difference),
    movedMunicipalities: moved(municipalities, (m) => m.need.difference),
  }
}

/** Whether a change is one of the open estimate's own choices. */
function restsOnEstimate({ kind }: ScenarioChange): boolean {
  return kind === 'age-alone' || kind === 'without-life-expectancy' || kind === 'without-figure'
}

interface Changed {
  readonly rules: AllocationRules
  readonly fit: Plane | null
  readonly allocation: Allocation
}

function allocationUnder(change: ScenarioChange, inputs: Inputs, run: RunResult): Changed {
  const { citizensPerCapacity, lifts, rounding, edgeTolerance } = run.rules
  const own: AllocationRules = { citizensPerCapacity, lifts, rounding, edgeTolerance }
  const weighted = (weightOf: (m: MunicipalityResult) => Decimal, rules: AllocationRules): Allocation =>
    allocate(
      run.municipalities.map((m) => ({ ...placeOf(m), needWeight: exactWeight(weightOf(m)) })),
      rules,
    )
  const ruled = (different: Partial<AllocationRules>): Changed => {
    const rules = { ...own, ...different }
    return { rules, fit: null, allocation: weighted((m) => m.needWeight, rules) }
  }
  const estimated = ({ gamma, beta, weights }: Estimate): Changed => ({
    rules: own,
    fit: { gamma, beta },
    allocation: weighted((m) => required(weights.get(m.code), m.name).weight, own),
  })
  switch (change.kind) {
    case 'rounding':
      return ruled({ rounding: change.rule })
    case 'no-floor':
      return ruled({ lifts: [] })
    case 'floor-reading':
      return ruled({ lifts: lifts.map((lift) => ({ ...lift, reading: change.reading })) })
    case 'norm':
      return ruled({ citizensPerCapacity: decimal(change.citizensPerCapacity) })
    case 'norm-for-capacities':
      return ruled({
        citizensPerCapacity: largestNormFor(
          decimal(change.capacities),
          (norm) => ruled({ citizensPerCapacity: norm }).allocation.national.capacities,
        ),
      })
    case 'weights-of-one':
      return { rules: own, fit: null, allocation: weighted(() => ONE, own) }
    case 'age-alone':
      return estimated(estimateFromAges(inputs))
    case 'without-life-expectancy':
      return estimated(estimateWithoutLifeExpectancy(inputs))
    case 'without-figure':
      return estimated(estimateWithout(change.figure, inputs))
  }
}

function placeOf({
  code,
  council,
  citizens,
  measures,
}: MunicipalityResult): Pick<MunicipalityResult, 'code' | 'council' | 'citizens' | 'measures'> {
  return { code, council, citizens, measures }
}

function move(before: Decimal, after: Decimal): Move {
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

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`scenarioResults: ${what} is missing`)
  return value
}
