import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** The last capacities of a council, and the first that it does not get. */
export interface LastCapacities extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly need: Decimal
  /** How the need is written. */
  readonly amount: string
  readonly capacities: Decimal
  /** From which need on there is one capacity more. */
  readonly opensAt: Decimal
  /** How a whole number is written. */
  readonly whole: (value: Decimal) => string
}

const WIDTH = 320
const [TOP, BOX] = [64, 92]
const HEIGHT = TOP + BOX + 46
/** So much of the next capacity is drawn as taken, where a single citizen opens it: a line that can be seen. */
const SLIVER = 0.04

/**
 * The door of the story: the last capacity, filled, and beside it the next one, before which a citizen waits. The numbers
 * alone; what fills the boxes is told by `lastCapacities`.
 */
export function nextDoor({
  id,
  capacities,
  whole,
  ...text
}: Omit<LastCapacities, 'need' | 'amount' | 'opensAt'>): string {
  const [last, next] = [capacities, capacities.plus(1)]
  const box = (kind: string, x: number): string => element('rect', { class: kind, x, y: 4, width: 104, height: 104 })
  const label = (kind: string | null, number: Decimal, x: number): string =>
    element('text', { class: kind, x: x + 52, y: 132, 'text-anchor': 'middle' }, escapeXml(whole(number)))
  return figure(
    id,
    text,
    { width: WIDTH, height: 142 },
    { class: 'drawn', role: 'img' },
    element('line', { class: 'ground', x1: 0, x2: WIDTH, y1: 109, y2: 109 }),
    ...(last.isZero() ? [] : [box('by-age', 4), box('counts', 4), label(null, last, 4)]),
    person('heavy', 138, 108, 62),
    box('door', 212),
    label('amount', next, 212),
  )
}

/**
 * Three capacities on a line, filled as far as the need goes. In the first state the sum as it is, in the second what it is
 * rounded to, in the third the need that opens the next one, with the citizen who does.
 */
export function lastCapacities(drawing: LastCapacities): string {
  const { id, need, amount, capacities, opensAt, whole, ...text } = drawing
  const numbers = [capacities.minus(1), capacities, capacities.plus(1)]
  const from = capacities.minus(2)
  const width = (WIDTH - 4) / numbers.length
  const x = (value: Decimal): number => 2 + value.minus(from).toNumber() * width
  const boxes = numbers.filter((number) => number.gt(0))
  const start = Math.max(2, x(boxes[0]?.minus(1) ?? from))
  const opened = Math.max(x(opensAt), x(capacities)) + SLIVER * width
  const fill = (to: number): string =>
    element('rect', { class: 'by-age', x: start, width: Math.max(0, to - start), y: TOP, height: BOX })
  const frame = (kind: string, number: Decimal): string =>
    element('rect', { class: kind, x: x(number.minus(1)), y: TOP, width, height: BOX })
  const mark = (at: number): string =>
    element('line', { class: 'need-line', x1: at, x2: at, y1: TOP - 10, y2: TOP + BOX + 6 })
  const own = x(need)
  return figure(
    id,
    text,
    { width: WIDTH, height: HEIGHT },
    { class: 'drawn', role: 'img' },
    inStates([1, 2], fill(own)),
    inStates([3], fill(opened)),
    ...boxes.map((number) => frame('door', number)),
    inStates(
      [1],
      mark(own),
      element(
        'text',
        { class: 'amount', x: Math.min(Math.max(own, 28), WIDTH - 28), y: TOP - 18, 'text-anchor': 'middle' },
        escapeXml(amount),
      ),
    ),
    inStates([2, 3], ...boxes.filter((number) => number.lte(capacities)).map((number) => frame('counts', number))),
    inStates([3], frame('counts', capacities.plus(1)), person('heavy', opened + 12, TOP - 2, 46)),
    ...boxes.map((number) =>
      inStates(
        [1, 2, 3],
        element(
          'text',
          { x: x(number) - width / 2, y: TOP + BOX + 28, 'text-anchor': 'middle' },
          escapeXml(whole(number)),
        ),
      ),
    ),
    inStates([2], ruleUnder(x(capacities) - width / 2)),
    inStates([3], ruleUnder(x(capacities.plus(1)) - width / 2)),
  )
}

/** The line below the number that counts. */
function ruleUnder(middle: number): string {
  return element('line', { class: 'under', x1: middle - 18, x2: middle + 18, y1: TOP + BOX + 36, y2: TOP + BOX + 36 })
}
