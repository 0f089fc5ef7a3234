import type { Topology } from 'topojson-specification'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { outlineOf, type Point, pointsOf } from './arcs.ts'
import type { GeographyMeta, Layers } from './drawing.ts'

/** What share of the plane's width and height the outlines have at least: a plane is as large as what is drawn in it. */
const FILLED = 0.9

/** How far the metres of a georeference may be from kilometres per unit, which is measured by areas: coasts are drawn coarsely. */
const SAME_SCALE = 0.05

/**
 * Where Denmark without Bornholm lies in UTM zone 32, in metres, with some 25 km to all sides: from Blåvand (8.07° E) to
 * Amager (12.7° E), and from Gedser (54.56° N) to Skagen (57.75° N).
 */
const COUNTRY = { east: [415_000, 765_000], north: [6_020_000, 6_430_000] } as const

/**
 * Faults between what is told of the plane and what is drawn in it: a plane that the outlines do not fill, a frame that
 * does not hold Bornholm or holds another place too, and a georeference that puts the country elsewhere.
 */
export function checkPlane(file: JsonFile<GeographyMeta>, topology: Topology<Layers>): readonly Fault[] {
  const { plane, bornholm, georeference } = file.value
  const arcs = pointsOf(topology)
  const areas = topology.objects.municipalities.geometries
  const inset = areas.filter(({ id }) => id === bornholm.code).flatMap((area) => outlineOf(area, arcs))
  const others = areas.filter(({ id }) => id !== bornholm.code).flatMap((area) => outlineOf(area, arcs))
  const [width, height] = [0, 1].map((axis) => spanOf([...inset, ...others], axis))
  const faults: Fault[] = []
  for (const [key, span] of [
    ['width', width],
    ['height', height],
  ] as const) {
    const drawn = span === undefined ? 0 : span.to - span.from
    if (drawn < plane[key] * FILLED)
      faults.push(
        file.fault(
          ['plane', key],
          `at most ${(drawn / FILLED).toFixed(0)}`,
          `The outlines have ${drawn.toFixed(0)} of it, and fill the plane.`,
        ),
      )
  }
  const [left, top, right, bottom] = bornholm.frame
  const isFramed = ([x, y]: Point): boolean => left <= x && x <= right && top <= y && y <= bottom
  if (!inset.every(isFramed) || others.some(isFramed))
    faults.push(
      file.fault(
        ['bornholm', 'frame'],
        `a frame around all of ${bornholm.code} and nothing else`,
        'It cuts an outline, or holds another.',
      ),
    )
  return georeference === undefined ? faults : [...faults, ...checkGeoreference(file, georeference, others)]
}

function spanOf(points: readonly Point[], axis: number): { readonly from: number; readonly to: number } | undefined {
  const [first] = points
  if (first === undefined) return undefined
  let [from, to] = [Infinity, -Infinity]
  for (const point of points) {
    const at = point[axis] ?? NaN
    from = Math.min(from, at)
    to = Math.max(to, at)
  }
  return { from, to }
}

function checkGeoreference(
  file: JsonFile<GeographyMeta>,
  { origin, metresPerUnit }: NonNullable<GeographyMeta['georeference']>,
  points: readonly Point[],
): readonly Fault[] {
  const metres = file.value.kmPerUnit * 1000
  if (Math.abs(metresPerUnit - metres) > metres * SAME_SCALE)
    return [
      file.fault(
        ['georeference', 'metresPerUnit'],
        `${metres.toFixed(2)} within ${SAME_SCALE * 100} %`,
        'kmPerUnit is another scale.',
      ),
    ]
  const [x, y] = [spanOf(points, 0), spanOf(points, 1)]
  if (x === undefined || y === undefined) return []
  const isWithin = (value: number, [from, to]: readonly [number, number]): boolean => from <= value && value <= to
  const edges = [x.from, x.to].map((at) => origin[0] + at * metresPerUnit)
  // Northings grow upwards, and the plane downwards.
  const heights = [y.from, y.to].map((at) => origin[1] - at * metresPerUnit)
  const lies = edges.every((at) => isWithin(at, COUNTRY.east)) && heights.every((at) => isWithin(at, COUNTRY.north))
  const expected = `an origin that puts the outlines between ${COUNTRY.east.join(' and ')} m east, ${COUNTRY.north.join(' and ')} m north`
  return lies ? [] : [file.fault(['georeference', 'origin'], expected, 'Denmark does not lie there.')]
}
