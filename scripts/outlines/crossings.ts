import type { Point } from './path-data.ts'

interface Segment {
  readonly arc: number
  readonly from: Readonly<Point>
  readonly to: Readonly<Point>
}

/**
 * The indices of the arcs that cross, touch or lie upon another arc or themselves anywhere but at shared vertices,
 * ascending. In a topology that is a true plane map there are none.
 */
export function crossingArcs(arcs: readonly (readonly Readonly<Point>[])[]): number[] {
  const segments = arcs.flatMap((points, arc) =>
    points.slice(1).map((to, index): Segment => ({ arc, from: points[index] ?? to, to })),
  )
  // Swept by x, so that only segments whose boxes meet are compared.
  segments.sort((a, b) => Math.min(a.from[0], a.to[0]) - Math.min(b.from[0], b.to[0]))
  const found = new Set<number>()
  let active: Segment[] = []
  for (const segment of segments) {
    const left = Math.min(segment.from[0], segment.to[0])
    active = active.filter(({ from, to }) => Math.max(from[0], to[0]) >= left)
    for (const other of active) {
      if (conflict(segment, other)) found.add(segment.arc).add(other.arc)
    }
    active.push(segment)
  }
  return [...found].sort((a, b) => a - b)
}

function conflict({ from: a, to: b }: Segment, { from: c, to: d }: Segment): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false
  const shared = [c, d].filter((point) => same(point, a) || same(point, b)).length
  if (shared === 2) return true
  const [sideC, sideD, sideA, sideB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (shared === 1) {
    // From one vertex two segments may go anywhere but the same way.
    const vertex = same(a, c) || same(a, d) ? a : b
    const [p, q] = [vertex === a ? b : a, same(vertex, c) ? d : c]
    return (
      side(vertex, p, q) === 0 && (p[0] - vertex[0]) * (q[0] - vertex[0]) + (p[1] - vertex[1]) * (q[1] - vertex[1]) > 0
    )
  }
  if (sideC * sideD < 0 && sideA * sideB < 0) return true
  return (
    (sideC === 0 && within(a, b, c)) ||
    (sideD === 0 && within(a, b, d)) ||
    (sideA === 0 && within(c, d, a)) ||
    (sideB === 0 && within(c, d, b))
  )
}

function same(a: Readonly<Point>, b: Readonly<Point>): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Positive or negative for the two sides of the line through a and b, 0 upon it. */
function side(a: Readonly<Point>, b: Readonly<Point>, c: Readonly<Point>): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

/** Whether c, known to lie on the line through a and b, lies between them. */
function within(a: Readonly<Point>, b: Readonly<Point>, c: Readonly<Point>): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  )
}
