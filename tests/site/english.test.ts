import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { danishWords, headings, languageLinks } from '../support/check-english.ts'
import { danishAddresses, PAGE_KINDS, pageKind } from '../support/page-kind.ts'
import { DIST, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())
const byAddress = new Map(site.pages.map((page) => [page.address, page]))
const english = site.pages.filter((page) => page.address.startsWith('en/'))
const addresses = danishAddresses().filter((address) => address !== PAGE_KINDS.notFound)

/** Both pages of an address. */
function twins(address: string) {
  const [danish, other] = [byAddress.get(address), byAddress.get(`en/${address}`)]
  if (danish === undefined || other === undefined) throw new Error(`/${address} is not in both languages`)
  return { danish, english: other }
}

test('every page but the one for unknown addresses has a twin in English', () => {
  expect(english.map((page) => page.address).sort()).toEqual(addresses.map((address) => `en/${address}`).sort())
})

test('every page says its language, and both pages of an address name each other', () => {
  const domain = process.env.SITE_URL
  const full = (address: string) =>
    domain === undefined ? site.base + address : new URL(site.base + address, domain).href
  for (const address of addresses) {
    const { danish, english } = twins(address)
    expect(danish.root.querySelector('html')?.getAttribute('lang'), address).toBe('da')
    expect(english.root.querySelector('html')?.getAttribute('lang'), address).toBe('en')
    const links = { da: full(address), en: full(`en/${address}`), 'x-default': full(address) }
    expect(languageLinks(danish), address).toEqual(links)
    expect(languageLinks(english), address).toEqual(links)
  }
})

test('the page for unknown addresses speaks both languages and has no twin', () => {
  const page = byAddress.get(PAGE_KINDS.notFound)
  expect(page && languageLinks(page)).toEqual({})
  expect(page?.root.querySelector('main [lang="en"]')?.textContent).toContain('This page does not exist')
})

test('a reader can pass from a page to its twin', () => {
  // A page to embed has no menu.
  for (const address of addresses.filter((one) => !one.startsWith('indlejr/'))) {
    const { danish, english } = twins(address)
    const over = (page: typeof danish, to: string) =>
      page.root.querySelector(`header a[hreflang="${to}"]`)?.getAttribute('href')
    expect(over(danish, 'en'), address).toBe(`${site.base}en/${address}`)
    expect(over(english, 'da'), address).toBe(site.base + address)
  }
})

test('both pages of an address have the same headings in the same order', () => {
  for (const address of addresses) {
    const { danish, english } = twins(address)
    const [da, en] = [headings(danish), headings(english)]
    // The glossary has its words in the order of each language.
    if (pageKind(address) === 'glossary') expect(en.sort(), address).toEqual(da.sort())
    else expect(en, address).toEqual(da)
  }
})

test('no Danish stands in English text, but for names and what is marked as Danish', () => {
  const found = english.flatMap((page) =>
    danishWords(page).map(({ word, context }) => ({
      kind: pageKind(page.address) ?? '',
      address: page.address,
      word,
      context,
    })),
  )
  const byKind = [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, words]) => {
    const pages = new Set(words.map(({ address }) => address))
    const first = [...new Map(words.map((one) => [one.word.toLowerCase(), one])).values()].slice(0, 8)
    return `${kind}, ${pages.size} pages: ${first.map(({ word, context, address }) => `“${word}” in “${context}” on /${address}`).join('; ')}`
  })
  expect(byKind).toEqual([])
})
