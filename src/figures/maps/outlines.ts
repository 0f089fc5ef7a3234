import { geoIdentity, geoPath } from 'd3'
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { feature, merge, mesh } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { once } from '../../inputs/files/once.ts'
import type { Layers } from '../../inputs/geography/drawing.ts'

/** A rectangle, y downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The outline of an area: all its islands together. */
export type Outline = Polygon | MultiPolygon

/** The outlines that pictures are drawn from, in the plane of the topology. */
export interface Outlines {
  readonly municipalities: ReadonlyMap<string, Outline>
  /** The health councils as the municipalities make them up, by name. */
  readonly councils: ReadonlyMap<string, Outline>
  /** Borders between two health councils, the coast left out. */
  readonly councilBorders: Geometry
}

/** An area and the health council that it belongs to. */
export interface Member {
  readonly code: string
  readonly council: string
}

/** The outlines of a topology, with the borders between councils told apart from those within. */
export function outlinesOf(topology: Topology<Layers>, areas: readonly Member[]): Outlines {
  return outlinesWithin(topology)(areas)
}

/** The same for every picture of the same areas. */
const outlinesWithin = once((topology: Topology<Layers>) =>
  once(
    (areas: readonly Member[]) => makeOutlines(topology, areas),
    (areas) =>
      areas
        .map(({ code, council }) => `${code} ${council}`)
        .toSorted()
        .join(),
  ),
)

function makeOutlines(topology: Topology<Layers>, areas: readonly Member[]): Outlines {
  const { municipalities } = topology.objects
  const councilOf = new Map(areas.map(({ code, council }) => [code, council]))
  return {
    municipalities: new Map(
      municipalities.geometries.map((area): [string, Outline] => [
        area.id,
        // Each kind of geometry has an overload of its own.
        area.type === 'Polygon' ? feature(topology, area).geometry : feature(topology, area).geometry,
      ]),
    ),
    councils: new Map(
      [...Map.groupBy(municipalities.geometries, ({ id }) => councilOf.get(id))].flatMap(([council, members]) => {
        if (council === undefined) return []
        // topojson-client marks what it merges, and the inputs are frozen.
        const marked = members.map((member) => structuredClone(member))
        return [[council, merge(topology, marked)] as const]
      }),
    ),
    councilBorders: mesh(
      topology,
      municipalities,
      (a, b) => a !== b && councilOf.get(String(a.id)) !== councilOf.get(String(b.id)),
    ),
  }
}

/** A point within an outline, and how far from it the border is, in plane units. */
export interface Room {
  readonly point: readonly [number, number]
  readonly radius: number
}

/** The roomiest point of each part of an outline, the roomiest part first. */
export const roomsOf = once((outline: Outline): readonly Room[] => {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  return polygons
    .map((rings): Room => {
      const point = polylabel(flat(rings), 10)
      const [x = 0, y = 0] = point
      return { point: [x, y], radius: point.distance }
    })
    .toSorted((a, b) => b.radius - a.radius)
})

/** The point of an outline that is farthest from its border: where a mark has most room. */
export function roomiestPoint(outline: Outline): Room {
  const [first] = roomsOf(outline)
  if (first === undefined) throw new RangeError('roomiestPoint: an outline without parts')
  return first
}

function flat(rings: readonly (readonly Position[])[]): [number, number][][] {
  return rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]))
}

/** A drawing scale: turns outlines of the plane into paths in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Path data of a geometry, with one decimal. */
  readonly path: (geometry: Geometry) => string
  readonly centre: (geometry: Geometry) => readonly [number, number]
  readonly bounds: (geometry: Geometry) => Box
  /** Area in square pixels. */
  readonly area: (geometry: Geometry) => number
  /** A rectangle of the plane in pixels. */
  readonly place: (box: Box) => Box
}

/** A drawing of a part of the plane, so many pixels wide. */
export function drawing(view: Box, width: number, digits = 1): Drawing {
  const scale = width / view.width
  const projection = geoIdentity()
    .scale(scale)
    .translate([-view.x * scale, -view.y * scale])
  const path = geoPath(projection).digits(digits)
  return {
    width,
    height: view.height * scale,
    path: (geometry) => path(geometry) ?? '',
    centre: (geometry) => path.centroid(geometry),
    bounds: (geometry) => {
      const [[left, top], [right, bottom]] = path.bounds(geometry)
      return { x: left, y: top, width: right - left, height: bottom - top }
    },
    area: (geometry) => path.area(geometry),
    place: (box) => ({
      x: (box.x - view.x) * scale,
      y: (box.y - view.y) * scale,
      width: box.width * scale,
      height: box.height * scale,
    }),
  }
}
