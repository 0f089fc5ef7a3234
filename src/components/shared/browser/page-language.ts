import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../../../inputs/language.ts'

/** The language that the page says it is in. */
export function pageLanguage(): Language {
  return LANGUAGES.find((language) => language === document.documentElement.lang) ?? FIRST_LANGUAGE
}
