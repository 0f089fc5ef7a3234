import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { basePath } from '../../scripts/base-path.ts'
import { folderFiles } from '../../scripts/folder-files.ts'
import { councils, municipalities } from '../support/areas.ts'
import { xmlFaults } from '../support/check-xml.ts'
import { lineOf, readJsonLd, readTurtle, shapeFaults } from '../support/rdf.ts'
import { RUNS } from '../support/runs.ts'
import { DIST, type Page, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())
const ORIGIN = process.env.SITE_URL ?? 'https://site.example'
const ROOT = new URL(site.base, ORIGIN).href
const bytesOf = (address: string) => readFileSync(join(DIST, address))
const sha256 = (address: string) => createHash('sha256').update(bytesOf(address)).digest('hex')
/** The address below the base of a full one, or of one that a page has. */
const below = (address: string, page = '') => {
  const { href } = new URL(address, ROOT + page)
  if (!href.startsWith(ROOT)) throw new Error(`${address} leaves the site`)
  return href.slice(ROOT.length).replace(/#.*$/, '')
}
const pageAt = (address: string): Page => {
  const page = site.pages.find((one) => one.address === address)
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}

const DCAT = 'http://www.w3.org/ns/dcat#'
const SPDX = 'http://spdx.org/rdf/terms#'
const turtle = readTurtle(bytesOf('data/catalog.ttl').toString('utf8'), `${ROOT}data/catalog.ttl`)
const LISTS = ['catalog.jsonld', 'catalog.ttl', 'sha256.txt']
/** Every file below /data/ but the page and the files that list the others. */
const dataFiles = folderFiles(join(DIST, 'data'))
  .map(({ path }) => path)
  .filter((path) => path !== 'index.html' && !LISTS.includes(path))

describe('the catalogue', () => {
  const objects = (property: string) => turtle.filter(({ predicate }) => predicate.value === property)

  test('lists every file below /data/ and those of the maps, each with its size and hash', () => {
    const sizes = new Map(objects(`${DCAT}byteSize`).map((t) => [t.subject.value, t.object.value]))
    const sums = new Map(objects(`${SPDX}checksumValue`).map((t) => [t.subject.value, t.object.value]))
    const urls = objects(`${DCAT}downloadURL`).map(({ object }) => object.value)
    const listed = urls.map((url) => below(url))
    expect(listed.filter((path) => path.startsWith('data/')).sort()).toEqual(
      dataFiles.map((path) => `data/${path}`).sort(),
    )
    expect(listed.filter((path) => !path.startsWith('data/')).sort()).toEqual(
      [...site.files].filter((path) => /^kort\/[^/]+\.csv$/.test(path)).sort(),
    )
    for (const url of urls) {
      expect([url, sizes.get(url), sums.get(`${url}#sha256`)]).toEqual([
        url,
        String(bytesOf(below(url)).length),
        sha256(below(url)),
      ])
    }
  })

  test('has the same triples as Turtle and as JSON-LD', () => {
    const json = readJsonLd(bytesOf('data/catalog.jsonld').toString('utf8'), `${ROOT}data/catalog.jsonld`)
    expect(json.length).toBeGreaterThan(1000)
    expect(json.map(lineOf).sort()).toEqual(turtle.map(lineOf).sort())
  })

  test('keeps to the mandatory properties of DCAT-AP-DK and to our own promises', async () => {
    expect(await shapeFaults(turtle, 'dcat-ap-dk-mandatory.ttl')).toEqual([])
    expect(await shapeFaults(turtle, 'our-own-promises.ttl')).toEqual([])
  }, 60_000)

  test('names only pages and fragments that there are', () => {
    const named = new Set(
      turtle
        .flatMap(({ subject, object }) => [subject.value, object.value])
        .filter((value) => value.startsWith(ROOT) && !value.endsWith('#sha256')),
    )
    const lost = [...named].filter((value) => {
      const [address, id] = [below(value), new URL(value).hash.slice(1)]
      if (!site.files.has(address)) return true
      return id !== '' && pageAt(address).root.querySelector(`[id="${decodeURIComponent(id)}"]`) === null
    })
    expect(lost).toEqual([])
  })

  test('says full addresses where the domain is known, and only there', () => {
    const text = bytesOf('data/catalog.ttl').toString('utf8')
    const domain = process.env.SITE_URL
    if (domain === undefined) expect(text).toContain('<./open-2026/municipalities.csv>')
    else expect(text).toContain(`<${ROOT}data/open-2026/municipalities.csv>`)
  })
})

test('the list of hashes has every file below /data/', () => {
  const lines = bytesOf('data/sha256.txt').toString('utf8').trimEnd().split('\n')
  expect(lines.map((line) => line.slice(66)).sort()).toEqual(dataFiles.sort())
  for (const line of lines) expect(line).toBe(`${sha256(`data/${line.slice(66)}`)}  ${line.slice(66)}`)
})

describe.each(['data/', 'en/data/'])('/%s', (address) => {
  const page = pageAt(address)
  const rows = page.root.querySelectorAll('section.sheet tbody tr').flatMap((row) => {
    const link = row.querySelector('th a[download]')?.getAttribute('href')
    return link === undefined ? [] : [{ row, path: below(link, address) }]
  })

  test('tells of every file, with its size and the beginning of its hash', () => {
    const others = page.root
      .querySelectorAll('details li a[download]')
      .map((link) => below(link.getAttribute('href') ?? '', address))
    expect([...rows.map(({ path }) => path), ...others].filter((path) => path.startsWith('data/')).sort()).toEqual(
      dataFiles.map((path) => `data/${path}`).sort(),
    )
    for (const { row, path } of rows) {
      expect([
        path,
        row.querySelector('data')?.getAttribute('value'),
        row.querySelector('td code')?.textContent,
      ]).toEqual([path, String(bytesOf(path).length), sha256(path).slice(0, 12)])
    }
  })

  test('explains every column of the tables, with an example from the file', () => {
    for (const [id, file] of [
      ['kolonner-municipalities', `data/${RUNS.at(-1) ?? ''}/municipalities.csv`],
      ['kolonner-councils', `data/${RUNS.at(-1) ?? ''}/councils.csv`],
      ['kolonner-quoted', 'data/quoted-official-figures.csv'],
    ] as const) {
      const [header = '', ...lines] = bytesOf(file).toString('utf8').trimEnd().split('\n')
      const told = page.root.querySelectorAll(`#${id} tbody tr`)
      expect(told.map((row) => row.querySelector('th code')?.textContent)).toEqual(header.split(','))
      for (const row of told) {
        const example = row.querySelectorAll('td').at(-1)?.querySelector('code')?.textContent
        if (example !== undefined)
          expect(
            lines.some((line) => line.includes(example)),
            example,
          ).toBe(true)
      }
    }
  })

  test('shows the quoted official figures, and no other, as the file has them', () => {
    const shown = page.root
      .querySelectorAll('section[aria-labelledby="gengivne"] td.num data')
      .map((element) => element.getAttribute('value'))
      .slice(0, 3)
    // The hearing note’s need and number of the draft for Hovedstaden; Ugeskrift for Læger’s of Aabenraa.
    expect(shown).toEqual(['449.2', '449', '1450'])
    const file = bytesOf('data/quoted-official-figures.csv').toString('utf8').trimEnd().split('\n')
    expect(file).toHaveLength(1 + 3)
    for (const line of file.slice(1)) expect(line.endsWith(',reported')).toBe(true)
  })
})

const download = z.looseObject({
  '@type': z.literal('DataDownload'),
  contentUrl: z.string(),
  encodingFormat: z.string(),
})
const dataset = z.looseObject({
  '@type': z.literal('Dataset'),
  '@id': z.string(),
  name: z.string().min(1),
  description: z.string().min(50),
  license: z.string(),
  distribution: z.array(download).min(1),
  variableMeasured: z.array(z.looseObject({ '@type': z.literal('PropertyValue'), propertyID: z.string() })).min(1),
})
const catalogue = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DataCatalog'),
  dataset: z.array(dataset),
})
const place = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Dataset'),
  name: z.string().min(1),
  description: z.string().min(50),
  distribution: download,
  isPartOf: z.looseObject({ '@id': z.string() }),
})

/** What a page says of itself to programs. */
function saidToPrograms({ root }: Page): unknown {
  const scripts = root.querySelectorAll('script[type="application/ld+json"]')
  expect(scripts).toHaveLength(1)
  return JSON.parse(scripts[0]?.textContent ?? '')
}

describe.each(['', 'en/'])('in /%s the pages say to programs', (language) => {
  test('which runs there are, with their files and columns', () => {
    const { dataset: runs } = catalogue.parse(saidToPrograms(pageAt(`${language}data/`)))
    expect(runs.map((run) => new URL(run['@id'], ROOT).hash.slice(1)).sort()).toEqual([...RUNS].sort())
    for (const run of runs) {
      for (const { contentUrl } of run.distribution) expect(site.files).toContain(below(contentUrl))
      const ids = run.variableMeasured.map(({ propertyID }) => propertyID)
      expect(ids).toEqual(expect.arrayContaining(['citizens', 'need_weight', 'need', 'capacities']))
      expect(ids).not.toContain('name')
    }
  })

  test('which table each place stands in', () => {
    const pages = [
      ...councils().map(({ slug, name }) => ({ address: `${language}sundhedsraad/${slug}/`, row: `,${name},` })),
      ...municipalities().map(({ slug, code }) => ({ address: `${language}kommuner/${slug}/`, row: `\n${code},` })),
    ]
    for (const { address, row } of pages) {
      const said = place.parse(saidToPrograms(pageAt(address)))
      const file = below(said.distribution.contentUrl)
      expect(bytesOf(file).toString('utf8'), `/${address}: ${file}`).toContain(row)
      expect(below(said.isPartOf['@id'])).toBe(`${language}data/`)
    }
  })
})

describe.each(['nyt.xml', 'en/nyt.xml'])('/%s', (address) => {
  const text = bytesOf(address).toString('utf8')

  test('is well-formed, and has the runs that have been published', () => {
    expect(xmlFaults(text)).toEqual([])
    expect(
      [...text.matchAll(/<guid isPermaLink="false">laegefordelingen:run:(.*?)<\/guid>/g)].map((m) => m[1]),
    ).toEqual(RUNS.toReversed())
  })

  test('leads to pages and fragments that there are', () => {
    const links = [...text.matchAll(/<item>[\s\S]*?<link>(.*?)<\/link>/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const { root } = pageAt(below(link))
      expect(root.querySelector(`[id="${new URL(link, ROOT).hash.slice(1)}"]`), link).not.toBeNull()
    }
  })

  test('is named in the head of every page of its language', () => {
    const english = address.startsWith('en/')
    const pages = site.pages.filter((page) => page.root.querySelector('header.masthead') !== null)
    for (const page of pages.filter((one) => one.address.startsWith('en/') === english)) {
      const link = page.root.querySelector('link[rel="alternate"][type="application/rss+xml"]')
      expect(below(link?.getAttribute('href') ?? 'missing'), page.address).toBe(address)
    }
  })
})
