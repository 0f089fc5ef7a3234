import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { numberFault, shownNumbers } from '../support/check-numbers.ts'
import { headFaults } from '../support/check-head.ts'
import { brokenLinks, foreignRequests } from '../support/check-links.ts'
import { markupFaults } from '../support/check-markup.ts'
import { schemaFaults } from '../support/check-schema.ts'
import { expectedAddresses } from '../support/page-kind.ts'
import { type RunFiles, readRun } from '../support/run-files.ts'
import { RUNS } from '../support/runs.ts'
import { DIST, readSite } from '../support/site.ts'

// What holds of a site made from any data: nothing here knows a figure, a date or a name. It is run on the site of data/
// where that is other data than the tests of the code have.

const site = readSite(DIST, basePath())

test('it has an address for each area, run, scenario and question of its data', () => {
  const addresses = new Set(site.pages.map(({ address }) => address))
  expect(expectedAddresses().filter((address) => !addresses.has(address))).toEqual([])
})

test('every link and every fragment leads somewhere, and nothing is fetched from elsewhere', () => {
  expect(brokenLinks(site)).toEqual([])
  expect(site.pages.flatMap(foreignRequests)).toEqual([])
})

test('every page has its language, title, description and main heading', () => {
  expect(site.pages.flatMap(headFaults)).toEqual([])
})

test('the markup of every page is valid', async () => {
  expect((await Promise.all(site.pages.map(markupFaults))).flat()).toEqual([])
})

test('every figure on a page is the one in the files, rightly written', () => {
  const runs = new Map<string, RunFiles>(RUNS.map((run) => [run, readRun(DIST, run)]))
  const figures = site.pages.flatMap(shownNumbers)
  expect(figures.length).toBeGreaterThan(0)
  expect(figures.map((figure) => numberFault(figure, runs)).filter((fault) => fault !== null)).toEqual([])
})

test.each([...RUNS, 'latest'])('%s/result.json keeps its schema', (run) => {
  expect(schemaFaults(DIST, run)).toEqual([])
})
