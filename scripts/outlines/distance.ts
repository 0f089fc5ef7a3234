import { at } from './at.ts'

/** Infinity for distances; finite, so that differences are not NaN. */
const FAR = 1e12

/**
 * The squared distance, in cells, from each cell of a grid to the nearest cell for which `isInside` holds.
 * Exact, in time linear in the number of cells (Felzenszwalb and Huttenlocher 2012).
 */
export function squaredDistance(width: number, height: number, isInside: (index: number) => boolean): Float64Array {
  const grid = Float64Array.from({ length: width * height }, (_, index) => (isInside(index) ? 0 : FAR))
  const size = Math.max(width, height)
  const scratch = {
    line: new Float64Array(size),
    apex: new Int32Array(size),
    from: new Float64Array(size + 1),
  }
  for (let column = 0; column < width; column += 1) transform(grid, column, width, height, scratch)
  for (let row = 0; row < height; row += 1) transform(grid, row * width, 1, width, scratch)
  return grid
}

interface Scratch {
  readonly line: Float64Array
  readonly apex: Int32Array
  readonly from: Float64Array
}

/** One line of the grid: the lower envelope of the parabolas that stand on its cells. */
function transform(
  grid: Float64Array,
  start: number,
  step: number,
  length: number,
  { line, apex, from }: Scratch,
): void {
  for (let i = 0; i < length; i += 1) line[i] = at(grid, start + i * step)
  let last = 0
  apex[0] = 0
  from[0] = -Infinity
  from[1] = Infinity
  for (let i = 1; i < length; i += 1) {
    let meet = meeting(line, at(apex, last), i)
    while (meet <= at(from, last)) {
      last -= 1
      meet = meeting(line, at(apex, last), i)
    }
    last += 1
    apex[last] = i
    from[last] = meet
    from[last + 1] = Infinity
  }
  let piece = 0
  for (let i = 0; i < length; i += 1) {
    while (at(from, piece + 1) < i) piece += 1
    const foot = at(apex, piece)
    grid[start + i * step] = (i - foot) ** 2 + at(line, foot)
  }
}

function meeting(line: Float64Array, a: number, b: number): number {
  return (at(line, b) + b * b - (at(line, a) + a * a)) / (2 * (b - a))
}
