import type { Decimal } from '../../model/decimal.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** The part that a place has in the sum of its health council. */
export interface SumPart {
  /** What stands above the bar: the council, its sum and what that is rounded to. */
  readonly words: string
  /** What the place itself brings, below its part of the bar. */
  readonly own: string
  readonly need: Decimal
  readonly councilNeed: Decimal
}

/** Sums of some health councils, each with the part of one place. */
export interface SumsDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly parts: readonly SumPart[]
}

const WIDTH = 300
const ROW = 74
const BAR = 16

/** A bar as long as the sum of a council, one for each place, on one scale; what the place itself brings is filled. */
export function councilSums({ id, parts, ...text }: SumsDrawing): string {
  const longest = Math.max(...parts.map(({ councilNeed }) => councilNeed.toNumber()))
  const length = (need: Decimal): number => ((WIDTH - 2) * need.toNumber()) / longest
  return figure(
    id,
    text,
    { width: WIDTH, height: parts.length * ROW - 8 },
    { class: 'drawn', role: 'img' },
    ...parts.flatMap(({ words, own, need, councilNeed }, index) => {
      const top = index * ROW
      return [
        element('text', { class: 'amount', x: 0, y: top + 14 }, escapeXml(words)),
        element('rect', { class: 'by-age', x: 1, y: top + 22, width: length(need), height: BAR }),
        element('rect', { class: 'whole', x: 1, y: top + 22, width: length(councilNeed), height: BAR }),
        element('text', { x: 0, y: top + 56 }, escapeXml(own)),
      ]
    }),
  )
}
