import { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A side of the seesaw: how many citizens, how much each counts, and its words. */
export interface SeesawSide {
  readonly citizens: Decimal
  readonly weight: Decimal
  /** How many, and who. */
  readonly amount: string
  readonly who: string
}

/** Two crowds that weigh the same. */
export interface SeesawDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly left: SeesawSide
  readonly right: SeesawSide
  /** How many citizens a drawn person stands for. */
  readonly citizensPerPerson: number
  /** What each side weighs, below the middle. */
  readonly middle: string
}

const WIDTH = 300
const SIDE = 132
const BEAM = 172
const HEIGHT = 244
/** A person of weight 1, in pixels, and the room for it. */
const PERSON = 21
const PITCH = 16
const ROW = 23

/** How many people are drawn for so many citizens: the nearest whole number. */
export function drawnPeople(citizens: Decimal, citizensPerPerson: number): number {
  return citizens.div(citizensPerPerson).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
}

/**
 * A level beam with a crowd on each side. A person's area follows the weight, so that fewer people who count for more
 * fill as much as many who count for one: 1,600 of weight 1 and 1,250 of weight 1.28.
 */
export function seesaw({ id, left, right, citizensPerPerson, middle, ...text }: SeesawDrawing): string {
  const half = WIDTH / 2
  return figure(
    id,
    text,
    { width: WIDTH, height: HEIGHT },
    { class: 'drawn', role: 'img' },
    ...[
      { side: left, kind: 'one', at: (half - SIDE) / 2 + SIDE / 2 - 4 },
      { side: right, kind: 'heavy', at: WIDTH - (half - SIDE) / 2 - SIDE / 2 + 4 },
    ].flatMap(({ side, kind, at }) => [
      element('text', { class: 'amount', x: at, y: 14, 'text-anchor': 'middle' }, escapeXml(side.amount)),
      element('text', { x: at, y: 32, 'text-anchor': 'middle' }, escapeXml(side.who)),
      ...crowd(side, citizensPerPerson, kind, at),
    ]),
    element('line', { class: 'beam', x1: 4, x2: WIDTH - 4, y1: BEAM + 2, y2: BEAM + 2 }),
    element('path', { class: 'fulcrum', d: `M${half} ${BEAM + 4}l22 38h-44z` }),
    element('text', { class: 'amount', x: half, y: BEAM + 62, 'text-anchor': 'middle' }, escapeXml(middle)),
  )
}

/** Rows of people from the beam up, the fullest below. */
function crowd({ citizens, weight }: SeesawSide, citizensPerPerson: number, kind: string, at: number): string[] {
  const scale = Math.sqrt(weight.toNumber())
  const count = drawnPeople(citizens, citizensPerPerson)
  const across = Math.floor(SIDE / (PITCH * scale))
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / across)
    const inRow = Math.min(across, count - row * across)
    const x = at + ((index % across) - (inRow - 1) / 2) * PITCH * scale
    return person(kind, x, BEAM - row * ROW * scale, PERSON * scale)
  })
}
