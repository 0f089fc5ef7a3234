import type { EstimateBasis, Municipality, RunBasis } from '../inputs/basis.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Parameter, RunSpec, SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { type EditionTable, resourceName } from '../inputs/tables/tables.ts'
import {
  allocate,
  type AllocationMunicipality,
  type AllocationRules,
  exactWeight,
  weightWithMargin,
} from '../model/allocation.ts'
import { type Decimal, decimal } from '../model/decimal.ts'
import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type {
  AgeSexCount,
  ContactTables,
  IsoDate,
  MunicipalityCode,
  PublishedFigure,
  RoundingRule,
  UseBand,
} from '../model/domain.ts'
import { type Estimate, estimateWeights } from '../model/estimate.ts'
import { LIFT_READINGS } from '../model/lift.ts'
import type { AreaMeasures } from '../model/lifts.ts'
import { profileByAgeAndSex } from '../model/use-by-age-and-sex.ts'
import { observationOf } from './published-figure.ts'
import { reconcile } from './reconcile.ts'
import type {
  CouncilResult,
  MunicipalityResult,
  Results,
  RunEstimate,
  RunInfo,
  RunLift,
  RunResult,
  RunRules,
} from './result.ts'
import { traceCouncil, type TraceContext, traceMunicipality } from './trace.ts'

/**
 * Every run of data/runs.json, computed from the inputs and frozen. Pages, pictures and files render this and nothing else.
 * @throws RangeError when a run asks for what the inputs do not hold
 */
export function computeResults(inputs: Inputs): Results {
  const estimate = computeEstimate(inputs)
  const runs = inputs.runs.map((run) => computeRun(run, inputs, estimate))
  const headline = runs.find((r) => r.run.id === inputs.headlineRun)
  if (headline === undefined) throw new RangeError(`computeResults: no run is called ${inputs.headlineRun}`)
  const estimated = runs.find((r) => r.run.id === estimatedRunOf(inputs).id)
  return deepFreeze({ headline, estimated: required(estimated, 'a run on the open estimate'), runs })
}

/**
 * The run that leads with the open estimate: the headline, or beside an official headline the run of the same date, and
 * where there is none, the last.
 * @throws RangeError when every run has official weights
 */
export function estimatedRunOf({ runs, headlineRun }: Inputs): RunSpec {
  const estimated = runs.filter(({ weightSource }) => weightSource.kind === 'open-estimate')
  const headline = runs.find(({ id }) => id === headlineRun)
  const found =
    estimated.find(({ id }) => id === headlineRun) ??
    estimated.findLast(({ referenceDate }) => referenceDate === headline?.referenceDate) ??
    estimated.at(-1)
  return required(found, 'a run on the open estimate')
}

/** The open estimate from the inputs: one for all runs, since weights are fixed per citizen. */
export function computeEstimate(inputs: Inputs): Estimate {
  const { estimate } = inputs
  const norm = citizensPerCapacityOf(inputs, fittingRun(inputs))
  const { municipalities, contacts, useProfile } = inputs.estimateBasisOf(estimate)
  return estimateWeights(
    municipalities.map((m) => ({
      code: m.code,
      council: m.council,
      citizens: m.citizens,
      citizensByAgeGroup: m.citizensByAgeGroup,
      citizensByAgeAndSex: contacts === null ? [] : cellsOf(contacts, estimate.baseDate, m.code),
      lifeExpectancyYears: m.lifeExpectancyYears,
    })),
    estimate.fitFigures.map((id) => observationOf(figureOf(inputs, id), inputs, norm)),
    {
      useProfile: contacts === null ? useProfile : contactProfile(municipalities, contacts),
      share17: fraction(parameterOf(inputs, estimate.parameters.share17)),
      marginFactor: fraction(parameterOf(inputs, estimate.parameters.marginFactor)),
      marginStep: fraction(parameterOf(inputs, estimate.parameters.marginStep)),
    },
  )
}

/** The use profile by age and sex: what the country's citizens of each age and sex had of contacts. */
function contactProfile(municipalities: EstimateBasis['municipalities'], tables: ContactTables): readonly UseBand[] {
  return profileByAgeAndSex(
    municipalities.map(({ code, name }) => ({
      contacts: required(tables.contacts.get(code), `contacts of ${name}`),
      citizens: cellsOf(tables, tables.citizensDate, code),
    })),
  )
}

function cellsOf({ citizens }: ContactTables, date: IsoDate, code: MunicipalityCode): readonly AgeSexCount[] {
  return required(citizens.get(date)?.get(code), `citizens by age and sex of ${code} on ${date}`)
}

/** One run of the model on the inputs. */
export function computeRun(definition: RunSpec, inputs: Inputs, estimate: Estimate): RunResult {
  const rules = rulesOf(definition, inputs, estimate)
  const basis = inputs.basisOf(definition)
  const weights = weightsOf(basis, estimate)
  const areas = basis.municipalities.map((m): AllocationMunicipality => ({
    code: m.code,
    council: m.council,
    citizens: m.citizens,
    needWeight: weights(m),
    measures: measuresOfArea(m),
  }))
  const allocation = allocate(areas, rules)
  const estimated = definition.weightSource.kind === 'open-estimate'
  const run = runInfo(definition, basis)
  const runEstimate = estimated ? publicEstimate(estimate) : null
  const context: TraceContext = {
    run,
    rules,
    estimate: runEstimate,
    parameterIds: definition.parameters,
    sourceOf: (id) => [parameterOf(inputs, id).source],
    citizensSources:
      basis.citizensTable === null
        ? officialSourcesOf(definition, inputs)
        : sourcesOfCitizens(inputs, definition.citizens.edition, basis.citizensTable),
    sourcesOfTable: (table) => sourcesOfTable(inputs, nameOf(table, definition, inputs)).map(({ id }) => id),
    sourcesOfMeasure: (measure) =>
      sourcesOfTable(inputs, nameOf(MEASURE_TABLES[measure], definition, inputs)).map(({ id }) => id),
    officialSources: officialSourcesOf(definition, inputs),
  }

  const allocated = new Map(allocation.municipalities.map((m) => [m.code, m]))
  const municipalities = basis.municipalities.map((m): MunicipalityResult => {
    const part = required(allocated.get(m.code), m.name)
    const parts = required(estimate.weights.get(m.code), m.name)
    const weightParts = estimated ? parts : null
    return {
      ...part,
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

  const reported = (council: string, metric: PublishedFigure['metric']): Decimal | null =>
    inputs.publishedFigures.find((f) => f.level === 'council' && f.area === council && f.metric === metric)?.value ??
    null
  const byName = new Map(allocation.councils.map((c) => [c.name, c]))
  const councils = basis.councils.map((c): CouncilResult => {
    const part = required(byName.get(c.name), c.name)
    return {
      ...part,
      slug: c.slug,
      region: c.region,
      status: run.status,
      reportedNeed: reported(c.name, 'need'),
      reportedCapacities: reported(c.name, 'capacities'),
      trace: traceCouncil(part, context),
    }
  })

  return {
    run,
    rules,
    dates: {
      weights: estimated ? inputs.estimate.baseDate : null,
      geography: basis.geography.date,
      measures: basis.measuredOn,
    },
    estimate: runEstimate,
    municipalities,
    councils,
    national: { ...allocation.national, status: run.status },
    reconciliation: reconcile(inputs, estimate, rules.citizensPerCapacity, roundingOf(inputs, fittingRun(inputs))),
    sources: inputs.sources,
  }
}

/** The sources whose figures a table of `data/` holds, or an edition of one. */
function sourcesOfTable(inputs: Inputs, table: string): readonly SourceRecord[] {
  return inputs.sources.filter(({ tables }) => tables.includes(table))
}

/** Ids of the sources of citizens: of those of the population, the one whose title begins with the table's id. */
function sourcesOfCitizens(inputs: Inputs, edition: string, table: string): readonly string[] {
  return sourcesOfTable(inputs, resourceName('population', edition))
    .filter(({ title }) => title.startsWith(`${table}:`))
    .map(({ id }) => id)
}

/** The name of a table in the edition that a run, or the estimate, names. */
function nameOf(table: EditionTable, run: RunSpec, { estimate }: Inputs): string {
  const editions = new Map(Object.entries({ ...estimate.editions, ...run.editions }))
  return resourceName(table, required(editions.get(table), `an edition of ${table}`))
}

/** The run that the quoted official figures belong to: the first, which is the draft's. */
function fittingRun(inputs: Inputs): RunSpec {
  return required(inputs.runs[0], 'data/runs.json')
}

function runInfo(definition: RunSpec, { citizensKind }: RunBasis): RunInfo {
  return {
    id: definition.id,
    title: definition.title,
    summary: definition.summary,
    weightSource: definition.weightSource,
    citizensDate: definition.citizens.date,
    citizensKind,
    referenceDate: definition.referenceDate,
    status: definition.weightSource.kind === 'open-estimate' ? 'estimated' : 'official',
  }
}

function officialSourcesOf({ weightSource }: RunSpec, inputs: Inputs): readonly string[] {
  if (weightSource.kind !== 'official-table') return []
  return inputs.sources.filter(({ tables }) => tables.includes(weightSource.table)).map(({ id }) => id)
}

/** The table of `data/` that a measure of a municipality is from. */
const MEASURE_TABLES: Readonly<Record<keyof AreaMeasures, EditionTable>> = {
  areaKm2: 'area',
  gpDistanceKm: 'gp-distance',
}

/** What the lifts measure of a municipality. */
function measuresOfArea({ areaKm2, gpDistanceKm }: Municipality): AreaMeasures {
  return { areaKm2, gpDistanceKm }
}

/** The lifts that a run names, with what their parameters say. */
function liftsOf({ lifts }: RunSpec, inputs: Inputs): readonly RunLift[] {
  return lifts.map(({ kind, parameter, reading: id, assumptions }) => {
    const { value } = parameterOf(inputs, id)
    const reading = LIFT_READINGS.find((candidate) => candidate === value)
    if (reading === undefined) throw new RangeError(`parameter ${id}: “${value}” is no reading of a lift`)
    return {
      kind,
      value: fraction(parameterOf(inputs, parameter)),
      reading,
      parameters: { value: parameter, reading: id, assumptions },
    }
  })
}

function rulesOf(definition: RunSpec, inputs: Inputs, estimate: Estimate): RunRules & AllocationRules {
  const { norm, rounding, edge, citizens } = definition.parameters
  const lifts = liftsOf(definition, inputs)
  const estimateParameters =
    definition.weightSource.kind === 'open-estimate' && estimate.weights.size > 0
      ? [
          // Nobody's age is divided where the profile knows the citizens' own ages.
          ...(estimate.useProfileKind === 'age' ? [inputs.estimate.parameters.share17] : []),
          inputs.estimate.parameters.marginFactor,
          inputs.estimate.parameters.marginStep,
          ...inputs.estimate.parameters.assumptions,
        ]
      : []
  const rules = [norm, rounding, ...lifts.map(({ parameters }) => parameters.value), edge]
  const ids = [
    ...rules,
    ...citizens,
    ...lifts.flatMap(({ parameters }) => [parameters.reading, ...parameters.assumptions]),
    ...estimateParameters,
  ]
  return {
    citizensPerCapacity: citizensPerCapacityOf(inputs, definition),
    lifts,
    rounding: roundingOf(inputs, definition),
    edgeTolerance: fraction(parameterOf(inputs, edge)),
    parameters: [...new Set(ids)].map((id) => parameterOf(inputs, id)),
  }
}

function weightsOf(
  { officialWeights }: RunBasis,
  estimate: Estimate,
): (m: Municipality) => AllocationMunicipality['needWeight'] {
  if (officialWeights !== null) return (m) => exactWeight(required(officialWeights.get(m.code), m.name))
  return (m) => weightWithMargin(required(estimate.weights.get(m.code), m.name).weight, estimate.margin)
}

function publicEstimate(estimate: Estimate): RunEstimate {
  const { weights: _, ...rest } = estimate
  return rest
}

function citizensPerCapacityOf(inputs: Inputs, definition: RunSpec): Decimal {
  return fraction(parameterOf(inputs, definition.parameters.norm))
}

function roundingOf(inputs: Inputs, definition: RunSpec): RoundingRule {
  const parameter = parameterOf(inputs, definition.parameters.rounding)
  if (parameter.value === 'up' || parameter.value === 'nearest-half-up') return parameter.value
  throw new RangeError(`parameter ${parameter.id}: “${parameter.value}” is no rounding rule`)
}

/**
 * The value of a parameter of the inputs as a number: "1600", or a fraction such as "1/3".
 * @throws RangeError when there is no such parameter, or it is no number
 */
export function parameterNumber(inputs: Inputs, id: string): Decimal {
  return fraction(parameterOf(inputs, id))
}

function parameterOf(inputs: Inputs, id: string): Parameter {
  return required(inputs.parameters.get(id), `parameter ${id}`)
}

function figureOf(inputs: Inputs, id: string): PublishedFigure {
  return required(
    inputs.publishedFigures.find((f) => f.id === id),
    `published figure ${id}`,
  )
}

/** The value of a parameter: "1600", or a fraction such as "1/3". */
function fraction(parameter: Parameter): Decimal {
  const [text, numerator = '', denominator = '1'] =
    /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(parameter.value) ?? []
  const value = text === undefined ? null : decimal(numerator).div(denominator)
  if (value?.isFinite() !== true) throw new RangeError(`parameter ${parameter.id}: “${parameter.value}” is no number`)
  return value
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`computeResults: ${what} is missing`)
  return value
}
