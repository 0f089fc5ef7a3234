import type { Decimal } from '../../model/decimal.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What one rule gives a place. */
export interface DrawnHeap {
  readonly need: Decimal
  /** "25,3", and "efter vægtene". */
  readonly amount: string
  readonly words: string
  readonly kind: 'by-age' | 'by-land'
}

/** What some rules give a place, of which the largest counts: each in a state of its own, and all in the last. */
export interface HeapsDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly heaps: readonly DrawnHeap[]
  /** How many capacities a box stands for: see `capacitiesPerBox`. */
  readonly capacitiesPerBox: number
}

const [WIDTH, TOP] = [320, 50]
/** Rows that the drawing keeps room for, so that it is as high for every place. */
const ROWS = 8
const GAP = 3
const PADDING = 8

/** Boxes from the top down, the last cut off where the need ends; the largest heap stands in a frame. The first of two equal ones counts. */
export function largerHeap({ id, heaps, capacitiesPerBox: per, ...text }: HeapsDrawing): string {
  const column = WIDTH / heaps.length
  const box = heaps.length > 2 ? 18 : 22
  const across = Math.floor((column - 2 * PADDING) / (box + GAP))
  const most = Math.max(...heaps.map(({ need }) => Math.ceil(need.div(per).toNumber())))
  const rows = Math.max(ROWS, Math.ceil(most / across))
  const height = TOP + rows * (box + GAP) + PADDING
  const counting = heaps.findIndex(({ need }) => heaps.every((other) => need.gte(other.need)))
  const all = heaps.length + 1
  return figure(
    id,
    text,
    { width: WIDTH, height },
    { class: 'drawn', role: 'img' },
    ...heaps.map((heap, index) => {
      const left = index * column + PADDING
      return inStates(
        [index + 1, all],
        element('text', { class: 'amount', x: left, y: 22 }, escapeXml(heap.amount)),
        element('text', { x: left, y: 40 }, escapeXml(heap.words)),
        ...boxes(heap, per, { left, across, box }),
      )
    }),
    inStates(
      [all],
      element('rect', {
        class: 'counts',
        x: counting * column + 1,
        y: 2,
        width: column - 2,
        height: height - 4,
      }),
    ),
  )
}

function boxes(
  { need, kind }: DrawnHeap,
  per: number,
  { left, across, box }: { readonly left: number; readonly across: number; readonly box: number },
): readonly string[] {
  const count = need.div(per).toNumber()
  return Array.from({ length: Math.ceil(count) }, (_, index) =>
    element('rect', {
      class: `unit ${kind}`,
      x: left + (index % across) * (box + GAP),
      y: TOP + Math.floor(index / across) * (box + GAP),
      width: box * Math.min(1, count - index),
      height: box,
    }),
  )
}
