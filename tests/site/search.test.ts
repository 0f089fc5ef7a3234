import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type Search, searchOf } from '../../src/components/search/browser/find-entries.ts'
import { basePath } from '../../src/inputs/base-path.ts'
import { inEach, LANGUAGES } from '../../src/inputs/language.ts'
import { entriesIn } from '../../src/publishing/search/search-entry.ts'
import { frozen } from '../support/frozen.ts'
import { DIST, readSite } from '../support/site.ts'

/** A query that readers might type; `expected` has the first answer, or with | between them several that are as good. */
interface SearchQuery {
  readonly language: 'da' | 'en'
  readonly query: string
  readonly expected: string
  readonly because: string
}

const queries: readonly SearchQuery[] = parse(readFileSync('tests/data/search/queries.csv', 'utf8'), { columns: true })
const entries = inEach((language) =>
  entriesIn(JSON.parse(readFileSync(join(DIST, language === 'da' ? '' : language, 'soeg.json'), 'utf8'))),
)
const searches = inEach((language): Promise<Search> => searchOf(entries[language], language))

test('there are 150 queries and more, in both languages', () => {
  expect(queries.length).toBeGreaterThanOrEqual(150)
  for (const of of LANGUAGES) expect(queries.filter(({ language }) => language === of).length).toBeGreaterThan(50)
})

test.each(queries)('$language: “$query” finds $expected first: $because', async ({ language, query, expected }) => {
  const [first] = (await searches[language])(query)
  expect(expected.split('|')).toContain(first?.path)
})

const { pages } = readSite(DIST, basePath())
const inLanguage = (of: 'da' | 'en') => (address: string) => address.startsWith('en/') === (of === 'en')

describe.each(LANGUAGES)('in %s', (of) => {
  const root = of === 'da' ? '' : `${of}/`
  const list = pages.find(({ address }) => address === `${root}a-til-aa/`)
  const shown = pages.filter(
    ({ address, html }) =>
      inLanguage(of)(address) && address !== '404.html' && !html.includes('name="robots" content="noindex"'),
  )

  test('every page that wants to be found is found, but the tiles of a map that is', () => {
    const found = new Set<string>(entries[of].map(({ path }) => `${root}${path.slice(1)}`))
    const missing = shown.map(({ address }) => address).filter((address) => !found.has(address))
    expect(missing.filter((address) => !address.includes('kort/felter/'))).toEqual([])
    expect(shown.length).toBeGreaterThan(200)
  })

  test('the list of everything links every page but itself', () => {
    const linked = new Set(
      list?.root.querySelectorAll('main a').map((link) => {
        const { pathname } = new URL(
          link.getAttribute('href') ?? '',
          `http://site.example${basePath()}${root}a-til-aa/`,
        )
        return pathname.slice(basePath().length)
      }),
    )
    expect(
      shown.map(({ address }) => address).filter((address) => !linked.has(address) && address !== list?.address),
    ).toEqual([])
  })

  test('what is found is there, each once, and every way of the glossary leads to something', () => {
    const paths = entries[of].map(({ path }) => path)
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
    const ids = new Map(pages.map(({ address, html }) => [address, html]))
    const lost = entries[of].filter(({ kind, path }) => {
      const [address = '', id] = path.slice(1).split('#')
      if (kind === 'file') return !existsSync(join(DIST, address))
      const html = ids.get(root + address)
      return html === undefined || (id !== undefined && !html.includes(` id="${id}"`))
    })
    expect(lost.map(({ path }) => path)).toEqual([])
    const known = new Set<string>(paths)
    expect(frozen.glossary.ways.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([])
  })

  test('a number is said with its status', () => {
    const places = entries[of].filter(({ kind }) => kind === 'municipality' || kind === 'council')
    expect(places.length).toBeGreaterThan(100)
    const statuses =
      of === 'da'
        ? /\((?:åbent skøn|gengivet tal|officielt tal)\)/
        : /\((?:open estimate|quoted figure|official figure)\)/
    expect(places.filter(({ says }) => !statuses.test(says ?? '')).map(({ path }) => path)).toEqual([])
  })
})
