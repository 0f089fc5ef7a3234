import type { Topology } from 'topojson-specification'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { type Area, indexOf, outlineOf, partsOf, type Point, pointsOf } from './arcs.ts'
import type { GeographyMeta, Layers } from './drawing.ts'

/** The areas that a topology must draw. Each null where the tables do not say. */
export interface KnownAreas {
  readonly codes: ReadonlySet<string> | null
  readonly councils: ReadonlySet<string> | null
  readonly regions: ReadonlySet<string> | null
  /** Council of each municipality, and region of each council. */
  readonly councilOf: ReadonlyMap<string, string> | null
  readonly regionOf: ReadonlyMap<string, string> | null
  /** "0101 0147" where two municipalities share a land border. */
  readonly borders: ReadonlySet<string> | null
  readonly km2: ReadonlyMap<string, number>
}

/** What share of the land borders an outline may lack: a drawing may part two neighbours by a sound or at a point. */
const LACKING_BORDERS = 0.02
/** How far apart two such neighbours may be drawn, km: the sound at Aggersund is drawn 2 km wide. */
const WIDEST_SOUND_KM = 5
/** How the drawn area of a municipality may differ from that of the statistics: a drawing is coarse at fjords and islands. */
const DRAWN_AREA = { least: 0.5, most: 1.5 } as const
/** More areas than this of another size than stated are the fault of the scale. */
const MOST_ODD_OUTLINES = 10
/** How the drawn country may differ: the scale was measured so that it does not. */
const DRAWN_COUNTRY = 0.02

/**
 * Faults in a topology: areas that the tables do not know or that it lacks, outlines that do not close or leave the plane,
 * councils and regions that do not consist of their members, borders that are none, and areas of another size than the
 * statistics have.
 * @param meta the plane and its scale; null where it could not be read
 * @param demand whether the land borders must be there too, or only those that are there be true
 */
export function checkTopology(
  file: JsonFile<Topology<Layers>>,
  known: KnownAreas,
  meta: GeographyMeta | null,
  demand: 'every border' | 'no false border',
): readonly Fault[] {
  const { objects } = file.value
  const faults: Fault[] = [
    ...sameAreas(file, 'municipalities', known.codes, 'a municipality'),
    ...sameAreas(file, 'councils', known.councils, 'a health council'),
    ...sameAreas(file, 'regions', known.regions, 'a region'),
    ...checkArcs(file, meta),
  ]
  // Arcs that are not there, or areas that are others, would be told again by every check below.
  if (faults.length > 0) return faults
  faults.push(
    ...checkMembers(file, 'councils', objects.municipalities.geometries, known.councilOf),
    ...checkMembers(file, 'regions', objects.councils.geometries, known.regionOf),
    ...checkBorders(file, known.borders, demand, meta),
  )
  if (meta !== null) faults.push(...checkSizes(file, known.km2, meta))
  return faults
}

function sameAreas(
  file: JsonFile<Topology<Layers>>,
  layer: keyof Layers,
  known: ReadonlySet<string> | null,
  what: string,
): readonly Fault[] {
  const { geometries } = file.value.objects[layer]
  const at = ['objects', layer, 'geometries']
  const seen = new Set<string>()
  const faults = geometries.flatMap(({ id, properties }, index): readonly Fault[] => {
    const own: Fault[] = []
    if (seen.has(id)) own.push(file.fault([...at, index, 'id'], 'each area once', `${id} stands twice.`))
    seen.add(id)
    if (known?.has(id) === false) own.push(file.fault([...at, index, 'id'], what, `${id} is unknown on that day.`))
    const [key, name] =
      'code' in properties ? (['code', properties.code] as const) : (['name', properties.name] as const)
    if (name !== id) own.push(file.fault([...at, index, 'properties', key], id, 'The area has another name.'))
    return own
  })
  const missing = [...(known ?? [])].filter((id) => !seen.has(id))
  return [...faults, ...missing.map((id) => file.fault(at, `an outline of ${id}`, 'The area is missing.'))]
}

function checkArcs(file: JsonFile<Topology<Layers>>, meta: GeographyMeta | null): readonly Fault[] {
  const { objects, transform } = file.value
  const faults: Fault[] = []
  if (transform !== undefined && Math.min(...transform.scale) <= 0)
    return [file.fault(['transform', 'scale'], 'two numbers above 0', 'Nothing has a size.')]
  const arcs = pointsOf(file.value)
  if (meta !== null) {
    const { width, height } = meta.plane
    const isOutside = ([x, y]: Point): boolean => !(x >= 0 && x <= width && y >= 0 && y <= height)
    const outside = arcs.flatMap((points, index) => (points.some(isOutside) ? [index] : []))
    const [first] = outside
    if (first !== undefined)
      faults.push(
        file.fault(
          ['arcs', first],
          `points within ${width} by ${height}`,
          outside.length === 1 ? 'A point lies outside the plane.' : `${outside.length} arcs leave the plane.`,
        ),
      )
  }
  for (const layer of ['municipalities', 'councils', 'regions'] as const) {
    objects[layer].geometries.forEach((area: Area, index) => {
      for (const ring of partsOf(area).flat()) {
        const unknown = ring.find((arc) => arcs[indexOf(arc)] === undefined)
        const at = ['objects', layer, 'geometries', index, 'arcs']
        if (unknown !== undefined)
          faults.push(file.fault(at, `arcs up to ${arcs.length - 1}`, `The arc ${unknown} of ${area.id} is none.`))
        else if (!isClosed(ring, arcs))
          faults.push(
            file.fault(at, 'arcs that meet, the last with the first', `The outline of ${area.id} does not close.`),
          )
      }
    })
  }
  return faults
}

function isClosed(ring: readonly number[], arcs: readonly (readonly Point[])[]): boolean {
  const ends = ring.map((arc) => {
    const points = arcs[indexOf(arc)] ?? []
    const [first, last] = [points[0], points.at(-1)]
    return arc < 0 ? [last, first] : [first, last]
  })
  return ends.every(([, end], index) => {
    const [next] = ends[(index + 1) % ends.length] ?? []
    return end !== undefined && end[0] === next?.[0] && end[1] === next[1]
  })
}

/** An area that is merged from others has the arcs that one alone of its members has, and no other. */
function checkMembers(
  file: JsonFile<Topology<Layers>>,
  layer: 'councils' | 'regions',
  members: readonly Area[],
  wholeOf: ReadonlyMap<string, string> | null,
): readonly Fault[] {
  if (wholeOf === null) return []
  return file.value.objects[layer].geometries.flatMap((area: Area, index) => {
    const used = new Map<number, number>()
    for (const member of members)
      if (wholeOf.get(member.id) === area.id)
        for (const arc of partsOf(member).flat(2)) used.set(indexOf(arc), (used.get(indexOf(arc)) ?? 0) + 1)
    const expected = [...used].flatMap(([arc, times]) => (times === 1 ? [arc] : []))
    const found = new Set(partsOf(area).flat(2).map(indexOf))
    if (found.size === expected.length && expected.every((arc) => found.has(arc))) return []
    const message = `The outline of ${area.id} is not that of its members in the tables.`
    return [file.fault(['objects', layer, 'geometries', index, 'id'], 'the outer borders of its members', message)]
  })
}

function checkBorders(
  file: JsonFile<Topology<Layers>>,
  borders: ReadonlySet<string> | null,
  demand: 'every border' | 'no false border',
  meta: GeographyMeta | null,
): readonly Fault[] {
  if (borders === null) return []
  const users = new Map<number, string[]>()
  for (const area of file.value.objects.municipalities.geometries)
    for (const arc of partsOf(area).flat(2)) users.set(indexOf(arc), [...(users.get(indexOf(arc)) ?? []), area.id])
  const shared = new Set(
    [...users.values()].filter((codes) => codes.length === 2).map((codes) => codes.sort().join(' ')),
  )
  const at = ['objects', 'municipalities']
  const faults = [...shared]
    .filter((pair) => !borders.has(pair))
    .map((pair) => file.fault(at, 'borders of land-borders.csv', `${pair.replace(' ', ' and ')} share no land border.`))
  const lacking = [...borders].filter((pair) => !shared.has(pair))
  if (meta !== null && lacking.length <= borders.size * LACKING_BORDERS)
    faults.push(...farNeighbours(file, lacking, meta))
  if (demand === 'every border' && lacking.length > borders.size * LACKING_BORDERS)
    faults.push(
      file.fault(
        at,
        `all but ${Math.floor(borders.size * LACKING_BORDERS)} of the ${borders.size} borders of land-borders.csv`,
        `It lacks those between ${lacking.map((pair) => pair.replace(' ', ' and ')).join(', ')}.`,
      ),
    )
  return faults
}

/** Neighbours without a common line that are drawn too far apart for a sound to lie between them. */
function farNeighbours(
  file: JsonFile<Topology<Layers>>,
  pairs: readonly string[],
  { kmPerUnit }: GeographyMeta,
): readonly Fault[] {
  const arcs = pointsOf(file.value)
  const areas = file.value.objects.municipalities.geometries
  const pointsOfArea = (code = ''): readonly Point[] =>
    areas.filter(({ id }) => id === code).flatMap((area) => outlineOf(area, arcs))
  return pairs.flatMap((pair) => {
    const [a, b] = pair.split(' ').map(pointsOfArea)
    let nearest = Infinity
    for (const [x, y] of a ?? [])
      for (const [otherX, otherY] of b ?? []) nearest = Math.min(nearest, Math.hypot(x - otherX, y - otherY))
    const km = nearest * kmPerUnit
    if (km <= WIDEST_SOUND_KM) return []
    const index = areas.findIndex(({ id }) => pair.startsWith(id))
    const message = `${pair.replace(' ', ' and ')} share a land border, and are drawn ${km.toFixed(1)} km apart.`
    const expected = `an outline within ${WIDEST_SOUND_KM} km of its neighbours in land-borders.csv`
    return [file.fault(['objects', 'municipalities', 'geometries', index, 'id'], expected, message)]
  })
}

function checkSizes(
  file: JsonFile<Topology<Layers>>,
  km2: ReadonlyMap<string, number>,
  { kmPerUnit, bornholm }: GeographyMeta,
): readonly Fault[] {
  const arcs = pointsOf(file.value)
  const faults: Fault[] = []
  const whole = { drawn: 0, stated: 0 }
  file.value.objects.municipalities.geometries.forEach((area, index) => {
    const scale = area.id === bornholm.code ? bornholm.kmPerUnit : kmPerUnit
    const drawn = drawnArea(area, arcs) * scale * scale
    const stated = km2.get(area.id)
    if (stated === undefined) return
    whole.drawn += drawn
    whole.stated += stated
    if (drawn < stated * DRAWN_AREA.least || drawn > stated * DRAWN_AREA.most)
      faults.push(
        file.fault(
          ['objects', 'municipalities', 'geometries', index, 'id'],
          `an outline of ${DRAWN_AREA.least} to ${DRAWN_AREA.most} times ${stated} km²`,
          `${area.id} is drawn with ${drawn.toFixed(1)} km².`,
        ),
      )
  })
  if (Math.abs(whole.drawn - whole.stated) <= whole.stated * DRAWN_COUNTRY) return faults
  const country = file.fault(
    ['objects', 'municipalities'],
    `outlines of ${whole.stated.toFixed(0)} km² within ${DRAWN_COUNTRY * 100} %`,
    `The country is drawn with ${whole.drawn.toFixed(0)} km²: kmPerUnit in denmark.meta.json is that of other outlines.`,
  )
  // Where all are too large or too small, it is the scale, and no outline.
  return faults.length > MOST_ODD_OUTLINES ? [country] : [...faults, country]
}

/** The area that an outline encloses, in square units of the plane: its parts less their holes. */
function drawnArea(area: Area, arcs: readonly (readonly Point[])[]): number {
  return partsOf(area)
    .map((rings) =>
      rings.map((ring, index) => (index === 0 ? 1 : -1) * ringArea(ring, arcs)).reduce((a, b) => a + b, 0),
    )
    .reduce((a, b) => a + b, 0)
}

/** By the shoelace formula. */
function ringArea(ring: readonly number[], arcs: readonly (readonly Point[])[]): number {
  const points = ring.flatMap((arc) => {
    const own = arcs[indexOf(arc)] ?? []
    return arc < 0 ? own.toReversed() : own
  })
  let twice = 0
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2
}
