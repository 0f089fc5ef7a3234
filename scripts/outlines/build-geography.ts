import { geoIdentity, geoPath, sum } from 'd3'
import { bbox, feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { GeographyMeta, Layers, OutlineSource } from '../../src/inputs/geography/drawing.ts'
import { type BorderComparison, compareBorders } from './compare-borders.ts'
import { addLayers } from './layers.ts'
import { type Area, municipalTopology } from './municipal-topology.ts'
import { landBorders, type Place } from './place.ts'
import { simplifyArcs } from './simplify-arcs.ts'

/** Code of Bornholm, which stands in an inset. */
const BORNHOLM = '0400'

/** Room between Bornholm and the frame of its inset, in units. */
const FRAME_MARGIN = 160

/** Rounds of smoothing over the staircase of traced cells: a blur of about three cells. */
export const STAIRCASE_SMOOTHING = 16

/** What a level of detail leaves out, in units of the plane. */
interface Detail {
  /** Points that take off a smaller triangle are left out, in square units. */
  readonly minTriangle: number
  /** Coordinates are multiples of this. */
  readonly step: number
}

/** For the map and its inset of the capital: about 6,000 points. */
const DETAILED: Detail = { minTriangle: 100, step: 1 }

/** For locator maps of a few hundred pixels: a drawing of all outlines stays under 5 kB compressed. */
const COARSE: Detail = { minTriangle: 4500, step: 4 }

/** All that is written, and how its borders compare with the true ones. */
export interface Geography {
  readonly detailed: Topology<Layers>
  readonly coarse: Topology<Layers>
  readonly meta: GeographyMeta
  readonly borders: { readonly detailed: BorderComparison; readonly coarse: BorderComparison }
}

/**
 * Builds both topologies and their description from areas that share their borders.
 * `smoothing` is 0 for outlines that no raster has touched. Throws if a layer lacks an area.
 */
export function buildGeography(
  areas: readonly Area[],
  smoothing: number,
  places: readonly Place[],
  source: OutlineSource,
): Geography {
  const topology = municipalTopology(areas, smoothing)
  const [detailed, coarse] = [DETAILED, COARSE].map(({ minTriangle, step }) =>
    addLayers(simplifyArcs(topology, minTriangle, step), places, step),
  )
  if (detailed === undefined || coarse === undefined) throw new Error('A level of detail is missing')
  const borders = landBorders(places)
  return {
    detailed,
    coarse,
    meta: describe(detailed, coarse, places, source),
    borders: { detailed: compareBorders(detailed, borders), coarse: compareBorders(coarse, borders) },
  }
}

/** @param coarse the same areas: its points are rounded further, and may lie beyond those of the detailed topology */
function describe(
  topology: Topology<Layers>,
  coarse: Topology<Layers>,
  places: readonly Place[],
  source: OutlineSource,
): GeographyMeta {
  const path = geoPath(geoIdentity())
  const areas = topology.objects.municipalities.geometries
  const mainland = areas.filter(({ id }) => id !== BORNHOLM)
  const bornholm = areas.find(({ id }) => id === BORNHOLM)
  if (bornholm === undefined) throw new Error('Bornholm is missing')
  const areaKm2 = new Map(places.map((place) => [place.code, place.areaKm2]))
  const kmPerUnit = (parts: typeof areas): number => {
    const units = sum(parts, (area) => path.area(feature(topology, area)))
    const km2 = sum(parts, ({ id }) => {
      const area = areaKm2.get(id)
      if (area === undefined) throw new Error(`The area of ${id} is missing`)
      return area
    })
    return Number(Math.sqrt(km2 / units).toFixed(5))
  }
  const [[left, top], [right, bottom]] = path.bounds(feature(topology, bornholm))
  const frame = [left - FRAME_MARGIN, top - FRAME_MARGIN, right + FRAME_MARGIN, bottom + FRAME_MARGIN] as const
  const boxes = [topology, coarse].map((level) => bbox(level))
  const [east, south] = [Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))]
  return {
    plane: { width: Math.max(east, frame[2]), height: Math.max(south, frame[3]), yAxis: 'down' },
    kmPerUnit: kmPerUnit(mainland),
    bornholm: { code: BORNHOLM, frame, kmPerUnit: kmPerUnit([bornholm]) },
    source,
  }
}
