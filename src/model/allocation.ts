import { Decimal, decimal, sum, ZERO } from './decimal.ts'
import type { MunicipalityCode, RoundingRule } from './domain.ts'
import { type Edge, edgeOf } from './edge.ts'
import { levelOf, lifted } from './lift.ts'
import { type AreaMeasures, askedBy, type Lift, type LiftPart, sumOfLifts } from './lifts.ts'
import { guidanceListSize, modelNeed, weightedCitizens } from './need.ts'
import { roundToCapacities } from './rounding.ts'

/** What an allocation needs to know of a municipality. */
export interface AllocationMunicipality {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: Decimal
  readonly needWeight: Decimal
  readonly measures: AreaMeasures
}

/** The rules of an allocation, as values. */
export interface AllocationRules {
  /** The norm: weighted citizens that one capacity covers. */
  readonly citizensPerCapacity: Decimal
  /** The lifts that hold, each kind at most once; additions are put down to them in this order. */
  readonly lifts: readonly Lift[]
  readonly rounding: RoundingRule
  /** How near to a whole number a need is on the edge, in capacities. */
  readonly edgeTolerance: Decimal
}

/** A municipality's part of an allocation. A need has decimals; it never becomes whole capacities here. */
export interface MunicipalityAllocation {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: Decimal
  readonly needWeight: Decimal
  readonly weightedCitizens: Decimal
  readonly modelNeed: Decimal
  readonly measures: AreaMeasures
  /** What each lift of the run asks for and adds here. */
  readonly lifts: readonly LiftPart[]
  readonly need: Decimal
  readonly guidanceListSize: Decimal
}

/** Sums over municipalities: the columns that councils and the country share. */
export interface AreaTotals {
  readonly municipalities: Decimal
  readonly citizens: Decimal
  readonly needWeight: Decimal
  readonly weightedCitizens: Decimal
  readonly modelNeed: Decimal
  readonly lifts: readonly LiftPart[]
  readonly need: Decimal
  readonly capacities: Decimal
  readonly citizensPerCapacity: Decimal
  readonly guidanceListSize: Decimal
}

/** The allocation of a health council: the level at which the number of capacities is whole and binding. */
export interface CouncilAllocation extends AreaTotals, Edge {
  readonly name: string
  readonly municipalityCodes: readonly MunicipalityCode[]
}

/** An allocation of the whole country. */
export interface Allocation {
  readonly municipalities: readonly MunicipalityAllocation[]
  readonly councils: readonly CouncilAllocation[]
  readonly national: AreaTotals
}

/** The part of one municipality: citizens → weighted citizens → ÷ norm → lifts of municipalities. */
export function allocateMunicipality(area: AllocationMunicipality, rules: AllocationRules): MunicipalityAllocation {
  const { citizensPerCapacity } = rules
  const weighted = weightedCitizens(area.needWeight, area.citizens)
  const model = modelNeed(weighted, citizensPerCapacity)
  const asked = rules.lifts.map((lift) => askedBy(lift, area.measures))
  return {
    code: area.code,
    council: area.council,
    citizens: area.citizens,
    needWeight: area.needWeight,
    weightedCitizens: weighted,
    modelNeed: model,
    measures: area.measures,
    ...lifted(model, asked, 'municipality'),
    guidanceListSize: guidanceListSize(area.needWeight, citizensPerCapacity),
  }
}

/**
 * The allocation of one council: its municipalities' needs added up unrounded, then rounded once by the run's rule. What
 * lifts a council as a whole lifts the sum first.
 * @throws RangeError when the council has no municipality, or no citizens
 */
export function allocateCouncil(
  name: string,
  municipalities: readonly MunicipalityAllocation[],
  rules: AllocationRules,
): CouncilAllocation {
  if (municipalities.length === 0) throw new RangeError(`allocateCouncil: ${name} has no municipality`)
  const parts = sumOfLifts(municipalities, rules.lifts)
  const { need, lifts } = lifted(sum(municipalities.map((m) => m.need)), parts, 'council')
  const totals = totalsOf(municipalities, rules, {
    lifts,
    need,
    capacities: roundToCapacities(need, rules.rounding),
  })
  return {
    name,
    municipalityCodes: municipalities.map((m) => m.code),
    ...totals,
    ...edgeOf(need, totals.needWeight, rules.citizensPerCapacity, rules.rounding, rules.edgeTolerance),
  }
}

/**
 * The allocation of the country by health council. The order of the municipalities changes no number;
 * councils come in the order in which their first municipality does.
 */
export function allocate(areas: readonly AllocationMunicipality[], rules: AllocationRules): Allocation {
  const municipalities = areas.map((area) => allocateMunicipality(area, rules))
  const councils = Map.groupBy(municipalities, (m) => m.council)
    .entries()
    .map(([name, members]) => allocateCouncil(name, members, rules))
    .toArray()
  // What lifts a council as a whole is in no municipality's need.
  const ofCouncils = rules.lifts.some(({ reading }) => levelOf(reading) === 'council')
  const bearers: readonly Pick<AreaTotals, 'lifts' | 'need'>[] = ofCouncils ? councils : municipalities
  const national = totalsOf(municipalities, rules, {
    lifts: sumOfLifts(bearers, rules.lifts),
    need: sum(bearers.map((area) => area.need)),
    capacities: sum(councils.map((c) => c.capacities)),
  })
  return { municipalities, councils, national }
}

/** The totals that are sums over municipalities, and what follows from them and from those that are combined otherwise. */
function totalsOf(
  municipalities: readonly MunicipalityAllocation[],
  rules: AllocationRules,
  combined: Pick<AreaTotals, 'lifts' | 'need' | 'capacities'>,
): AreaTotals {
  const citizens = sum(municipalities.map((m) => m.citizens))
  const weighted = sum(municipalities.map((m) => m.weightedCitizens))
  if (citizens.isZero()) throw new RangeError('allocate: an area without citizens has no mean weight')
  const needWeight = weighted.div(citizens)
  return {
    municipalities: decimal(municipalities.length),
    citizens,
    needWeight,
    weightedCitizens: weighted,
    modelNeed: sum(municipalities.map((m) => m.modelNeed)),
    ...combined,
    citizensPerCapacity: combined.capacities.isZero() ? ZERO : citizens.div(combined.capacities),
    guidanceListSize: guidanceListSize(needWeight, rules.citizensPerCapacity),
  }
}
