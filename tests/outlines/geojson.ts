import { geoMercatorRaw, geoTransverseMercator } from 'd3'
import { degreesOfUtm32 } from '../../src/inputs/geography/utm32.ts'
import { feature } from 'topojson-client'
import type { Point } from '../../scripts/outlines/path-data.ts'
import { frozenOutlines } from './denmark.ts'

/** A feature as a file may hold it: a municipality with its polygons. */
export interface Shape {
  readonly code: string
  readonly polygons: readonly (readonly (readonly Point[])[])[]
}

/** The municipalities of the frozen outlines as the site offers them in GeoJSON: y upwards, in units of the drawing. */
export function ownShapes(): readonly Shape[] {
  const { detailed, meta } = frozenOutlines()
  return detailed.objects.municipalities.geometries.map((area) => {
    const parts =
      area.type === 'Polygon'
        ? [feature(detailed, area).geometry.coordinates]
        : feature(detailed, area).geometry.coordinates
    return {
      code: area.id,
      polygons: parts.map((rings) =>
        rings.map((ring) => ring.map(([x = NaN, y = NaN]): Point => [x, meta.plane.height - y])),
      ),
    }
  })
}

/** Shapes with each point put elsewhere. */
export function moved(shapes: readonly Shape[], to: (point: Readonly<Point>) => Point): readonly Shape[] {
  return shapes.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(to))),
  }))
}

/** Metres to the east and north as UTM zone 32 has them, near enough: where the drawing lies in the country. */
export const toUtm32 = ([x, y]: Readonly<Point>): Point => [441_000 + x * 29.35, 6_041_400 + y * 29.35]

const EARTH = 6_371_000
const DEGREE = Math.PI / 180

/** Metres of a globe, near enough to those of a zone of UTM, from 500 km west of a meridian, y downwards as d3 has it. */
const aroundMeridian = (meridian: number) =>
  geoTransverseMercator().rotate([-meridian, 0]).scale(EARTH).translate([500_000, 0])

/** Metres of UTM zone 32 as longitude and latitude in degrees. */
export const toDegrees = degreesOfUtm32

export function toZone33(degrees: Readonly<Point>): Point {
  const [x, y] = aroundMeridian(15)([...degrees]) ?? [NaN, NaN]
  return [x, -y]
}

export function toWebMercator([longitude, latitude]: Readonly<Point>): Point {
  const [x, y] = geoMercatorRaw(longitude * DEGREE, latitude * DEGREE)
  return [x * 6_378_137, y * 6_378_137]
}

export interface Feature {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: unknown
}

export function featuresOf(shapes: readonly Shape[]): readonly Feature[] {
  return shapes.map(({ code, polygons }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }))
}

export function textOf(features: readonly Feature[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features })
}
