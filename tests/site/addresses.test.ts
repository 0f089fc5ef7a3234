import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { councils, municipalities } from '../support/areas.ts'
import { descriptionOf, headFaults, repeated, titleOf } from '../support/check-head.ts'
import { brokenLinks } from '../support/check-links.ts'
import { addressNow, expectedAddresses, MOVED } from '../support/page-kind.ts'
import { RUNS } from '../support/runs.ts'
import { DIST, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())

test('the country has 98 municipalities and 17 councils', () => {
  expect(municipalities()).toHaveLength(98)
  expect(councils()).toHaveLength(17)
})

test('the site has exactly its fixed addresses', () => {
  expect(site.pages.map((page) => page.address).sort()).toEqual(expectedAddresses().sort())
})

test.each(RUNS)('%s has its files', (run) => {
  for (const name of ['municipalities.csv', 'councils.csv', 'result.json']) {
    expect(site.files).toContain(`data/${run}/${name}`)
  }
})

test('every link and every fragment leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([])
})

test('every page of an area is reached from the front page in two steps', () => {
  const targets = (address: string) =>
    new Set(
      site.pages
        .find((page) => page.address === address)
        ?.root.querySelectorAll('main a[href]')
        .map((link) => new URL(link.getAttribute('href') ?? '', `http://site.example${site.base}${address}`).pathname),
    )
  const front = targets('')
  const second = new Set([...front, ...targets('kommuner/'), ...targets('sundhedsraad/')])
  const areas = [
    ...councils().map((c) => `sundhedsraad/${c.slug}/`),
    ...municipalities().map((m) => `kommuner/${m.slug}/`),
  ]
  expect(areas.filter((address) => !second.has(site.base + address))).toEqual([])
})

test('every page has its language, title, description and main heading', () => {
  expect(site.pages.flatMap(headFaults)).toEqual([])
})

test('no two pages share a title or a description', () => {
  expect(repeated(site.pages, titleOf)).toEqual([])
  expect(repeated(site.pages, descriptionOf)).toEqual([])
})

test('a page states its full address where the domain is known, and only there', () => {
  const domain = process.env.SITE_URL
  for (const page of site.pages) {
    const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href')
    if (domain === undefined || page.address === '404.html') expect(canonical, page.address).toBeUndefined()
    else expect(canonical).toBe(new URL(site.base + addressNow(page.address), domain).href)
  }
})

test.each(Object.entries(MOVED))('/%s leads to /%s by itself and by a link, and is not to be found', (old, to) => {
  for (const language of ['', 'en/']) {
    const root = site.pages.find(({ address }) => address === language + old)?.root
    const target = site.base + language + to
    expect(root?.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${target}`)
    expect(root?.querySelector('main a')?.getAttribute('href')).toBe(target)
    expect(root?.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
  }
})
