import { describe, expect, test } from 'vitest'
import { outlinesOfGeoJson } from '../../scripts/outlines/outlines.ts'
import type { Point } from '../../scripts/outlines/path-data.ts'
import { readGeoJson } from '../../scripts/outlines/read-geojson.ts'
import { InputFaults } from '../../src/inputs/files/fault.ts'
import { denmark } from './denmark.ts'
import {
  type Feature,
  featuresOf,
  moved,
  ownShapes,
  type Shape,
  textOf,
  toDegrees,
  toUtm32,
  toWebMercator,
  toZone33,
} from './geojson.ts'
import { madeUpSource } from './made-up-source.ts'

const own = ownShapes()
const codes = own.map(({ code }) => code)
const features = featuresOf(own)
const text = textOf(features)
const utm32 = moved(own, toUtm32)
const degrees = moved(utm32, toDegrees)
const swap = ([x, y]: Readonly<Point>): Point => [y, x]

const fileOf = (content: string | Uint8Array) => ({
  name: 'kommuner.geojson',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  codeProperty: 'code',
})
const read = (content: string | Uint8Array) => readGeoJson(fileOf(content), codes).areas
const readShapes = (shapes: readonly Shape[]) => read(textOf(featuresOf(shapes)))

/** What is said of a file; a fault of the test where it is taken. */
function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(InputFaults)
    return error instanceof Error ? error.message : ''
  }
  throw new Error('the file was taken')
}

/** The features with one of them changed. */
const withFeature = (index: number, change: (feature: Feature) => Feature): string =>
  textOf(features.map((feature, at) => (at === index ? change(feature) : feature)))

describe('where the plane lies in the country', () => {
  const placedIn = (shapes: readonly Shape[]) => readGeoJson(fileOf(textOf(featuresOf(shapes))), codes).georeference
  const mainland = utm32.filter(({ code }) => code !== '0400').flatMap(({ polygons }) => polygons.flat(2))
  const [west, east] = [Math.min(...mainland.map(([x]) => x)), Math.max(...mainland.map(([x]) => x))]
  const north = Math.max(...mainland.map(([, y]) => y))

  test('is kept from metres of UTM zone 32, with the way of Bornholm to its inset', () => {
    const found = placedIn(utm32)
    expect(found?.crs).toBe('EPSG:25832')
    expect(found?.origin).toEqual([west, north])
    // The plane is 10,116 units wide.
    expect(found?.metresPerUnit).toBeCloseTo((east - west) / 10_116, 8)
    // Bornholm stands in its inset in these shapes, so it moves by no more than to the middle of it.
    expect(Math.hypot(...(found?.bornholmMoved ?? [NaN, NaN]))).toBeLessThan(20)
  })

  test('is that of the same outlines in longitudes and latitudes, to the centimetre', () => {
    const [east, top] = placedIn(degrees)?.origin ?? [NaN, NaN]
    expect(east).toBeCloseTo(west, 1)
    expect(top).toBeCloseTo(north, 1)
  })

  test('is not known in any other plane', () => {
    expect(placedIn(moved(own, ([x, y]) => [x * 0.02935, y * 0.02935]))).toBeNull()
    // 100 km to the east of where the country lies in that zone.
    expect(placedIn(moved(utm32, ([x, y]) => [x + 100_000, y]))).toBeNull()
  })

  test('is kept of surveyed outlines, and not of what is said to be drawn', () => {
    const made = (method: 'drawn' | 'surveyed') =>
      outlinesOfGeoJson(denmark(), fileOf(textOf(featuresOf(utm32))), { ...madeUpSource, method }).meta
    expect(made('surveyed').georeference?.crs).toBe('EPSG:25832')
    expect(made('drawn')).not.toHaveProperty('georeference')
  })
})

describe('a file that the site offers is read as the outlines that it is', () => {
  const areas = read(text)

  test('fits the country without Bornholm to the plane, y downwards, and puts Bornholm in its inset', () => {
    expect(areas.map(({ code }) => code)).toEqual(codes)
    const points = areas.filter(({ code }) => code !== '0400').flatMap(({ polygons }) => polygons.flat(2))
    const xs = points.map(([x]) => x)
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 10_116])
    const northOf = (code: string) =>
      Math.min(...(areas.find((area) => area.code === code)?.polygons.flat(2) ?? []).map(([, y]) => y))
    expect(northOf('0813')).toBeLessThan(northOf('0360'))
  })

  test.each<readonly [string, string]>([
    ['with a byte order mark', `\uFEFF${text}`],
    ['with line ends of Windows', JSON.stringify(JSON.parse(text), null, 1).replaceAll('\n', '\r\n')],
    [
      'with codes as numbers, without the nought in front',
      textOf(features.map((feature) => ({ ...feature, properties: { code: Number(feature.properties?.code) } }))),
    ],
    [
      'with heights',
      textOf(
        own.map(({ code, polygons }) => ({
          type: 'Feature',
          properties: { code, navn: 'x' },
          geometry: {
            type: 'MultiPolygon',
            coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y, 12.5]))),
          },
        })),
      ),
    ],
    [
      'with rings that run the other way',
      textOf(
        featuresOf(
          own.map(({ code, polygons }) => ({
            code,
            polygons: polygons.map((rings) => rings.map((ring) => [...ring].reverse())),
          })),
        ),
      ),
    ],
    [
      'with rings that are not closed',
      textOf(
        featuresOf(
          own.map(({ code, polygons }) => ({
            code,
            polygons: polygons.map((rings) => rings.map((ring) => ring.slice(0, -1))),
          })),
        ),
      ),
    ],
    [
      'with a feature for each island',
      textOf(
        own.flatMap(({ code, polygons }) => featuresOf(polygons.map((polygon) => ({ code, polygons: [polygon] })))),
      ),
    ],
    ['with Christiansø', textOf([...features, ...featuresOf([{ code: '0411', polygons: own[0]?.polygons ?? [] }])])],
    ['with the features in another order', textOf([...features].reverse())],
  ])('%s', (name, content) => {
    const other = read(content)
    if (name.includes('the other way') || name.includes('not closed')) {
      // The ring may begin at another point, which changes no area.
      const count = (all: typeof areas) => all.map(({ polygons }) => polygons.flat(2).length)
      expect(count(other)).toEqual(count(areas))
    } else expect(other).toEqual(areas)
  })

  test.each<readonly [string, readonly Shape[]]>([
    ['in metres of UTM zone 32', utm32],
    ['in kilometres', moved(own, ([x, y]) => [x * 0.02935, y * 0.02935])],
    ['in longitudes and latitudes', degrees],
  ])('%s', (_, shapes) => {
    const [here, there] = [areas, readShapes(shapes)].map((all) => all.flatMap(({ polygons }) => polygons.flat(2)))
    const off = (here ?? []).map(([x, y], index) =>
      Math.hypot(x - (there?.[index]?.[0] ?? NaN), y - (there?.[index]?.[1] ?? NaN)),
    )
    // Half a unit is 15 metres: what is left of projecting there and back.
    expect(Math.max(...off)).toBeLessThan(0.5)
  })
})

describe('a file whose coordinates are something else is refused, with words that help', () => {
  test.each<readonly [string, readonly Shape[], string]>([
    ['y before x in units', moved(own, swap), 'The axes are swapped'],
    ['latitude before longitude', moved(degrees, swap), 'The axes are swapped'],
    ['northing before easting', moved(utm32, swap), 'The axes are swapped'],
    ['Web Mercator', moved(degrees, toWebMercator), 'Web Mercator (EPSG:3857)'],
    ['UTM zone 33', moved(degrees, toZone33), 'UTM zone 33 (EPSG:25833)'],
    ['millionths of a degree', moved(degrees, ([x, y]) => [x * 1e6, y * 1e6]), 'to the north is 0.6 times as long'],
    ['y downwards', moved(own, ([x, y]) => [x, -y]), 'y grows to the south'],
    ['x to the west', moved(utm32, ([x, y]) => [-x, y]), 'x grows to the west'],
    ['both turned round', moved(degrees, ([x, y]) => [-x, -y]), 'stands on its head'],
    [
      'codes of other areas',
      own.map(({ code }, index) => ({ code, polygons: own[(index + 37) % own.length]?.polygons ?? [] })),
      'the codes may belong to other areas',
    ],
  ])('%s', (_, shapes, message) => {
    const said = refusalOf(() => readShapes(shapes))
    expect(said).toContain('kommuner.geojson, column features: found "')
    expect(said).toContain('expected longitude and latitude, or a plane with x to the east and y to the north')
    expect(said).toContain(message)
  })
})

describe('a file that is no such file is refused with its place', () => {
  const utf16 = Buffer.from(`\uFEFF${text.slice(0, 100)}`, 'utf16le')
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    [
      'cut short',
      text.slice(0, 50_000),
      ['kommuner.geojson, line 1, character 50001: found nothing', 'The file is cut short'],
    ],
    ['cut short within a word', text.slice(0, 20), ['kommuner.geojson, line 1, character', 'The file is cut short']],
    [
      'with a slip in it',
      '{\n "type": FeatureCollection }',
      ['line 2, character 10: found "FeatureCollection }", expected GeoJSON in UTF-8'],
    ],
    ['a web page', '<html></html>', ['line 1, character 1: found "<html></html>"']],
    ['empty', '', ['line 1, character 1: found nothing', 'The file is empty']],
    ['in UTF-16', utf16, ['The file is UTF-16: save it as UTF-8']],
    ['in letters of Windows', Buffer.from('{"navn": "Læsø"}', 'latin1'), ['The file is no text in UTF-8']],
    ['packed', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), ['The file is packed']],
    ['TopoJSON', '{"type": "Topology", "objects": {}}', ['column type: found "Topology"', 'This is TopoJSON']],
    ['a list', '[]', ['kommuner.geojson: found "[]", expected a FeatureCollection of polygons']],
    ['one feature alone', JSON.stringify(features[0]), ['column type: found "Feature"']],
    ['without features', textOf([]), ['column features: found "[]"']],
    [
      'with a feature without a place',
      withFeature(3, (one) => ({ ...one, geometry: null })),
      ['features[3].geometry: found'],
    ],
    [
      'of lines',
      withFeature(5, (one) => ({ ...one, geometry: { type: 'LineString', coordinates: [] } })),
      ['features[5].geometry'],
    ],
    [
      'with a point that is none',
      withFeature(0, (one) => ({
        ...one,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [1, 2],
              [3, null],
              [4, 5],
              [1, 2],
            ],
          ],
        },
      })),
      ['features[0].geometry.coordinates[0][1][1]: found "null"'],
    ],
    [
      'with names for codes',
      textOf(features.map((one) => ({ ...one, properties: { code: 'København' } }))),
      ['features[0].properties.code: found "København"', 'And 95 more.', 'Name the property that holds the code'],
    ],
    [
      'without the property',
      textOf(features.map((one) => ({ ...one, properties: { kode: one.properties?.code, navn: '' } }))),
      ['found nothing, expected the four digits of a municipality', 'There are: kode, navn.'],
    ],
    ['without properties', withFeature(0, (one) => ({ ...one, properties: null })), ['There are: no others.']],
    [
      'of 97',
      textOf(features.slice(1)),
      ['features, code 0101: found nothing, expected the 98 municipalities', 'no outline'],
    ],
    [
      'of 99',
      textOf([...features, ...featuresOf([{ code: '0999', polygons: own[0]?.polygons ?? [] }])]),
      ['features, code 0999: found "0999"', 'none of the municipalities'],
    ],
  ])('%s', (_, content, words) => {
    const said = refusalOf(() => read(content))
    for (const word of words) expect(said).toContain(word)
    expect(said.split('\n').length).toBeLessThanOrEqual(7)
    expect(said).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

describe('outlines that are not those of the places are refused before they are written', () => {
  const places = denmark()
  const source = madeUpSource
  const build = (shapes: readonly Shape[]) => outlinesOfGeoJson(places, fileOf(textOf(featuresOf(shapes))), source)

  test('an outline far too large', () => {
    const grown = own.map(({ code, polygons }) =>
      code === '0376'
        ? { code, polygons: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Point => [x * 2, y * 2]))) }
        : { code, polygons },
    )
    expect(refusalOf(() => build(grown))).toMatch(/found "0376: 3\d{3}\.\d km²", expected about 9\d\d\.?\d* km²/)
  })

  test('a single point far away: the borders of that municipality cross others', () => {
    const spiked = own.map(({ code, polygons }) =>
      code === '0376'
        ? {
            code,
            polygons: polygons.map((rings) =>
              rings.map((ring) => [...ring.slice(0, 2), [0, 12_000] satisfies Point, ...ring.slice(2)]),
            ),
          }
        : { code, polygons },
    )
    expect(() => build(spiked)).toThrow(/The borders of (\d{4}, )*0376(, \d{4})* cross each other or themselves\./)
  })

  test('the same in degrees, in which a point at 0, 0 is a usual slip', () => {
    const spiked = degrees.map(({ code, polygons }) => ({
      code,
      polygons:
        code === '0376'
          ? polygons.map((rings) =>
              rings.map((ring) => [...ring.slice(0, 2), [0, 0] satisfies Point, ...ring.slice(2)]),
            )
          : polygons,
    }))
    expect(() => build(spiked)).toThrow(/0376/)
  })

  test('two neighbours of a size with their codes swapped have borders that they do not have', () => {
    const other = new Map([
      ['0201', '0230'],
      ['0230', '0201'],
    ])
    const said = refusalOf(() => build(own.map(({ code, polygons }) => ({ code: other.get(code) ?? code, polygons }))))
    expect(said).toContain('They share a border on the map alone.')
    expect(said).toContain('They share a border on the ground alone.')
  })
})
