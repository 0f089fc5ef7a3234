import { estimateFrom, type Estimate, type Place } from './estimate.ts'
import { Fraction, larger, sum, type RoundingMode } from './fraction.ts'
import { laterRun, type Rules } from './later-runs.ts'
import { lineWhere, numberIn, publishedTables, readTable } from './tables.ts'

export type RunId = 'open-2025-draft' | 'open-2025' | 'open-2026'

const runs: ReadonlyMap<string, Rules> = new Map<RunId, Rules>([
  ['open-2025-draft', { citizensDate: '2026-01-01', rounding: 'half-up', hasFloor: false }],
  ['open-2025', { citizensDate: '2026-01-01', rounding: 'up', hasFloor: true }],
  ['open-2026', { citizensDate: '2027-01-01', rounding: 'up', hasFloor: true }],
])

const norm = Fraction.of(1600)
const floorKm2 = Fraction.of(35)
const edge = Fraction.of(1, 20)

/** The columns that every area has, unrounded. */
export interface Columns {
  readonly citizens: Fraction
  readonly needWeight: Fraction
  readonly needWeightLow: Fraction
  readonly needWeightHigh: Fraction
  readonly weightedCitizens: Fraction
  readonly modelNeed: Fraction
  readonly need: Fraction
  readonly needLow: Fraction
  readonly needHigh: Fraction
  readonly floorAddition: Fraction
  readonly guidanceListSize: Fraction
}

/** A kommune: a need with decimals, never whole capacities. */
export interface MunicipalityRow extends Columns {
  readonly code: string
  readonly name: string
  readonly council: string
  readonly floorNeed: Fraction
}

/** Whole capacities of a council, or of the country as the sum of its councils. */
export interface CapacityColumns {
  readonly capacities: bigint
  readonly capacitiesLow: bigint
  readonly capacitiesHigh: bigint
  readonly citizensPerCapacity: Fraction
}

/** A council (sundhedsråd). */
export interface CouncilRow extends Columns, CapacityColumns {
  readonly name: string
  /** The need lies within 0.05 of a whole number, above or below. */
  readonly onEdge: boolean
}

export interface OracleResult {
  readonly estimate: Estimate
  readonly municipalities: readonly MunicipalityRow[]
  readonly councils: readonly CouncilRow[]
  readonly national: Columns & CapacityColumns
}

const estimates = new Map<string, Estimate>()

/**
 * A run of the model in exact fractions, read straight from the tables: the second implementation, to which the first
 * is held. The rules of the known runs stand here as literals on purpose, so that a slip in the project's own parameters
 * is seen; those of a run that came later are as data/ has them.
 */
export function runOracle(runId: string, dir: string = publishedTables): OracleResult {
  const { citizensDate, rounding, hasFloor } = runs.get(runId) ?? laterRun(runId)
  const estimate = estimates.get(dir) ?? estimateFrom(dir)
  estimates.set(dir, estimate)
  const population = readTable(dir, 'population/2026')
  const areas = readTable(dir, 'area/2025')

  const municipalities = estimate.places.map((place) => {
    const citizens = numberIn(lineWhere(population, { code: place.code, date: citizensDate }), 'citizens')
    const areaKm2 = numberIn(lineWhere(areas, { code: place.code }), 'area_km2')
    return municipalityRow(place, citizens, hasFloor ? areaKm2.over(floorKm2) : Fraction.zero, estimate.margin)
  })
  const names = [...new Set(municipalities.map((row) => row.council))]
  const councils = names.map((name) =>
    councilRow(
      name,
      municipalities.filter((row) => row.council === name),
      rounding,
    ),
  )
  return { estimate, municipalities, councils, national: nationalRow(municipalities, councils) }
}

/**
 * Whole capacities for a need: first half-even to 20 decimals, so that residue of division never decides, then by the
 * rule. 449.2 is 450 by `up` and 449 by `half-up`.
 */
export function wholeCapacities(need: Fraction, rounding: RoundingMode): bigint {
  return need.round(20, 'half-even').round(0, rounding).numerator
}

/** Whether a need lies within 0.05 of a whole number, above or below, the limit included. */
export function isOnEdge(need: Fraction): boolean {
  const settled = need.round(20, 'half-even')
  return settled.minus(settled.round(0, 'half-even')).absolute().compare(edge) <= 0
}

function municipalityRow(place: Place, citizens: Fraction, floorNeed: Fraction, margin: Fraction): MunicipalityRow {
  const { code, name, council, needWeight } = place
  const needWeightLow = needWeight.times(Fraction.one.minus(margin))
  const needWeightHigh = needWeight.times(Fraction.one.plus(margin))
  const needWith = (weight: Fraction): Fraction => larger(weight.times(citizens).over(norm), floorNeed)
  const weightedCitizens = needWeight.times(citizens)
  const modelNeed = weightedCitizens.over(norm)
  const need = needWith(needWeight)
  return {
    code,
    name,
    council,
    citizens,
    needWeight,
    needWeightLow,
    needWeightHigh,
    weightedCitizens,
    modelNeed,
    floorNeed,
    need,
    needLow: needWith(needWeightLow),
    needHigh: needWith(needWeightHigh),
    floorAddition: need.minus(modelNeed),
    guidanceListSize: norm.over(needWeight),
  }
}

/** The columns of an area made of several kommuner. */
function columnsOf(rows: readonly MunicipalityRow[]): Columns {
  const total = (column: (row: MunicipalityRow) => Fraction): Fraction => sum(rows.map(column))
  const citizens = total((row) => row.citizens)
  const weightedBy = (weight: (row: MunicipalityRow) => Fraction): Fraction =>
    total((row) => weight(row).times(row.citizens)).over(citizens)
  const needWeight = weightedBy((row) => row.needWeight)
  const modelNeed = total((row) => row.modelNeed)
  const need = total((row) => row.need)
  return {
    citizens,
    needWeight,
    needWeightLow: weightedBy((row) => row.needWeightLow),
    needWeightHigh: weightedBy((row) => row.needWeightHigh),
    weightedCitizens: total((row) => row.weightedCitizens),
    modelNeed,
    need,
    needLow: total((row) => row.needLow),
    needHigh: total((row) => row.needHigh),
    floorAddition: need.minus(modelNeed),
    guidanceListSize: norm.over(needWeight),
  }
}

function councilRow(name: string, rows: readonly MunicipalityRow[], rounding: RoundingMode): CouncilRow {
  const columns = columnsOf(rows)
  const capacities = wholeCapacities(columns.need, rounding)
  return {
    name,
    ...columns,
    capacities,
    capacitiesLow: wholeCapacities(columns.needLow, rounding),
    capacitiesHigh: wholeCapacities(columns.needHigh, rounding),
    citizensPerCapacity: columns.citizens.over(Fraction.of(capacities)),
    onEdge: isOnEdge(columns.need),
  }
}

function nationalRow(
  municipalities: readonly MunicipalityRow[],
  councils: readonly CouncilRow[],
): Columns & CapacityColumns {
  const columns = columnsOf(municipalities)
  const total = (column: (row: CouncilRow) => bigint): bigint =>
    councils.reduce((sofar, row) => sofar + column(row), 0n)
  const capacities = total((row) => row.capacities)
  return {
    ...columns,
    capacities,
    capacitiesLow: total((row) => row.capacitiesLow),
    capacitiesHigh: total((row) => row.capacitiesHigh),
    citizensPerCapacity: columns.citizens.over(Fraction.of(capacities)),
  }
}
