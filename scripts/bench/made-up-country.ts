import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvFormat, csvParse, sum } from 'd3'
import { z } from 'zod'
import { folderUrl } from '../../src/inputs/data-folder.ts'
import { required } from '../../src/model/required.ts'
import { renewHashes } from '../data/renew-hashes.ts'
import { madeUpGeography } from './made-up-geography.ts'
import { type MadeUpPlace, madeUpPlaces } from './made-up-places.ts'

/** Mean distance to a doctor times the root of citizens per km², for the citizens of Denmark: its middle is about 30. */
const DISTANCE = 30
const ISLAND = '0400'

type Row = Readonly<Record<string, string>>
const tilesSchema = z.record(z.string(), z.looseObject({ label: z.string() }))
const metaSchema = z.looseObject({ source: z.unknown() })

/**
 * Makes a folder of data of so many times the municipalities of another, which has one edition of each table: further ones
 * have the citizens, ages and lives of an own one, all have areas of one size, and the outlines are squares. All other
 * data stays, but no run has been published and no result is worked out beside the model.
 */
export function writeMadeUpCountry(from: string, to: string, times: number): void {
  cpSync(from, to, { recursive: true })
  const rowsOf = (path: string): readonly Row[] => [...csvParse(readFileSync(join(to, path), 'utf8'))]
  const write = (path: string, text: string): void => {
    writeFileSync(join(to, path), text)
  }
  const writeRows = (path: string, rows: readonly Row[]): void => {
    write(path, `${csvFormat([...rows])}\n`)
  }

  const geography = `geography/${required(
    readdirSync(join(to, 'geography')).find((name) => /^\d+$/.test(name)),
    'edition of the geography',
  )}`
  const labels = tilesSchema.parse(JSON.parse(readFileSync(join(to, geography, 'tiles.json'), 'utf8')))
  const members = new Map(rowsOf('tables/membership.csv').map((row) => [row.code, row]))
  const own = rowsOf('tables/municipalities.csv').map(({ code = '', name = '', slug = '' }) => ({
    code,
    name,
    slug,
    label: required(labels[code], `tile of ${code}`).label,
    council: required(members.get(code)?.council, `council of ${code}`),
  }))
  const places = madeUpPlaces(own, times)

  /** The rows of each place, which are those of the one that it is like. */
  const grow = (path: string, change: (row: Row, place: MadeUpPlace) => Row = (row) => row): void => {
    const byCode = Map.groupBy(rowsOf(path), ({ code = '' }) => code)
    writeRows(
      path,
      places.flatMap((place) =>
        (byCode.get(place.like) ?? []).map((row) => ({ ...change(row, place), code: place.code })),
      ),
    )
  }
  const editions = (table: string): readonly string[] =>
    readdirSync(join(to, 'tables', table)).map((file) => `tables/${table}/${file}`)
  grow('tables/municipalities.csv', (row, { name, slug }) => ({ ...row, name, slug }))
  grow('tables/membership.csv')
  for (const table of ['population', 'age-groups', 'life-expectancy']) for (const path of editions(table)) grow(path)

  // The land of the model, divided among more places.
  const [area = ''] = editions('area')
  const km2 = sum(rowsOf(area), (row) => Number(row.area_km2)) / places.length
  for (const path of editions('area')) grow(path, (row) => ({ ...row, area_km2: km2.toFixed(1) }))
  const citizens = new Map(editions('population').flatMap((path) => rowsOf(path).map((row) => [row.code, row.citizens])))
  for (const path of editions('gp-distance'))
    grow(path, (row, { code }) => {
      const density = Number(required(citizens.get(code), `citizens of ${code}`)) / km2
      return { ...row, mean_distance_km: ((DISTANCE * Math.sqrt(times)) / Math.sqrt(density)).toFixed(1) }
    })

  const regionOf = new Map(rowsOf('tables/councils.csv').map(({ name = '', region = '' }) => [name, region]))
  const files = madeUpGeography(places, km2, ISLAND, regionOf)
  for (const file of ['denmark.topo.json', 'denmark-coarse.topo.json']) write(`${geography}/${file}`, JSON.stringify(files.topology))
  write(`${geography}/tiles.json`, JSON.stringify(files.tiles))
  write(`${geography}/land-borders.csv`, `code_a,code_b\n${files.borders.join('\n')}\n`)
  const { source } = metaSchema.parse(JSON.parse(readFileSync(join(to, geography, 'denmark.meta.json'), 'utf8')))
  write(`${geography}/denmark.meta.json`, JSON.stringify({ ...files.plane, source }))

  rmSync(join(to, 'published'), { recursive: true })
  write('corrections.json', '[]\n')
  renewHashes(folderUrl(to))
}
