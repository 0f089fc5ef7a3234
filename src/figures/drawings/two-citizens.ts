import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A citizen of the drawing. */
export interface DrawnCitizen {
  /** Who it is: "Mand, 71 år". */
  readonly who: string
  readonly contactsPerCitizen: Decimal
  /** The contacts as they are written. */
  readonly amount: string
}

/** One citizen beside another, of whom one of some is chosen: the first of them in the first state. */
export interface TwoCitizens extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly one: DrawnCitizen
  readonly others: readonly DrawnCitizen[]
}

const WIDTH = 320
const GROUND = 166
const TALLEST = 150

/** Two citizens on a line, each as large in area as the contacts with a doctor of people of that age. */
export function twoCitizens({ id, one, others, ...text }: TwoCitizens): string {
  const most = Math.max(...[one, ...others].map((c) => c.contactsPerCitizen.toNumber()))
  const drawn = (citizen: DrawnCitizen, kind: string, x: number): readonly string[] => [
    person(kind, x, GROUND, TALLEST * Math.sqrt(citizen.contactsPerCitizen.toNumber() / most)),
    element('text', { class: 'amount', x, y: GROUND + 26, 'text-anchor': 'middle' }, escapeXml(citizen.amount)),
    element('text', { x, y: GROUND + 46, 'text-anchor': 'middle' }, escapeXml(citizen.who)),
  ]
  return figure(
    id,
    text,
    { width: WIDTH, height: GROUND + 54 },
    { class: 'drawn', role: 'img' },
    element('line', { class: 'ground', x1: 0, x2: WIDTH, y1: GROUND + 1, y2: GROUND + 1 }),
    ...drawn(one, 'one', WIDTH / 4),
    ...others.map((other, index) => inStates([index + 1], ...drawn(other, 'heavy', (WIDTH * 3) / 4))),
  )
}
