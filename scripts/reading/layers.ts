import { type HTMLElement, parse } from 'node-html-parser'

/** Who a page is written for, and how hard its prose may be. */
export interface Layer {
  readonly name:
    'patients' | 'doctors and journalists' | 'patients and doctors' | 'those who check' | 'maps' | 'English'
  /** LIX at most; null where it is reported only. */
  readonly lix: number | null
  /** Words at most, of all that is read: headings, lists and captions too. */
  readonly words: number | null
}

const PATIENTS: Layer = { name: 'patients', lix: 35, words: null }
const DOCTORS: Layer = { name: 'doctors and journalists', lix: 45, words: null }
/** Schemes for medicines, with names of laws and authorities of three countries. */
const SCHEMES: Layer = { name: 'patients and doctors', lix: 38, words: null }
const CHECKERS: Layer = { name: 'those who check', lix: null, words: null }
const MAPS: Layer = { name: 'maps', lix: 45, words: null }
const ENGLISH: Layer = { name: 'English', lix: null, words: null }

/** Pages by their address under the base; the first that matches decides. */
const LAYERS: readonly (readonly [address: RegExp, layer: Layer])[] = [
  [/^en\/foelg-tallet\/$/, { ...ENGLISH, lix: 35 }],
  [/^en\//, ENGLISH],
  [/^metode\/$/, { ...PATIENTS, words: 900 }],
  [/^metode\/spoergsmaal\/$/, PATIENTS],
  [/^brev\/$/, DOCTORS],
  [/^ordninger\//, SCHEMES],
  [/^metode\/(?:for-laeger|tidslinje|sikkerhed|spoergsmaal\/[^/]+)\/$/, DOCTORS],
  [/^(?:|foelg-tallet\/|kommuner\/.*|sundhedsraad\/.*|ordbog\/|om\/|tilgaengelighed\/|404\.html)$/, PATIENTS],
  [
    /^(?:daekning\/|2027\/|fem-ting\/|kort-fortalt\/|data\/(?:kolonner\/)?|kilder\/|aendringer\/.*|scenarier\/.*|regn-selv\/)$/,
    DOCTORS,
  ],
  [/^(?:kort|indlejr\/(?:[^/]+\/)?kort)\//, MAPS],
  [/^indlejr\//, PATIENTS],
]

/** The layer of a page, by its address under the base: "kommuner/aarhus/" is for patients. LIX is a measure of Danish. */
export function layerOf(address: string): Layer {
  return LAYERS.find(([pattern]) => pattern.test(address))?.[1] ?? CHECKERS
}

/** What is no text of the page: pictures, tables, ways to other pages, and what is not shown. */
const OUTSIDE = 'table, form, svg, nav, dl, [hidden], [popover], .kicker, .links, .key, .map-key, .value'

/** A page without the answers that it does not show beside the first: of those for all places one is in sight at a time. */
export function withOneAnswer(main: HTMLElement): HTMLElement {
  const copy = parse(main.toString())
  for (const answer of copy.querySelectorAll('.picked article').slice(1)) answer.remove()
  return copy
}

/** Paragraphs that are prose. Headings, lists, tables and figures do not count; every word of the rest does. */
export function proseOf(main: HTMLElement): readonly string[] {
  return main
    .querySelectorAll('p')
    .filter((element) => element.closest(`li, ${OUTSIDE}`) === null)
    .map((element) => shownText(element).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}

/** All that is read on a page, headings, labels and captions too, but pictures, tables, forms and ways to elsewhere. */
export function readTextOf(main: HTMLElement): string {
  const copy = parse(main.toString())
  for (const part of copy.querySelectorAll(
    'table, form, select, svg, nav, noscript, script, style, template, [hidden], [popover]',
  ))
    part.remove()
  return copy.structuredText.replace(/\s+/g, ' ').trim()
}

/** The text of an element without what is hidden inside it. */
function shownText(element: HTMLElement): string {
  const hidden = new Set(element.querySelectorAll('[hidden]'))
  if (hidden.size === 0) return element.textContent
  return [...hidden].reduce((text, part) => text.replace(part.textContent, ''), element.textContent)
}
