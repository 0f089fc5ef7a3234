import type { Decimal } from './decimal.ts'

/**
 * The least need of a municipality by how far its citizens have to a doctor: mean distance ÷ km per capacity, in
 * capacities, not rounded. No rule in force asks for it; it stands ready for a run that names it.
 * 6.1 km ÷ 2 = 3.05.
 * @throws RangeError when the distance is negative or the kilometres per capacity are not positive
 */
export function distanceFloorNeed(gpDistanceKm: Decimal, kmPerCapacity: Decimal): Decimal {
  if (gpDistanceKm.lt(0))
    throw new RangeError(`distanceFloorNeed: the distance must not be negative, not ${gpDistanceKm}`)
  if (!kmPerCapacity.gt(0))
    throw new RangeError(`distanceFloorNeed: km per capacity must be positive, not ${kmPerCapacity}`)
  return gpDistanceKm.div(kmPerCapacity)
}
