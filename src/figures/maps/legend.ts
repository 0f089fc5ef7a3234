import type { MapClass } from './classes.ts'
import type { Shade } from './shades.ts'

/** A class as the legend shows it. */
export interface LegendClass extends MapClass {
  readonly shade: Shade
  readonly range: string
  /** How many municipalities are in it. */
  readonly count: number
  /** Whether the middle of the measure lies in it. */
  readonly middle: boolean
}
