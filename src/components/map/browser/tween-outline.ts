import { closedPath, type Point } from '../../../figures/maps/tile-layout.ts'

/** Samples around an outline, used to rotate it to its tile. */
const SAMPLES = 48

/** The share of the transition after which islands and holes are gone. */
const GONE = 0.5

/** A point of an outline and its target on the tile. */
interface Way {
  readonly from: Point
  readonly to: Point
}

/**
 * The shapes between an outline and a tile: 0 gives the very outline, 1 the very tile, and what lies between moves each
 * point of the outline straight to its place on the tile. The largest ring becomes the tile, turned so that its points
 * have the shortest way; it gets six points more, for the corners. Islands and holes go along, and are gone halfway.
 */
export function tweenOutline(outline: string, corners: readonly Point[]): (share: number) => string {
  const rings = ringsOf(outline).toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))
  const [body = [], ...rest] = rings
  const ways = waysToTile(areaOf(body) < 0 ? body.toReversed() : body, corners)
  const [fromX, fromY] = middleOf(body)
  const [toX, toY] = middleOf(corners)
  const islands = rest.map((ring) => ({ ring, middle: middleOf(ring) }))
  const tile = closedPath(corners)
  return (share) => {
    if (share <= 0) return outline
    if (share >= 1) return tile
    const main = closedPath(ways.map(({ from, to }) => between(from, to, share)))
    if (share >= GONE) return main
    const shrunk = islands.map(({ ring, middle: [x, y] }) => {
      const there: Point = [x + (toX - fromX) * share, y + (toY - fromY) * share]
      const size = 1 - share / GONE
      return closedPath(ring.map(([px, py]) => [there[0] + (px - x) * size, there[1] + (py - y) * size]))
    })
    return main + shrunk.join('')
  }
}

/** Pairs the points of a ring with the points that lie as far along the tile, and the corners with those of the ring. */
function waysToTile(ring: readonly Point[], corners: readonly Point[]): readonly Way[] {
  const onRing = walk(ring)
  const onTile = walk(corners)
  let turn = 0
  let shortest = Infinity
  for (let candidate = 0; candidate < SAMPLES; candidate++) {
    let length = 0
    for (let sample = 0; sample < SAMPLES; sample++) {
      const [x, y] = onRing.at(sample / SAMPLES)
      const [tx, ty] = onTile.at((sample + candidate) / SAMPLES)
      length += (x - tx) ** 2 + (y - ty) ** 2
    }
    if (length < shortest) [turn, shortest] = [candidate / SAMPLES, length]
  }
  return [
    ...ring.map((from, index) => ({ along: onRing.along[index] ?? 0, from })),
    ...onTile.along.map((along) => {
      const there = (along - turn + 1) % 1
      return { along: there, from: onRing.at(there) }
    }),
  ]
    .sort((a, b) => a.along - b.along)
    .map(({ along, from }) => ({ from, to: onTile.at(along + turn) }))
}

/** A closed line to walk along: how far each point is from the first, and the point so far along; 1 is once around. */
function walk(ring: readonly Point[]): {
  readonly along: readonly number[]
  readonly at: (share: number) => Point
} {
  const lengths = ring.map(([x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y]
    return Math.hypot(nx - x, ny - y)
  })
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1
  let gone = 0
  const along = lengths.map((length) => {
    const here = gone / whole
    gone += length
    return here
  })
  return {
    along,
    at: (share) => {
      const place = share % 1
      const next = along.findIndex((start) => start > place)
      const index = (next === -1 ? along.length : next) - 1
      const from = ring[index] ?? [0, 0]
      const to = ring[(index + 1) % ring.length] ?? from
      const length = (lengths[index] ?? 0) / whole
      return length === 0 ? from : between(from, to, (place - (along[index] ?? 0)) / length)
    },
  }
}

function between([x, y]: Point, [tx, ty]: Point, share: number): Point {
  return [x + (tx - x) * share, y + (ty - y) * share]
}

/** The rings of path data made of absolute points, as d3 writes it: "M0,0L2,0L2,2Z". */
function ringsOf(path: string): readonly (readonly Point[])[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((point): Point => {
          const [x = 0, y = 0] = point.split(',').map(Number)
          return [x, y]
        }),
    )
}

/** Twice the area inside a ring: above 0 where it runs clockwise on a screen. */
function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * ny - nx * y
  }, 0)
}

function middleOf(points: readonly Point[]): Point {
  const [x, y] = points.reduce(([sumX, sumY], [px, py]) => [sumX + px, sumY + py], [0, 0])
  return [x / points.length, y / points.length]
}
