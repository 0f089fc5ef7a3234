import { presimplify } from 'topojson-simplify'
import type { Arc, Objects, Topology } from 'topojson-specification'
import { crossingArcs } from './crossings.ts'
import type { Point } from './path-data.ts'

/** Rounds in which arcs that came to cross get points back. */
const ROUNDS = 16

/**
 * Simplifies the arcs of a topology by Visvalingam's method and rounds them to whole steps.
 *
 * A point stays if the triangle that it takes off is at least `minTriangle` square units; islands keep at least four
 * points. Arcs that cross, touch or collapse after it get points back until the plane map is true again.
 * Throws if they never do.
 */
export function simplifyArcs<T extends Objects>(topology: Topology<T>, minTriangle: number, step: number): Topology<T> {
  const arcs = presimplify(topology).arcs.map(keepCorners)
  const threshold = arcs.map(() => minTriangle)
  for (let round = 0; round < ROUNDS; round += 1) {
    const rounded = arcs.map((arc, index) => roundArc(arc, threshold[index] ?? minTriangle, step))
    const collapsed = rounded.flatMap((arc, index) => (isCollapsed(arc) ? [index] : []))
    const broken = new Set([...collapsed, ...crossingArcs(rounded)])
    if (broken.size === 0) return { type: 'Topology', objects: topology.objects, arcs: rounded }
    for (const index of broken) threshold[index] = (threshold[index] ?? minTriangle) / 3
  }
  throw new Error('The simplified arcs still cross; take a smaller step')
}

/** Gives the three weightiest inner points of a closed arc a weight that no threshold passes over. */
function keepCorners(arc: Arc): Arc {
  const [first, last] = [arc[0], arc.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return arc
  const kept = new Set(
    arc
      .slice(1, -1)
      .sort(([, , a = 0], [, , b = 0]) => b - a)
      .slice(0, 3),
  )
  return arc.map((point) => (kept.has(point) ? [...point.slice(0, 2), Infinity] : point))
}

function roundArc(arc: Arc, threshold: number, step: number): Point[] {
  const points: Point[] = []
  for (const [x = NaN, y = NaN, weight = 0] of arc) {
    if (weight < threshold) continue
    const point: Point = [Math.round(x / step) * step, Math.round(y / step) * step]
    const before = points.at(-1)
    if (before?.[0] !== point[0] || before[1] !== point[1]) points.push(point)
  }
  return points
}

function isCollapsed(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)]
  return points.length < 2 || (points.length < 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1])
}
