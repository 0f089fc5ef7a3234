import { type Decimal, decimal, sum, weightedMean } from '../../src/model/decimal.ts'
import { RefreshError } from './refresh-error.ts'

/** How far sums and means may be from the country's own number. `docs/maintaining.md` states them too. */
export const TOLERANCES = {
  /** Persons by which the municipalities may be short of the country: Christiansø, about 90, is in none. */
  christiansoe: decimal(200),
  /**
   * Persons by which the ages of one sex in a municipality may miss its total, where every age has a row: a projection is
   * rounded cell by cell.
   */
  ages: decimal(5),
  /** Share by which a projection's first year may differ from the citizens counted last. */
  projectedGrowth: decimal('0.03'),
  /** Share a year by which the citizens expected in a municipality may differ from those counted last. */
  projectedChange: decimal('0.05'),
  /** km² by which the areas may miss the country's: one rounded number a municipality, and Christiansø. */
  areaKm2: decimal(10),
  /** Years by which the mean life expectancy, weighted by citizens, may miss the country's. */
  lifeExpectancyYears: decimal('0.5'),
  /** km by which the mean distance, weighted by citizens, may miss the country's. */
  distanceKm: decimal('0.2'),
  /** Share by which contacts may miss the country's or the municipality's own total: some citizens have no known home or age. */
  contacts: decimal('0.01'),
} as const

/** So many citizens of one sex and age group have some contact in a year: with none, the row is missing. */
export const CITIZENS_WITH_CONTACTS = decimal(5)

/** Contacts with general practice per citizen and year that the country may have: outside it, something else was counted. */
export const PLAUSIBLE_CONTACTS = { from: decimal(3), to: decimal(15) } as const

const REMEDY = 'Look at both figures in statistikbanken.dk before you change a tolerance in scripts/statbank/checks.ts.'

/** Holds that the municipalities add up to the country, or fall short of it by no more than is allowed. */
export function checkShortOf(
  table: string,
  what: string,
  parts: readonly Decimal[],
  country: Decimal,
  short: Decimal,
): void {
  const total = sum(parts)
  const gap = country.minus(total)
  if (gap.isNegative() || gap.greaterThan(short))
    throw new RefreshError(
      table,
      `${what}: the municipalities add up to ${total}, the country is ${country}. They may be short of it by 0 to ${short}.`,
      REMEDY,
    )
}

/** Holds that a sum is its total within a tolerance. */
export function checkSum(
  table: string,
  what: string,
  parts: readonly Decimal[],
  whole: Decimal,
  tolerance: Decimal,
): void {
  const total = sum(parts)
  if (total.minus(whole).abs().greaterThan(tolerance))
    throw new RefreshError(
      table,
      `${what}: the parts add up to ${total}, the whole is ${whole}. They may differ by ${tolerance}.`,
      REMEDY,
    )
}

/** Holds that parts of which some are not stated do not add up to more than the whole, within a tolerance. */
export function checkNotAbove(
  table: string,
  what: string,
  parts: readonly Decimal[],
  whole: Decimal,
  tolerance: Decimal,
): void {
  const total = sum(parts)
  if (total.minus(whole).greaterThan(tolerance))
    throw new RefreshError(
      table,
      `${what}: the parts that are stated add up to ${total}, more than the whole, ${whole}, and ${tolerance}.`,
      REMEDY,
    )
}

/** Holds that a mean weighted by citizens is the country's within a tolerance. */
export function checkMean(
  table: string,
  what: string,
  pairs: readonly { readonly value: Decimal; readonly weight: Decimal }[],
  country: Decimal,
  tolerance: Decimal,
): void {
  const mean = weightedMean(pairs)
  if (mean.minus(country).abs().greaterThan(tolerance))
    throw new RefreshError(
      table,
      `${what}: the mean of the municipalities is ${mean.toDecimalPlaces(3)}, the country's ${country}. They may differ by ${tolerance}.`,
      REMEDY,
    )
}

/** Holds that a number lies between two others. */
export function checkBetween(table: string, what: string, value: Decimal, from: Decimal, to: Decimal): void {
  if (value.lessThan(from) || value.greaterThan(to))
    throw new RefreshError(table, `${what} is ${value.toDecimalPlaces(3)}, and not between ${from} and ${to}.`, REMEDY)
}
