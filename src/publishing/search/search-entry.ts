import type { SearchKind } from '../../text/labels/search-kind.ts'

/** Something that can be found. */
export interface SearchEntry {
  readonly kind: SearchKind
  /** Path of the page without its language, or of the file: "/ordbog/#norm". Each stands once. */
  readonly path: `/${string}`
  readonly title: string
  /** What answers without a click: a number with its status, the meaning of a word. */
  readonly says?: string
  /** Further words that it is found by and that are not shown. */
  readonly also?: readonly string[]
  /** Title of the page that a section is on. */
  readonly on?: string
  /** Of a municipality, what it is known by: its code, and the name of its health council. */
  readonly place?: { readonly code: string; readonly name: string; readonly council: string }
}

/** The file of all that can be found in a language. */
export function entriesText(entries: readonly SearchEntry[]): string {
  return JSON.stringify(entries)
}

/** What a file of `entriesText` holds. */
export function entriesIn(written: unknown): readonly SearchEntry[] {
  if (!isEntries(written)) throw new TypeError('This is no list of what can be found.')
  return written
}

function isEntries(value: unknown): value is readonly SearchEntry[] {
  return Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'path' in one)
}
