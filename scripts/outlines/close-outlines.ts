import { polygonContains } from 'd3'
import { closeGaps } from './close-gaps.ts'
import { dropSpecks, dropStrays } from './drop-specks.ts'
import { fillPinholes } from './fill-pinholes.ts'
import type { LandBorders } from './place.ts'
import type { Area } from './municipal-topology.ts'
import type { Outline } from './outline.ts'
import { partFalseNeighbours } from './part-false-neighbours.ts'
import type { Point } from './path-data.ts'
import { frameAround, rasterise } from './raster.ts'
import { tracePolygons } from './trace-rings.ts'

/** How outlines are closed; lengths in cells, sizes in cells. */
export interface Closing {
  /** Side of a cell, in units of the plane. */
  readonly cell: number
  /** Radius of the closing; a gap is at most twice as wide. */
  readonly radius: number
  /** Enclosed water between areas is filled if it is smaller than this and holds no disc wider than the radius. */
  readonly pinhole: { readonly size: number; readonly radius: number }
  /** A part of an area smaller than this is dropped unless it is the largest, and a lake smaller than this is filled. */
  readonly speck: number
  /** Polygons of the plane in which water stays open. */
  readonly sounds: readonly (readonly Readonly<Point>[])[]
}

/**
 * The closing for the drawing in its own plane of about 10,100 units, 29 m each: cells of 4 units and gaps of up to 64.
 * The sizes were read off the enclosed waters that closing leaves. Gaps at corners: at most 1,163 cells, and no disc of
 * more than 13 cells fits in. True lakes and fjords between areas: Furesø and Ringkøbing Fjord hold a disc of 14,
 * Mariager Fjord of 16, Arresø of 22; Randers Fjord is narrower but has 1,357 cells.
 */
export const CLOSING: Closing = {
  cell: 4,
  radius: 8,
  pinhole: { size: 1200, radius: 13 },
  speck: 60,
  sounds: [],
}

/**
 * Areas that share their borders, made of outlines with gaps between them.
 *
 * The outlines are drawn into cells, the gaps between true neighbours closed and the pinholes filled, areas that touch
 * without a true border parted, and the cells traced to polygons. Every outline gives one area; none is lost.
 */
export function closeOutlines(outlines: readonly Outline[], borders: LandBorders, closing: Closing): Area[] {
  const { cell, radius, pinhole, speck, sounds } = closing
  const frame = frameAround(outlines, cell, 4 * radius + 2)
  const drawn = rasterise(outlines, frame)
  const labels = new Map(outlines.map(({ code }, index) => [code, index + 1]))
  const pairs = borders.pairs.flatMap(([a, b]): [number, number][] => {
    const [first, second] = [labels.get(a), labels.get(b)]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
  const keys = new Set(pairs.flatMap(([a, b]) => [`${a},${b}`, `${b},${a}`]))
  const isBorder = (a: number, b: number): boolean => keys.has(`${a},${b}`)
  const polygons = sounds.map((sound) => sound.map(([x, y]): Point => [x, y]))
  const isKeptOpen = (index: number): boolean => {
    const x = frame.x + ((index % drawn.width) + 0.5) * cell
    const y = frame.y + (Math.floor(index / drawn.width) + 0.5) * cell
    return polygons.some((polygon) => polygonContains(polygon, [x, y]))
  }

  let raster = closeGaps(drawn, pairs, radius, isKeptOpen)
  // Parting may open a new pinhole, and filling it may bring two strangers together: twice is enough, or it throws.
  for (let pass = 0; pass < 2; pass += 1) {
    raster = fillPinholes(raster, pinhole.size, pinhole.radius, speck)
    raster = dropStrays(partFalseNeighbours(raster, drawn, isBorder, 2 * radius), drawn)
  }
  raster = dropSpecks(raster, [...labels.values()], speck)
  const traced = tracePolygons(raster, frame)
  return outlines.map(({ code }, index) => ({ code, polygons: traced.get(index + 1) ?? [] }))
}
