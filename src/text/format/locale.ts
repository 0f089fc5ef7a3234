import type { ByLanguage, Language } from '../../inputs/language.ts'

const LOCALES: ByLanguage<string> = { da: 'da-DK', en: 'en-GB' }

/** The locale whose rules for numbers and dates a language follows: "da-DK", "en-GB". */
export function localeOf(language: Language): string {
  return LOCALES[language]
}
