import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { basePath } from '../../src/inputs/base-path.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { councils, municipalities } from '../support/areas.ts'
import { parseCsv } from '../support/check-csv.ts'
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
const turtle = readTurtle(bytesOf('data/catalog.ttl').toString('utf8'), `${ROOT}data/catalog.ttl`)
const LISTS = ['catalog.jsonld', 'catalog.ttl', 'sha256.txt']
/** Every file below /data/ but the page and the files that list the others. */
const dataFiles = folderFiles(join(DIST, 'data'))
  .map(({ path }) => path)
  .filter((path) => !path.endsWith('index.html') && !LISTS.includes(path))

/** The files of the maps, and what describes them. */
const mapFiles = [...site.files].filter((path) => /^kort\/[^/]+\.(csv|json)$/.test(path))
/** The files of the interface that lead to its answers, which stand in folders: decision 52. */
const interfaceFiles = [...site.files].filter((path) => /^api\/v1\/[^/]+\.json$/.test(path))
/** What is listed besides the files below /data/. */
const filesBeside = [...mapFiles, ...interfaceFiles]

test('the interface has a beginning, a list of runs and a description', () => {
  expect(interfaceFiles.toSorted()).toEqual(['api/v1/index.json', 'api/v1/openapi.json', 'api/v1/runs.json'])
})

describe('the catalogue', () => {
  const objects = (property: string) => turtle.filter(({ predicate }) => predicate.value === property)

  test('lists every file below /data/, those of the maps and those that lead into the interface, each with its size', () => {
    const sizes = new Map(objects(`${DCAT}byteSize`).map((t) => [t.subject.value, t.object.value]))
    const urls = objects(`${DCAT}downloadURL`).map(({ object }) => object.value)
    const listed = urls.map((url) => below(url))
    expect(listed.filter((path) => path.startsWith('data/')).sort()).toEqual(
      dataFiles.map((path) => `data/${path}`).sort(),
    )
    expect(listed.filter((path) => !path.startsWith('data/')).sort()).toEqual(filesBeside.toSorted())
    for (const url of urls) {
      expect([url, sizes.get(url)]).toEqual([url, String(bytesOf(below(url)).length)])
    }
  })

  test('has the same triples as Turtle and as JSON-LD', () => {
    const json = readJsonLd(bytesOf('data/catalog.jsonld').toString('utf8'), `${ROOT}data/catalog.jsonld`)
    expect(json.length).toBeGreaterThan(1000)
    expect(json.map(lineOf).sort()).toEqual(turtle.map(lineOf).sort())
  })

  test('keeps to the shapes of DCAT-AP-DK as far as they are written here, and to our own promises', async () => {
    expect(await shapeFaults(turtle, 'dcat-ap-dk-mandatory.ttl')).toEqual([])
    expect(await shapeFaults(turtle, 'our-own-promises.ttl')).toEqual([])
  }, 60_000)

  test('names only pages and fragments that there are', () => {
    const named = new Set(
      turtle.flatMap(({ subject, object }) => [subject.value, object.value]).filter((value) => value.startsWith(ROOT)),
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

test('the list of hashes has every file below /data/, those of the maps and those that lead into the interface', () => {
  const lines = bytesOf('data/sha256.txt').toString('utf8').trimEnd().split('\n')
  expect(lines.map((line) => line.slice(66)).sort()).toEqual(
    [...dataFiles, ...filesBeside.map((path) => `../${path}`)].sort(),
  )
  for (const line of lines) expect(line).toBe(`${sha256(`data/${line.slice(66)}`)}  ${line.slice(66)}`)
})

describe.each(['data/', 'en/data/'])('/%s', (address) => {
  const page = pageAt(address)
  const rows = page.root.querySelectorAll('section.sheet tbody tr').flatMap((row) => {
    const link = row.querySelector('th a[download]')?.getAttribute('href')
    return link === undefined ? [] : [{ row, path: below(link, address) }]
  })

  test('tells of every file, with its size and the beginning of its hash', () => {
    expect(rows.map(({ path }) => path).sort()).toEqual(
      [...dataFiles.map((path) => `data/${path}`), ...filesBeside].sort(),
    )
    for (const { row, path } of rows) {
      expect([
        path,
        row.querySelector('data')?.getAttribute('value'),
        row.querySelector('td code')?.textContent,
      ]).toEqual([path, String(bytesOf(path).length), sha256(path).slice(0, 12)])
    }
  })

  const RUN = RUNS.at(-1) ?? ''
  const told = (id: string) =>
    pageAt(`${address}kolonner/`)
      .root.querySelectorAll(`#kolonner-${id} tbody tr`)
      .map((row) => {
        const cells = row.querySelectorAll('td')
        return {
          id: row.querySelector('th code')?.textContent ?? '',
          unit: cells[1]?.textContent ?? '',
          example: cells.at(-1)?.querySelector('code')?.textContent ?? '',
        }
      })
  const read = (file: string) => {
    const text = bytesOf(file).toString('utf8')
    return parseCsv(text, {
      delimiter: text.startsWith('\uFEFF') ? ';' : ',',
      lineTerminator: text.includes('\r\n') ? '\r\n' : '\n',
    })
  }
  const of = (pattern: RegExp) => [...site.files].filter((file) => pattern.test(file)).sort()

  // A list of columns, a file that its examples are from, and every file that has its columns.
  test.each([
    [
      'municipalities',
      [`data/${RUN}/municipalities.csv`, ...of(/^data\/(?:open-[^/]+|latest)\/(?:councils\/.+|municipalities)\.csv$/)],
    ],
    ['councils', [`data/${RUN}/councils.csv`, ...of(/^data\/(?:open-[^/]+|latest)\/councils\.csv$/)]],
    ['regions', [`data/${RUN}/regions.csv`, ...of(/^data\/(?:open-[^/]+|latest)\/regions\.csv$/)]],
    ['observations', ['data/all/observations.csv']],
    ['changes-municipalities', of(/^data\/changes\/.+-municipalities\.csv$/)],
    ['changes-councils', of(/^data\/changes\/.+-councils\.csv$/)],
    ['scenarios-municipalities', of(/^data\/scenarios\/.+-municipalities\.csv$/)],
    ['scenarios-councils', of(/^data\/scenarios\/.+-councils\.csv$/)],
    ['quoted', ['data/quoted-official-figures.csv']],
    ['schemes', ['data/schemes.csv']],
    ['template', ['data/skabelon-officielle-tal.csv']],
  ])('explains every column of %s, with its unit and a row of a file', (id, files) => {
    const columns = told(id)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(read(file).header, file).toEqual(columns.map((column) => column.id))
    for (const { id: name, unit } of columns) expect(unit.trim(), name).not.toBe('')
    expect(files.flatMap((file) => read(file).rows)).toContainEqual(columns.map(({ example }) => example))
  })

  test('explains every column of the maps, with its unit and an example', () => {
    const columns = new Map(told('kort').map((column) => [column.id, column]))
    const files = of(/^kort\/[^/]+(?<!-dansk)\.csv$/)
    expect(files).toHaveLength(9)
    const cells = new Map<string, Set<string>>()
    for (const { header, rows } of files.map(read)) {
      for (const [at, id] of header.entries())
        cells.set(id, new Set([...(cells.get(id) ?? []), ...rows.map((row) => row[at] ?? '')]))
    }
    expect([...columns.keys()].sort()).toEqual([...cells.keys()].sort())
    for (const [id, { unit, example }] of columns) {
      expect(unit.trim(), id).not.toBe('')
      expect(cells.get(id), id).toContain(example)
    }
  })

  test('has a list of columns for every table, the Danish and those of all runs by the same columns', () => {
    const listed =
      /^data\/(?:(?:open-[^/]+|latest)\/(?:councils\/.+|municipalities|councils|regions|uncertainty)|(?:changes|scenarios)\/.+-(?:municipalities|councils)|all\/observations|[^/]+)\.csv$/
    const twins =
      /^data\/(?:[^/]+\/(?:kommuner|sundhedsraad|regioner|usikkerhed|observationer|sundhedsraad\/.+)|(?:changes|scenarios)\/.+-(?:kommuner|sundhedsraad)|all\/(?:municipalities|councils|regions))\.csv$/
    expect(of(/^data\/.*\.csv$/).filter((file) => !listed.test(file) && !twins.test(file))).toEqual([])
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
const variables = z
  .array(
    z.looseObject({
      '@type': z.literal('PropertyValue'),
      propertyID: z.string(),
      name: z.string().min(1),
      unitText: z.string().min(1),
    }),
  )
  .min(1)
const dataset = z.looseObject({
  '@type': z.literal('Dataset'),
  '@id': z.string(),
  name: z.string().min(1),
  description: z.string().min(50),
  license: z.string(),
  distribution: z.array(download).min(1),
  variableMeasured: variables,
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
  distribution: z.array(download).min(2),
  variableMeasured: variables,
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
      ...councils().map(({ slug, name }) => ({
        address: `${language}sundhedsraad/${slug}/`,
        rows: [`,${name},`, `,${name},`, `\n${name},`],
      })),
      ...municipalities().map(({ slug, code, council }) => ({
        address: `${language}kommuner/${slug}/`,
        rows: [`\n${code},`, `\n${code},`, `\n${council},`],
      })),
    ]
    for (const { address, rows } of pages) {
      const said = place.parse(saidToPrograms(pageAt(address)))
      const files = said.distribution.map(({ contentUrl }) => below(contentUrl))
      for (const file of files) expect(site.files, address).toContain(file)
      // The table of its council, and those of all municipalities and of all councils.
      const tables = files.filter((file) => file.endsWith('.csv'))
      expect(tables, address).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) {
        const file = tables[index] ?? ''
        expect(bytesOf(file).toString('utf8'), `/${address}: ${file}`).toContain(row)
      }
      expect(said.variableMeasured.map(({ propertyID }) => propertyID)).toEqual(
        expect.arrayContaining(['citizens', 'need_weight', 'need', 'capacities']),
      )
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
    const items = [...text.matchAll(/<item>[\s\S]*?<\/item>/g)].map(([item]) => item)
    const links = items.flatMap((item) => [...item.matchAll(/<link>(.*?)<\/link>/g)].map((match) => match[1] ?? ''))
    // RSS allows full addresses alone: without a domain an item has none.
    expect(links).toHaveLength(process.env.SITE_URL === undefined ? 0 : items.length)
    for (const link of links) {
      expect(link.startsWith(ROOT), link).toBe(true)
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
