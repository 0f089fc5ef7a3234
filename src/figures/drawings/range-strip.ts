import { scaleLinear } from 'd3'
import type { Decimal } from '../../model/decimal.ts'
import { percent, strip } from './strip.ts'
import { element, type FigureText, pixels } from '../svg.ts'

/** A number of a place among those of all places. */
export interface RangeStrip extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly here: Decimal
  /** The range of the number; null where it is no estimate. */
  readonly range: { readonly low: Decimal; readonly high: Decimal } | null
  /** The numbers of the other places of the same health council, and of all others. */
  readonly council: readonly Decimal[]
  readonly others: readonly Decimal[]
  /** What the numbers are held against, such as the norm; null for nothing. */
  readonly norm: Decimal | null
}

const HEIGHT = 30
const MIDDLE = 15
/** The width of the box in which the marks of the other places stand, before it is stretched. */
const TICKS = 1000
/** Margin at both ends, as a share of the span. */
const AIR = 0.04

/**
 * All places as thin marks on a line from the least to the most, the range of the place as a band, those of its health
 * council as dots and itself as a larger one. It stretches with its column; no mark is scaled.
 */
export function rangeStrip({ id, here, range, council, others, norm, ...text }: RangeStrip): string {
  // A number once: of a decimal it is made by way of its digits.
  const all = others.map((value) => value.toNumber())
  const numbers = [
    ...all,
    ...[here, ...council, ...(range === null ? [] : [range.low, range.high]), ...(norm ? [norm] : [])].map((value) =>
      value.toNumber(),
    ),
  ]
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const scale = scaleLinear([least, most], [AIR, 1 - AIR])
  // Where all are the same there is no span: they stand in the middle.
  const along = (value: number): number => (most > least ? scale(value) : 0.5)
  const at = (value: Decimal): number => along(value.toNumber())
  return strip(
    id,
    text,
    HEIGHT,
    { class: 'range-strip' },
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...(range === null
        ? []
        : [
            element('rect', {
              class: 'range-ground',
              x: percent(at(range.low)),
              width: percent(at(range.high) - at(range.low)),
              y: 3,
              height: HEIGHT - 6,
            }),
          ]),
      element('line', { class: 'axis', x1: 0, x2: '100%', y1: MIDDLE, y2: MIDDLE }),
      element(
        'svg',
        { viewBox: `0 0 ${TICKS} ${HEIGHT}`, preserveAspectRatio: 'none', width: '100%', height: HEIGHT },
        element('path', {
          class: 'others',
          d: all.map((value) => `M${pixels(along(value) * TICKS)} ${MIDDLE - 5}v10`).join(''),
        }),
      ),
      ...(norm === null
        ? []
        : [element('line', { class: 'norm', x1: percent(at(norm)), x2: percent(at(norm)), y1: 0, y2: HEIGHT })]),
      ...council.map((value) => element('circle', { class: 'council', cx: percent(at(value)), cy: MIDDLE, r: 4 })),
      element('circle', { class: 'here', cx: percent(at(here)), cy: MIDDLE, r: 6 }),
    ),
  )
}
