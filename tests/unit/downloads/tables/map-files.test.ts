import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { fileName } from '../../../../src/downloads/packages/download-file.ts'
import { RUNS, site } from '../results.ts'

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

/** Twice the area that a ring goes around: positive anticlockwise, with y upwards. */
const area = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring[index] ?? [0, 0]
    return sum + beforeX * y - x * beforeY
  }, 0)

const polygonsOf = (shape: z.output<typeof geometry>) =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

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
      expect(Object.keys(found)).toEqual(Object.keys(row))
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
