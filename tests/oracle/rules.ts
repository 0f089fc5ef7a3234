import type { Estimate, Place } from './estimate.ts'
import type { Floor } from './floors.ts'
import type { Fraction, RoundingMode } from './fraction.ts'

/** All that tells runs and what-ifs of the open estimate apart. */
export interface Rules {
  readonly citizensDate: string
  readonly norm: Fraction
  readonly rounding: RoundingMode
  readonly floors: readonly Floor[]
  /** The need weight of a kommune; that of the open estimate where none is given. */
  readonly weight?: (place: Place, estimate: Estimate) => Fraction
  /** The council of a kommune when capacities are added up; its own where none is given. The estimate keeps its own. */
  readonly council?: (place: Place) => string
}
