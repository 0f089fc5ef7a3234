import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { inStates } from './follow-state.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** An age band of the drawing, and how many of a hundred fall in it in each state. */
export interface DrawnBand {
  /** "65–79 år". */
  readonly ages: string
  readonly contactsPerCitizen: Decimal
  readonly counts: readonly number[]
}

/** A hundred citizens by age, in some states: of a place, and of the country. */
export interface HundredCitizens extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly bands: readonly DrawnBand[]
}

const WIDTH = 320
const ACROSS = 6
const TALLEST = 27
/** Room for a person, as a share of the height. */
const PITCH = { x: 0.46, y: 1.06 }
/** Rows of the fullest band that the drawing keeps room for, so that it is as high for every place. */
const ROWS = 12

/** A heap of people for each band of ages; the area of a person follows the contacts with a doctor of that age. */
export function hundredCitizens({ id, bands, ...text }: HundredCitizens): string {
  const most = Math.max(...bands.map((band) => band.contactsPerCitizen.toNumber()))
  const heights = bands.map((band) => TALLEST * Math.sqrt(band.contactsPerCitizen.toNumber() / most))
  const rows = bands.map(({ counts }) => Math.max(ROWS, ...counts.map((count) => Math.ceil(count / ACROSS))))
  const fullest = bands.map(({ counts }) => Math.max(...counts))
  const tallest = fullest.indexOf(Math.max(...fullest))
  const ground = 26 + (rows[tallest] ?? ROWS) * (heights[tallest] ?? TALLEST) * PITCH.y
  const column = WIDTH / bands.length
  return figure(
    id,
    text,
    { width: WIDTH, height: ground + 30 },
    { class: 'drawn', role: 'img' },
    element('defs', {}, ...heights.flatMap((height, index) => rowOf(`${id}-${index}`, height))),
    element('line', { class: 'ground', x1: 0, x2: WIDTH, y1: ground + 1, y2: ground + 1 }),
    ...bands.flatMap(({ ages, counts }, index) => {
      const middle = (index + 0.5) * column
      return [
        element('text', { x: middle, y: ground + 20, 'text-anchor': 'middle' }, escapeXml(ages)),
        ...counts.map((count, state) =>
          inStates([state + 1], ...heap(`#${id}-${index}`, count, heights[index] ?? 0, middle, ground)),
        ),
      ]
    }),
  )
}

/** A person of a height, and a row of them from left to right, to be drawn again and again. */
function rowOf(id: string, height: number): readonly string[] {
  const across = pitch(height).across
  return [
    element('g', { id }, person('one', 0, 0, height)),
    element(
      'g',
      { id: `${id}-row` },
      ...Array.from({ length: ACROSS }, (_, index) => element('use', { href: `#${id}`, x: index * across })),
    ),
  ]
}

function pitch(height: number): { readonly across: number; readonly up: number } {
  return { across: height * PITCH.x + 1, up: height * PITCH.y }
}

/** Rows of people from the ground up, and above them how many they are. */
function heap(of: string, count: number, height: number, middle: number, ground: number): readonly string[] {
  const { across, up } = pitch(height)
  const left = middle - ((ACROSS - 1) / 2) * across
  const rows = Math.floor(count / ACROSS)
  const top = ground - Math.ceil(count / ACROSS) * up - 5
  return [
    element(
      'g',
      { class: 'one' },
      ...Array.from({ length: rows }, (_, row) => element('use', { href: `${of}-row`, x: left, y: ground - row * up })),
      ...Array.from({ length: count - rows * ACROSS }, (_, index) =>
        element('use', { href: of, x: left + index * across, y: ground - rows * up }),
      ),
    ),
    element('text', { class: 'amount', x: middle, y: top, 'text-anchor': 'middle' }, String(count)),
  ]
}
