import type { HTMLElement } from 'node-html-parser'

/** Who a page is written for, and how hard its prose may be. */
export interface Layer {
  readonly name: 'patients' | 'doctors and journalists' | 'those who check' | 'maps' | 'English'
  /** LIX at most; null where it is reported only. */
  readonly lix: number | null
  /** Words of prose from which the limit holds: in fewer, one long name decides. */
  readonly from: number
  /** Words at most, lists included. */
  readonly words: number | null
}

const PATIENTS: Layer = { name: 'patients', lix: 35, from: 100, words: null }
const DOCTORS: Layer = { name: 'doctors and journalists', lix: 45, from: 0, words: null }
const CHECKERS: Layer = { name: 'those who check', lix: null, from: 0, words: null }
const MAPS: Layer = { name: 'maps', lix: null, from: 0, words: null }
const ENGLISH: Layer = { name: 'English', lix: null, from: 0, words: null }

/** Pages by their address under the base; the first that matches decides. */
const LAYERS: readonly (readonly [address: RegExp, layer: Layer])[] = [
  [/^en\//, ENGLISH],
  [/^metode\/$/, { ...PATIENTS, from: 0, words: 900 }],
  [/^metode\/spoergsmaal\/$/, PATIENTS],
  [/^metode\/(?:for-laeger|din-klinik|tidslinje|spoergsmaal\/[^/]+)\/$/, DOCTORS],
  [/^(?:|kommuner\/.*|sundhedsraad\/.*|ordbog\/|om\/|404\.html)$/, PATIENTS],
  [/^(?:data|kilder|aendringer|scenarier)\/$/, DOCTORS],
  [/^kort\//, MAPS],
]

/** The layer of a page, by its address under the base: "kommuner/aarhus/" is for patients. LIX is a measure of Danish. */
export function layerOf(address: string): Layer {
  return LAYERS.find(([pattern]) => pattern.test(address))?.[1] ?? CHECKERS
}

/** What is no text of the page: pictures, tables, ways to other pages, and what is not shown. */
const OUTSIDE = 'table, form, svg, nav, dl, [hidden], [popover], .kicker, .links, .key, .value'

/** Paragraphs that are prose. Headings, lists, tables and figures do not count; every word of the rest does. */
export function proseOf(main: HTMLElement): readonly string[] {
  return textsOf(main, 'p', `li, ${OUTSIDE}`)
}

/** Items of lists that are read as text. */
export function listsOf(main: HTMLElement): readonly string[] {
  return textsOf(main, 'li', OUTSIDE)
}

function textsOf(main: HTMLElement, selector: string, outside: string): readonly string[] {
  return main
    .querySelectorAll(selector)
    .filter((element) => element.closest(outside) === null)
    .map((element) => shownText(element).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}

/** The text of an element without what is hidden inside it. */
function shownText(element: HTMLElement): string {
  const hidden = new Set(element.querySelectorAll('[hidden]'))
  if (hidden.size === 0) return element.textContent
  return [...hidden].reduce((text, part) => text.replace(part.textContent, ''), element.textContent)
}
