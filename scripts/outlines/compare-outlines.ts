import { geoIdentity, geoPath } from 'd3'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { MunicipalLayer } from '../../src/inputs/geography/drawing.ts'
import { fitAffine } from './affine-fit.ts'
import { outlinesOf } from './municipal-topology.ts'
import type { Outline } from './outline.ts'
import { type Overlap, overlaps } from './overlap.ts'
import type { Point } from './path-data.ts'
import { type GeoJsonFile, readGeoJson } from './read-geojson.ts'

/** Side of the cells in which overlap is counted, in units. */
const CELL = 4

/** How well outlines agree with a yardstick: by municipality, the worst first, and in all. */
export interface Compared {
  readonly places: readonly Overlap[]
  readonly meanByArea: number
  readonly median: number
}

/**
 * Fits the municipalities of a GeoJSON file to those of a topology by an affine map and measures how much of their joint
 * area they share. One municipality is left out: that which stands in an inset.
 */
export function compareOutlines(topology: Topology<MunicipalLayer>, inset: string, yardstick: GeoJsonFile): Compared {
  const codes = topology.objects.municipalities.geometries.map(({ id }) => id)
  const ours = topology.objects.municipalities.geometries
    .map((area): Outline => {
      const { coordinates } =
        area.type === 'Polygon'
          ? feature(topology, area).geometry
          : { coordinates: feature(topology, area).geometry.coordinates.flat() }
      return { code: area.id, rings: coordinates.map((ring) => ring.map(([x = NaN, y = NaN]): Point => [x, y])) }
    })
    .filter(({ code }) => code !== inset)
  const theirs = outlinesOf(readGeoJson(yardstick, codes).areas).filter(({ code }) => code !== inset)
  const own = new Map(ours.map((outline) => [outline.code, measure(outline)]))
  const fit = fitAffine(
    theirs.flatMap((outline) => {
      const [from, to] = [measure(outline), own.get(outline.code)]
      return to === undefined ? [] : [{ from: from.centre, to: to.centre, weight: to.area }]
    }),
  )
  const fitted = theirs.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(fit)) }))
  const places = overlaps(ours, fitted, CELL)
  const areaOf = ({ code }: Overlap): number => own.get(code)?.area ?? 0
  const total = places.reduce((sum, place) => sum + areaOf(place), 0)
  return {
    places,
    meanByArea: places.reduce((sum, place) => sum + place.share * areaOf(place), 0) / total,
    median: places[Math.floor(places.length / 2)]?.share ?? NaN,
  }
}

/** Centre and area of an outline whose holes run against their exteriors. */
function measure({ rings }: Outline): { centre: Point; area: number } {
  const path = geoPath(geoIdentity())
  const shape = { type: 'Polygon' as const, coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) }
  return { centre: path.centroid(shape), area: path.area(shape) }
}
