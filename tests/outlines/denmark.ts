import { readFileSync } from 'node:fs'
import type { Place } from '../../scripts/outlines/place.ts'
import { FIRST_RUNS } from '../../scripts/testing/tested-site.ts'
import { type Geography, metaSchema, topologySchema } from '../../src/inputs/geography/drawing.ts'
import { readTable } from '../support/table.ts'

/** The municipalities of the frozen data, read without the code under test. */
export function denmark(): readonly Place[] {
  const areaKm2 = new Map(
    readTable(`${FIRST_RUNS}/tables/area/2025.csv`).rows.map((row) => [row('code'), Number(row('area_km2'))]),
  )
  const pairs = readTable(`${FIRST_RUNS}/geography/2027/land-borders.csv`).rows.map(
    (row) => [row('code_a'), row('code_b')] as const,
  )
  const regionOf = new Map(
    readTable(`${FIRST_RUNS}/tables/councils.csv`).rows.map((row) => [row('name'), row('region')]),
  )
  return readTable(`${FIRST_RUNS}/tables/membership.csv`).rows.map((row) => {
    const code = row('code')
    return {
      code,
      council: row('council'),
      region: regionOf.get(row('council')) ?? '',
      areaKm2: areaKm2.get(code) ?? NaN,
      neighbours: pairs.flatMap(([a, b]) => (a === code ? [b] : b === code ? [a] : [])),
    }
  })
}

/** The frozen outlines. */
export function frozenOutlines(): Geography {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${FIRST_RUNS}/geography/2027/${file}`, 'utf8'))
  return {
    detailed: topologySchema.parse(read('denmark.topo.json')),
    coarse: topologySchema.parse(read('denmark-coarse.topo.json')),
    meta: metaSchema.parse(read('denmark.meta.json')),
  }
}
