import type { Decimal } from './decimal.ts'

/**
 * The least need of a municipality by its area: km² ÷ km² per capacity, in capacities, not rounded.
 * Rule: in a transitional period at least one capacity per 35 km² within each municipality (hearing note 4.2.2).
 * 1,283.2 km² ÷ 35 = 36.6629.
 * @throws RangeError when the area is negative or the square kilometres per capacity are not positive
 */
export function floorNeed(areaKm2: Decimal, km2PerCapacity: Decimal): Decimal {
  if (areaKm2.lt(0)) throw new RangeError(`floorNeed: the area must not be negative, not ${areaKm2}`)
  if (!km2PerCapacity.gt(0)) throw new RangeError(`floorNeed: km² per capacity must be positive, not ${km2PerCapacity}`)
  return areaKm2.div(km2PerCapacity)
}
