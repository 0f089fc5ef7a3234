import type { RunBasis } from '../inputs/basis.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { EstimateDefinition, RunSpec, SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { EDITION_TABLES, type EditionTable, fileNamed, resourceName } from '../inputs/tables/tables.ts'
import type { Decimal } from '../model/decimal.ts'
import type { PublishedNumber } from '../model/domain.ts'
import type { Estimate } from '../model/estimate.ts'
import { fitEstimate } from '../model/fit-number.ts'
import type { AreaMeasures } from '../model/lifts.ts'
import { required } from '../model/required.ts'
import type { AreaTotals, MunicipalityAllocation } from '../model/allocation.ts'
import type { Range } from '../model/draw-column.ts'
import { type AreaRanges, recompute, type TotalRanges } from '../model/recomputations.ts'
import { runModel } from '../model/run-model.ts'
import { fitErrors } from './fit-errors.ts'
import { reconcile } from './reconcile.ts'
import { recomputationsOf, type Sureness } from './recomputations-of.ts'
import type {
  AreaBounds,
  CouncilResult,
  MunicipalityResult,
  RunEstimate,
  RunInfo,
  RunResult,
  RunRules,
  TotalBounds,
} from './result.ts'
import { estimateInput, estimateOf, parameterOf, quotedRun, runInput, runRules } from './run-input.ts'
import { traceCouncil, type TraceContext, traceMunicipality } from './trace.ts'

/** The table of `data/` that a measure of a municipality is from. */
const MEASURE_TABLES: Readonly<Record<keyof AreaMeasures, EditionTable>> = {
  areaKm2: 'area',
  gpDistanceKm: 'gp-distance',
}

/**
 * A run of data/runs.json with all that is shown of it: the model's numbers with the names of the areas, how each came
 * about, and the published numbers beside it.
 * @throws RangeError when the run asks for what the inputs do not hold
 */
export function runResult(spec: RunSpec, inputs: Inputs): RunResult {
  const basis = inputs.basisOf(spec)
  const { input, estimate: own, allocation } = runModel(runInput(spec, inputs))
  const definition = estimateOf(spec, inputs)
  // An official run is shown beside the estimate, which also fills in life expectancies.
  const fit = input.weights.kind === 'open-estimate' ? input.weights.estimate : estimateInput(definition, inputs)
  const estimate = own ?? fitEstimate(fit)
  const run = runInfo(spec, basis)
  const rules: RunRules = { ...runRules(spec, inputs), parameters: parametersOf(spec, own, definition, inputs) }
  const sureness = recomputationsOf(definition, inputs)
  const publicEstimate = own && publicOf(own, sureness)
  const recomputed = own && recompute(sureness.draws, input, allocation, sureness.rules)
  const context = traceContext(spec, { run, rules, estimate: publicEstimate }, basis, definition, inputs)

  const allocated = new Map(allocation.municipalities.map((m) => [m.code, m]))
  const municipalities = basis.municipalities.map((m): MunicipalityResult => {
    const part = required(allocated.get(m.code), m.name)
    const parts = required(estimate.weights.get(m.code), m.name)
    const weightParts = own === null ? null : parts
    return {
      ...part,
      ...boundsOf(part, recomputed?.municipalities.get(m.code)),
      name: m.name,
      slug: m.slug,
      region: m.region,
      status: run.status,
      lifeExpectancyStatus: parts.lifeExpectancy.status,
      lifeExpectancyYears: parts.lifeExpectancy.years,
      weightParts,
      trace: traceMunicipality(part, weightParts, context),
    }
  })

  const reported = (council: string, metric: PublishedNumber['metric']): Decimal | null =>
    inputs.publishedNumbers.find((f) => f.level === 'council' && f.area === council && f.metric === metric)?.value ??
    null
  const byName = new Map(allocation.councils.map((c) => [c.name, c]))
  const councils = basis.councils.map((c): CouncilResult => {
    const part = required(byName.get(c.name), c.name)
    return {
      ...part,
      ...totalBoundsOf(part, recomputed?.councils.get(c.name)),
      slug: c.slug,
      region: c.region,
      status: run.status,
      reportedNeed: reported(c.name, 'need'),
      reportedCapacities: reported(c.name, 'capacities'),
      trace: traceCouncil(part, context),
    }
  })

  return {
    input,
    run,
    geography: spec.geography,
    rules,
    dates: {
      weights: own === null ? null : definition.baseDate,
      geography: basis.geography.date,
      measures: basis.measuredOn,
    },
    estimate: publicEstimate,
    fitErrors: publicEstimate && fitErrors(publicEstimate),
    drawn: recomputed && new Map([...recomputed.councils].map(([name, { distribution }]) => [name, distribution])),
    municipalities,
    councils,
    national: {
      ...allocation.national,
      ...totalBoundsOf(allocation.national, recomputed?.national),
      status: run.status,
    },
    reconciliation: reconcile(
      inputs.publishedNumbers,
      definition,
      fit,
      estimate,
      sureness.heldOut,
      runRules(quotedRun(inputs), inputs).rounding,
    ),
    sources: sourcesKnown(spec, definition, inputs),
    counted: basis.counted,
  }
}

function runInfo(spec: RunSpec, { citizensKind }: RunBasis): RunInfo {
  return {
    id: spec.id,
    title: spec.title,
    summary: spec.summary,
    weightSource: spec.weightSource,
    citizensDate: spec.citizens.date,
    citizensKind,
    referenceDate: spec.referenceDate,
    status: spec.weightSource.kind === 'open-estimate' ? 'estimated' : 'computed',
  }
}

/** The parameters that a run rests on, each once: its rules, its assumptions, and those of its estimate. */
function parametersOf(
  { parameters, lifts }: RunSpec,
  own: Estimate | null,
  { parameters: ofEstimate }: EstimateDefinition,
  inputs: Inputs,
): RunRules['parameters'] {
  const { norm, rounding, edge, citizens } = parameters
  const ids = [
    ...[norm, rounding, ...lifts.map(({ parameter }) => parameter), edge],
    ...citizens,
    ...lifts.flatMap(({ reading, assumptions }) => [reading, ...assumptions]),
    // Nobody's age is divided where the profile knows the citizens' own ages.
    ...(own?.useProfileKind === 'age' ? [ofEstimate.share17] : []),
    ...(own === null ? [] : [...Object.values(ofEstimate.recomputations), ...Object.values(ofEstimate.assumptions)]),
  ]
  return [...new Set(ids)].map((id) => parameterOf(id, inputs))
}

function traceContext(
  spec: RunSpec,
  result: Pick<RunResult, 'run' | 'rules' | 'estimate'>,
  { citizensTable }: RunBasis,
  definition: EstimateDefinition,
  inputs: Inputs,
): TraceContext {
  const official = spec.weightSource.kind === 'official-table' ? sourcesOf(spec.weightSource.table, inputs) : []
  const editions = new Map(Object.entries({ ...definition.editions, ...spec.editions }))
  const sourcesOfTable = (table: EditionTable): readonly string[] =>
    idsOf(sourcesOf(resourceName(table, required(editions.get(table), `edition of ${table}`)), inputs))
  return {
    ...result,
    parameterIds: spec.parameters,
    estimateParameters: definition.parameters,
    sourceOf: (id) => [parameterOf(id, inputs).source],
    citizensSources: idsOf(
      citizensTable === null ? official : sourcesOfCitizens(spec.citizens.edition, citizensTable, inputs),
    ),
    sourcesOfTable,
    sourcesOfMeasure: (measure) => sourcesOfTable(MEASURE_TABLES[measure]),
    officialSources: idsOf(official),
  }
}

/** The sources whose numbers a table of `data/` holds, or an edition of one: "councils", "area-2025". */
export function sourcesOf(table: string, { sources }: Pick<Inputs, 'sources'>): readonly SourceRecord[] {
  return sources.filter(({ tables }) => tables.includes(table))
}

/**
 * The sources of the site as the run knows them: without those that only hold editions of tables, or official tables, which
 * neither it nor its estimate names. So a newer edition changes no file of an older run.
 */
function sourcesKnown(
  spec: RunSpec,
  { editions }: EstimateDefinition,
  { sources, runs }: Inputs,
): readonly SourceRecord[] {
  const official = runs.flatMap(({ weightSource: source }) => (source.kind === 'official-table' ? [source.table] : []))
  const own = new Set([
    resourceName('population', spec.citizens.edition),
    resourceName('land-borders', spec.geography),
    ...EDITION_TABLES.flatMap((table) =>
      [spec.editions, editions].flatMap((named) => {
        const edition = new Map(Object.entries(named)).get(table)
        return edition === undefined ? [] : [resourceName(table, edition)]
      }),
    ),
    ...(spec.weightSource.kind === 'official-table' ? [spec.weightSource.table] : []),
  ])
  const isOfOthers = (table: string): boolean =>
    !own.has(table) && (official.includes(table) || (fileNamed(table)?.edition ?? null) !== null)
  return sources.filter(({ tables }) => tables.length === 0 || !tables.every(isOfOthers))
}

/** The sources of citizens: of those of the population, the one whose title begins with the table's id. */
function sourcesOfCitizens(edition: string, table: string, inputs: Inputs): readonly SourceRecord[] {
  return sourcesOf(resourceName('population', edition), inputs).filter(({ title }) => title.startsWith(`${table}:`))
}

function idsOf(sources: readonly SourceRecord[]): readonly string[] {
  return sources.map(({ id }) => id)
}

function publicOf({ weights: _, ...estimate }: Estimate, { rules, heldOut }: Sureness): RunEstimate {
  return { ...estimate, heldOutRanges: heldOut, recomputations: rules }
}

/** The range of an area; the number itself twice where nothing is drawn. */
function boundsOf(
  area: Pick<MunicipalityAllocation, 'needWeight' | 'guidanceListSize' | 'need'>,
  { needWeight, guidanceListSize, need }: AreaRanges = {
    needWeight: exactly(area.needWeight),
    guidanceListSize: exactly(area.guidanceListSize),
    need: exactly(area.need),
  },
): AreaBounds {
  return {
    needWeightLow: needWeight.low,
    needWeightHigh: needWeight.high,
    guidanceListSizeLow: guidanceListSize.low,
    guidanceListSizeHigh: guidanceListSize.high,
    needLow: need.low,
    needHigh: need.high,
  }
}

function totalBoundsOf(area: AreaTotals, ranges: TotalRanges | undefined): TotalBounds {
  const { low, high } = ranges?.capacities ?? exactly(area.capacities)
  return { ...boundsOf(area, ranges), capacitiesLow: low, capacitiesHigh: high }
}

function exactly(value: Decimal): Range {
  return { low: value, high: value }
}
