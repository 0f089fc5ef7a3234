import type { Topology } from 'topojson-specification'
import type { AreaGeometry, Layers } from './drawing.ts'

/** A point in the plane of a topology. */
export type Point = readonly [x: number, y: number]

/** An outline of one area, whatever is told of it. */
export type Area = AreaGeometry<object>

/** The rings of an area: lists of arcs, the exterior of each part first. */
export function partsOf(area: Area): readonly (readonly (readonly number[])[])[] {
  return area.type === 'Polygon' ? [area.arcs] : area.arcs
}

/** The index of an arc, whichever way it is gone. */
export const indexOf = (arc: number): number => (arc < 0 ? ~arc : arc)

/** The points of every arc in the plane. */
export function pointsOf({ arcs, transform }: Topology<Layers>): readonly (readonly Point[])[] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = NaN, dy = NaN]): Point => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** The points of an area's outline, each arc's own. */
export function outlineOf(area: Area, arcs: readonly (readonly Point[])[]): readonly Point[] {
  return partsOf(area)
    .flat(2)
    .flatMap((arc) => arcs[indexOf(arc)] ?? [])
}
