import MiniSearch, { type Query } from 'minisearch'
import type { Language } from '../../../inputs/language.ts'
import { matchOf, otherNames, soughtIn } from '../../../inputs/place-names.ts'
import type { SearchEntry } from '../../../publishing/search/search-entry.ts'
import type { SearchKind } from '../../../text/labels/search-kind.ts'
import { councilName } from '../../../text/names/area.ts'
import { findPlaces, type NamedPlace } from '../../shared/browser/match-places.ts'
import { namesOf, tellingStems } from './named-so.ts'
import { stemOf, wordsOf } from './search-words.ts'

/** A search of the site: what fits a text best, the best first. */
export type Search = (text: string) => readonly SearchEntry[]

/** How many finds a list shows at most. */
const SHOWN = 8

/** How many places are shown before all else while one types the first letters of a name. */
const PLACES_FIRST = 3

/** What fits less than this share of the best is not shown: the list ends where it would begin to guess. */
const WORTH_SHOWING = 0.08

/** So many entries go into the index at a time, so that a slow phone answers in between. */
const AT_A_TIME = 40

/** How much more a find counts for its kind. */
const KIND_COUNTS: Readonly<Record<SearchKind, number>> = {
  municipality: 1.2,
  council: 1.1,
  word: 1.5,
  page: 1.3,
  question: 1.1,
  section: 1.1,
  map: 1,
  scenario: 1,
  file: 0.8,
}

/** How much more a word counts where it stands. */
const FIELD_COUNTS = { title: 4, also: 4, says: 1, on: 1 }

/**
 * The search of all that can be found in a language. Places come first where a text names one: see `findPlaces`; in the
 * midst of other words a whole name does. Then what is called by the text: see `namesOf`. Then the entries with all words of
 * the text, or all but those of the place, then those with some: whole words before beginnings, those before words written
 * nearly so, those before the parts of compounds.
 */
export async function searchOf(entries: readonly SearchEntry[], language: Language): Promise<Search> {
  const known = new Set<string>()
  const index = new MiniSearch<SearchEntry>({
    idField: 'path',
    fields: Object.keys(FIELD_COUNTS),
    tokenize: wordsOf,
    processTerm: (word) => {
      const stem = stemOf(word, language)
      known.add(stem)
      return stem
    },
    stringifyField: (value: unknown) => (Array.isArray(value) ? value.join(' · ') : String(value)),
    // A text that is sought is taken apart below.
    searchOptions: { tokenize: (text) => [text], processTerm: (stem) => stem },
  })
  await index.addAllAsync(entries, { chunkSize: AT_A_TIME })
  // The names are taken apart in a task of their own.
  await new Promise((resolve) => setTimeout(resolve))

  const at = new Map<string, SearchEntry>(entries.map((entry) => [entry.path, entry]))
  const countOf = (path: unknown): number => KIND_COUNTS[at.get(String(path))?.kind ?? 'page']
  const places = entries.flatMap(({ path, place }) =>
    place === undefined ? [] : [{ path, ...place, also: otherNames(place.name) }],
  )

  const namedSo = namesOf(entries, language)

  /** The paths of the places that a text names. */
  const placesNamed = (text: string): readonly string[] => {
    const sought = soughtIn(text)
    const { meant, council, found } = findPlaces(places, text)
    const title = council === null ? null : councilName(council, language)
    const ofCouncil = entries.filter((entry) => entry.kind === 'council' && entry.title === title)
    const begun = found.filter(({ code, name, also }) => matchOf(sought, code, [name, ...also]) === 'start')
    // A number alone is the start of many codes: only a whole one names a place.
    const started = sought.letters.length < 2 ? [] : begun.slice(0, PLACES_FIRST)
    const first = meant !== null && (sought.letters !== '' || !begun.includes(meant)) ? [meant] : started
    return [...first, ...ofCouncil].map(({ path }) => path)
  }

  const find = (words: readonly string[], combineWith: 'AND' | 'OR'): readonly string[] => {
    const stems = tellingStems(words, language)
    if (stems.length === 0) return []
    // Of several words, one that is written nearly so is no reason by itself.
    const queries = stems.map((stem) => queryOf(stem, known, combineWith === 'AND' || stems.length === 1))
    const hits = index.search({ combineWith, queries }, { boost: FIELD_COUNTS, boostDocument: countOf })
    const least = (hits[0]?.score ?? 0) * WORTH_SHOWING
    return hits.filter(({ score }) => score >= least).map(({ id }) => String(id))
  }

  return (text) => {
    const words = wordsOf(text)
    const whole = placesNamed(text)
    const within = whole.length > 0 ? null : placeAmong(words, places)
    const paths = new Set<string>([
      ...whole,
      ...(within ? [within.place.path] : []),
      ...namedSo(text).map(({ path }) => path),
      ...find(words, 'AND'),
      ...(within ? find(within.others, 'AND') : []),
    ])
    // Where nothing has all the words, what has some is better than nothing.
    if (paths.size === 0) for (const path of find(words, 'OR')) paths.add(path)
    return [...paths].slice(0, SHOWN).flatMap((path) => at.get(path) ?? [])
  }
}

/** The place that one of several words names in full, or two words together, with the other words; null for none. */
function placeAmong<P extends NamedPlace>(
  words: readonly string[],
  places: readonly P[],
): { readonly place: P; readonly others: readonly string[] } | null {
  for (const length of [2, 1]) {
    for (let start = 0; start + length <= words.length && words.length > length; start += 1) {
      const sought = soughtIn(words.slice(start, start + length).join(''))
      const place = places.find(({ name, also }) => matchOf(sought, null, [name, ...also]) === 'whole')
      if (place) return { place, others: words.toSpliced(start, length) }
    }
  }
  return null
}

/**
 * A stem with all that it may stand for: itself, a beginning, a misspelling, a part of a compound, or a compound of two.
 * @param isForgiving whether a word that is written nearly so is found too
 */
function queryOf(stem: string, known: ReadonlySet<string>, isForgiving: boolean): Query {
  const isNumber = /\d/.test(stem)
  const itself: Query = {
    queries: [stem],
    prefix: !isNumber,
    fuzzy: isForgiving && !isNumber && stem.length > 4 ? 0.2 : false,
    weights: { prefix: 0.5, fuzzy: 0.3 },
  }
  if (isNumber || stem.length < 4) return itself
  const words = [...known]
  const queries: Query[] = [itself]
  const compounds = words.filter((word) => word.indexOf(stem) > 0)
  if (compounds.length > 0) queries.push({ queries: compounds, combineWith: 'OR', boostTerm: () => 0.2 })
  if (!words.some((word) => word.startsWith(stem))) {
    const parts = partsOf(stem, known)
    if (parts !== null) queries.push({ queries: [...parts], combineWith: 'AND', boostTerm: () => 0.5 })
    const head = headOf(stem, words)
    if (head !== undefined) queries.push({ queries: [head], boostTerm: () => 0.3 })
  }
  return { combineWith: 'OR', queries }
}

/** The longest known word that a compound begins with: laegedaekning of laegedaekningstru. It is half of it or more. */
function headOf(stem: string, words: readonly string[]): string | undefined {
  return words
    .filter((word) => word.length > 3 && word.length * 2 >= stem.length && stem.startsWith(word))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** The two known words that a compound is made of, with an s or e between them or nothing; null where it is none. */
function partsOf(stem: string, known: ReadonlySet<string>): readonly [string, string] | null {
  for (let cut = stem.length - 3; cut >= 4; cut -= 1) {
    const last = stem.slice(cut)
    if (!known.has(last)) continue
    const start = stem.slice(0, cut)
    const first = [start, start.replace(/[se]$/, '')].find((word) => known.has(word))
    if (first !== undefined) return [first, last]
  }
  return null
}
