import { readFileSync } from 'node:fs'
import type { HTMLElement } from 'node-html-parser'
import { parse } from 'node-html-parser'
import { z } from 'zod'
import { councils, municipalities } from './areas.ts'
import { DATA } from './data.ts'
import { type Page, readerText } from './site.ts'

/** Small words of Danish that English does not have; a text without any of them is hardly Danish. */
const TELLTALE = new Set(
  (
    'og ikke der det den de er som af til fra eller hvor hvad hvis når efter uden mellem mere flere færre mange kun også ' +
    'kommune kommunen kommuner kommunerne borgere borger læge læger lægen patienter patienttal sundhedsråd sundhedsrådet ' +
    'sundhedsrådene lægekapacitet lægekapaciteter vægt behov skøn åbent kilde kilder tallet tallene regnet gælder bliver ' +
    'kan skal må vi du sig sin sit et en på med ved om hele landet afsnit spørgsmål svar kort metode ordbog siden udgivet ' +
    'kørsel afstand middellevetid areal arealgulv tabel antagelse statistik udfyldt gengivet vejledende næste forrige søg'
  ).split(' '),
)
/** Those of them that are words of English too, or abbreviations in it. */
const ENGLISH_TOO = new Set(['de', 'en', 'om', 'et', 'den', 'kan'])

const names = z.object({ da: z.string(), en: z.string() })
const hearing = z.object({ parties: z.array(z.object({ name: names, short: names })) })
const sources = z.array(z.object({ en: z.object({ publisher: z.string() }) }))
const read = (file: string): unknown => JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8'))

/** The short names of the tiles. */
const labels = Object.values(
  z.record(z.string(), z.object({ label: z.string() })).parse(read('geography/2027/tiles.json')),
).map(({ label }) => label)

/** Proper names that stay as they are in English. */
const NAMES: readonly string[] = [
  ...municipalities().map(({ name }) => name),
  ...labels,
  ...councils().map(({ name }) => name),
  ...['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland', 'Østdanmark'].map(
    (name) => `Region ${name}`,
  ),
  ...hearing.parse(read('hearing.json')).parties.flatMap(({ name, short }) => [name.da, short.da]),
  ...sources.parse(read('sources.json')).map(({ en }) => en.publisher),
  ...[
    'Lægefordelingen',
    // A ministry and a board that English text names in Danish, and the word in the Danish names of councils.
    'Indenrigs- og Sundhedsministeriet',
    'praksisklagenævnet',
    'Sundhedsråd',
    'Østdanmark',
    'Sønderjylland',
    'Østjylland',
    'Ugeskrift for Læger',
    'Sundhedsdatastyrelsen',
    'Danmarks Statistik',
    'Christiansø',
    'Danske Patienter',
    'lægedækningstruet',
    'Medicinrådet',
    'Kræftplan V',
  ],
]

/** What is no prose: a name as a whole word, the longest that fits, and an address. */
const NO_PROSE = new RegExp(
  `(?<!\\p{L})(?:${NAMES.toSorted((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
    .join('|')})(?!\\p{L})|\\S*/\\S+/\\S*`,
  'gu',
)

/** A word of Danish that stands in English text. */
export interface DanishWord {
  readonly word: string
  /** The words around it. */
  readonly context: string
}

/** Words of Danish in the text of an English page, outside what is marked as Danish, Norwegian or Swedish and outside proper names. */
export function danishWords(page: Page): DanishWord[] {
  const root = parse(page.html, { blockTextElements: { script: true, style: true } })
  for (const nordic of root.querySelectorAll('[lang="da"], [lang="nb"], [lang="sv"]')) nordic.remove()
  // Identifiers, not prose.
  for (const code of root.querySelectorAll('code')) code.remove()
  const text = readerText(root).replaceAll(NO_PROSE, '·')
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const lower = word.toLowerCase()
    const danish = /[æøå]/.test(lower) || (TELLTALE.has(lower) && !ENGLISH_TOO.has(lower))
    const context = text.slice(Math.max(0, index - 30), index + word.length + 30).replaceAll('\n', ' / ')
    return danish ? [{ word, context }] : []
  })
}

/** The links of a page to itself in each language, by hreflang; the path where the link has no domain. */
export function languageLinks({ root }: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(
    root
      .querySelectorAll('link[rel="alternate"][hreflang]')
      .map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
  )
}

/** The headings of a page that are the same in every language: level and id, but for the letters of the glossary. */
export function headings({ root }: Page): string[] {
  return root
    .querySelectorAll('h1, h2, h3, h4')
    .filter((heading) => !(heading.getAttribute('id') ?? '').startsWith('bogstav-'))
    .map((heading: HTMLElement) => `${heading.tagName} ${heading.getAttribute('id') ?? ''}`)
}
