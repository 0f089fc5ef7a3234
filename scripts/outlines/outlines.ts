import { median } from 'd3'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import type { OutlineSource } from '../../src/inputs/geography/drawing.ts'
import { type Geography, buildGeography, STAIRCASE_SMOOTHING } from './build-geography.ts'
import { CLOSING, closeOutlines } from './close-outlines.ts'
import { compareBorders } from './compare-borders.ts'
import { DRAWING, DRAWING_SCRIPT, DRAWING_TERMS, readPackageFile } from './fetch-package.ts'
import { type Area, municipalTopology, outlinesOf } from './municipal-topology.ts'
import { landBorders, type Place } from './place.ts'
import { readDrawing } from './read-drawing.ts'
import { type GeoJsonFile, readGeoJson } from './read-geojson.ts'
import { SOUNDS } from './sounds.ts'
import { signedArea } from './trace-rings.ts'

export type { Geography } from './build-geography.ts'
export { compareOutlines } from './compare-outlines.ts'
export type { Place } from './place.ts'
export { OutlinesRefused } from './refused.ts'

/** Number of true land borders that may be missing. */
const MOST_MISSING = 3

/** Most faults of one kind that are listed. */
const NAMED = 3

/** The area of an outline as a share of that of the statistics: the drawing leaves islets out, and rounds small areas. */
const AREA_SHARE = { from: 0.5, to: 1.5 } as const

/**
 * Outlines from the drawing of react-denmark-map, whose gaps between neighbours are closed.
 * @param cache folder in which the package lies, or is fetched to by `npm pack`
 * @throws InputFaults when the borders are not those of the places
 * @throws OutlinesRefused when the package is not the pinned one or cannot be had
 */
export function outlinesOfDrawing(places: readonly Place[], cache: string): Geography {
  const drawing = readDrawing(readPackageFile(DRAWING, DRAWING_SCRIPT, cache))
  const areas = closeOutlines(drawing, landBorders(places), { ...CLOSING, sounds: SOUNDS })
  const name = `${DRAWING.name} ${DRAWING.version}`
  const source: OutlineSource = { name, ...DRAWING_TERMS, method: 'drawn' }
  return accepted(name, buildGeography(areas, STAIRCASE_SMOOTHING, places, source))
}

/**
 * Outlines from boundaries in GeoJSON. Where most neighbours share their borders already they are taken as they
 * are; others are closed like the drawing.
 * @throws InputFaults when the file holds no outlines of the places, or borders or areas are not theirs
 * @throws OutlinesRefused when they cannot be joined to one map
 */
export function outlinesOfGeoJson(places: readonly Place[], file: GeoJsonFile, source: OutlineSource): Geography {
  const borders = landBorders(places)
  const { areas, georeference } = readGeoJson(
    file,
    places.map(({ code }) => code),
  )
  const faults = sizeFaults(file.name, areas, places)
  if (faults.length > 0) throw new InputFaults(faults)
  const isShared = compareBorders(municipalTopology(areas, 0), borders).found.length > borders.pairs.length / 2
  const closed = isShared ? areas : closeOutlines(outlinesOf(areas), borders, CLOSING)
  const geography = buildGeography(closed, isShared ? 0 : STAIRCASE_SMOOTHING, places, source)
  // What is said to be drawn lies nowhere, whatever numbers its coordinates are.
  const placed = source.method === 'drawn' ? null : georeference
  return accepted(
    file.name,
    placed === null ? geography : { ...geography, meta: { ...geography.meta, georeference: placed } },
  )
}

/** Areas whose outlines are not as large as those of the places, the worst first. */
function sizeFaults(file: string, areas: readonly Area[], places: readonly Place[]): readonly Fault[] {
  const km2Of = new Map(places.map(({ code, areaKm2 }) => [code, areaKm2]))
  const sizes = areas.map(({ code, polygons }) => {
    const units = polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0)
    const whole = km2Of.get(code) ?? NaN
    return { code, units, whole, scale: whole / units }
  })
  // The scale of most: one outline that is far too large moves a median by nothing.
  const scale = median(sizes, (size) => size.scale) ?? NaN
  return sizes
    .map((size) => ({ ...size, km2: size.units * scale }))
    .filter(({ km2, whole }) => !(km2 >= whole * AREA_SHARE.from && km2 <= whole * AREA_SHARE.to))
    .sort((a, b) => Math.abs(Math.log(b.km2 / b.whole)) - Math.abs(Math.log(a.km2 / a.whole)))
    .slice(0, NAMED)
    .map(({ code, km2, whole }) =>
      fault(
        file,
        `${code}: ${km2.toFixed(1)} km²`,
        `about ${whole} km²`,
        'The outline is not as large as the municipality.',
      ),
    )
}

/** The geography, if its borders are those on the ground. */
function accepted(file: string, geography: Geography): Geography {
  const { missing, false: untrue } = geography.borders.detailed
  const lacks = missing.length > MOST_MISSING ? missing : []
  const faults = [
    ...untrue.slice(0, NAMED).map((pair) => fault(file, pair, 'no border', 'They share a border on the map alone.')),
    ...lacks
      .slice(0, NAMED)
      .map((pair) => fault(file, pair, 'a shared border', 'They share a border on the ground alone.')),
  ]
  if (faults.length > 0) throw new InputFaults(faults)
  return geography
}

function fault(file: string, value: string, expected: string, message: string): Fault {
  return { file, line: null, column: null, position: null, value, expected, message }
}
