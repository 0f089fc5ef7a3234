import type { ByLanguage } from '../../inputs/language.ts'

/** What a search can find, by what a reader calls it; a page is told by its title alone. */
export const SEARCH_KIND_WORDS = {
  municipality: { da: 'Kommune', en: 'Municipality' },
  council: { da: 'Sundhedsråd', en: 'Health council' },
  word: { da: 'Ord', en: 'Word' },
  page: { da: 'Side', en: 'Page' },
  question: { da: 'Spørgsmål', en: 'Question' },
  section: { da: 'Afsnit', en: 'Section' },
  map: { da: 'Kort', en: 'Map' },
  scenario: { da: 'Hvad hvis', en: 'What if' },
  file: { da: 'Fil', en: 'File' },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>

export type SearchKind = keyof typeof SEARCH_KIND_WORDS
