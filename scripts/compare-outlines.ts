import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { csvParse, geoIdentity, geoPath } from 'd3'
import { feature } from 'topojson-client'
import { readGeography } from '../src/inputs/read-geography.ts'
import { fitAffine } from './geography/affine-fit.ts'
import type { Outline } from './geography/outline.ts'
import { overlaps } from './geography/overlap.ts'
import type { Point } from './geography/path-data.ts'
import { outlinesOf, readGeoJson } from './geography/read-geojson.ts'

// npm run geo:compare -- yardstick.geojson [--code-property code] [--in folder]
// Fits official boundaries to the map, the country without Bornholm, and prints the overlap per municipality.

/** Side of the cells in which overlap is counted, in units. */
const CELL = 4

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options, positionals } = parseArgs({
  options: {
    'code-property': { type: 'string', default: 'code' },
    in: { type: 'string', default: join(root, 'data/geography/2027') },
  },
  allowPositionals: true,
})
const [yardstick] = positionals
if (yardstick === undefined) throw new Error('Name the GeoJSON file to compare with')

const { detailed, meta } = readGeography(options.in)
const names = new Map(
  csvParse(readFileSync(join(root, 'data/tables/municipalities.csv'), 'utf8')).map(({ code = '', name = '' }) => [
    code,
    name,
  ]),
)
const ours: Outline[] = detailed.objects.municipalities.geometries
  .map((area) => {
    const coordinates =
      area.type === 'Polygon'
        ? feature(detailed, area).geometry.coordinates
        : feature(detailed, area).geometry.coordinates.flat()
    return { code: area.id, rings: coordinates.map((ring) => ring.map(([x = NaN, y = NaN]): Point => [x, y])) }
  })
  .filter(({ code }) => code !== meta.bornholm.code)
const theirs = outlinesOf(readGeoJson(readFileSync(yardstick, 'utf8'), options['code-property'])).filter(
  ({ code }) => code !== meta.bornholm.code,
)

const centres = new Map(ours.map((outline) => [outline.code, measure(outline)]))
const fit = fitAffine(
  theirs.flatMap((outline) => {
    const [from, to] = [measure(outline), centres.get(outline.code)]
    return to === undefined ? [] : [{ from: from.centre, to: to.centre, weight: to.area }]
  }),
)
const fitted = theirs.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(fit)) }))
const result = overlaps(ours, fitted, CELL)
for (const { code, share } of result) console.log(`${code} ${share.toFixed(3)} ${names.get(code) ?? ''}`)

const areas = result.map(({ code, share }) => ({ share, area: centres.get(code)?.area ?? 0 }))
const weighted =
  areas.reduce((sum, { share, area }) => sum + share * area, 0) / areas.reduce((sum, { area }) => sum + area, 0)
const median = [...result][Math.floor(result.length / 2)]?.share ?? NaN
console.log(
  `Overlap of ${result.length} municipalities: mean by area ${weighted.toFixed(3)}, median ${median.toFixed(3)}`,
)

/** Centre and area of an outline whose holes run against their exteriors. */
function measure({ rings }: Outline): { centre: Point; area: number } {
  const path = geoPath(geoIdentity())
  const shape = { type: 'Polygon' as const, coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) }
  return { centre: path.centroid(shape), area: path.area(shape) }
}
