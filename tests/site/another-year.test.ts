import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { brokenLinks } from '../support/check-links.ts'
import { makeAnotherYear } from '../support/make-another-year.ts'
import { runBuild } from '../support/run-build.ts'
import { readRun } from '../support/run-files.ts'
import { readSite, type Site } from '../support/site.ts'
import { readTable } from '../support/table.ts'

// The whole site of an invented 2027, from data alone: Ishøj and Vallensbæk have merged, Hedensted has moved to Lillebælt
// and so to another region, the norm is 1,580, and a floor by distance holds beside the one by area.
const DATA = 'tests/data/another-year'
const FOLDER = 'tests/output/another-year'
const DIST = join(FOLDER, 'dist')
const RUN = 'open-2027'
const CHANGE = 'open-2026--open-2027'

let site: Site

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  const built = runBuild({ LAEGE_DATA_DIR: DATA, LAEGE_DIST_DIR: DIST })
  expect(built.code, built.stderr).toBe(0)
  site = readSite(DIST, '/')
}, 900_000)

const contentsOf = (folder: string): readonly (readonly [string, string])[] =>
  folderFiles(folder).map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')] as const)

test('the folder is what its script makes of the frozen data', () => {
  const again = join(FOLDER, 'data')
  makeAnotherYear(again)
  expect(contentsOf(again)).toEqual(contentsOf(DATA))
})

test('the published runs stay byte for byte', () => {
  for (const run of ['open-2025-draft', 'open-2025', 'open-2026'])
    for (const file of ['municipalities.csv', 'councils.csv'])
      expect(readFileSync(join(DIST, 'data', run, file), 'utf8'), `${run}/${file}`).toBe(
        readFileSync(join('tests/data/first-runs/published', run, file), 'utf8'),
      )
})

test('the new run counts 97 municipalities, the old ones 98', () => {
  expect(readRun(DIST, RUN).municipalities.rows).toHaveLength(97)
  expect(readRun(DIST, 'open-2026').municipalities.rows).toHaveLength(98)
})

test('every link of the site leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([])
})

test('a municipality that merged keeps its address, which says what it is part of', () => {
  for (const [slug, name] of [
    ['ishoej', 'Ishøj'],
    ['vallensbaek', 'Vallensbæk'],
  ]) {
    const page = site.pages.find(({ address }) => address === `kommuner/${slug}/`)
    expect(page?.text).toContain(
      `${name} Kommune findes ikke længere. Den er nu en del af Ishøj og Vallensbæk Kommune.`,
    )
    expect(page?.html).toContain('href="/kommuner/ishoej-og-vallensbaek/"')
    expect(site.pages.find(({ address }) => address === `en/kommuner/${slug}/`)?.text).toContain('no longer exists')
  }
})

test('the municipality that moved counts in its new council and region, and in its old ones before', () => {
  const place = (run: string): readonly (string | undefined)[] => {
    const row = readRun(DIST, run).municipalities.rows.find((cell) => cell('code') === '0766')
    return [row?.('council'), row?.('region')]
  }
  expect(place('open-2026')).toEqual(['Horsens', 'Region Midtjylland'])
  expect(place(RUN)).toEqual(['Lillebælt', 'Region Syddanmark'])
})

test('the second lift lifts by the table of distances, and the norm is the new one', () => {
  const { rows } = readRun(DIST, RUN).municipalities
  const number = (code: string, column: string): number =>
    Number(rows.find((cell) => cell('code') === code)?.(column) ?? Number.NaN)
  // Læsø: 5.3 km ÷ 0.4 km per capacity = 13.25, more than its citizens and its 122.2 km² ask for.
  const distance = readTable(join(DATA, 'tables/gp-distance/2025.csv')).rows.find((cell) => cell('code') === '0825')
  const asked = Number(distance?.('mean_distance_km')) / 0.4
  expect(number('0825', 'distance_floor_need')).toBeCloseTo(asked, 4)
  expect(number('0825', 'need')).toBeCloseTo(Math.max(asked, number('0825', 'floor_need')), 4)
  // Weighted citizens stand with one decimal, so the need is known to within 0.05 ÷ 1,580.
  expect(number('0101', 'model_need')).toBeCloseTo(number('0101', 'weighted_citizens') / 1580, 3)
})

test('the comparison says what borders, forecast, lift and norm moved, and its parts add up in every row', () => {
  for (const [file, count] of [
    ['municipalities', 97],
    ['councils', 17],
  ] as const) {
    const { columns, rows } = readTable(join(DIST, `data/changes/${CHANGE}-${file}.csv`))
    const parts = columns.filter((name) => name.startsWith('by_'))
    expect(parts).toEqual(expect.arrayContaining(['by_geography', 'by_forecast', 'by_distance_floor', 'by_norm']))
    expect(rows).toHaveLength(count)
    const change = file === 'councils' ? 'capacities_change' : 'need_change'
    for (const row of rows) {
      const sum = parts.reduce((total, part) => total + Number(row(part)), 0)
      expect(sum, row('name')).toBeCloseTo(Number(row(change)), 8)
    }
  }
  // Hedensted takes its citizens along: borders alone take from Horsens and give to Lillebælt.
  const { rows } = readTable(join(DIST, `data/changes/${CHANGE}-councils.csv`))
  const moved = (name: string): number => Number(rows.find((row) => row('name') === name)?.('by_geography'))
  expect(moved('Horsens')).toBeLessThan(-20)
  expect(moved('Lillebælt')).toBeGreaterThan(20)
})
