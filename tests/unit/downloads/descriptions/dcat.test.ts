import { DataFactory, type Quad } from 'n3'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressIn, catalogueTriples } from '../../../../src/downloads/descriptions/dcat.ts'
import { type FileGroup, fileGroups } from '../../../../src/downloads/packages/file-groups.ts'
import { printed, type PrintedGroup } from '../../../../src/downloads/packages/printed-files.ts'
import { jsonLdText, turtleText } from '../../../../src/downloads/descriptions/rdf-text.ts'
import { textFile } from '../../../../src/downloads/packages/download-file.ts'
import { lineOf, readJsonLd, readTurtle, shapeFaults } from '../../../support/rdf.ts'
import { site } from '../results.ts'

const DCT = 'http://purl.org/dc/terms/'
const DCAT = 'http://www.w3.org/ns/dcat#'
const HERE = 'https://site.example/sub/data/catalog.ttl'
const words = (text: string) => ({ da: text, en: text })

// A small group: what a catalogue says of a file is the same for every file. The built site has the whole.
const group: FileGroup = {
  id: 'open-2026',
  title: words('Run'),
  description: words('A run.'),
  run: site.results.headline,
  statuses: ['estimated'],
  files: [
    textFile(
      { path: '/data/open-2026/abc.csv', title: words('Abc'), description: words('Letters.'), mediaType: 'text/csv' },
      () => 'abc',
    ),
    textFile(
      { path: '/kort/x.csv', title: words('X'), description: words('A map.'), mediaType: 'text/csv' },
      () => 'x',
    ),
  ],
}
const about = (root: string | null) => ({ settings: site.inputs.site, published: site.published, root })
let groups: readonly PrintedGroup[]
let triples: Quad[]

beforeAll(async () => {
  groups = await printed([group])
  triples = [...catalogueTriples(groups, about('https://site.example/sub/'))]
})

const valuesOf = (subject: string, property: string): string[] =>
  triples.filter((t) => t.subject.value === subject && t.predicate.value === property).map((t) => t.object.value)

test('a file has its address, size and media type', () => {
  const file = 'https://site.example/sub/data/open-2026/abc.csv'
  expect(valuesOf(file, `${DCAT}downloadURL`)).toEqual([file])
  expect(valuesOf(file, `${DCAT}accessURL`)).toEqual(['https://site.example/sub/data/#open-2026'])
  expect(valuesOf(file, `${DCAT}byteSize`)).toEqual(['3'])
  expect(valuesOf(file, `${DCAT}mediaType`)).toEqual(['https://www.iana.org/assignments/media-types/text/csv'])
})

test('a data set says its status, and when it was issued: the day on which the run was frozen', () => {
  const run = 'https://site.example/sub/data/#open-2026'
  expect(valuesOf(run, `${DCT}description`)).toEqual(['A run. Status: åbent skøn.', 'A run. Status: open estimate.'])
  expect(valuesOf(run, `${DCT}issued`)).toEqual(['2026-11-22'])
  expect(valuesOf(run, `${DCT}modified`)).toEqual([site.inputs.site.publicationDate])
})

test('an address without a domain is relative to the folder that the catalogue stands in', () => {
  expect(addressIn('/data/open-2026/a.csv', null)).toBe('./open-2026/a.csv')
  expect(addressIn('/data/', null)).toBe('./')
  expect(addressIn('/data/#licens', null)).toBe('./#licens')
  expect(addressIn('/kort/x.csv', null)).toBe('../kort/x.csv')
  expect(addressIn('/', null)).toBe('../')
  expect(addressIn('/kort/x.csv', 'https://site.example/sub/')).toBe('https://site.example/sub/kort/x.csv')
})

test('without a domain the same site is described, read from wherever it stands', () => {
  const relative = readTurtle(turtleText(catalogueTriples(groups, about(null))), HERE)
  expect(relative.map(lineOf).sort()).toEqual(triples.map(lineOf).sort())
})

test('Turtle and JSON-LD hold the same triples, and lose none', () => {
  for (const root of [null, 'https://site.example/sub/']) {
    const all = catalogueTriples(groups, about(root))
    const turtle = readTurtle(turtleText(all), HERE).map(lineOf)
    const json = readJsonLd(jsonLdText(all), HERE.replace('.ttl', '.jsonld')).map(lineOf)
    expect(new Set(turtle).size).toBe(all.length)
    expect(json.sort()).toEqual(turtle.sort())
  }
})

test('JSON-LD refuses what it could not read back', () => {
  const { namedNode, blankNode, quad, literal } = {
    namedNode: (iri: string) => DataFactory.namedNode(iri),
    blankNode: () => DataFactory.blankNode(),
    quad: (subject: Quad['subject'], property: string, object: Quad['object']) =>
      DataFactory.quad(subject, DataFactory.namedNode(property), object),
    literal: (text: string) => DataFactory.literal(text),
  }
  expect(() => jsonLdText([quad(blankNode(), `${DCT}title`, literal('x'))])).toThrow(RangeError)
  expect(() => jsonLdText([quad(namedNode('./'), 'https://elsewhere.example/title', literal('x'))])).toThrow(RangeError)
})

describe('the shapes', () => {
  test('find nothing to say', async () => {
    expect(await shapeFaults(triples, 'dcat-ap-dk-mandatory.ttl')).toEqual([])
    expect(await shapeFaults(triples, 'our-own-promises.ttl')).toEqual([])
  })

  test.each([
    ['a data set without a title', `${DCT}title`, '#open-2026', 'MinCountConstraintComponent'],
    ['a data set without a description', `${DCT}description`, '#open-2026', 'MinCountConstraintComponent'],
    ['a data set without a publisher', `${DCT}publisher`, '#open-2026', 'OrConstraintComponent'],
    ['a catalogue without a publisher', `${DCT}publisher`, '#katalog', 'MinCountConstraintComponent'],
    ['a catalogue without data sets', `${DCAT}dataset`, '#katalog', 'MinCountConstraintComponent'],
    ['a publisher without a name', 'http://xmlns.com/foaf/0.1/name', '#udgiver', 'MinCountConstraintComponent'],
    ['a file without an address', `${DCAT}accessURL`, '/abc.csv', 'MinCountConstraintComponent'],
  ])('find %s', async (_, property, node, constraint) => {
    const kept = triples.filter((t) => !(t.predicate.value === property && t.subject.value.endsWith(node)))
    expect(kept.length).toBeLessThan(triples.length)
    const faults = await shapeFaults(kept, 'dcat-ap-dk-mandatory.ttl')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(node)
    expect(faults[0]).toContain(constraint)
  })

  test('find what the shapes of the profile refuse beyond what must be there', async () => {
    const namedNode = (iri: string) => DataFactory.namedNode(iri)
    type Node = ReturnType<typeof namedNode>
    const quad = (subject: Node, property: Node, object: Node) => DataFactory.quad(subject, property, object)
    const file = namedNode('https://site.example/sub/data/open-2026/abc.csv')
    const sum = namedNode(`${file.value}#sum`)
    const spdx = (name: string) => namedNode(`http://spdx.org/rdf/terms#${name}`)
    const isA = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
    const refused: readonly (readonly [Quad[], string])[] = [
      [
        [
          quad(file, spdx('checksum'), sum),
          quad(sum, isA, spdx('Checksum')),
          quad(sum, spdx('algorithm'), spdx('checksumAlgorithm_sha256')),
        ],
        'HasValueConstraintComponent',
      ],
      [
        [quad(namedNode('https://site.example/sub/data/#licens'), namedNode(`${DCT}type`), namedNode('x:own'))],
        'ClassConstraintComponent',
      ],
      [
        [
          quad(
            namedNode('https://site.example/sub/data/#katalog'),
            namedNode(`${DCT}language`),
            namedNode('http://publications.europa.eu/resource/authority/language/DAN'),
          ),
        ],
        'PatternConstraintComponent',
      ],
    ]
    for (const [more, constraint] of refused) {
      const faults = await shapeFaults([...triples, ...more], 'dcat-ap-dk-mandatory.ttl')
      expect(faults.join()).toContain(constraint)
    }
  })

  test.each([
    ['a file without a licence', `${DCT}license`, '/abc.csv'],
    ['a file without a size', `${DCAT}byteSize`, '/abc.csv'],
    ['a data set that nobody answers for', `${DCAT}contactPoint`, '#open-2026'],
  ])('of our own promises find %s', async (_, property, node) => {
    const kept = triples.filter((t) => !(t.predicate.value === property && t.subject.value.endsWith(node)))
    const faults = await shapeFaults(kept, 'our-own-promises.ttl')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(node)
  })
})

test('every group of files has an id of its own, words in both languages, and files', () => {
  const all = fileGroups(site, { run: site.results.headline, results: [] })
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.map(({ id }) => id)).toEqual([
    'open-2026',
    'seneste',
    'open-2025',
    'open-2025-draft',
    'alle',
    'aendringer',
    'daekning',
    'gengivne',
    'ordninger',
    'api',
    'vaerktoej',
  ])
  for (const { files, title, description } of all) {
    expect(files.length).toBeGreaterThan(0)
    for (const text of [title.da, title.en, description.da, description.en]) expect(text).not.toBe('')
  }
})
