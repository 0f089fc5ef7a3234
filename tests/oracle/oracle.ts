import { estimateFrom, type Estimate, type Place } from './estimate.ts'
import { additionsOfCouncil, additionsOfKommune, askedBy, floor35, needOfCouncil, needOfKommune } from './floors.ts'
import { Fraction, sum, type RoundingMode } from './fraction.ts'
import { laterRun } from './later-runs.ts'
import type { Rules } from './rules.ts'
import { cell, type Line, numberIn, publishedTables, readTable } from './tables.ts'

export type RunId = 'open-2025-draft' | 'open-2025' | 'open-2026'

const norm = Fraction.of(1600)
const edge = Fraction.of(1, 20)

/** The rules of the known runs. */
export const knownRules: Readonly<Record<RunId, Rules>> = {
  'open-2025-draft': { citizensDate: '2026-01-01', norm, rounding: 'half-up', floors: [] },
  'open-2025': { citizensDate: '2026-01-01', norm, rounding: 'up', floors: [floor35] },
  'open-2026': { citizensDate: '2027-01-01', norm, rounding: 'up', floors: [floor35] },
}

/** The columns that every area has, unrounded. */
export interface Columns {
  readonly citizens: Fraction
  readonly needWeight: Fraction
  readonly weightedCitizens: Fraction
  readonly modelNeed: Fraction
  readonly need: Fraction
  /** What each floor asks for, and adds after those before it. */
  readonly asked: readonly Fraction[]
  readonly additions: readonly Fraction[]
  readonly guidanceListSize: Fraction
}

/** A kommune: a need with decimals, never whole capacities. */
export interface MunicipalityRow extends Columns {
  readonly code: string
  readonly name: string
  readonly council: string
}

/** Whole capacities of a council, or of the country as the sum of its councils. */
export interface CapacityColumns {
  readonly capacities: bigint
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
const counts = new Map<string, ReturnType<typeof countsFrom>>()

/** What is counted and measured of the kommuner, read once: thousands of rules are worked out on the same tables. */
function countsFrom(dir: string) {
  const population = Map.groupBy(readTable(dir, 'population/2026'), (line) => cell(line, 'date'))
  const byDay = new Map([...population].map(([date, lines]) => [date, byCode(lines, 'citizens')]))
  const found = {
    citizensOn: (date: string) => byDay.get(date) ?? byCode([], 'citizens'),
    measures: {
      area_km2: byCode(readTable(dir, 'area/2025'), 'area_km2'),
      mean_distance_km: byCode(readTable(dir, 'gp-distance/2024'), 'mean_distance_km'),
    },
  }
  counts.set(dir, found)
  return found
}

/**
 * A run of the model in exact fractions, read straight from the tables: the second implementation, to which the first
 * is held. The rules of the known runs stand here as literals on purpose, so that a slip in the project's own parameters
 * is seen; those of a run that came later are as data/ has them.
 */
export function runOracle(runId: string, dir: string = publishedTables): OracleResult {
  const known: Readonly<Record<string, Rules>> = knownRules
  return runByRules(known[runId] ?? laterRun(runId), dir)
}

/** The model by any rules, on the tables of the known runs. */
export function runByRules(rules: Rules, dir: string = publishedTables): OracleResult {
  const { citizensDate, rounding, floors } = rules
  const weight = rules.weight ?? ((place: Place): Fraction => place.needWeight)
  const estimate = estimates.get(dir) ?? estimateFrom(dir)
  estimates.set(dir, estimate)
  const { citizensOn, measures } = counts.get(dir) ?? countsFrom(dir)
  const citizens = citizensOn(citizensDate)
  const municipalities = estimate.places.map((place) => {
    const asked = floors.map((floor) => askedBy(floor, measures[floor.measure](place.code)))
    const needWeight = weight(place, estimate)
    const council = rules.council?.(place) ?? place.council
    return municipalityRow({ ...place, needWeight, council }, citizens(place.code), asked, rules)
  })
  const names = [...new Set(municipalities.map((row) => row.council))]
  const councils = names.map((name) =>
    councilRow(
      name,
      municipalities.filter((row) => row.council === name),
      rules,
      rounding,
    ),
  )
  return { estimate, municipalities, councils, national: nationalRow(municipalities, councils, rules) }
}

/** The number of a kommune in a table with one line for each. */
function byCode(lines: readonly Line[], column: string): (code: string) => Fraction {
  const numbers = new Map(lines.map((line) => [cell(line, 'code'), numberIn(line, column)]))
  if (numbers.size !== lines.length) throw new Error(`a kommune has two lines with ${column}`)
  return (code) => {
    const number = numbers.get(code)
    if (number === undefined) throw new Error(`no ${column} of ${code}`)
    return number
  }
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

function municipalityRow(
  { code, name, council, needWeight }: Place,
  citizens: Fraction,
  asked: readonly Fraction[],
  { norm, floors }: Rules,
): MunicipalityRow {
  const byWeight = (weight: Fraction): Fraction => weight.times(citizens).over(norm)
  return {
    code,
    name,
    council,
    citizens,
    needWeight,
    weightedCitizens: needWeight.times(citizens),
    modelNeed: byWeight(needWeight),
    need: needOfKommune(byWeight(needWeight), floors, asked),
    asked,
    additions: additionsOfKommune(byWeight(needWeight), floors, asked),
    guidanceListSize: norm.over(needWeight),
  }
}

/** The columns of an area made of several kommuner that are sums, or follow from sums. */
function sumsOf(rows: readonly MunicipalityRow[], { norm, floors }: Rules): Omit<Columns, 'need' | 'additions'> {
  const total = (column: (row: MunicipalityRow) => Fraction): Fraction => sum(rows.map(column))
  const citizens = total((row) => row.citizens)
  const weightedBy = (weight: (row: MunicipalityRow) => Fraction): Fraction =>
    total((row) => weight(row).times(row.citizens)).over(citizens)
  const needWeight = weightedBy((row) => row.needWeight)
  return {
    citizens,
    needWeight,
    weightedCitizens: total((row) => row.weightedCitizens),
    modelNeed: total((row) => row.modelNeed),
    asked: floors.map((_, at) => total((row) => row.asked[at] ?? Fraction.zero)),
    guidanceListSize: norm.over(needWeight),
  }
}

function councilRow(name: string, rows: readonly MunicipalityRow[], rules: Rules, rounding: RoundingMode): CouncilRow {
  const { floors } = rules
  const asked = rows.map((row) => row.asked)
  const needs = rows.map((row) => row.need)
  const need = needOfCouncil(needs, floors, asked)
  const sums = sumsOf(rows, rules)
  const capacities = wholeCapacities(need, rounding)
  return {
    name,
    ...sums,
    need,
    additions: additionsOfCouncil(
      needs,
      floors,
      asked,
      rows.map((row) => row.additions),
    ),
    capacities,
    citizensPerCapacity: sums.citizens.over(Fraction.of(capacities)),
    onEdge: isOnEdge(need),
  }
}

function nationalRow(
  municipalities: readonly MunicipalityRow[],
  councils: readonly CouncilRow[],
  rules: Rules,
): Columns & CapacityColumns {
  const sums = sumsOf(municipalities, rules)
  const total = (column: (row: CouncilRow) => bigint): bigint =>
    councils.reduce((sofar, row) => sofar + column(row), 0n)
  const capacities = total((row) => row.capacities)
  return {
    ...sums,
    need: sum(councils.map((row) => row.need)),
    additions: rules.floors.map((_, at) => sum(councils.map((row) => row.additions[at] ?? Fraction.zero))),
    capacities,
    citizensPerCapacity: sums.citizens.over(Fraction.of(capacities)),
  }
}
