import { type Decimal, sum } from './decimal.ts'
import type { MunicipalityCode, PublishedNumber } from './domain.ts'
import {
  type Estimate,
  type EstimateMunicipality,
  type EstimateRules,
  estimateWeights,
  weightFromContacts,
  weightFromListSize,
  weightFromNeed,
  type WeightObservation,
} from './estimate.ts'
import { guidanceListSize, modelNeed } from './need.ts'

/** A municipality of the estimate with the name that published numbers have for it. */
export interface EstimateArea extends EstimateMunicipality {
  readonly name: string
}

/** A published number, as far as it says what a weight is. */
export type FitNumber = Pick<PublishedNumber, 'id' | 'level' | 'area' | 'metric' | 'value'>

/** All that the open estimate rests on. */
export interface EstimateInput {
  readonly areas: readonly EstimateArea[]
  /** The published numbers that the fit uses, in order. */
  readonly figures: readonly FitNumber[]
  /** Contacts per citizen of the country, to which those of a municipality are compared. */
  readonly nationalContacts: Decimal
  /** The norm that the quoted needs and list sizes were made by. */
  readonly citizensPerCapacity: Decimal
  readonly rules: EstimateRules
}

/**
 * The open estimate from all that it rests on.
 * @throws RangeError when a number speaks of no area, is one that a weight cannot be read from, or the fit is impossible
 */
export function fitEstimate(input: EstimateInput): Estimate {
  return estimateWeights(
    input.areas,
    input.figures.map((figure) => observationOf(figure, input)),
    input.rules,
  )
}

/** The municipalities that a published number speaks of; all for the country. */
export function areasOf({ id, level, area }: FitNumber, { areas }: EstimateInput): readonly EstimateArea[] {
  const members = areas.filter((m) => level === 'country' || (level === 'council' ? m.council : m.name) === area)
  if (members.length === 0) throw new RangeError(`published figure ${id}: no area is called ${area}`)
  return members
}

/**
 * A published number as an observation of a need weight.
 * @throws RangeError for rounded capacities, which the fit does not use
 */
export function observationOf(figure: FitNumber, input: EstimateInput): WeightObservation {
  const members = areasOf(figure, input)
  const codes: readonly MunicipalityCode[] = members.map(({ code }) => code)
  return { figure: figure.id, codes, weight: weightOf(figure, members, input) }
}

function weightOf(
  { id, metric, value }: FitNumber,
  members: readonly EstimateArea[],
  { citizensPerCapacity, nationalContacts }: EstimateInput,
): Decimal {
  switch (metric) {
    case 'need':
      return weightFromNeed(value, citizensPerCapacity, citizensOf(members))
    case 'patients_per_doctor':
      return weightFromListSize(value, citizensPerCapacity)
    case 'gp_contacts_per_citizen':
      return weightFromContacts(value, nationalContacts)
    case 'capacities':
      throw new RangeError(`published figure ${id}: whole capacities are too coarse to fit a weight to`)
  }
}

/** A weight in the unit of a published number: the inverse of `observationOf`. For capacities, the need before rounding. */
export function inUnitOf(figure: FitNumber, weight: Decimal, input: EstimateInput): Decimal {
  switch (figure.metric) {
    case 'need':
    case 'capacities':
      return modelNeed(weight.times(citizensOf(areasOf(figure, input))), input.citizensPerCapacity)
    case 'patients_per_doctor':
      return guidanceListSize(weight, input.citizensPerCapacity)
    case 'gp_contacts_per_citizen':
      return weight.times(input.nationalContacts)
  }
}

function citizensOf(areas: readonly EstimateArea[]): Decimal {
  return sum(areas.map(({ citizens }) => citizens))
}
