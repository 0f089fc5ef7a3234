import type { Language } from '../../../inputs/language.ts'

/** The language that the page says it is in. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'da'
}
