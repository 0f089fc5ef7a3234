import { at } from './at.ts'
import type { Point } from './path-data.ts'
import { type Frame, type Raster, WATER } from './raster.ts'

/** One part of an area: its exterior, then its holes. */
export type Polygon = Point[][]

// The four directions, clockwise on a plane whose y points downwards: right, down, left, up.
const STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

/**
 * Traces the edges of the cells of each label to polygons, in units of the plane. Every corner of a cell on the way is a
 * vertex, so two areas side by side get the same vertices. Cells that touch at a corner only are not joined.
 * Exteriors run clockwise on the screen (their shoelace sum is positive where y points downwards), holes the other way.
 */
export function tracePolygons(raster: Raster, frame: Frame): Map<number, Polygon[]> {
  const exteriors = new Map<number, Point[][]>()
  const holes = new Map<number, Point[][]>()
  for (const { label, ring } of rings(raster)) {
    const target = signedArea(ring) > 0 ? exteriors : holes
    const known = target.get(label)
    if (known === undefined) target.set(label, [ring])
    else known.push(ring)
  }
  const place = (ring: Point[]): Point[] => ring.map(([x, y]) => [frame.x + x * frame.cell, frame.y + y * frame.cell])
  return new Map(
    [...exteriors].map(([label, outer]) => {
      const polygons = outer.map((ring) => [ring])
      for (const hole of holes.get(label) ?? []) {
        // Parts of one label lie apart, so the smallest exterior around a corner of the hole is its own.
        const around = polygons.filter(([exterior = []]) => contains(exterior, hole))
        around.sort(([a = []], [b = []]) => signedArea(a) - signedArea(b))
        around[0]?.push(hole)
      }
      return [label, polygons.map((polygon) => polygon.map(place))]
    }),
  )
}

/** Half the shoelace sum of a closed ring. */
export function signedArea(ring: readonly Readonly<Point>[]): number {
  let sum = 0
  ring.forEach(([x, y], index) => {
    const before = ring[index - 1]
    if (before !== undefined) sum += before[0] * y - x * before[1]
  })
  return sum / 2
}

/** The closed rings around the cells of each label, in corners of cells, land on the right hand of the way. */
function rings({ width, height, cells }: Raster): { label: number; ring: Point[] }[] {
  const labelAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? WATER : at(cells, y * width + x)
  // The cell on the right and on the left of the edge that leaves a corner in a direction.
  const rightOf = (x: number, y: number, direction: number): number =>
    labelAt(x - (direction === 1 || direction === 2 ? 1 : 0), y - (direction === 2 || direction === 3 ? 1 : 0))
  const leftOf = (x: number, y: number, direction: number): number => rightOf(x, y, (direction + 3) % 4)

  const found: { label: number; ring: Point[] }[] = []
  const seen = new Uint8Array(cells.length)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const label = labelAt(column, row)
      // Every ring has an upper edge of a cell that is walked to the right; begin at one not yet walked.
      if (label === WATER || labelAt(column, row - 1) === label || at(seen, row * width + column) === 1) continue
      let [x, y, direction] = [column, row, 0]
      const ring: Point[] = [[x, y]]
      do {
        if (direction === 0) seen[y * width + x] = 1
        const [dx, dy] = STEPS[direction] ?? [0, 0]
        x += dx
        y += dy
        ring.push([x, y])
        // Turn right first, so that cells that touch at a corner stay apart.
        const turns = [direction + 1, direction, direction + 3].map((turn) => turn % 4)
        direction = turns.find((turn) => rightOf(x, y, turn) === label && leftOf(x, y, turn) !== label) ?? direction
      } while (x !== column || y !== row || direction !== 0)
      found.push({ label, ring })
    }
  }
  return found
}

/** Whether the hole lies in the exterior: a point just inside its first edge is tested, away from every corner. */
function contains(exterior: readonly Readonly<Point>[], hole: readonly Readonly<Point>[]): boolean {
  const [x0, y0] = hole[0] ?? [0, 0]
  const [px, py] = [x0 + 0.25, y0 + 0.25]
  let inside = false
  exterior.forEach(([x, y], index) => {
    const before = exterior[index - 1]
    if (before === undefined) return
    if (before[1] > py !== y > py && px < before[0] + ((py - before[1]) / (y - before[1])) * (x - before[0])) {
      inside = !inside
    }
  })
  return inside
}
