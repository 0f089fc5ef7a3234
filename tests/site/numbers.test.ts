import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { councils, municipalities } from '../support/areas.ts'
import { numberFault, type ShownValue, shownNumbers } from '../support/check-numbers.ts'
import { pageKind } from '../support/page-kind.ts'
import { NOT_ESTIMATED, readRun, type RunFiles, snakeCase } from '../support/run-files.ts'
import { HEADLINE_RUN, RUNS } from '../support/runs.ts'
import { DIST, type Page, readSite } from '../support/site.ts'
import { storyPages } from '../support/story-files.ts'

const site = readSite(DIST, basePath())
const runs = new Map<string, RunFiles>(RUNS.map((run) => [run, readRun(DIST, run)]))
const figures = new Map(site.pages.map((page) => [page.address, shownNumbers(page)]))
const on = (address: string): ShownValue[] => figures.get(address) ?? []

/** The columns that a page shows of an area in the headline run. */
const columnsOf = (address: string, level: ShownValue['level'], key: string): Set<string> =>
  new Set(
    on(address)
      .filter((f) => f.run === HEADLINE_RUN && f.level === level && f.key === key)
      .map((f) => f.column),
  )

test('every figure on a page is the one in the files, rightly written', () => {
  const faults = [...figures.values()].flat().map((figure) => numberFault(figure, runs))
  expect(faults.filter((fault) => fault !== null)).toEqual([])
})

test('every figure of a followed place is the one in the files, for each municipality in both languages', () => {
  const stories = storyPages(site)
  expect(stories).toHaveLength(2 * municipalities().length)
  expect(stories.flatMap(shownNumbers).flatMap((figure) => numberFault(figure, runs) ?? [])).toEqual([])
  for (const story of stories) expect(shownNumbers(story).length, story.address).toBeGreaterThan(15)
})

// The checks above say nothing of a page without numbers. These are the numbers that each page must have.

describe('the front page', () => {
  test('shows the capacities of the country', () => {
    expect(columnsOf('', 'national', 'dk')).toContain('capacities')
  })

  test('has a row of figures for every municipality', () => {
    const table = on('').filter((figure) => figure.text !== null)
    for (const { code, name } of municipalities()) {
      const columns = new Set(table.filter((f) => f.level === 'municipality' && f.key === code).map((f) => f.column))
      expect([...columns], name).toEqual(expect.arrayContaining(['guidance_list_size']))
    }
  })

  test('has every municipality on its map, and no other', () => {
    const codes = new Set(
      on('')
        .filter((figure) => figure.text === null)
        .map((figure) => figure.key),
    )
    expect([...codes].sort()).toEqual(
      municipalities()
        .map((m) => m.code)
        .sort(),
    )
  })
})

test('the page of every council shows its number and all its municipalities', () => {
  for (const { name, slug } of councils()) {
    const address = `sundhedsraad/${slug}/`
    const own = columnsOf(address, 'council', slug)
    const needed = ['citizens', 'need', 'capacities', 'capacities_low', 'capacities_high', 'guidance_list_size']
    expect
      .soft(
        needed.filter((column) => !own.has(column)),
        name,
      )
      .toEqual([])
    const missing = municipalities().filter(
      (m) => m.council === name && !columnsOf(address, 'municipality', m.code).has('need'),
    )
    expect.soft(missing, name).toEqual([])
  }
})

test('the page of every municipality shows its figures, and gives it no whole capacities', () => {
  const needed = ['citizens', 'need_weight', 'weighted_citizens', 'model_need', 'need', 'guidance_list_size']
  for (const { name, slug, code } of municipalities()) {
    const own = columnsOf(`kommuner/${slug}/`, 'municipality', code)
    expect
      .soft(
        needed.filter((column) => !own.has(column)),
        name,
      )
      .toEqual([])
    expect.soft(own, name).not.toContain('capacities')
  }
})

/** Whether a page shows a number that rests on the open estimate. */
const showsEstimate = (page: Page) => on(page.address).some((figure) => !NOT_ESTIMATED.has(snakeCase(figure.column)))

test('the open estimate is named on every page that shows it', () => {
  const estimated = site.pages.filter(showsEstimate)
  const kinds = new Set(estimated.map((page) => pageKind(page.address)))
  expect([...kinds]).toEqual(expect.arrayContaining(['front', 'council', 'municipality']))
  const named = ({ address, text }: Page): boolean =>
    (address.startsWith('en/') ? /open estimate/i : /åbent skøn/i).test(text)
  expect(estimated.filter((page) => !named(page)).map((page) => page.address)).toEqual([])
})
