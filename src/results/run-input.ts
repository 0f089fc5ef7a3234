import type { EstimateBasis, Municipality, RunBasis } from '../inputs/basis.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { EstimateDefinition, Parameter, RunSpec } from '../inputs/rules/rule-schemas.ts'
import type { Decimal } from '../model/decimal.ts'
import {
  type AgeSexCount,
  type ContactTables,
  type IsoDate,
  type MunicipalityCode,
  type PublishedNumber,
  ROUNDING_RULES,
  type UseBand,
} from '../model/domain.ts'
import type { EstimateInput } from '../model/fit-number.ts'
import { LIFT_READINGS } from '../model/lift.ts'
import type { AreaMeasures } from '../model/lifts.ts'
import type { InputWeights, ModelInput } from '../model/model-input.ts'
import { numberOf, ruleOf } from '../model/parameter-value.ts'
import { required } from '../model/required.ts'
import { profileByAgeAndSex } from '../model/use-by-age-and-sex.ts'
import type { RunLift, RunRules } from './result.ts'

/**
 * A run of data/runs.json as the model takes it: its areas, the citizens of every day of its edition of the population, its
 * weights, and its rules by their parameters.
 * @throws RangeError when the run asks for what the inputs do not hold
 */
export function runInput(spec: RunSpec, inputs: Inputs): ModelInput {
  const basis = inputs.basisOf(spec)
  const { date, edition } = spec.citizens
  const citizens = new Map(basis.municipalities.map((m) => [m.code, m.citizens]))
  const days =
    basis.citizensKind === 'official' ? [] : [...required(inputs.populations.get(edition), `population ${edition}`)]
  return {
    areas: basis.municipalities.map((m) => ({ code: m.code, council: m.council, measures: measuresOf(m) })),
    citizens: {
      edition: basis.citizensKind === 'official' ? null : edition,
      date,
      byDate: new Map<IsoDate, ReadonlyMap<MunicipalityCode, Decimal>>([
        ...days.map(([day, counted]): [IsoDate, ReadonlyMap<MunicipalityCode, Decimal>] => [day, counted.citizens]),
        [date, citizens],
      ]),
    },
    weights: weightsOf(spec, basis, inputs),
    ownWeights: new Map(),
    rules: runRules(spec, inputs),
  }
}

/** The rules of a run by the values of its parameters. */
export function runRules({ parameters, lifts }: RunSpec, inputs: Inputs): Omit<RunRules, 'parameters'> {
  return {
    citizensPerCapacity: numberOf(parameterOf(parameters.norm, inputs)),
    lifts: lifts.map(({ kind, parameter, reading, assumptions }): RunLift => ({
      kind,
      value: numberOf(parameterOf(parameter, inputs)),
      reading: ruleOf(parameterOf(reading, inputs), LIFT_READINGS),
      parameters: { value: parameter, reading, assumptions },
    })),
    rounding: ruleOf(parameterOf(parameters.rounding, inputs), ROUNDING_RULES),
    edgeTolerance: numberOf(parameterOf(parameters.edge, inputs)),
  }
}

/** All that an open estimate rests on. The norm is that by which the quoted numbers were made: that of the first run. */
export function estimateInput(definition: EstimateDefinition, inputs: Inputs): EstimateInput {
  const { baseDate, fitFigures, nationalContactFigure, parameters } = definition
  const { municipalities, contacts, useProfile } = inputs.estimateBasisOf(definition)
  return {
    areas: municipalities.map((m) => ({
      code: m.code,
      name: m.name,
      council: m.council,
      citizens: m.citizens,
      citizensByAgeGroup: m.citizensByAgeGroup,
      citizensByAgeAndSex: contacts === null ? [] : cellsOf(contacts, baseDate, m.code),
      lifeExpectancyYears: m.lifeExpectancyYears,
    })),
    figures: fitFigures.map((id) => figureOf(id, inputs)),
    nationalContacts: figureOf(nationalContactFigure, inputs).value,
    citizensPerCapacity: runRules(quotedRun(inputs), inputs).citizensPerCapacity,
    rules: {
      useProfile: contacts === null ? useProfile : contactProfile(municipalities, contacts),
      share17: numberOf(parameterOf(parameters.share17, inputs)),
      form: 'ages-and-lives',
      ownSlopes: {},
    },
  }
}

/**
 * The estimate that a run rests on. For one with official weights it is that of the run on an estimate that stood before it
 * in the list, of the same areas and if possible the same day: a run that is added later does not change it.
 */
export function estimateOf(spec: RunSpec, inputs: Inputs): EstimateDefinition {
  const { runs, estimates, estimate } = inputs
  const before = runs
    .slice(
      0,
      runs.findIndex(({ id }) => id === spec.id),
    )
    .filter(({ weightSource, geography }) => weightSource.kind === 'open-estimate' && geography === spec.geography)
  const beside = before.findLast(({ referenceDate }) => referenceDate === spec.referenceDate) ?? before.at(-1)
  const { weightSource: source } = spec.weightSource.kind === 'open-estimate' ? spec : (beside ?? spec)
  if (source.kind === 'official-table')
    return estimates.find(({ geography }) => geography === spec.geography) ?? estimate
  return required(
    estimates.find(({ id }) => id === source.estimate),
    `estimate ${source.estimate}`,
  )
}

/** The run that the quoted official numbers belong to: the first, which is the draft's. */
export function quotedRun({ runs }: Inputs): RunSpec {
  return required(runs[0], 'run')
}

/**
 * A parameter of the inputs by its id.
 * @throws RangeError when there is none
 */
export function parameterOf(id: string, { parameters }: Inputs): Parameter {
  return required(parameters.get(id), `parameter ${id}`)
}

function weightsOf(spec: RunSpec, { officialWeights }: RunBasis, inputs: Inputs): InputWeights {
  if (officialWeights === null)
    return { kind: 'open-estimate', estimate: estimateInput(estimateOf(spec, inputs), inputs) }
  return {
    kind: 'given',
    weights: officialWeights,
  }
}

/** What the lifts measure of a municipality. */
function measuresOf({ areaKm2, gpDistanceKm }: Municipality): AreaMeasures {
  return { areaKm2, gpDistanceKm }
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

function figureOf(id: string, { publishedNumbers }: Inputs): PublishedNumber {
  return required(
    publishedNumbers.find((figure) => figure.id === id),
    `published figure ${id}`,
  )
}
