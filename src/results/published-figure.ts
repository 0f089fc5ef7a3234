import type { Inputs } from '../inputs/inputs.ts'
import { type Decimal, sum } from '../model/decimal.ts'
import type { MunicipalityCode, PublishedFigure } from '../model/domain.ts'
import { weightFromContacts, weightFromListSize, weightFromNeed, type WeightObservation } from '../model/estimate.ts'
import { guidanceListSize, modelNeed } from '../model/need.ts'

/** What turns a published figure into a need weight, and back. */
export interface FigureScale {
  readonly citizensPerCapacity: Decimal
  readonly nationalContacts: Decimal
  /** Citizens of the figure's area on the base date of the estimate. */
  readonly citizens: Decimal
}

/** Codes of the municipalities that a published figure speaks of; all for the country. */
export function codesOf(figure: PublishedFigure, inputs: Inputs): readonly MunicipalityCode[] {
  const members = inputs.estimateBasisOf(inputs.estimate).municipalities.filter((m) => {
    if (figure.level === 'country') return true
    return figure.level === 'council' ? m.council === figure.area : m.name === figure.area
  })
  if (members.length === 0) throw new RangeError(`published figure ${figure.id}: no area is called ${figure.area}`)
  return members.map((m) => m.code)
}

/** Citizens of some municipalities on the base date of the estimate. */
export function baseCitizens(codes: readonly MunicipalityCode[], inputs: Inputs): Decimal {
  const wanted = new Set(codes)
  const { municipalities } = inputs.estimateBasisOf(inputs.estimate)
  return sum(municipalities.filter((m) => wanted.has(m.code)).map((m) => m.citizens))
}

/**
 * The published figure as an observation of a need weight.
 * @throws RangeError for rounded capacities, which the fit does not use
 */
export function observationOf(
  figure: PublishedFigure,
  inputs: Inputs,
  citizensPerCapacity: Decimal,
): WeightObservation {
  const codes = codesOf(figure, inputs)
  const { nationalContacts, citizens } = scaleOf(figure, inputs, citizensPerCapacity)
  switch (figure.metric) {
    case 'need':
      return { figure: figure.id, codes, weight: weightFromNeed(figure.value, citizensPerCapacity, citizens) }
    case 'patients_per_doctor':
      return { figure: figure.id, codes, weight: weightFromListSize(figure.value, citizensPerCapacity) }
    case 'gp_contacts_per_citizen':
      return { figure: figure.id, codes, weight: weightFromContacts(figure.value, nationalContacts) }
    case 'capacities':
      throw new RangeError(`published figure ${figure.id}: whole capacities are too coarse to fit a weight to`)
  }
}

/** A weight in the unit of a published figure: the inverse of `observationOf`. For capacities, the need before rounding. */
export function inUnitOf(figure: PublishedFigure, weight: Decimal, scale: FigureScale): Decimal {
  switch (figure.metric) {
    case 'need':
    case 'capacities':
      return modelNeed(weight.times(scale.citizens), scale.citizensPerCapacity)
    case 'patients_per_doctor':
      return guidanceListSize(weight, scale.citizensPerCapacity)
    case 'gp_contacts_per_citizen':
      return weight.times(scale.nationalContacts)
  }
}

/** The scale of a published figure. */
export function scaleOf(figure: PublishedFigure, inputs: Inputs, citizensPerCapacity: Decimal): FigureScale {
  const national = inputs.publishedFigures.find((f) => f.id === inputs.estimate.nationalContactFigure)
  if (national === undefined) {
    throw new RangeError(`no published figure is called ${inputs.estimate.nationalContactFigure}`)
  }
  return {
    citizensPerCapacity,
    nationalContacts: national.value,
    citizens: baseCitizens(codesOf(figure, inputs), inputs),
  }
}
