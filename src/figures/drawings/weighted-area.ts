import type { Decimal } from '../../model/decimal.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** Citizens as the width of an area, and what each counts for as its height. */
export interface WeightedArea extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly weight: Decimal
  /** Below the area: how many citizens. */
  readonly citizens: string
  /** The heights as they are written: that of one, and that of the weight. */
  readonly heights: readonly [one: string, weight: string]
  /** Above the area: what it comes to with each height. */
  readonly sums: readonly [one: string, weight: string]
}

const [WIDTH, HEIGHT] = [320, 226]
const [LEFT, RIGHT, GROUND] = [44, 318, 196]
/** The height of a weight of one. */
const ONE = 118

/**
 * In the first state every citizen counts for one; in the second for the weight: what that adds is dark, and what it takes
 * away is an empty frame.
 */
export function weightedArea({ id, weight, citizens, heights, sums, ...text }: WeightedArea): string {
  const by = weight.toNumber()
  const box = (name: string, from: number, to: number): string =>
    element('rect', { class: name, x: LEFT, width: RIGHT - LEFT, y: GROUND - ONE * to, height: ONE * (to - from) })
  const measure = (to: number, words: string): string =>
    element('path', { class: 'measure', d: `M${LEFT - 6} ${GROUND}h-6v${-ONE * to}h6` }) +
    element('text', { x: LEFT - 16, y: GROUND - (ONE * to) / 2 + 5, 'text-anchor': 'end' }, escapeXml(words))
  const sum = (to: number, words: string): string =>
    element('text', { class: 'amount', x: LEFT, y: GROUND - ONE * to - 12 }, escapeXml(words))
  return figure(
    id,
    text,
    { width: WIDTH, height: HEIGHT },
    { class: 'drawn', role: 'img' },
    inStates([1], box('by-age', 0, 1), measure(1, heights[0]), sum(1, sums[0])),
    inStates(
      [2],
      box('by-age', 0, Math.min(1, by)),
      ...(by > 1 ? [box('heavy', 1, by)] : by < 1 ? [box('missing', by, 1)] : []),
      measure(by, heights[1]),
      sum(Math.max(1, by), sums[1]),
    ),
    element('text', { x: (LEFT + RIGHT) / 2, y: GROUND + 22, 'text-anchor': 'middle' }, escapeXml(citizens)),
  )
}
