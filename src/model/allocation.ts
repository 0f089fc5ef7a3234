import { Decimal, decimal, sum, ZERO } from './decimal.ts'
import type { MunicipalityCode, RoundingRule } from './domain.ts'
import { type Edge, edgeOf } from './edge.ts'
import { floorNeed, type FloorReading, needWithFloor } from './floor.ts'
import { guidanceListSize, modelNeed, weightedCitizens } from './need.ts'
import { roundToCapacities } from './rounding.ts'

/** A weight with its margin, per citizen. */
export interface WeightRange {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** What an allocation needs to know of a municipality. */
export interface AllocationMunicipality {
  readonly code: MunicipalityCode
  readonly council: string
  readonly citizens: Decimal
  readonly needWeight: WeightRange
  readonly areaKm2: Decimal
}

/** The rules of an allocation, as values. */
export interface AllocationRules {
  /** The norm: weighted citizens that one capacity covers. */
  readonly citizensPerCapacity: Decimal
  /** Null in a run without a floor. */
  readonly floorKm2PerCapacity: Decimal | null
  /** How the floor is read; `municipality` where nothing else is said. */
  readonly floorReading?: FloorReading
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
  readonly needWeightLow: Decimal
  readonly needWeightHigh: Decimal
  readonly weightedCitizens: Decimal
  readonly modelNeed: Decimal
  readonly areaKm2: Decimal
  readonly floorNeed: Decimal
  readonly need: Decimal
  readonly needLow: Decimal
  readonly needHigh: Decimal
  readonly floorAddition: Decimal
  readonly guidanceListSize: Decimal
}

/** Sums over municipalities: the columns that councils and the country share. */
export interface AreaTotals {
  readonly municipalities: Decimal
  readonly citizens: Decimal
  readonly needWeight: Decimal
  readonly weightedCitizens: Decimal
  readonly modelNeed: Decimal
  readonly floorAddition: Decimal
  readonly need: Decimal
  readonly needLow: Decimal
  readonly needHigh: Decimal
  readonly capacities: Decimal
  readonly capacitiesLow: Decimal
  readonly capacitiesHigh: Decimal
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

/** The part of one municipality: citizens → weighted citizens → ÷ norm → floor. */
export function allocateMunicipality(area: AllocationMunicipality, rules: AllocationRules): MunicipalityAllocation {
  const { citizensPerCapacity, floorKm2PerCapacity, floorReading } = rules
  const weighted = weightedCitizens(area.needWeight.value, area.citizens)
  const model = modelNeed(weighted, citizensPerCapacity)
  const floor = floorNeed(area.areaKm2, floorKm2PerCapacity, floorReading)
  const lifted = (byWeights: Decimal): Decimal =>
    floorReading === 'council' ? byWeights : needWithFloor(byWeights, floor)
  const need = lifted(model)
  const needAt = (weight: Decimal): Decimal =>
    lifted(modelNeed(weightedCitizens(weight, area.citizens), citizensPerCapacity))
  return {
    code: area.code,
    council: area.council,
    citizens: area.citizens,
    needWeight: area.needWeight.value,
    needWeightLow: area.needWeight.low,
    needWeightHigh: area.needWeight.high,
    weightedCitizens: weighted,
    modelNeed: model,
    areaKm2: area.areaKm2,
    floorNeed: floor,
    need,
    needLow: needAt(area.needWeight.low),
    needHigh: needAt(area.needWeight.high),
    floorAddition: need.minus(model),
    guidanceListSize: guidanceListSize(area.needWeight.value, citizensPerCapacity),
  }
}

/**
 * The allocation of one council: its municipalities' needs added up unrounded, then rounded once by the run's rule. Where
 * the floor is read council by council, the sum is lifted first.
 * @throws RangeError when the council has no municipality, or no citizens
 */
export function allocateCouncil(
  name: string,
  municipalities: readonly MunicipalityAllocation[],
  rules: AllocationRules,
): CouncilAllocation {
  if (municipalities.length === 0) throw new RangeError(`allocateCouncil: ${name} has no municipality`)
  const floor = sum(municipalities.map((m) => m.floorNeed))
  const total = (needs: readonly Decimal[]): Decimal =>
    rules.floorReading === 'council' ? needWithFloor(sum(needs), floor) : sum(needs)
  const need = total(municipalities.map((m) => m.need))
  const needLow = total(municipalities.map((m) => m.needLow))
  const needHigh = total(municipalities.map((m) => m.needHigh))
  const totals = totalsOf(municipalities, rules, {
    need,
    needLow,
    needHigh,
    capacities: roundToCapacities(need, rules.rounding),
    capacitiesLow: roundToCapacities(needLow, rules.rounding),
    capacitiesHigh: roundToCapacities(needHigh, rules.rounding),
  })
  return {
    name,
    municipalityCodes: municipalities.map((m) => m.code),
    ...totals,
    ...edgeOf(need, totals.needWeight, rules.citizensPerCapacity, rules.rounding, rules.edgeTolerance),
  }
}

/**
 * The allocation of the country by health council. The order of the municipalities changes no figure;
 * councils come in the order in which their first municipality does.
 */
export function allocate(areas: readonly AllocationMunicipality[], rules: AllocationRules): Allocation {
  const municipalities = areas.map((area) => allocateMunicipality(area, rules))
  const councils = Map.groupBy(municipalities, (m) => m.council)
    .entries()
    .map(([name, members]) => allocateCouncil(name, members, rules))
    .toArray()
  // A floor of the council as a whole is in no municipality's need.
  const needs: readonly Pick<AreaTotals, 'need' | 'needLow' | 'needHigh'>[] =
    rules.floorReading === 'council' ? councils : municipalities
  const national = totalsOf(municipalities, rules, {
    need: sum(needs.map((area) => area.need)),
    needLow: sum(needs.map((area) => area.needLow)),
    needHigh: sum(needs.map((area) => area.needHigh)),
    capacities: sum(councils.map((c) => c.capacities)),
    capacitiesLow: sum(councils.map((c) => c.capacitiesLow)),
    capacitiesHigh: sum(councils.map((c) => c.capacitiesHigh)),
  })
  return { municipalities, councils, national }
}

function totalsOf(
  municipalities: readonly MunicipalityAllocation[],
  rules: AllocationRules,
  combined: Pick<AreaTotals, 'need' | 'needLow' | 'needHigh' | 'capacities' | 'capacitiesLow' | 'capacitiesHigh'>,
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
    // What the municipalities are lifted by, and what the council is lifted by as a whole.
    floorAddition: sum(municipalities.map((m) => m.floorAddition)).plus(
      combined.need.minus(sum(municipalities.map((m) => m.need))),
    ),
    ...combined,
    citizensPerCapacity: combined.capacities.isZero() ? ZERO : citizens.div(combined.capacities),
    guidanceListSize: guidanceListSize(needWeight, rules.citizensPerCapacity),
  }
}

/** The weight with nothing unsure about it: an official weight, or the 1 of a scenario. */
export function exactWeight(value: Decimal): WeightRange {
  return { value, low: value, high: value }
}

/** A weight with a relative margin on both sides: 1.2 with 0.10 is 1.08 to 1.32. */
export function weightWithMargin(value: Decimal, margin: Decimal): WeightRange {
  return { value, low: value.times(Decimal.sub(1, margin)), high: value.times(Decimal.add(1, margin)) }
}
