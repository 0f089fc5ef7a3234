import type { EditionTable } from '../inputs/tables/tables.ts'
import type { RunSpec } from '../inputs/rules/rule-schemas.ts'
import type { CouncilAllocation, MunicipalityAllocation } from '../model/allocation.ts'
import type { Decimal } from '../model/decimal.ts'
import type { WeightParts } from '../model/estimate.ts'
import { agesOf } from '../model/use-by-age-and-sex.ts'
import type { RunEstimate, RunInfo, RunRules } from './result.ts'
import type { StepId, StepInput, TraceStep, Unit } from './trace-step.ts'

/** What the trace needs to know of the run. */
export interface TraceContext {
  readonly run: RunInfo
  readonly rules: RunRules
  readonly estimate: RunEstimate | null
  /** Ids of the parameters that the run names. */
  readonly parameterIds: Pick<RunSpec['parameters'], 'norm' | 'rounding' | 'citizens'> & {
    /** That of the area floor; null in a run without one. */
    readonly floor: string | null
    /** How the floor is read; none in a run without one. */
    readonly floorReadings: readonly string[]
  }
  readonly sourceOf: (parameterId: string) => readonly string[]
  /** Ids of the sources of the run's citizens. */
  readonly citizensSources: readonly string[]
  /** Ids of the sources whose figures a table holds, in the edition that the run or its estimate names. */
  readonly sourcesOfTable: (table: EditionTable) => readonly string[]
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
  if (rules.floorKm2PerCapacity !== null && parameterIds.floor !== null) {
    steps.push({
      step: 'floorNeed',
      formula: 'areaKm2 ÷ km2PerCapacity',
      inputs: [
        input('areaKm2', area.areaKm2, 'km²'),
        input('km2PerCapacity', rules.floorKm2PerCapacity, 'km² per capacity'),
      ],
      result: area.floorNeed,
      unit: 'capacities',
      rules: [parameterIds.floor, ...parameterIds.floorReadings],
      sources: [...context.sourcesOfTable('area'), ...sourceOf(parameterIds.floor)],
    })
  }
  steps.push({
    step: 'need',
    formula: 'max(modelNeed, floorNeed)',
    inputs: [input('modelNeed', area.modelNeed, 'capacities'), input('floorNeed', area.floorNeed, 'capacities')],
    result: area.need,
    unit: 'capacities',
    rules: parameterIds.floorReadings,
    sources: [],
  })
  return steps
}

function traceWeight(
  parts: WeightParts,
  estimate: RunEstimate,
  { sourcesOfTable }: TraceContext,
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
      rules: byAge ? ['share-17'] : [],
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
      rules: parts.lifeExpectancy.status === 'imputed' ? ['life-expectancy-imputed'] : [],
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
      rules: ['weights-linear', 'weights-fixed-per-citizen'],
      sources: [],
    },
  ]
}

/** The calculation of a health council: its municipalities' needs added up, then rounded once. */
export function traceCouncil(council: CouncilAllocation, context: TraceContext): readonly TraceStep[] {
  const { rules, parameterIds, sourceOf } = context
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
    {
      ...total('floorAddition', 'Σ (max(modelNeed, floorNeed) − modelNeed)', council.floorAddition, 'capacities'),
      rules: parameterIds.floor === null ? [] : [parameterIds.floor, ...parameterIds.floorReadings],
      sources: parameterIds.floor === null ? [] : sourceOf(parameterIds.floor),
    },
    {
      ...total('need', 'modelNeed + floorAddition', council.need, 'capacities'),
      inputs: [
        input('modelNeed', council.modelNeed, 'capacities'),
        input('floorAddition', council.floorAddition, 'capacities'),
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
