import { Decimal, ZERO } from './decimal.ts'
import { settleNeed } from './rounding.ts'

/**
 * How the floor is read. The source does not say how it is combined with the need (hearing note 4.2.2, 4.5.3).
 *
 * - `municipality` each municipality counts with the larger of its two needs, unrounded: our reading
 * - `municipality-rounded-up` the same, but km² ÷ km² per capacity is rounded up to a whole in each municipality first
 * - `council` the council counts with the larger of its two sums; no municipality is lifted by itself
 */
export type FloorReading = 'municipality' | 'municipality-rounded-up' | 'council'

/**
 * The least need of a municipality by its area: km² ÷ km² per capacity, in capacities; whole only where the reading
 * rounds it up.
 * Rule: in a transitional period at least one capacity per 35 km² within each municipality (hearing note 4.2.2).
 * Zero in a run without a floor (`km2PerCapacity` null). 1,283.2 km² ÷ 35 = 36.6629, and 37 where it is rounded up.
 * @throws RangeError when the area is negative or the square kilometres per capacity are not positive
 */
export function floorNeed(
  areaKm2: Decimal,
  km2PerCapacity: Decimal | null,
  reading: FloorReading = 'municipality',
): Decimal {
  if (areaKm2.lt(0)) throw new RangeError(`floorNeed: the area must not be negative, not ${areaKm2}`)
  if (km2PerCapacity === null) return ZERO
  if (!km2PerCapacity.gt(0)) throw new RangeError(`floorNeed: km² per capacity must be positive, not ${km2PerCapacity}`)
  const need = areaKm2.div(km2PerCapacity)
  return reading === 'municipality-rounded-up' ? settleNeed(need).ceil() : need
}

/**
 * The need of an area: the larger of what the weights ask for and what the floor asks for, in capacities.
 * That the floor is applied municipality by municipality, before the sum and unrounded, is our reading (assumption).
 */
export function needWithFloor(model: Decimal, floor: Decimal): Decimal {
  return Decimal.max(model, floor)
}
