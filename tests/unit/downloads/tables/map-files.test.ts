import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { fileName } from '../../../../src/downloads/packages/download-file.ts'
import { collectionOfRun } from '../../../../src/downloads/packages/collection.ts'
import { mapFiles } from '../../../../src/downloads/packages/collection-files.ts'
import { headline, RUNS, site } from '../results.ts'

type Ring = readonly (readonly [number, number])[]

const position = z.tuple([z.number(), z.number()])
const polygon = z.array(z.array(position).min(4)).min(1)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])
const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const metadata = z.looseObject({
  status: z.array(z.string()),
  coordinates: z.object({ da: z.string(), en: z.string() }),
  outlines: z.string(),
  plane: z.object({ width: z.number(), height: z.number(), yAxis: z.literal('up') }),
  bornholm: z.looseObject({ frame: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
})
const collection = z.object({
  type: z.literal('FeatureCollection'),
  metadata,
  features: z.array(z.object({ type: z.literal('Feature'), id: z.string(), properties, geometry })),
})

const placedShape = collection.extend({
  metadata: z.looseObject({ coordinates: z.object({ da: z.string(), en: z.string() }) }),
})

/** Twice the area that a ring goes around: positive anticlockwise, with y upwards. */
const area = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring[index] ?? [0, 0]
    return sum + beforeX * y - x * beforeY
  }, 0)

const polygonsOf = (shape: z.output<typeof geometry>) =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

describe('the map on outlines that lie somewhere', () => {
  const result = headline
  const drawn = site.drawnOf(result)
  // The frozen outlines, said to lie where UTM zone 32 has the country, and Bornholm to have been moved from the east of it.
  const georeference = {
    crs: 'EPSG:25832',
    origin: [441_700, 6_402_000],
    metresPerUnit: 30,
    bornholmMoved: [-5500, -8000],
  } as const
  const placed = { ...drawn, geography: { ...drawn.geography, meta: { ...drawn.geography.meta, georeference } } }
  const read = (name: string) => {
    const files = mapFiles(collectionOfRun(site.inputs.site, result), placed)
    const file = files.find((one) => fileName(one) === name)
    if (file === undefined) throw new Error(`no ${name}`)
    return { ...withCrs.parse(JSON.parse(file.text())), ...placedShape.parse(JSON.parse(file.text())), file }
  }
  const boxOf = (features: ReturnType<typeof read>['features'], id: string) => {
    const shape = features.find((area) => area.id === id)?.geometry
    const points = shape === undefined ? [] : polygonsOf(shape).flat(2)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  }
  /** The same area on outlines that lie nowhere: left, bottom, right and top in the plane, y upwards. */
  const planeBox = (id: string) => {
    const [file] = mapFiles(collectionOfRun(site.inputs.site, result), drawn)
    return boxOf(placedShape.parse(JSON.parse(file?.text() ?? '')).features, id)
  }
  const { height } = drawn.geography.meta.plane

  test('has metres of UTM zone 32 in one file, and its name for programs', () => {
    const { crs, features, metadata: about } = read('municipalities-utm32.geojson')
    expect(crs?.properties.name).toBe('urn:ogc:def:crs:EPSG::25832')
    const [left, bottom, right, top] = planeBox('0101')
    // From the corner of the plane at the top left 30 metres to a unit.
    expect(boxOf(features, '0101')).toEqual([
      441_700 + left * 30,
      6_402_000 - (height - bottom) * 30,
      441_700 + right * 30,
      6_402_000 - (height - top) * 30,
    ])
    expect(about.coordinates.da).toContain(
      'meter i UTM zone 32 (ETRS89, EPSG:25832). Hvert punkt er rundet til 30 meter.',
    )
  })

  test('has Bornholm where it lies, not in its frame', () => {
    const { features } = read('municipalities-utm32.geojson')
    const [left, bottom] = planeBox('0400')
    const [west, south] = boxOf(features, '0400')
    expect([west, south]).toEqual([441_700 + (left + 5500) * 30, 6_402_000 - (height - bottom + 8000) * 30])
  })

  test('has longitudes and latitudes in the other, which need no name', () => {
    for (const level of ['municipalities', 'councils'] as const) {
      const { crs, features, file } = read(`${level}.geojson`)
      expect(crs).toBeUndefined()
      expect(file.description.en).toContain('The coordinates are longitudes and latitudes (WGS 84).')
      for (const { id, geometry: shape } of features)
        for (const rings of polygonsOf(shape))
          for (const [index, ring] of rings.entries()) {
            expect(ring.at(-1), id).toEqual(ring[0])
            expect(Math.sign(area(ring)), id).toBe(index === 0 ? 1 : -1)
            for (const [longitude, latitude] of ring)
              expect(longitude > 7.9 && longitude < 16 && latitude > 54 && latitude < 58, id).toBe(true)
          }
    }
  })
})

describe.each(RUNS)('the map of $run', ({ result }) => {
  const files = runFiles(site, result)
  const text = (name: string): string => {
    const file = files.map.find((f) => fileName(f) === name)
    if (file === undefined) throw new Error(`no ${name}`)
    return file.text()
  }
  const levels = [
    { level: 'municipalities', key: 'code', csv: files.municipalities.plain },
    { level: 'councils', key: 'name', csv: files.councils.plain },
  ] as const

  test.each(levels)('$level has every area once, with the figures of its table', ({ level, key, csv }) => {
    const { features } = collection.parse(JSON.parse(text(`${level}.geojson`)))
    const rows: Record<string, string>[] = parse(csv.text(), { columns: true })
    const byId = new Map(features.map((area) => [area.id, area]))
    expect(features).toHaveLength(rows.length)
    expect([...byId.keys()].sort()).toEqual(rows.map((row) => row[key] ?? '').sort())
    for (const row of rows) {
      const found = byId.get(row[key] ?? '')?.properties ?? {}
      // A municipality has its code as DAGI and as the StatBank write it besides: "0101" and "101".
      const more = level === 'municipalities' ? ['kommunekode', 'statbank'] : []
      expect(Object.keys(found)).toEqual([...Object.keys(row), ...more])
      if (row.code !== undefined)
        expect([found.kommunekode, found.statbank]).toEqual([row.code, String(Number(row.code))])
      for (const [column, cell] of Object.entries(row)) {
        const value = found[column]
        if (typeof value === 'number') expect(value).toBe(Number(cell))
        else expect(String(value ?? '')).toBe(cell)
      }
      expect(found.status).toBe('estimated')
    }
  })

  test.each(levels)('$level has closed rings, wound as the standard wants, within the plane', ({ level }) => {
    const { features, metadata: about } = collection.parse(JSON.parse(text(`${level}.geojson`)))
    for (const { id, geometry: shape } of features) {
      for (const rings of polygonsOf(shape)) {
        for (const [index, ring] of rings.entries()) {
          expect(ring.at(-1), id).toEqual(ring[0])
          expect(Math.sign(area(ring)), id).toBe(index === 0 ? 1 : -1)
          for (const [x, y] of ring) {
            expect(x >= 0 && x <= about.plane.width && y >= 0 && y <= about.plane.height, id).toBe(true)
          }
        }
      }
    }
  })

  test('lies the right way up: Skagen is north of Gedser, and Bornholm is in its frame', () => {
    const { features, metadata: about } = collection.parse(JSON.parse(text('municipalities.geojson')))
    const points = (id: string) => {
      const shape = features.find((f) => f.id === id)?.geometry
      if (shape === undefined) throw new Error(`no ${id}`)
      return polygonsOf(shape).flat(2)
    }
    // Frederikshavn Kommune has Skagen, Guldborgsund Kommune has Gedser.
    const north = Math.max(...points('0813').map(([, y]) => y))
    const south = Math.min(...points('0376').map(([, y]) => y))
    expect(north).toBeGreaterThan(south)
    const [left, bottom, right, top] = about.bornholm.frame
    for (const [x, y] of points('0400')) expect(x > left && x < right && y > bottom && y < top).toBe(true)
  })

  test('says that it is drawn, whose it is, and what its figures are', () => {
    for (const name of ['municipalities.geojson', 'councils.geojson', 'map.topojson']) {
      const { metadata: about } = z.object({ metadata }).parse(JSON.parse(text(name)))
      expect(about.status).toEqual(['estimated'])
      expect(about.coordinates.da).toMatch(/tegnede.*ikke længde- og breddegrader/)
      expect(about.coordinates.en).toMatch(/drawn.*not longitudes and latitudes/)
      expect(about.outlines).toMatch(/MIT License[^]*Copyright \(c\) 2022 Martin Polley/)
    }
  })

  test('tells a GIS that its coordinates lie nowhere', () => {
    for (const { level } of levels) {
      const { crs } = withCrs.parse(JSON.parse(text(`${level}.geojson`)))
      expect(crs?.properties.name).toMatch(
        /^ENGCRS\["Plane of the map, not on the Earth",.*LENGTHUNIT\["unit of the map",29\.\d+\]\]$/,
      )
    }
  })

  test('is the same in TopoJSON', () => {
    const topology = topologyShape.parse(JSON.parse(text('map.topojson')))
    for (const { level } of levels) {
      const { features } = collection.parse(JSON.parse(text(`${level}.geojson`)))
      const areas = topology.objects[level].geometries
      expect(areas.map(({ id, properties: figures }) => [id, figures])).toEqual(
        features.map(({ id, properties: figures }) => [id, figures]),
      )
      // A ring may begin elsewhere and go the other way round; it goes through the same points.
      const points = (ring: Ring) => [...new Set(ring.map(String))].sort()
      for (const [index, area] of areas.entries()) {
        const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs
        const shape = features[index]?.geometry
        if (shape === undefined) throw new Error(`no ${area.id}`)
        expect(polygons.map((rings) => rings.map((ring) => points(decode(topology, ring))))).toEqual(
          polygonsOf(shape).map((rings) => rings.map(points)),
        )
      }
    }
  })
})

const withCrs = z.object({
  crs: z.object({ type: z.literal('name'), properties: z.object({ name: z.string() }) }).optional(),
})

const arcRings = z.array(z.array(z.int()))
const topologyShape = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: position, translate: position }),
  arcs: z.array(z.array(position)),
  objects: z.record(
    z.enum(['municipalities', 'councils']),
    z.object({
      geometries: z.array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), id: z.string(), properties, arcs: arcRings }),
          z.object({ type: z.literal('MultiPolygon'), id: z.string(), properties, arcs: z.array(arcRings) }),
        ]),
      ),
    }),
  ),
})

/** The points of a ring of TopoJSON, as its specification says: steps are added up, then scaled and moved. */
function decode({ transform, arcs }: z.output<typeof topologyShape>, ring: readonly number[]): Ring {
  const [scale, move] = [transform.scale, transform.translate]
  return ring.flatMap((index) => {
    let [x, y] = [0, 0]
    return (arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): [number, number] => {
      x += dx
      y += dy
      return [x * scale[0] + move[0], y * scale[1] + move[1]]
    })
  })
}
