import { scaleLinear } from 'd3'
import type { Decimal } from '../../model/decimal.ts'
import { percent, strip } from './strip.ts'
import { element, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A number in a run. */
export interface SlopePoint {
  readonly value: Decimal
  /** The number as the page writes it. */
  readonly shown: string
}

const HEIGHT = 104
const TOP = 34
const BOTTOM = 92

/**
 * A number from run to run as a line with a dot for each run and the number above it, each in the middle of its share of the
 * width: what the runs are called stands below in columns of the page. A number that stays draws a level line.
 */
export function runsSlope(id: string, text: FigureText, points: readonly SlopePoint[]): string {
  const values = points.map(({ value }) => value.toNumber())
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const scale = scaleLinear([least, most], [BOTTOM, TOP])
  const placed = points.map(({ value, shown }, index) => ({
    shown,
    x: percent((index + 0.5) / points.length),
    y: most > least ? scale(value.toNumber()) : (TOP + BOTTOM) / 2,
  }))
  return strip(
    id,
    text,
    HEIGHT,
    { class: 'slope' },
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...placed.slice(1).map((to, index) => {
        const from = placed[index] ?? to
        return element('line', { class: 'slope-line', x1: from.x, y1: from.y, x2: to.x, y2: to.y })
      }),
      ...placed.flatMap(({ x, y, shown }) => [
        element('circle', { class: 'here', cx: x, cy: y, r: 5 }),
        element('text', { class: 'amount', x, y: y - 14, 'text-anchor': 'middle' }, escapeXml(shown)),
      ]),
    ),
  )
}
