import { gzipSync } from 'node:zlib'
import { geoIdentity, geoPath, polygonContains, sum } from 'd3'
import { feature, mesh, neighbors } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { crossingArcs } from '../../scripts/outlines/crossings.ts'
import type { Point } from '../../scripts/outlines/path-data.ts'
import { landBorders } from '../../scripts/outlines/place.ts'
import { signedArea } from '../../scripts/outlines/trace-rings.ts'
import type { AreaGeometry, Layers } from '../../src/inputs/geography/drawing.ts'
import { denmark, frozenOutlines } from './denmark.ts'

const geography = frozenOutlines()
const { meta } = geography
const municipalities = denmark()
const borders = landBorders(municipalities)
const areaKm2 = new Map(municipalities.map((place) => [place.code, place.areaKm2]))
const path = geoPath(geoIdentity())

/** The rings of each part of an area: exterior first. */
function partsOf(topology: Topology<Layers>, area: AreaGeometry<object>): Point[][][] {
  const parts =
    area.type === 'Polygon'
      ? [feature(topology, area).geometry.coordinates]
      : feature(topology, area).geometry.coordinates
  return parts.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]): Point => [x, y])))
}

function areaOf(topology: Topology<Layers>, area: AreaGeometry<object>): number {
  return path.area(feature(topology, area))
}

function absoluteArcs({ arcs, transform }: Topology): Point[][] {
  const [kx = 1, ky = 1] = transform?.scale ?? []
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = NaN, dy = NaN]): Point => {
      x += dx
      y += dy
      return [x * kx, y * ky]
    })
  })
}

describe.each([
  ['detailed', geography.detailed],
  ['coarse', geography.coarse],
])('the %s topology', (_, topology) => {
  const layers = topology.objects
  const known = new Map(layers.municipalities.geometries.map((area) => [area.id, area]))

  test('holds each municipality of the tables once, as one feature, and no other', () => {
    const codes = layers.municipalities.geometries.map(({ id }) => id)
    expect(codes).toEqual(municipalities.map(({ code }) => code).sort())
    expect(codes).toHaveLength(98)
    for (const { id, properties } of layers.municipalities.geometries) expect(properties.code).toBe(id)
  })

  test.each([
    ['councils', 17, 'council'],
    ['regions', 4, 'region'],
  ] as const)('has the %s, each as large as its municipalities together', (layer, count, column) => {
    expect(layers[layer].geometries).toHaveLength(count)
    expect(new Set(layers[layer].geometries.map(({ id }) => id))).toEqual(
      new Set(municipalities.map((row) => row[column])),
    )
    for (const merged of layers[layer].geometries) {
      const members = municipalities.filter((row) => row[column] === merged.properties.name)
      const together = sum(members, ({ code }) => {
        const area = known.get(code)
        return area === undefined ? NaN : areaOf(topology, area)
      })
      // Coordinates are whole numbers: only the order of adding floats differs.
      expect(areaOf(topology, merged) / together).toBeCloseTo(1, 9)
    }
  })

  test('shares at least 183 of the 186 true land borders, and no false one', () => {
    const areas = layers.municipalities.geometries
    const shared = new Set(
      neighbors(areas).flatMap((others, index) =>
        others.map((other) => [areas[index]?.id ?? '', areas[other]?.id ?? ''].sort().join()),
      ),
    )
    const wanted = new Set(borders.pairs.map((pair) => pair.join()))
    expect(wanted.size).toBe(186)
    expect([...shared].filter((pair) => !wanted.has(pair))).toEqual([])
    expect([...wanted].filter((pair) => shared.has(pair)).length).toBeGreaterThanOrEqual(183)
  })

  test('is wound alike: exteriors clockwise on the screen, holes against them, nothing empty', () => {
    const { municipalities: small, councils, regions } = layers
    for (const area of [...small.geometries, ...councils.geometries, ...regions.geometries]) {
      for (const [exterior = [], ...holes] of partsOf(topology, area)) {
        expect(exterior.length).toBeGreaterThanOrEqual(4)
        expect(signedArea(exterior)).toBeGreaterThan(0)
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0)
      }
    }
  })

  test('draws with the holes left out: the area by d3-geo is the sum of the signed rings', () => {
    for (const area of layers.municipalities.geometries) {
      const signed = sum(partsOf(topology, area).flat(), (ring) => signedArea(ring))
      expect(areaOf(topology, area) / signed).toBeCloseTo(1, 9)
    }
  })

  test('has Frederiksberg in a hole of København that it fills', () => {
    const [copenhagen, frederiksberg] = [known.get('0101'), known.get('0147')]
    if (copenhagen === undefined || frederiksberg === undefined)
      throw new Error('København or Frederiksberg is missing')
    const holes = partsOf(topology, copenhagen).flatMap(([, ...inner]) => inner)
    const centre = path.centroid(feature(topology, frederiksberg))
    const around = holes.filter((hole) => polygonContains(hole, centre))
    expect(around).toHaveLength(1)
    expect(sum(around, (hole) => -signedArea(hole))).toBeCloseTo(areaOf(topology, frederiksberg), 6)
  })

  test('uses every arc, once for a coast and twice for a border', () => {
    const uses = new Map<number, number>()
    for (const { arcs } of layers.municipalities.geometries) {
      for (const arc of arcs.flat(2)) {
        const index = arc < 0 ? ~arc : arc
        uses.set(index, (uses.get(index) ?? 0) + 1)
      }
    }
    expect([...uses.keys()].sort((a, b) => a - b)).toEqual(topology.arcs.map((_arc, index) => index))
    expect(new Set(uses.values())).toEqual(new Set([1, 2]))
  })

  test('is a true plane map: arcs meet at their ends only', () => {
    expect(crossingArcs(absoluteArcs(topology))).toEqual([])
  })
})

describe('the plane', () => {
  test('holds everything, with Bornholm alone inside its frame', () => {
    const [left, top, right, bottom] = meta.bornholm.frame
    expect(right).toBeLessThanOrEqual(meta.plane.width)
    expect(bottom).toBeLessThanOrEqual(meta.plane.height)
    for (const area of geography.detailed.objects.municipalities.geometries) {
      const [[x0, y0], [x1, y1]] = path.bounds(feature(geography.detailed, area))
      expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0)
      expect(x1).toBeLessThanOrEqual(meta.plane.width)
      expect(y1).toBeLessThanOrEqual(meta.plane.height)
      const isInside = x0 > left && x1 < right && y0 > top && y1 < bottom
      const isOutside = x1 < left || x0 > right || y1 < top || y0 > bottom
      expect(area.id === meta.bornholm.code ? isInside : isOutside).toBe(true)
    }
  })

  test('has y downwards: Skagen lies above Lolland, and København to the right of Esbjerg', () => {
    const centre = (code: string): [number, number] => {
      const area = geography.detailed.objects.municipalities.geometries.find(({ id }) => id === code)
      return area === undefined ? [NaN, NaN] : path.centroid(feature(geography.detailed, area))
    }
    expect(centre('0813')[1]).toBeLessThan(centre('0360')[1])
    expect(centre('0101')[0]).toBeGreaterThan(centre('0561')[0])
  })

  test('has the scale of the statistical area, and areas near it', () => {
    for (const area of geography.detailed.objects.municipalities.geometries) {
      const kmPerUnit = area.id === meta.bornholm.code ? meta.bornholm.kmPerUnit : meta.kmPerUnit
      const ratio = (areaOf(geography.detailed, area) * kmPerUnit ** 2) / (areaKm2.get(area.id) ?? NaN)
      // The drawing leaves Saltholm out of Tårnby and rounds small areas; none is off by more than half.
      expect(ratio).toBeGreaterThan(0.5)
      expect(ratio).toBeLessThan(1.5)
    }
    const drawn = sum(
      geography.detailed.objects.municipalities.geometries.filter(({ id }) => id !== meta.bornholm.code),
      (area) => areaOf(geography.detailed, area) * meta.kmPerUnit ** 2,
    )
    const statistical = sum(areaKm2, ([code, km2]) => (code === meta.bornholm.code ? 0 : km2))
    expect(drawn / statistical).toBeCloseTo(1, 2)
  })
})

describe('the sizes', () => {
  test('the coarse outlines make a locator map of at most 5 kB compressed', () => {
    const { coarse } = geography
    const small = geoPath(geoIdentity().scale(240 / meta.plane.width)).digits(0)
    const { municipalities: areas } = coarse.objects
    const svg = `<svg viewBox="0 0 240 292"><path d="${small(mesh(coarse, areas, (a, b) => a === b)) ?? ''}"/><path d="${
      small(mesh(coarse, areas, (a, b) => a !== b)) ?? ''
    }"/></svg>`
    expect(gzipSync(svg).length).toBeLessThanOrEqual(5000)
  })

  test('the detailed topology has about 6,000 points', () => {
    const points = sum(geography.detailed.arcs, (arc) => arc.length)
    expect(points).toBeGreaterThan(4000)
    expect(points).toBeLessThan(8000)
  })
})
