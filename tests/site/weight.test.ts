import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { BUDGET, overweight, weigh, weighSearch } from '../support/check-weight.ts'
import { DIST, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())

test('every page keeps to its weight', () => {
  expect(site.pages.length).toBeGreaterThan(0)
  expect(site.pages.flatMap((page) => overweight(page, weigh(page, site)))).toEqual([])
})

test('every page has a style, and the front page has its table sorted by a script', () => {
  expect(site.pages.filter((page) => weigh(page, site).css === 0).map((page) => page.address)).toEqual([])
  const front = site.pages.find((page) => page.address === '')
  expect(front === undefined ? 0 : weigh(front, site).js).toBeGreaterThan(0)
})

test.each(['soeg.json', 'en/soeg.json'])(
  'the search of /%s keeps to its weight, and no page loads it by itself',
  (index) => {
    const search = weighSearch(site, index)
    expect(search).toBeGreaterThan(BUDGET.js)
    expect(search).toBeLessThanOrEqual(BUDGET.search)
    // The way to it is all that a page without other scripts has.
    const about = site.pages.find((page) => page.address === 'om/')
    expect(about === undefined ? Infinity : weigh(about, site).js).toBeLessThan(1_500)
  },
)
