import { Decimal, sum } from '../../model/decimal.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** What a municipality brings to the sum of its health council. */
export interface StairStep {
  readonly name: string
  readonly need: Decimal
  readonly amount: string
  readonly isOwn: boolean
}

/** The sum of a health council, step by step: the own municipality alone in the first state, all of them in the second. */
export interface StairsDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly steps: readonly StairStep[]
  /** The sum as it is written, and its name. */
  readonly total: { readonly need: Decimal; readonly amount: string; readonly name: string }
}

const [WIDTH, ROW, BAR] = [320, 28, 16]
/** Between names and amounts, which stand at the edges. */
const [LEFT, RIGHT] = [124, 274]

/** A staircase: each bar begins where the one before it ended, and the sum stands below on the same scale. */
export function councilStairs({ id, steps, total, ...text }: StairsDrawing): string {
  const reached = sum(steps.map(({ need }) => need))
  const scale = (RIGHT - LEFT) / Decimal.max(reached, total.need).toNumber()
  const starts = steps.map((_, index) => sum(steps.slice(0, index).map(({ need }) => need)).toNumber())
  const words = (row: number, name: string, amount: string, kind: string | null): readonly string[] => [
    element('text', { class: kind, x: 0, y: row * ROW + 18 }, escapeXml(name)),
    element('text', { class: kind, x: WIDTH, y: row * ROW + 18, 'text-anchor': 'end' }, escapeXml(amount)),
  ]
  const bar = (row: number, kind: string, from: number, need: Decimal): string =>
    element('rect', {
      class: kind,
      x: LEFT + from * scale,
      y: row * ROW + 5,
      width: need.toNumber() * scale,
      height: BAR,
    })
  const last = steps.length
  return figure(
    id,
    text,
    { width: WIDTH, height: (last + 1) * ROW + 6 },
    { class: 'drawn', role: 'img' },
    ...steps.map(({ name, need, amount, isOwn }, row) =>
      inStates(
        isOwn ? [1, 2] : [2],
        ...words(row, name, amount, isOwn ? 'amount' : null),
        bar(row, isOwn ? 'heavy' : 'by-age', starts[row] ?? 0, need),
      ),
    ),
    inStates(
      [2],
      element('line', { class: 'ground', x1: 0, x2: WIDTH, y1: last * ROW + 1, y2: last * ROW + 1 }),
      ...words(last, total.name, total.amount, 'amount'),
      bar(last, 'whole', 0, total.need),
    ),
  )
}
