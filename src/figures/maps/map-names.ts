import { required } from '../../model/required.ts'
import { FOOT, isInside, roomFor } from './name-room.ts'
import { type Box, type Drawing, type Outline, roomsOf } from './outlines.ts'

/** Something with a name on the map. */
export interface NamedOutline {
  readonly name: string
  readonly outline: Outline
}

/** The names that a map may have. */
export interface NamedGround {
  /** Health councils: each has its name, or its value before it. */
  readonly councils: readonly (NamedOutline & { readonly value: string | null })[]
  /** Municipalities, the one to be named first in front; as many are named as there is room for, and no more than `most`. */
  readonly places: readonly NamedOutline[]
  readonly most: number
}

/** A name where it stands: the middle of its first line, at the foot of the letters. */
export interface MapName {
  readonly kind: 'council' | 'place' | 'worth'
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}

/** Size of a name and height of its lines, in the pixels of the drawing. */
export const LINE_HEIGHT = 22
/** A name that is longer is set in two lines. */
const LONGEST_LINE = 14

/**
 * Places the names: first those of the councils, each in the roomiest part of its land, in the inset where that lies in the
 * part that it enlarges; then the municipalities, where they meet no other name.
 * @param taken what no name may cover
 */
export function mapNames(
  { councils, places, most }: NamedGround,
  main: Drawing,
  taken: readonly Box[],
  inset: { readonly from: Box; readonly to: Box },
): readonly MapName[] {
  const names: MapName[] = []
  const boxes: Box[] = []
  // A part that is moved into a frame says nothing of where its council lies, unless it has no other.
  const middle = (outline: Outline): readonly [number, number] => {
    const middles = roomsOf(outline).map(({ point: [x, y] }) => main.place({ x, y, width: 0, height: 0 }))
    const { x, y } = required(
      middles.find((at) => taken.every((box) => !isInside(at, box))) ?? middles[0],
      'part of an outline',
    )
    return [x, y]
  }
  const whole = { x: 0, y: 0, width: main.width, height: main.height }
  const place = (
    kind: MapName['kind'],
    lines: readonly string[],
    x: number,
    y: number,
    within: Box | null,
  ): boolean => {
    const room = within === null ? { taken: [...taken, ...boxes], within: whole } : { taken: boxes, within }
    const box = roomFor(lines, [x, y], LINE_HEIGHT, room)
    if (box === null) return false
    boxes.push(box)
    names.push({ kind, lines, x, y: box.y + LINE_HEIGHT * FOOT })
    return true
  }
  for (const { name, outline, value } of councils) {
    const [x, y] = middle(outline)
    const { from, to } = inset
    const isEnlarged = isInside({ x, y, width: 0, height: 0 }, from)
    const times = to.width / from.width
    const at = isEnlarged ? ([to.x + (x - from.x) * times, to.y + (y - from.y) * times] as const) : ([x, y] as const)
    const lines = value === null ? inLines(name) : [value]
    place(value === null ? 'council' : 'worth', lines, at[0], at[1], isEnlarged ? to : null)
  }
  const named = new Set(councils.map(({ name }) => name))
  let left = most
  for (const { name, outline } of places) {
    if (left === 0) break
    if (named.has(name)) continue
    const [x, y] = middle(outline)
    if (isInside({ x, y, width: 0, height: 0 }, inset.from)) continue
    if (place('place', [name], x, y, null)) left -= 1
  }
  return names
}

/** A name in one line, or in two as alike as its words allow. */
function inLines(name: string): readonly string[] {
  const words = name.split(' ')
  if (name.length <= LONGEST_LINE || words.length === 1) return [name]
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length))
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best))
}
