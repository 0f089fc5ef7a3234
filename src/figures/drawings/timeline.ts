import { scaleTime } from 'd3'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A bar or a mark of the drawing. */
export interface TimelineBar {
  readonly title: string
  readonly kind: 'event' | 'rule'
  readonly from: string
  /** Null where no end is stated: the bar then runs to the edge. */
  readonly to: string | null
  /** A rule whose end is unknown ends broken. */
  readonly end: 'stated' | 'none' | 'unknown'
  /** An event known only by its year stands in the middle of it. */
  readonly precision: 'day' | 'month' | 'year'
  readonly state: 'past' | 'now' | 'coming'
}

/** The drawing of what applies when, on an axis of years with the day on which the site was published. */
export interface TimelineDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly bars: readonly TimelineBar[]
  /** Day of the vertical line, ISO, and its words. */
  readonly day: string
  readonly dayLabel: string
  /** First and last year of the axis. */
  readonly years: readonly [number, number]
  /** `narrow`: titles above the bars, for a telephone. `wide`: titles to their left. */
  readonly layout: 'narrow' | 'wide'
}

const LAYOUTS = {
  narrow: { width: 320, titles: 0, row: 40, barTop: 22, head: 46, text: 14 },
  wide: { width: 880, titles: 330, row: 30, barTop: 8, head: 46, text: 16 },
} as const
const BAR = 11
const RIGHT = 14

const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/**
 * A drawing of what applies when: one row each, rules as bars and single events as dots. What is past is hollow, what
 * holds is full, what is to come has a broken outline, so that the states differ without colour. What begins after the
 * axis is left to the list.
 */
export function timeline(drawing: TimelineDrawing): string {
  const { id, bars, day, dayLabel, years, layout } = drawing
  const { width, titles, row, barTop, head, text } = LAYOUTS[layout]
  const [first, last] = years
  const scale = scaleTime([at(`${first}-01-01`), at(`${last + 1}-01-01`)], [titles + 2, width - RIGHT])
  const x = (iso: string): number => scale(at(iso))
  const shown = bars.filter((bar) => bar.from < `${last + 1}-01-01`)
  const height = head + shown.length * row + 6

  const grid = Array.from({ length: last - first + 2 }, (_, index) => {
    const year = first + index
    const left = x(`${year}-01-01`)
    const label =
      year > last
        ? ''
        : element(
            'text',
            {
              x: (left + x(`${year + 1}-01-01`)) / 2,
              y: 38,
              'text-anchor': 'middle',
              class: 'year',
              'font-size': text,
            },
            String(year),
          )
    return element('line', { x1: left, x2: left, y1: 28, y2: height, class: 'grid' }) + label
  })

  const rows = shown.map((bar, index) => {
    const top = head + index * row
    const middle = top + barTop + BAR / 2
    const title = element(
      'text',
      { x: 0, y: layout === 'narrow' ? top + 15 : middle + 5, 'font-size': text, class: `title ${bar.state}` },
      escapeXml(bar.title),
    )
    const rule = element('line', { x1: 0, x2: width, y1: top, y2: top, class: 'row' })
    if (bar.kind === 'event') {
      const day = bar.precision === 'year' ? `${bar.from.slice(0, 4)}-07-02` : bar.from
      return { title, drawn: rule + element('circle', { cx: x(day), cy: middle, r: 5.5, class: `mark ${bar.state}` }) }
    }
    const left = x(bar.from)
    const right = bar.to === null ? width - RIGHT : x(bar.to)
    const body = element('rect', {
      x: left,
      y: top + barTop,
      width: Math.max(right - left, 4),
      height: BAR,
      class: `bar ${bar.state}`,
    })
    const open = bar.to === null ? openEnd(right, middle, bar.end === 'unknown', bar.state) : ''
    return { title, drawn: rule + body + open }
  })

  const now = x(day)
  const today = [
    element('line', { x1: now, x2: now, y1: 20, y2: height, class: 'today' }),
    element(
      'text',
      { x: now, y: 14, 'text-anchor': now > width - 80 ? 'end' : 'middle', class: 'today', 'font-size': text },
      escapeXml(dayLabel),
    ),
  ]
  // Text last, so that no line crosses it.
  const parts = [...grid, ...rows.map(({ drawn }) => drawn), ...today, ...rows.map(({ title }) => title)]
  return figure(id, drawing, { width, height }, { class: `timeline ${layout}`, role: 'img' }, ...parts)
}

/** An arrow where a rule continues, a question mark where no end is stated. */
function openEnd(right: number, middle: number, unknown: boolean, state: string): string {
  if (unknown) return element('text', { x: right + 3, y: middle + 5, class: `end ${state}`, 'font-size': 15 }, '?')
  const points = [
    [right, middle - BAR / 2 - 3],
    [right + 10, middle],
    [right, middle + BAR / 2 + 3],
  ]
  return element('polygon', { points: points.map((point) => point.join(',')).join(' '), class: `bar ${state}` })
}
