import type { Box } from './outlines.ts'

// Room for names on a map, in the pixels of the drawing. A browser runs it too.

/** Mean width of a letter as a share of the size of the type. */
const LETTER = 0.48

/** Foot of the letters below the top of their line, as a share of its height. */
export const FOOT = 0.78

/** How far a name may be moved up or down to find room, in half lines. */
const MOVES = [0, 1, -1, 2, -2, 3, -3]

/** Where a name may stand. */
export interface Room {
  /** What it may not cover. */
  readonly taken: readonly Box[]
  /** What it must lie in. */
  readonly within: Box
}

/** The box of a name around a point: "Odense" at 22 pixels takes 63 by 22. */
export function boxAround(lines: readonly string[], [x, y]: readonly [number, number], size: number): Box {
  const width = Math.max(...lines.map(({ length }) => length)) * size * LETTER
  const height = lines.length * size
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** The box of a name around a point, or up to a line and a half above or below it where that has no room; null without any. */
export function roomFor(
  lines: readonly string[],
  point: readonly [number, number],
  size: number,
  { taken, within }: Room,
): Box | null {
  const box = boxAround(lines, point, size)
  const moved = MOVES.map((move) => ({ ...box, y: box.y + (move * size) / 2 }))
  return moved.find((one) => isInside(one, within) && !taken.some((other) => meet(one, other))) ?? null
}

/** Whether two boxes overlap. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y
}

/** Whether a box lies wholly in another. */
export function isInside(box: Box, around: Box): boolean {
  return (
    box.x >= around.x &&
    box.y >= around.y &&
    box.x + box.width <= around.x + around.width &&
    box.y + box.height <= around.y + around.height
  )
}
