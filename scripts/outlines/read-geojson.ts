import { parse } from '@humanwhocodes/momoa'
import { z } from 'zod'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import type { Georeference } from '../../src/inputs/geography/drawing.ts'
import { utm32OfDegrees } from '../../src/inputs/geography/utm32.ts'
import { codeIn, isChristianso } from '../../src/inputs/place-names.ts'
import { boundsOf } from './bounds.ts'
import type { Area } from './municipal-topology.ts'
import { areDegrees, planeFault } from './orientation.ts'
import type { Point } from './path-data.ts'
import { signedArea } from './trace-rings.ts'

/** A GeoJSON file: its name, for faults, and its bytes. */
export interface GeoJsonFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The property of a feature that holds the code of its municipality. */
  readonly codeProperty: string
}

/** Areas in the plane of the map, and where that lies in the country; null where their own plane is none that we know. */
export interface PlacedAreas {
  readonly areas: Area[]
  readonly georeference: Georeference | null
}

/** Width of the plane that the country without Bornholm is fitted to, in units: that of the drawing. */
const PLANE_WIDTH = 10_116

/** Middle of the inset of Bornholm in the plane: where the drawing has it. */
const INSET: Point = [9250, 1200]

const BORNHOLM = '0400'

/** Most faults of one kind that are listed. */
const NAMED = 3

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4)
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()).nullable(),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
        ]),
      }),
    )
    .min(1),
})
type Features = z.output<typeof collection>['features']

/**
 * The municipalities of a GeoJSON file as areas of the plane: y downwards, the country without Bornholm as wide as the
 * drawing, Bornholm moved to its inset. Coordinates are longitudes and latitudes, or any true plane with x to the east
 * and y to the north. Features of one code are one area; rings may run either way.
 * @param codes the municipalities that must be there, and no other
 * @throws InputFaults with what is wrong with the file, where, and what is expected
 */
export function readGeoJson(file: GeoJsonFile, codes: readonly string[]): PlacedAreas {
  const parts = areasOf(file, featuresOf(file), codes)
  const fault = planeFault(parts)
  if (fault !== null)
    throw new InputFaults([
      {
        ...place(file, 'features'),
        value: fault.found,
        expected: 'longitude and latitude, or a plane with x to the east and y to the north such as UTM zone 32',
        message: fault.message,
      },
    ])
  const toPlane = planeOf(parts)
  const projected = parts.map(({ code, polygons }) => ({ code, polygons: mapPoints(polygons, toPlane) }))
  const mainland = boundsOf(projected.filter(({ code }) => code !== BORNHOLM).flatMap(pointsOf))
  const scale = PLANE_WIDTH / (mainland.right - mainland.left)
  const placed = projected.map(({ code, polygons }) => ({
    code,
    polygons: mapPoints(polygons, ([x, y]) => [(x - mainland.left) * scale, (y - mainland.top) * scale]).map(wind),
  }))
  const bornholm = boundsOf(placed.filter(({ code }) => code === BORNHOLM).flatMap(pointsOf))
  const [dx, dy] = [INSET[0] - (bornholm.left + bornholm.right) / 2, INSET[1] - (bornholm.top + bornholm.bottom) / 2]
  const areas = placed
    .map((area) =>
      area.code === BORNHOLM ? { ...area, polygons: mapPoints(area.polygons, ([x, y]) => [x + dx, y + dy]) } : area,
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    areas,
    georeference: isUtm32(mainland)
      ? {
          crs: 'EPSG:25832',
          origin: [mainland.left, -mainland.top],
          metresPerUnit: 1 / scale,
          bornholmMoved: [dx, dy],
        }
      : null,
  }
}

/**
 * Whether bounds are those of the country without Bornholm in metres of UTM zone 32, y downwards, to 20 km: no other plane
 * in use has the country there.
 */
function isUtm32({ left, right, top, bottom }: ReturnType<typeof boundsOf>): boolean {
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 20_000
  return near(left, 441_700) && near(right, 737_000) && near(-top, 6_402_000) && near(-bottom, 6_049_000)
}

function place({ name }: GeoJsonFile, column: string | null): Pick<Fault, 'file' | 'line' | 'column' | 'position'> {
  return { file: name, line: null, column, position: null }
}

function featuresOf(file: GeoJsonFile): Features {
  const value = parseJson(file)
  const parsed = collection.safeParse(value)
  if (parsed.success) return parsed.data.features
  const issues = parsed.error.issues.map(({ path, message }) => ({
    column: path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .slice(1),
    found: path.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), value),
    message,
  }))
  const shown = issues.slice(0, NAMED).map(({ column, found, message }): Fault => ({
    ...place(file, column === '' ? null : column),
    value: shownValue(found),
    expected: 'a FeatureCollection of polygons',
    message: found === 'Topology' ? 'This is TopoJSON: turn it into GeoJSON first.' : `${message}.`,
  }))
  throw new InputFaults(withCount(file, shown, issues.length))
}

/** Faults of one kind, and how many more there are. */
function withCount(file: GeoJsonFile, shown: readonly Fault[], all: number): readonly Fault[] {
  const more = all - shown.length
  const [last] = shown.slice(-1)
  if (more <= 0 || last === undefined) return shown
  return [...shown.slice(0, -1), { ...last, ...place(file, last.column), message: `${last.message} And ${more} more.` }]
}

/** A value of the file, for a fault: text as it is, all else as JSON, cut. */
function shownValue(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, 80)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function parseJson(file: GeoJsonFile): unknown {
  const { bytes } = file
  const refuse = (line: number | null, position: number | null, value: string | null, message: string): never => {
    throw new InputFaults([
      { file: file.name, line, column: null, position, value, expected: 'GeoJSON in UTF-8', message },
    ])
  }
  if (bytes.length === 0) return refuse(1, 1, null, 'The file is empty.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const isUtf16 = [0xfe, 0xff].includes(bytes[0] ?? 0) && [0xfe, 0xff].includes(bytes[1] ?? 0)
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    return refuse(
      null,
      null,
      null,
      isUtf16
        ? 'The file is UTF-16: save it as UTF-8.'
        : isZip
          ? 'The file is packed (ZIP, perhaps a shapefile): unpack it, and turn it into GeoJSON.'
          : 'The file is no text in UTF-8.',
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    // A collection ends with a brace: without it the end is missing, whatever the parser stumbles on.
    if (text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}')) {
      const lines = text.split('\n')
      return refuse(lines.length, (lines.at(-1)?.length ?? 0) + 1, null, 'The file is cut short.')
    }
    const { line, position, message } = slipIn(text)
    return refuse(line, position, text.split('\n')[line - 1]?.slice(position - 1, position + 19) ?? null, message)
  }
}

/** Where a text ceases to be JSON. The parser that tells is slow, so it is asked only where the other has failed. */
function slipIn(text: string): { readonly line: number; readonly position: number; readonly message: string } {
  try {
    parse(text)
  } catch (error) {
    const at = (key: 'line' | 'column'): number => (isObject(error) ? Number(Reflect.get(error, key)) : NaN)
    const message = error instanceof Error ? error.message.replace(/\s*\(\d+:\d+\)$/, '') : String(error)
    if (!Number.isNaN(at('line')))
      return { line: at('line'), position: at('column'), message: `${message.replace(/\.$/, '')}.` }
  }
  return { line: 1, position: 1, message: 'It is no JSON.' }
}

/** The areas by code, as they are in the file. */
function areasOf(file: GeoJsonFile, features: Features, codes: readonly string[]): Area[] {
  const { codeProperty } = file
  const parts = new Map<string, Point[][][]>()
  const wrong: Fault[] = []
  features.forEach(({ properties, geometry }, index) => {
    const given = properties?.[codeProperty]
    const code = typeof given === 'string' || typeof given === 'number' ? codeIn(String(given)) : ''
    if (code === '') {
      const others = Object.keys(properties ?? {}).filter((name) => name !== codeProperty)
      wrong.push({
        ...place(file, `features[${index}].properties.${codeProperty}`),
        value: shownValue(given),
        expected: 'the four digits of a municipality',
        message: `Name the property that holds the code by --code-property. There are: ${others.join(', ') || 'no others'}.`,
      })
      return
    }
    if (isChristianso(code)) return
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const plain = polygons.map((rings) => rings.map((points) => closed(points.map(([x, y]): Point => [x, y]))))
    parts.set(code, [...(parts.get(code) ?? []), ...plain])
  })
  if (wrong.length > 0) throw new InputFaults(withCount(file, wrong.slice(0, NAMED), wrong.length))
  const faults = [
    ...codes.filter((code) => !parts.has(code)).map((code) => ({ code, value: null, message: 'It has no outline.' })),
    ...[...parts.keys()]
      .filter((code) => !codes.includes(code))
      .map((code) => ({ code, value: code, message: 'It is none of the municipalities of the tables.' })),
  ].map(({ code, value, message }): Fault => ({
    ...place(file, `features, code ${code}`),
    value,
    expected: `the ${codes.length} municipalities of the tables`,
    message,
  }))
  if (faults.length > 0) throw new InputFaults(withCount(file, faults.slice(0, 2 * NAMED), faults.length))
  return [...parts].map(([code, polygons]) => ({ code, polygons }))
}

/** A ring whose last point is its first; GeoJSON wants that, and some programs leave it out. */
function closed(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || (first[0] === last?.[0] && first[1] === last[1])) return points
  return [...points, first]
}

/** Exteriors clockwise on the screen, holes the other way, as the drawing has them. */
function wind(rings: Point[][]): Point[][] {
  return rings.map((points, index) => (signedArea(points) > 0 === (index === 0) ? points : [...points].reverse()))
}

function pointsOf({ polygons }: Area): readonly Readonly<Point>[] {
  return polygons.flat(2)
}

/** Degrees are projected to UTM zone 32; a plane is turned upside down. */
function planeOf(areas: readonly Area[]): (point: Readonly<Point>) => Point {
  if (!areDegrees(areas.flatMap(pointsOf))) return ([x, y]) => [x, -y]
  return (point) => {
    const [x, y] = utm32OfDegrees(point)
    return [x, -y]
  }
}

function mapPoints(
  polygons: readonly (readonly (readonly Readonly<Point>[])[])[],
  map: (point: Readonly<Point>) => Point,
): Point[][][] {
  return polygons.map((rings) => rings.map((points) => points.map(map)))
}
