import type { FeatureCollection, MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import type { AreaGeometry, MunicipalLayer } from '../../src/inputs/geography/drawing.ts'
import { crossingArcs } from './crossings.ts'
import type { Outline } from './outline.ts'
import { smoothArc } from './smooth-arcs.ts'
import type { Point } from './path-data.ts'
import type { Polygon } from './trace-rings.ts'

/** A municipality as polygons of the plane, exteriors clockwise on the screen and holes the other way, as d3-geo wants. */
export interface Area {
  readonly code: string
  readonly polygons: readonly Polygon[]
}

/** Areas as outlines, for the raster. */
export function outlinesOf(areas: readonly Area[]): Outline[] {
  return areas.map(({ code, polygons }) => ({ code, rings: polygons.flat() }))
}

/** Borders that are drawn once: a topology with one object, `municipalities`, of one geometry per area, by code. */
export function municipalTopology(areas: readonly Area[], smoothing: number): Topology<MunicipalLayer> {
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: [...areas]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, polygons }) => ({
        type: 'Feature',
        id: code,
        properties: { code },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring])) },
      })),
  }
  const shared = topology({ municipalities: collection })
  const arcs = smoothAll(
    shared.arcs.map((arc) => arc.map(([x = NaN, y = NaN]): Point => [x, y])),
    smoothing,
  )
  return { type: 'Topology', objects: { municipalities: layerOf(shared) }, arcs }
}

/** Arcs of at most as many points stay as they are: the way around two cells, which smoothing would shrink to nothing. */
const SHORT = 7

/** Smooths arcs; those that come to cross, as on the two sides of a strip one cell wide, are smoothed half as much. */
function smoothAll(arcs: readonly Point[][], smoothing: number): Point[][] {
  const rounds = arcs.map((arc) => (arc.length > SHORT ? smoothing : 0))
  for (;;) {
    const smooth = arcs.map((arc, index) => smoothArc(arc, rounds[index] ?? 0))
    const crossing = smoothing === 0 ? [] : crossingArcs(smooth).filter((index) => rounds[index] !== 0)
    if (crossing.length === 0) return smooth
    for (const index of crossing) rounds[index] = Math.floor((rounds[index] ?? 0) / 2)
  }
}

function layerOf({ objects: { municipalities } }: Topology): MunicipalLayer['municipalities'] {
  if (municipalities?.type !== 'GeometryCollection') throw new Error('The topology has no municipalities')
  return {
    type: 'GeometryCollection',
    geometries: municipalities.geometries.map((geometry): AreaGeometry<{ code: string }> => {
      const code = String(geometry.id)
      if (geometry.type !== 'MultiPolygon') throw new Error(`The outline of ${code} is not a polygon`)
      return { type: geometry.type, arcs: geometry.arcs, id: code, properties: { code } }
    }),
  }
}
