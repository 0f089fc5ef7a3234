import { scaleLinear } from 'd3'
import type { Decimal } from '../../model/decimal.ts'

/** Where a list size stands across a picture, as a share of its width. */
export interface ListSizeAxis {
  readonly at: (value: Decimal | number) => number
  /** Round list sizes a hundred apart. */
  readonly ticks: readonly number[]
}

/** Margin at both ends, as a share of the span. */
const AIR = 0.04
const STEP = 100

/** One axis for the list sizes of all municipalities, the same in every picture: equal distances mean equal differences. */
export function listSizeAxis(values: readonly Decimal[]): ListSizeAxis {
  const numbers = values.map((value) => value.toNumber())
  const least = Math.min(...numbers)
  const most = Math.max(...numbers)
  const air = (most - least) * AIR
  const scale = scaleLinear([least - air, most + air], [0, 1])
  const first = Math.ceil((least - air) / STEP) * STEP
  const count = Math.floor((most + air - first) / STEP) + 1
  return {
    at: (value) => scale(typeof value === 'number' ? value : value.toNumber()),
    ticks: Array.from({ length: count }, (_, index) => first + index * STEP),
  }
}
