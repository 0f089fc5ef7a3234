import { presimplify } from 'topojson-simplify'
import type { Arc, Topology } from 'topojson-specification'
import type { MunicipalLayer } from '../../src/inputs/geography/drawing.ts'
import { crossingArcs } from './crossings.ts'
import type { Point } from './path-data.ts'
import { OutlinesRefused } from './refused.ts'

/** Rounds in which arcs that came to cross get points back. */
const ROUNDS = 16

/**
 * Simplifies the arcs of a topology by Visvalingam's method and rounds them to whole steps.
 *
 * A point stays if the triangle that it takes off is at least `minTriangle` square units; islands keep at least four
 * points. Arcs that cross, touch or collapse after it get points back until the plane map is true again.
 * @throws OutlinesRefused, with the municipalities, if they never do
 */
export function simplifyArcs(
  topology: Topology<MunicipalLayer>,
  minTriangle: number,
  step: number,
): Topology<MunicipalLayer> {
  const arcs = presimplify(topology).arcs.map(keepCorners)
  const threshold = arcs.map(() => minTriangle)
  let broken = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const rounded = arcs.map((arc, index) => roundArc(arc, threshold[index] ?? minTriangle, step))
    const collapsed = rounded.flatMap((arc, index) => (isCollapsed(arc) ? [index] : []))
    broken = new Set([...collapsed, ...crossingArcs(rounded)])
    if (broken.size === 0) return { type: 'Topology', objects: topology.objects, arcs: rounded }
    for (const index of broken) threshold[index] = (threshold[index] ?? minTriangle) / 3
  }
  const codes = topology.objects.municipalities.geometries
    .filter(({ arcs: own }) => own.flat(2).some((arc) => broken.has(arc < 0 ? ~arc : arc)))
    .map(({ id }) => id)
  throw new OutlinesRefused(`The borders of ${codes.join(', ')} cross each other or themselves.`)
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
