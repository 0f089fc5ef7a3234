import type { Fault } from '../files/fault.ts'
import type { DataTable, TableRow } from './check-table.ts'

/**
 * The area of the country, km². ARE207 has 42,956 on 1 January 2025, and the sea takes and gives some km² a year: one per
 * cent to each side is another unit, a missing place or a sea.
 */
const COUNTRY_KM2 = { from: 42_530, to: 43_390 } as const

/**
 * By how much two editions may differ in the area of a municipality that goes on under its code, as a share: coasts are
 * measured anew, and borders that move give another code or are told of in the membership.
 */
const SAME_AREA = 0.05

/**
 * By how many years the life expectancy of a municipality may differ from the mean of the others in its health council. Of
 * 2021–2025 Lolland has 2.7 fewer than its own, and Solrød 2.4 more: half as much again is a slip of a digit.
 */
const LIFE_OFF_COUNCIL = 4

/**
 * By how many years it may differ between editions that are one year apart. Each is a mean of five years, of which one
 * is another: a year's own expectancy must change by ten for that.
 */
const LIFE_A_YEAR = 2

/** The mean of all municipalities: 81.5 of 2021–2025, and some 0.2 more a year, so that 86 is beyond 2040 and 79 before 2012. */
const LIFE_MEAN = { from: 79, to: 86 } as const

/** How many years lie at least between the lowest and the highest: 5.5 of 2021–2025. Where all are alike, one was copied. */
const LIFE_SPREAD = 2

/**
 * Mean distance to a general practitioner times the square root of citizens per km². Where practices follow the citizens,
 * this is the same everywhere: it goes from 19 (Tønder) to 67 (Rødovre), and 103 in Herlev. Half and double are outside.
 */
const DISTANCE_BY_DENSITY = { from: 10, to: 200 } as const

/** The mean distance of all citizens, km: 2.4 of 2024. Practices would have to double or to halve for the limits, and more. */
const COUNTRY_DISTANCE_KM = { from: 1.4, to: 4.2 } as const

interface Measured {
  readonly row: TableRow
  readonly code: string
  readonly value: number
}

function measured(table: DataTable, column: string): readonly Measured[] {
  return table.rows.flatMap((row): readonly Measured[] => {
    const [code, value] = [row.text('code'), row.decimal(column)]
    return code === null || value === null ? [] : [{ row, code, value: value.toNumber() }]
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const isWithin = (value: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  from <= value && value <= to

/** A fault in a whole table, told at its first row. */
function wholeFault(
  table: DataTable,
  column: string,
  value: number,
  expected: string,
  message: string,
): readonly Fault[] {
  const [first] = table.rows
  return first === undefined ? [] : [{ ...first.fault(column, expected, message), value: value.toFixed(2) }]
}

/** Faults where the areas are not those of the country. */
export function checkCountryArea(table: DataTable): readonly Fault[] {
  const total = sum(measured(table, 'area_km2').map(({ value }) => value))
  const { from, to } = COUNTRY_KM2
  if (isWithin(total, COUNTRY_KM2)) return []
  return wholeFault(table, 'area_km2', total, `areas of ${from} to ${to} km² together`, 'Denmark has another size.')
}

/** Faults where a municipality has another area than in the edition before. */
export function checkSameArea(before: DataTable, after: DataTable): readonly Fault[] {
  return changes(before, after, 'area_km2').flatMap(({ row, code, value, was }) =>
    Math.abs(value - was) <= was * SAME_AREA
      ? []
      : [row.fault('area_km2', `${was} within ${SAME_AREA * 100} %`, `So it is of ${code} in ${before.file}.`)],
  )
}

/** Faults where a municipality has another life expectancy than in the edition before, for the years between. */
export function checkSameLife(before: DataTable, after: DataTable): readonly Fault[] {
  const endOf = (table: DataTable): number => Number(table.rows[0]?.text('period')?.slice(-4))
  const most = LIFE_A_YEAR * Math.max(1, endOf(after) - endOf(before))
  return changes(before, after, 'life_expectancy_years').flatMap(({ row, code, value, was }) =>
    !(Math.abs(value - was) > most)
      ? []
      : [row.fault('life_expectancy_years', `${was} within ${most} years`, `So it is of ${code} in ${before.file}.`)],
  )
}

function changes(
  before: DataTable,
  after: DataTable,
  column: string,
): readonly (Measured & { readonly was: number })[] {
  const known = new Map(measured(before, column).map(({ code, value }) => [code, value]))
  return measured(after, column).flatMap((own) => {
    const was = known.get(own.code)
    return was === undefined ? [] : [{ ...own, was }]
  })
}

/**
 * Faults where a life expectancy is far from those of its health council, or all of them are too high, too low or alike.
 * @param councilOf the council of each municipality by code
 */
export function checkLives(table: DataTable, councilOf: ReadonlyMap<string, string>): readonly Fault[] {
  const column = 'life_expectancy_years'
  const lives = measured(table, column)
  if (lives.length < 2) return []
  const values = lives.map(({ value }) => value)
  const mean = sum(values) / values.length
  const { from, to } = LIFE_MEAN
  if (!isWithin(mean, LIFE_MEAN))
    return wholeFault(table, column, mean, `a mean of ${from} to ${to} years`, 'No life in Denmark is so.')
  const spread = Math.max(...values) - Math.min(...values)
  if (spread < LIFE_SPREAD)
    return wholeFault(table, column, spread, `figures that differ by ${LIFE_SPREAD} years`, 'The lives are all alike.')
  return lives.flatMap(({ row, code, value }) => {
    const others = lives.filter((other) => other.code !== code && councilOf.get(other.code) === councilOf.get(code))
    if (others.length === 0) return []
    const council = sum(others.map((other) => other.value)) / others.length
    if (Math.abs(value - council) <= LIFE_OFF_COUNCIL) return []
    const expected = `${council.toFixed(1)} within ${LIFE_OFF_COUNCIL} years`
    return [row.fault(column, expected, `That is the mean of the others in ${councilOf.get(code) ?? 'its council'}.`)]
  })
}

/**
 * Faults where a distance is not one of a place with so many citizens on so much land.
 * @param citizens of a day, by code
 */
export function checkDistances(
  distances: DataTable,
  areas: DataTable,
  citizens: ReadonlyMap<string, number>,
): readonly Fault[] {
  const column = 'mean_distance_km'
  const km2 = new Map(measured(areas, 'area_km2').map(({ code, value }) => [code, value]))
  const known = measured(distances, column).flatMap((own) => {
    const [people, area] = [citizens.get(own.code), km2.get(own.code)]
    return people === undefined || area === undefined ? [] : [{ ...own, people, density: people / area }]
  })
  const people = sum(known.map((own) => own.people))
  const mean = sum(known.map((own) => own.value * own.people)) / people
  const { from, to } = COUNTRY_DISTANCE_KM
  if (people > 0 && !isWithin(mean, COUNTRY_DISTANCE_KM))
    return wholeFault(
      distances,
      column,
      mean,
      `a mean of ${from} to ${to} km`,
      'No doctor in Denmark is so near or far.',
    )
  return known.flatMap(({ row, code, value, density }) => {
    if (isWithin(value * Math.sqrt(density), DISTANCE_BY_DENSITY)) return []
    const [least, most] = [DISTANCE_BY_DENSITY.from, DISTANCE_BY_DENSITY.to].map((limit) =>
      (limit / Math.sqrt(density)).toFixed(2),
    )
    return [row.fault(column, `from ${least} to ${most} km`, `${code} has ${density.toFixed(0)} citizens per km².`)]
  })
}
