import { type Geography, buildGeography, STAIRCASE_SMOOTHING } from './build-geography.ts'
import { CLOSING, closeOutlines } from './close-outlines.ts'
import { compareBorders } from './compare-borders.ts'
import { DRAWING, DRAWING_SCRIPT, readPackageFile } from './fetch-package.ts'
import { type LandBorders, landBorders, type Place } from './place.ts'
import { municipalTopology } from './municipal-topology.ts'
import { readDrawing } from './read-drawing.ts'
import { outlinesOf, readGeoJson } from './read-geojson.ts'
import { SOUNDS } from './sounds.ts'

export type { Geography } from './build-geography.ts'
export type { Place } from './place.ts'
export { type Compared, compareOutlines } from './compare-outlines.ts'

/** Outlines that share fewer of the true land borders than all but this many, or any false one, are refused. */
const MOST_MISSING = 3

/**
 * Outlines from the drawing of react-denmark-map, whose gaps between neighbours are closed.
 * @param cache folder in which the package lies, or is fetched to by `npm pack`
 * @throws Error when the package is not the pinned one, or the borders are not those of the places
 */
export function outlinesOfDrawing(places: readonly Place[], cache: string): Geography {
  const borders = landBorders(places)
  const drawing = readDrawing(readPackageFile(DRAWING, DRAWING_SCRIPT, cache))
  const areas = closeOutlines(drawing, borders, { ...CLOSING, sounds: SOUNDS })
  const source = { name: `${DRAWING.name} ${DRAWING.version}`, licence: 'MIT' }
  return accepted(buildGeography(areas, STAIRCASE_SMOOTHING, places, source), borders)
}

/**
 * Outlines from boundaries in GeoJSON. Neighbours that share their borders already are taken as they are; others are
 * closed like the drawing.
 * @throws Error when the text holds no outlines of the places, or the borders are not theirs
 */
export function outlinesOfGeoJson(
  places: readonly Place[],
  text: string,
  codeProperty: string,
  source: Geography['meta']['source'],
): Geography {
  const borders = landBorders(places)
  const areas = readGeoJson(text, codeProperty)
  const isShared = isGood(compareBorders(municipalTopology(areas, 0), borders).missing)
  const closed = isShared ? areas : closeOutlines(outlinesOf(areas), borders, CLOSING)
  return accepted(buildGeography(closed, isShared ? 0 : STAIRCASE_SMOOTHING, places, source), borders)
}

function isGood(missing: readonly string[]): boolean {
  return missing.length <= MOST_MISSING
}

function accepted(geography: Geography, { pairs }: LandBorders): Geography {
  const { missing, false: untrue } = geography.borders.detailed
  if (isGood(missing) && untrue.length === 0) return geography
  throw new Error(
    `The borders are not good enough to be written. Missing: ${missing.length} of ${pairs.length}. False: ${untrue.join(' ') || 'none'}`,
  )
}
