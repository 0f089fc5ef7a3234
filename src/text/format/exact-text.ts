import type { Decimal } from '../../model/decimal.ts'

/** Significant digits that a decimal has in result.json at the least. */
const LEAST_DIGITS = 15

/** What an area counts in whole numbers; everything else that it measures is a decimal. */
export const COUNTS: ReadonlySet<string> = new Set([
  'municipalities',
  'citizens',
  'capacities',
  'capacitiesLow',
  'capacitiesHigh',
  'reportedCapacities',
  'citizensToMore',
  'citizensToFewer',
])

/**
 * A decimal with every digit it has, padded with zeros to 15 significant digits; always a point, never an exponent.
 * 0.05 is "0.0500000000000000", 1600 is "1600.00000000000", zero is "0.00000000000000".
 * @throws RangeError for infinity and for what is no number
 */
export function exactText(value: Decimal): string {
  if (!value.isFinite()) throw new RangeError(`exactText: ${value} is no finite number`)
  const magnitude = value.isZero() ? 0 : value.e
  const decimals = Math.max(LEAST_DIGITS - 1 - magnitude, value.decimalPlaces(), 1)
  return (value.isZero() ? value.abs() : value).toFixed(decimals)
}

/**
 * A count of persons, municipalities or capacities as a number of JSON.
 * @throws RangeError when it is not a whole number, or too large for a number to hold exactly
 */
export function countNumber(value: Decimal): number {
  const count = value.toNumber()
  if (!value.isInteger() || !Number.isSafeInteger(count)) throw new RangeError(`countNumber: ${value} is no count`)
  return count
}
