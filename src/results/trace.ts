import type { EditionTable } from '../inputs/tables/tables.ts'
import type { EstimateDefinition, RunSpec } from '../inputs/rules/rule-schemas.ts'
import type { CouncilAllocation, MunicipalityAllocation } from '../model/allocation.ts'
import type { Decimal } from '../model/decimal.ts'
import type { WeightParts } from '../model/estimate.ts'
import { agesOf } from '../model/use-by-age-and-sex.ts'
import { levelOf } from '../model/lift.ts'
import { type AreaMeasures, additionName, type LiftKind, liftOf, LIFTS, needName } from '../model/lifts.ts'
import { publishedLifts } from './published-form.ts'
import type { RunEstimate, RunInfo, RunLift, RunRules } from './result.ts'
import type { StepId, StepInput, TraceStep, Unit } from './trace-step.ts'

/** What the trace needs to know of the run. */
export interface TraceContext {
  readonly run: RunInfo
  readonly rules: RunRules
  readonly estimate: RunEstimate | null
  /** Ids of the parameters that the run names. */
  readonly parameterIds: RunSpec['parameters']
  /** Those that its estimate names. */
  readonly estimateParameters: EstimateDefinition['parameters']
  readonly sourceOf: (parameterId: string) => readonly string[]
  /** Ids of the sources of the run's citizens. */
  readonly citizensSources: readonly string[]
  /** Ids of the sources whose numbers a table holds, in the edition that the run or its estimate names. */
  readonly sourcesOfTable: (table: EditionTable) => readonly string[]
  /** Ids of the sources of what a lift measures of a municipality. */
  readonly sourcesOfMeasure: (measure: keyof AreaMeasures) => readonly string[]
  /** Ids of the source records of the run's official table; empty in a run on the open estimate. */
  readonly officialSources: readonly string[]
}

const input = (name: string, value: Decimal | string, unit: Unit | null): StepInput => ({ name, value, unit })

/** The calculation of a municipality, step by step: from citizens to a need with decimals. */
export function traceMunicipality(
  area: MunicipalityAllocation,
  parts: WeightParts | null,
  context: TraceContext,
): readonly TraceStep[] {
  const { run, rules, estimate, parameterIds, sourceOf, officialSources } = context
  const norm = input('norm', rules.citizensPerCapacity, 'weighted citizens per capacity')
  const normRule = { rules: [parameterIds.norm], sources: sourceOf(parameterIds.norm) }
  const steps: TraceStep[] = [
    {
      step: 'citizens',
      formula: 'citizens',
      inputs: [input('date', run.citizensDate, null), input('kind', run.citizensKind, null)],
      result: area.citizens,
      unit: 'citizens',
      rules: parameterIds.citizens,
      sources: context.citizensSources,
    },
  ]
  if (parts !== null && estimate !== null) steps.push(...traceWeight(parts, estimate, context))
  else {
    steps.push({
      step: 'needWeight',
      formula: 'needWeight',
      inputs: [],
      result: area.needWeight,
      unit: 'weight per citizen',
      rules: [],
      sources: officialSources,
    })
  }
  steps.push(
    {
      step: 'weightedCitizens',
      formula: 'needWeight × citizens',
      inputs: [
        input('needWeight', area.needWeight, 'weight per citizen'),
        input('citizens', area.citizens, 'citizens'),
      ],
      result: area.weightedCitizens,
      unit: 'weighted citizens',
      rules: [],
      sources: [],
    },
    {
      step: 'modelNeed',
      formula: 'weightedCitizens ÷ norm',
      inputs: [input('weightedCitizens', area.weightedCitizens, 'weighted citizens'), norm],
      result: area.modelNeed,
      unit: 'capacities',
      ...normRule,
    },
    {
      step: 'guidanceListSize',
      formula: 'norm ÷ needWeight',
      inputs: [norm, input('needWeight', area.needWeight, 'weight per citizen')],
      result: area.guidanceListSize,
      unit: 'patients per capacity',
      ...normRule,
    },
  )
  const { lifts } = area
  for (const lift of rules.lifts) {
    const { measure, value } = LIFTS[lift.kind]
    const quotient = `${measure.name} ÷ ${value.name}`
    steps.push({
      step: needName(lift.kind),
      formula: lift.reading === 'municipality-rounded-up' ? `ceil(${quotient})` : quotient,
      inputs: [
        input(measure.name, area.measures[measure.name], measure.unit),
        input(value.name, lift.value, value.unit),
      ],
      result: liftOf({ lifts }, lift.kind).need,
      unit: 'capacities',
      rules: [lift.parameters.value, ...readingOf(lift)],
      sources: [...context.sourcesOfMeasure(measure.name), ...sourceOf(lift.parameters.value)],
    })
  }
  // What lifts a council as a whole takes no part in a municipality's need.
  const here = publishedLifts(rules.lifts).filter((kind) => liftOf({ lifts }, kind).level === 'municipality')
  steps.push({
    step: 'need',
    formula:
      here.length === 0 ? 'modelNeed' : `max(${['modelNeed', ...here.map((kind) => needName(kind))].join(', ')})`,
    inputs: [
      input('modelNeed', area.modelNeed, 'capacities'),
      ...here.map((kind) => input(needName(kind), liftOf({ lifts }, kind).need, 'capacities')),
    ],
    result: area.need,
    unit: 'capacities',
    rules: rules.lifts.flatMap(readingOf),
    sources: [],
  })
  return steps
}

function traceWeight(
  parts: WeightParts,
  estimate: RunEstimate,
  { sourcesOfTable, estimateParameters: { share17, assumptions } }: TraceContext,
): readonly TraceStep[] {
  const { ageExcess, yearsShort } = parts
  const byAge = estimate.useProfileKind === 'age'
  return [
    {
      step: 'expectedContacts',
      formula: 'Σ citizensInBand × contactsInBand ÷ Σ citizensInBand',
      inputs: parts.bands.flatMap(({ band, citizens }) => {
        const who = band.sex === null ? agesOf(band) : `${agesOf(band)} ${band.sex}`
        return [
          input(`citizens ${who}`, citizens, 'citizens'),
          input(`contacts ${who}`, band.contactsPerCitizen, 'contacts per citizen per year'),
        ]
      }),
      result: parts.expectedContacts,
      unit: 'contacts per citizen per year',
      rules: byAge ? [share17] : [],
      sources: (byAge
        ? (['age-groups', 'gp-use-profile'] as const)
        : (['citizens-by-age-sex', 'gp-contacts'] as const)
      ).flatMap(sourcesOfTable),
    },
    {
      step: 'ageExcess',
      formula: 'expectedContacts ÷ meanExpectedContacts − 1',
      inputs: [
        input('expectedContacts', parts.expectedContacts, 'contacts per citizen per year'),
        input('meanExpectedContacts', estimate.meanExpectedContacts, 'contacts per citizen per year'),
      ],
      result: ageExcess,
      unit: 'share',
      rules: [],
      sources: [],
    },
    {
      step: 'yearsShort',
      formula: 'meanLifeExpectancy − lifeExpectancy',
      inputs: [
        input('meanLifeExpectancy', estimate.meanLifeExpectancyYears, 'years'),
        input('lifeExpectancy', parts.lifeExpectancy.years, 'years'),
      ],
      result: yearsShort,
      unit: 'years',
      rules: parts.lifeExpectancy.status === 'imputed' ? [assumptions.lifeExpectancy] : [],
      sources: sourcesOfTable('life-expectancy'),
    },
    {
      step: 'needWeight',
      formula: '1 + gamma × ageExcess + beta × yearsShort',
      inputs: [
        input('gamma', estimate.gamma, null),
        input('ageExcess', ageExcess, 'share'),
        input('beta', estimate.beta, null),
        input('yearsShort', yearsShort, 'years'),
      ],
      result: parts.weight,
      unit: 'weight per citizen',
      rules: [assumptions.linearWeights, assumptions.fixedWeights],
      sources: [],
    },
  ]
}

/** The calculation of a health council: its municipalities' needs added up, then rounded once. */
export function traceCouncil(council: CouncilAllocation, context: TraceContext): readonly TraceStep[] {
  const { rules, parameterIds, sourceOf } = context
  const additions = publishedLifts(rules.lifts)
  const ofMunicipalities = [input('municipalities', council.municipalityCodes.join(' '), null)]
  const total = (step: StepId, formula: string, result: Decimal, unit: Unit): TraceStep => ({
    step,
    formula,
    inputs: ofMunicipalities,
    result,
    unit,
    rules: [],
    sources: [],
  })
  return [
    { ...total('citizens', 'Σ citizens', council.citizens, 'citizens'), rules: parameterIds.citizens },
    total('weightedCitizens', 'Σ weightedCitizens', council.weightedCitizens, 'weighted citizens'),
    {
      ...total('modelNeed', 'weightedCitizens ÷ norm', council.modelNeed, 'capacities'),
      inputs: [
        input('weightedCitizens', council.weightedCitizens, 'weighted citizens'),
        input('norm', rules.citizensPerCapacity, 'weighted citizens per capacity'),
      ],
      rules: [parameterIds.norm],
      sources: sourceOf(parameterIds.norm),
    },
    ...additions.map((kind): TraceStep => {
      const lift = rules.lifts.find((one) => one.kind === kind)
      return {
        ...total(additionName(kind), additionFormula(kind, rules), liftOf(council, kind).addition, 'capacities'),
        rules: lift === undefined ? [] : [lift.parameters.value, ...readingOf(lift)],
        sources: lift === undefined ? [] : sourceOf(lift.parameters.value),
      }
    }),
    {
      ...total(
        'need',
        ['modelNeed', ...additions.map((kind) => additionName(kind))].join(' + '),
        council.need,
        'capacities',
      ),
      inputs: [
        input('modelNeed', council.modelNeed, 'capacities'),
        ...additions.map((kind) => input(additionName(kind), liftOf(council, kind).addition, 'capacities')),
      ],
    },
    {
      ...total(
        'capacities',
        rules.rounding === 'up' ? 'ceil(need)' : 'floor(need + 1/2)',
        council.capacities,
        'capacities',
      ),
      inputs: [input('need', council.need, 'capacities')],
      rules: [parameterIds.rounding],
      sources: sourceOf(parameterIds.rounding),
    },
  ]
}

/** Ids of the parameters that say how a lift is read, and what is assumed. */
function readingOf({ parameters }: RunLift): readonly string[] {
  return [parameters.reading, ...parameters.assumptions]
}

/**
 * How the addition of a lift follows from the municipalities: what the need is after it, less what it was before it. A
 * lift of the council as a whole comes after those of its municipalities, and is compared with what they add up to.
 */
function additionFormula(kind: LiftKind, { lifts }: RunRules): string {
  const isOfCouncil = (one: LiftKind): boolean =>
    lifts.some((lift) => lift.kind === one && levelOf(lift.reading) === 'council')
  const kinds = lifts.map((lift) => lift.kind)
  // One that the run does not have asks for nothing, and comes last.
  const earlier = kinds.includes(kind) ? kinds.slice(0, kinds.indexOf(kind)) : kinds
  const before = (level: boolean): readonly string[] =>
    earlier.flatMap((one) => (isOfCouncil(one) === level ? [needName(one)] : []))
  const larger = (names: readonly string[]): string =>
    names.length === 1 ? names.join('') : `max(${names.join(', ')})`
  if (!isOfCouncil(kind)) {
    const reached = ['modelNeed', ...before(false)]
    return `Σ (${larger([...reached, needName(kind)])} − ${larger(reached)})`
  }
  const reached = ['Σ need', ...before(true).map((name) => `Σ ${name}`)]
  return `${larger([...reached, `Σ ${needName(kind)}`])} − ${larger(reached)}`
}
