import type { Language } from '../../../inputs/language.ts'
import type { SearchEntry } from '../../../publishing/search/search-entry.ts'
import type { SearchKind } from '../../../text/labels/search-kind.ts'
import { isEmptyWord, stemOf, wordsOf } from './search-words.ts'

/** Of things that are called the same, what a reader most probably means. */
const MEANT_FIRST: readonly SearchKind[] = [
  'municipality',
  'council',
  'word',
  'page',
  'question',
  'section',
  'map',
  'scenario',
  'file',
]

/** A name of an entry, taken apart once. */
interface Name {
  readonly entry: SearchEntry
  readonly words: readonly string[]
  readonly text: string
  /** The stems of its telling words, in the order of the alphabet: the same for "Hvor klager I?" and "klage". */
  readonly stems: string
}

/** What is called by a text, the nearest first. */
export type NamedSo = (text: string) => readonly SearchEntry[]

/** The stems of the words of a text that tell what is sought; of all words where none does. */
export function tellingStems(words: readonly string[], language: Language): readonly string[] {
  const telling = words.filter((word) => !isEmptyWord(word, language))
  return (telling.length > 0 ? telling : words).map((word) => stemOf(word, language))
}

/** A name of one telling word whose stem is shorter is too common to be what a longer text is about: "region", "kommune". */
const TELLING_STEM = 8

/**
 * Finds the entries that are called by a text, by their titles or by their other names: those that are called just so,
 * then those whose title begins with its two words or more, then those that are called so in other forms of the words, then
 * those whose name is among the words: "kan jeg tvinges til at skifte læge" has "skifte læge".
 */
export function namesOf(entries: readonly SearchEntry[], language: Language): NamedSo {
  const takenApart = (name: string): Omit<Name, 'entry'> => {
    const words = wordsOf(name)
    return { words, text: words.join(' '), stems: tellingStems(words, language).toSorted().join(' ') }
  }
  const names = entries.flatMap((entry): readonly Name[] =>
    [entry.title, ...(entry.also ?? [])].map((name) => ({ entry, ...takenApart(name) })),
  )
  return (text) => {
    const sought = takenApart(text)
    if (sought.text === '') return []
    const soughtStems = new Set(sought.stems.split(' '))
    const nearness = ({ entry, text, stems }: Name): number => {
      if (text === sought.text) return 4
      if (sought.words.length > 1 && text.startsWith(sought.text) && text === wordsOf(entry.title).join(' ')) return 3
      if (stems === sought.stems) return 2
      const parts = stems.split(' ')
      const isTelling = parts.length > 1 || stems.length >= TELLING_STEM
      return isTelling && parts.every((stem) => soughtStems.has(stem)) ? 1 : 0
    }
    const shared = ({ words }: Name): number => sought.words.filter((word) => words.includes(word)).length
    return names
      .map((name) => ({ name, near: nearness(name), shared: shared(name) }))
      .filter(({ near }) => near > 0)
      .toSorted(
        (a, b) =>
          b.near - a.near ||
          b.shared - a.shared ||
          MEANT_FIRST.indexOf(a.name.entry.kind) - MEANT_FIRST.indexOf(b.name.entry.kind),
      )
      .map(({ name }) => name.entry)
  }
}
