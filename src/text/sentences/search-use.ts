import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

// What the search says while it is used.

/** The words of the search that no find changes. */
export const SEARCH_WORDS = {
  search: { da: 'Søg', en: 'Search' },
  what: { da: 'kommune, ord, spørgsmål', en: 'place, word or question' },
  onTheSite: { da: 'Søg på siden', en: 'Search the site' },
  found: { da: 'Fundet', en: 'Found' },
  close: { da: 'Luk', en: 'Close' },
  all: { da: 'Alt fra A til Å', en: 'Everything from A to Z' },
  hint: {
    da: 'Prøv en kommune, et ord eller et spørgsmål: Langeland, lukkegrænse, hvor klager jeg.',
    en: 'Try a place, a word or a question: Langeland, closing limit, where can I complain.',
  },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>

/** How many finds there are, as it is announced: "3 fund. Det første: Langeland Kommune." */
export function announceFound(titles: readonly string[], language: Language): string {
  const [first = ''] = titles
  return say(language, {
    da: `${titles.length} fund. Det første: ${first}.`,
    en: `${titles.length} found. The first: ${first}.`,
  })
}

/** What is said where nothing is found. */
export function nothingFound(text: string, language: Language): string {
  return say(language, {
    da: `Vi fandt intet på “${text.trim()}”. Prøv et andet ord, eller se listen over alt.`,
    en: `We found nothing for “${text.trim()}”. Try another word, or see the list of everything.`,
  })
}
