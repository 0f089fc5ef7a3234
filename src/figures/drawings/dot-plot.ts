import type { Decimal } from '../../model/decimal.ts'
import { dotRows } from './dot-rows.ts'
import type { ListSizeAxis } from './list-size-axis.ts'
import { percent, silentStrip } from './strip.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A municipality in the dot plot. */
export interface PlotDot {
  readonly code: string
  readonly value: Decimal
  /** Its name and figure, for the pointer that rests on it. */
  readonly label: string
  /** The municipality that the page is about, one of its health council, or another. */
  readonly kind: 'here' | 'council' | 'other'
}

/** What the dot plot marks besides the dots. */
export interface PlotMarks {
  readonly norm: Decimal
  readonly country: Decimal
  /** The range of the municipality itself; null where its number is no estimate. */
  readonly range: { readonly low: Decimal; readonly high: Decimal } | null
}

/** The words of the plot. */
export interface PlotText extends FigureText {
  /** Name and figure of the municipality itself. */
  readonly here: string
  readonly whole: (value: number) => string
  readonly fewer: string
  readonly more: string
}

const WIDTH = 480
const RADIUS = 4.4
const PITCH = 2 * RADIUS + 1
const LABEL_HEIGHT = 22
const ORDER = ['here', 'council', 'other'] as const

/**
 * The municipalities as dots on one axis of list sizes, stacked so that none hides another: the one that the page is
 * about named, those of its health council lightly marked, the norm a line and the country a triangle on the axis.
 * The dots grow and shrink with the page; the text beside them keeps its size.
 * @throws RangeError when no dot is the municipality itself
 */
export function dotPlot(text: PlotText, dots: readonly PlotDot[], axis: ListSizeAxis, marks: PlotMarks): string {
  const sorted = dots.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.value.cmp(b.value) || (a.code < b.code ? -1 : 1),
  )
  const [here] = sorted
  if (here?.kind !== 'here') throw new RangeError('dotPlot: no dot is the municipality itself')
  const xs = sorted.map(({ value }) => axis.at(value) * WIDTH)
  const rows = dotRows(xs, PITCH)
  const base = (Math.max(...rows) + 1) * PITCH + 4
  const line = base + RADIUS + 3
  const y = (row: number): number => base - row * PITCH
  const norm = axis.at(marks.norm) * WIDTH
  const country = axis.at(marks.country) * WIDTH
  const x = axis.at(here.value)

  return [
    silentStrip(
      LABEL_HEIGHT,
      { class: 'plot-label' },
      element(
        'text',
        { x: percent(x), y: 15, 'text-anchor': x < 0.3 ? 'start' : x > 0.7 ? 'end' : 'middle' },
        escapeXml(text.here),
      ),
    ),
    figure(
      'plot',
      text,
      { width: WIDTH, height: line + 8 },
      { role: 'img', class: 'dots' },
      ...(marks.range === null
        ? []
        : [
            element('rect', {
              class: 'range-ground',
              x: axis.at(marks.range.low) * WIDTH,
              width: (axis.at(marks.range.high) - axis.at(marks.range.low)) * WIDTH,
              y: 0,
              height: line,
            }),
          ]),
      element('line', { class: 'norm', x1: norm, x2: norm, y1: 0, y2: line }),
      element('line', { class: 'axis', x1: 0, x2: WIDTH, y1: line, y2: line }),
      element('line', { class: 'leader', x1: x * WIDTH, x2: x * WIDTH, y1: 0, y2: base }),
      element('path', { class: 'country', d: `M${n(country)} ${n(line + 1)}l4 7h-8z` }),
      // The description says it all: a hundred dots would stand in the way of those who have it read. The dot of the place
      // itself is drawn last, over its neighbours' rims.
      element(
        'g',
        { 'aria-hidden': 'true' },
        ...sorted
          .map((dot, index) =>
            element(
              'circle',
              { class: dot.kind, cx: xs[index] ?? 0, cy: y(rows[index] ?? 0), r: RADIUS },
              element('title', {}, escapeXml(dot.label)),
            ),
          )
          .toReversed(),
      ),
    ),
    silentStrip(
      38,
      { class: 'scale' },
      ...axis.ticks.map((tick) =>
        element(
          'text',
          { x: percent(axis.at(tick)), y: 13, class: markClass(tick, marks.norm) },
          escapeXml(text.whole(tick)),
        ),
      ),
      element('text', { x: 0, y: 33, class: 'first' }, escapeXml(text.fewer)),
      element('text', { x: '100%', y: 33, class: 'last' }, escapeXml(text.more)),
    ),
  ].join('')
}

/** The norm is told apart. Every second hundred gives way where the drawing is narrow. */
function markClass(tick: number, norm: Decimal): string | null {
  const classes = [...(norm.eq(tick) ? ['norm'] : []), ...(tick % 200 === 0 ? [] : ['between'])]
  return classes.length === 0 ? null : classes.join(' ')
}

const n = (value: number): number => Math.round(value * 100) / 100
