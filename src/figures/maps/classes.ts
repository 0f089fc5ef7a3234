import { type Decimal, decimal } from '../../model/decimal.ts'
import type { NormGroup } from '../../results/norm-group.ts'
import type { AreaMark } from './area-writing.ts'
import type { Shade } from './shades.ts'

/** A class of a map: a range of values that share a shade. */
export interface MapClass {
  /** Its place among the classes, from 1 for the lowest. */
  readonly number: number
  /** Least value in the class; null where it is open downwards. */
  readonly from: number | null
  /** Least value above the class; null where it is open upwards. */
  readonly to: number | null
}

/** A class as the legend shows it. */
export interface LegendClass extends MapClass {
  readonly shade: Shade
  readonly range: string
  /** How many municipalities are in it. */
  readonly count: number
  /** Whether the middle of the measure lies in it. */
  readonly middle: boolean
}

/** One of the three that can be told for certain, as the legend shows it. */
export interface CertainClass {
  readonly group: NormGroup
  readonly shade: Shade
  /** How many municipalities belong to it. */
  readonly count: number
}

/** A legend: the bar of classes, the classes from low to high, what can be told for certain, and the marks on the map. */
export interface Legend {
  /** The classes beside each other with their limits, as SVG. */
  readonly bar: string
  readonly classes: readonly LegendClass[]
  /** Empty where nothing is drawn anew. */
  readonly certain: readonly CertainClass[]
  readonly marks: readonly AreaMark[]
}

/** The classes of a measure. They do not overlap and leave no gap. */
export interface Classification {
  readonly classes: readonly MapClass[]
  readonly classOf: (value: Decimal) => MapClass
}

/**
 * Classes from the limits between them, ascending; a limit belongs to the class above it.
 * Limits 1400 and 1500 make three classes; 1,400 is in the second.
 * @throws RangeError when the limits do not ascend
 */
export function classify(limits: readonly number[]): Classification {
  limits.forEach((limit, index) => {
    const before = limits[index - 1]
    if (before !== undefined && before >= limit) throw new RangeError(`classify: ${before} comes before ${limit}`)
  })
  const classes = [...limits, null].map((to, index) => ({ number: index + 1, from: limits[index - 1] ?? null, to }))
  return {
    classes,
    classOf: (value) => {
      const found = classes.find(({ to }) => to === null || value.lt(decimal(String(to))))
      if (found === undefined) throw new RangeError(`classify: no class holds ${value}`)
      return found
    },
  }
}
