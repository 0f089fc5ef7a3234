import type { CapacitiesDrawn } from '../../model/recomputations.ts'
import { type FigureText, element } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import { percent, strip } from './strip.ts'

/** A number that stands beside the draws: that of the run, or of another reading. */
export interface DrawsMark {
  readonly capacities: number
  readonly isOwn: boolean
}

/** What the picture of the draws shows of a health council. */
export interface DrawsPicture {
  readonly slug: string
  readonly distribution: readonly CapacitiesDrawn[]
  readonly low: number
  readonly high: number
  readonly marks: readonly DrawsMark[]
  readonly whole: (value: number) => string
}

const BARS = 56
const AXIS = BARS + 8
const HEIGHT = AXIS + 38
/** Bars that a picture has room for on a phone. */
const MOST_BARS = 60
/** The share of the draws at either end that is left out, so that a few far ones do not flatten the rest. */
const TAIL = 0.005

/**
 * How many draws give which number of capacities, as bars with the range shaded behind them; the number of the run as a
 * line over them, and those of other readings as triangles below the axis.
 */
export function drawsPicture(text: FigureText, picture: DrawsPicture): string {
  const { slug, low, high, marks, whole } = picture
  const { from, to } = spanOf(picture)
  const step = Math.max(1, Math.ceil((to - from + 1) / MOST_BARS))
  const across = (value: number): number => (value - from + 0.5) / (to - from + 1)
  const bars = Map.groupBy(
    picture.distribution.filter(({ capacities }) => capacities >= from && capacities <= to),
    ({ capacities }) => Math.floor((capacities - from) / step),
  )
  const sums = [...bars].map(([bin, numbers]) => ({ bin, draws: numbers.reduce((sum, { draws }) => sum + draws, 0) }))
  const most = Math.max(...sums.map(({ draws }) => draws))
  const width = step / (to - from + 1)
  const own = marks.find(({ isOwn }) => isOwn)
  return strip(
    `draws-${slug}`,
    text,
    HEIGHT,
    { class: 'draws' },
    element('rect', {
      class: 'range-ground',
      x: percent(across(low - 0.5)),
      width: percent(across(high + 0.5) - across(low - 0.5)),
      y: 0,
      height: AXIS,
    }),
    ...sums.map(({ bin, draws }) =>
      element('rect', {
        class: 'draw',
        x: percent(bin * width + width * 0.08),
        width: percent(width * 0.84),
        y: AXIS - (draws / most) * BARS,
        height: (draws / most) * BARS,
      }),
    ),
    element('line', { class: 'axis', x1: 0, x2: '100%', y1: AXIS, y2: AXIS }),
    ...(own === undefined
      ? []
      : [
          element('line', {
            class: 'own',
            x1: percent(across(own.capacities)),
            x2: percent(across(own.capacities)),
            y1: 0,
            y2: AXIS,
          }),
        ]),
    ...[...new Set(marks.filter(({ isOwn }) => !isOwn).map(({ capacities }) => capacities))].map((capacities) =>
      element(
        'svg',
        { x: percent(across(capacities)), y: AXIS + 1, overflow: 'visible' },
        element('path', { class: 'country', d: 'M0 0l4.5 8h-9z' }),
      ),
    ),
    ...[low, high].map((end, index) =>
      element(
        'text',
        { class: index === 0 ? 'low' : 'high', x: percent(across(end)), y: AXIS + 28, 'text-anchor': 'middle' },
        escapeXml(whole(end)),
      ),
    ),
  )
}

/** From the least to the most that the picture shows: all marks, and the draws but a few at either end. */
function spanOf({ distribution, marks }: DrawsPicture): { readonly from: number; readonly to: number } {
  const all = distribution.reduce((sum, { draws }) => sum + draws, 0)
  let passed = 0
  const shown = distribution.filter(({ draws }) => {
    const before = passed
    passed += draws
    return passed > all * TAIL && before < all * (1 - TAIL)
  })
  const numbers = [...shown, ...marks].map(({ capacities }) => capacities)
  return { from: Math.min(...numbers) - 1, to: Math.max(...numbers) + 1 }
}
