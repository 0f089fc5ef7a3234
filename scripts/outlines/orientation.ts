import { maxIndex, median } from 'd3'
import { fitAffine } from './affine-fit.ts'
import { boundsOf } from './bounds.ts'
import type { Area } from './municipal-topology.ts'
import type { Point } from './path-data.ts'

/** What is wrong with the plane of some coordinates: what was found, and what to do. */
export interface PlaneFault {
  readonly found: string
  readonly message: string
}

/** Longitude and latitude of the main towns of some municipalities on all sides of the country, in degrees. */
const TOWNS: ReadonlyMap<string, Readonly<Point>> = new Map([
  ['0813', [10.54, 57.44]],
  ['0787', [8.69, 56.96]],
  ['0661', [8.62, 56.36]],
  ['0561', [8.45, 55.47]],
  ['0550', [8.87, 54.94]],
  ['0751', [10.2, 56.16]],
  ['0461', [10.39, 55.4]],
  ['0360', [11.13, 54.83]],
  ['0390', [11.91, 55.01]],
  ['0217', [12.6, 56.04]],
  ['0101', [12.57, 55.68]],
])

const DEGREE_KM = 111.3
const CONVERT = 'Convert it first, for one by ogr2ogr -t_srs EPSG:25832 new.geojson old.geojson.'
/**
 * Degrees by which north may be turned from where UTM zone 32 has it (1.2 east in the middle of the country; zone 33 has
 * 3.7 west), and share by which the scales of the axes may differ. The towns tell both to about 1 degree and 0.04.
 */
const MOST_TURNED = 3
const ZONE_32 = 1.2
const MOST_STRETCHED = 0.15
/** Root mean square of the way from a town to the middle of its municipality, as a share of the country's size. */
const MOST_ASTRAY = 0.06

/** Whether points are longitudes and latitudes of Denmark, by the middle of them. */
export function areDegrees(points: readonly Readonly<Point>[]): boolean {
  const [x, y] = middleOf(points)
  return x > 5 && x < 18 && y > 53 && y < 59
}

/**
 * Whether areas lie as the country does, x to the east and y to the north, in longitudes and latitudes or in any true
 * plane: by where the towns of some municipalities come to lie. Null where they do, or where too few of them are there.
 */
export function planeFault(areas: readonly Area[]): PlaneFault | null {
  const middles = areas.flatMap(({ code, polygons }) => {
    const town = TOWNS.get(code)
    return town === undefined ? [] : [{ code, town, middle: middleOf(polygons.flat(2)) }]
  })
  const [first] = middles
  if (first === undefined || middles.length < 4) return null
  const isPlane = !areDegrees(middles.map(({ middle }) => middle))
  const pairs = middles.map(({ town: [longitude, latitude], middle }) => ({
    from: isPlane ? inKm(longitude, latitude) : ([longitude, latitude] satisfies Point),
    to: middle,
    weight: 1,
  }))
  const map = fitAffine(pairs)
  const [east, north] = [subtract(map([1, 0]), map([0, 0])), subtract(map([0, 1]), map([0, 0]))]
  const found = `${first.code} around ${first.middle.map((value) => Number(value.toPrecision(6))).join(', ')}`
  const fault = (message: string): PlaneFault => ({ found, message })

  const errors = pairs.map(({ from, to }) => Math.hypot(...subtract(map(from), to)))
  const { left, top, right, bottom } = boundsOf(middles.map(({ middle }) => middle))
  if (Math.hypot(...errors) / Math.sqrt(errors.length) > MOST_ASTRAY * Math.hypot(right - left, bottom - top))
    return fault(
      `The municipalities do not lie as those of Denmark do, least of all ${middles[maxIndex(errors)]?.code ?? ''}: the codes may belong to other areas.`,
    )
  if (Math.abs(east[1]) > Math.abs(east[0]) && Math.abs(north[0]) > Math.abs(north[1]))
    return fault('The axes are swapped: each point is written with its latitude, or its northing, first. Swap them.')
  if (east[0] < 0 && north[1] < 0) return fault('The country stands on its head: turn both axes round.')
  if (east[0] < 0) return fault('x grows to the west, so that the country is mirrored. Turn it round.')
  if (north[1] < 0)
    return fault('y grows to the south, as on a screen, so that the country is mirrored. Turn it round.')
  if (!isPlane) return null
  if (middles.every(({ middle: [x, y] }) => x > 8e5 && x < 2e6 && y > 7.1e6 && y < 8.1e6))
    return fault(`These are metres of Web Mercator (EPSG:3857), which draws the north larger. ${CONVERT}`)
  const stretched = Math.hypot(...north) / Math.hypot(...east) - 1
  if (Math.abs(stretched) > MOST_STRETCHED)
    return fault(
      `A kilometre to the north is ${(1 + stretched).toFixed(1)} times as long as one to the east. ${CONVERT}`,
    )
  // The mean of what the two axes are turned by: the towns lie not quite in the middle.
  const turned = ((Math.atan2(east[1], east[0]) + Math.atan2(-north[0], north[1])) / 2) * (180 / Math.PI)
  if (Math.abs(turned - ZONE_32) > MOST_TURNED)
    return fault(`North is turned to one side, as in UTM zone 33 (EPSG:25833). ${CONVERT}`)
  return null
}

function subtract([x, y]: Readonly<Point>, [dx, dy]: Readonly<Point>): Point {
  return [x - dx, y - dy]
}

/** A plane in km around the middle of the country, true enough to compare with. */
function inKm(longitude: number, latitude: number): Point {
  return [(longitude - 10.5) * Math.cos((56 * Math.PI) / 180) * DEGREE_KM, (latitude - 56) * DEGREE_KM]
}

/** The median of the points: one that is far away does not move it. */
function middleOf(points: readonly Readonly<Point>[]): Point {
  return [median(points, ([x]) => x) ?? NaN, median(points, ([, y]) => y) ?? NaN]
}
