import { geoTransverseMercator } from 'd3'
import { z } from 'zod'
import type { Outline } from './outline.ts'
import type { Point } from './path-data.ts'
import type { Area } from './municipal-topology.ts'

/** Width of the plane that the country without Bornholm is fitted to, in units: that of the drawing. */
const PLANE_WIDTH = 10_116

/** Middle of the inset of Bornholm in the plane: where the drawing has it. */
const INSET: Point = [9250, 1200]

const BORNHOLM = '0400'

/** Christiansø is in no municipality. */
const CHRISTIANSO = '0411'

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4)
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
})

/**
 * The municipalities of a GeoJSON file as areas of the plane: y downwards, the country without Bornholm as wide as the
 * drawing, Bornholm moved to its inset. Coordinates are degrees or any plane in metres with y to the north.
 * Features of one code are one area. Throws on anything but polygons with a code in the property `codeProperty`.
 */
export function readGeoJson(text: string, codeProperty: string): Area[] {
  const parsed: unknown = JSON.parse(text)
  const parts = new Map<string, Point[][][]>()
  collection.parse(parsed).features.forEach(({ properties, geometry }, index) => {
    const given = properties[codeProperty]
    const code = typeof given === 'string' || typeof given === 'number' ? String(given).padStart(4, '0') : ''
    if (!/^\d{4}$/.test(code)) throw new Error(`GeoJSON, feature ${index}: no code in the property ${codeProperty}`)
    if (code === CHRISTIANSO) return
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const plain = polygons.map((rings) => rings.map((points) => points.map(([x, y]): Point => [x, y])))
    parts.set(code, [...(parts.get(code) ?? []), ...plain])
  })

  const projected = [...parts].map(([code, polygons]) => ({ code, polygons: mapPoints(polygons, toPlane(parts)) }))
  const mainland = boundsOf(projected.filter(({ code }) => code !== BORNHOLM))
  const scale = PLANE_WIDTH / (mainland.right - mainland.left)
  const placed = projected.map(({ code, polygons }) => ({
    code,
    polygons: mapPoints(polygons, ([x, y]) => [(x - mainland.left) * scale, (y - mainland.top) * scale]),
  }))
  const bornholm = boundsOf(placed.filter(({ code }) => code === BORNHOLM))
  const [dx, dy] = [INSET[0] - (bornholm.left + bornholm.right) / 2, INSET[1] - (bornholm.top + bornholm.bottom) / 2]
  return placed
    .map((area) =>
      area.code === BORNHOLM ? { ...area, polygons: mapPoints(area.polygons, ([x, y]) => [x + dx, y + dy]) } : area,
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Areas as outlines, for the raster. */
export function outlinesOf(areas: readonly Area[]): Outline[] {
  return areas.map(({ code, polygons }) => ({ code, rings: polygons.flat() }))
}

/** Degrees are projected on the meridian of 9° east, that of UTM zone 32; a plane is turned upside down. */
function toPlane(parts: ReadonlyMap<string, Point[][][]>): (point: Readonly<Point>) => Point {
  const isDegrees = [...parts.values()].flat(3).every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)
  if (!isDegrees) return ([x, y]) => [x, -y]
  const projection = geoTransverseMercator().rotate([-9, 0]).scale(6_371_000).translate([0, 0])
  return ([x, y]) => {
    const point = projection([x, y])
    if (point === null) throw new Error(`GeoJSON: ${x}, ${y} cannot be projected`)
    return point
  }
}

function mapPoints(
  polygons: readonly (readonly (readonly Readonly<Point>[])[])[],
  map: (point: Readonly<Point>) => Point,
): Point[][][] {
  return polygons.map((rings) => rings.map((points) => points.map(map)))
}

function boundsOf(areas: readonly Area[]): { left: number; top: number; right: number; bottom: number } {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of areas.flatMap(({ polygons }) => polygons.flat(2))) {
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return bounds
}
