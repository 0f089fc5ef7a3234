import { decimal, type DecimalLike } from '../../../src/model/decimal.ts'
import type { LiftReading } from '../../../src/model/lift.ts'
import { type AreaMeasures, type Lift, type LiftKind, liftOf, type LiftPart } from '../../../src/model/lifts.ts'

/** The floor by area with so many km² per capacity; by our reading where no other is given. */
export function areaFloor(km2PerCapacity: DecimalLike, reading: LiftReading = 'municipality-max-then-sum'): Lift {
  return { kind: 'area-floor', value: decimal(km2PerCapacity), reading }
}

/** The floor by distance with so many km per capacity. */
export function distanceFloor(kmPerCapacity: DecimalLike, reading: LiftReading = 'municipality-max-then-sum'): Lift {
  return { kind: 'distance-floor', value: decimal(kmPerCapacity), reading }
}

/** What is measured of a municipality: its area, and how far its citizens have to a doctor. */
export function measured(areaKm2: DecimalLike, gpDistanceKm: DecimalLike = 0): AreaMeasures {
  return { areaKm2: decimal(areaKm2), gpDistanceKm: decimal(gpDistanceKm) }
}

/** What a lift asks for and adds in an area, as plain text. */
export function amountsOf(area: { readonly lifts: readonly LiftPart[] }, kind: LiftKind = 'area-floor'): string[] {
  const { need, addition } = liftOf(area, kind)
  return [need.toFixed(), addition.toFixed()]
}
