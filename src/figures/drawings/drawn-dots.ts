import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** Some recomputations of a number of capacities, and the number itself. */
export interface DotsDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  /** From the least to the most. */
  readonly dots: readonly number[]
  readonly own: number
  readonly low: number
  readonly high: number
  readonly whole: (value: number) => string
}

const [WIDTH, AXIS, HEIGHT] = [320, 150, 182]
const RADIUS = 8
const SIDE = 24

/** The number on a line in the first state; in the second each recomputation as a dot, heaped where several are alike, with their range. */
export function drawnDots({ id, dots, own, low, high, whole, ...text }: DotsDrawing): string {
  const [least, most] = [Math.min(...dots, own, low), Math.max(...dots, own, high)]
  const scale = most > least ? (WIDTH - 2 * SIDE) / (most - least) : 0
  const x = (value: number): number => (scale === 0 ? WIDTH / 2 : SIDE + (value - least) * scale)
  const place = (value: number): number => Math.round(x(value) / (2 * RADIUS))
  const heaps = [...Map.groupBy(dots, place)]
  const highest = Math.max(...heaps.map(([, heap]) => heap.length))
  const step = Math.min(2 * RADIUS, (AXIS - 40) / highest)
  const end = (value: number): string =>
    element('text', { x: x(value), y: AXIS + 24, 'text-anchor': 'middle' }, escapeXml(whole(value)))
  return figure(
    id,
    text,
    { width: WIDTH, height: HEIGHT },
    { class: 'drawn', role: 'img' },
    inStates([2], element('rect', { class: 'span', x: x(low), width: x(high) - x(low), y: 26, height: AXIS - 26 })),
    element('line', { class: 'ground', x1: 0, x2: WIDTH, y1: AXIS, y2: AXIS }),
    inStates(
      [2],
      ...heaps.flatMap(([at, heap]) =>
        heap.map((_, index) =>
          element('circle', {
            class: 'one',
            cx: at * 2 * RADIUS,
            cy: AXIS - RADIUS - index * step - 1,
            r: Math.min(RADIUS, step / 2) - 1,
          }),
        ),
      ),
      end(low),
      end(high),
    ),
    element('line', { class: 'need-line', x1: x(own), x2: x(own), y1: 24, y2: AXIS + 4 }),
    element(
      'text',
      { class: 'amount', x: Math.min(Math.max(x(own), 20), WIDTH - 20), y: 18, 'text-anchor': 'middle' },
      escapeXml(whole(own)),
    ),
  )
}
