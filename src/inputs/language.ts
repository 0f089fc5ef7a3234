/** The languages of the site, the one at its root first. */
export const LANGUAGES = ['da', 'en'] as const

/** The language at the root of the site. */
export const [FIRST_LANGUAGE] = LANGUAGES

export type Language = (typeof LANGUAGES)[number]

/** The same thing in every language: a text that one of them lacks is an error of types. */
export type ByLanguage<T> = Readonly<Record<Language, T>>

/** Something made for every language: `inEach(formatOf)` has a format for each. */
export function inEach<T>(of: (language: Language) => T): ByLanguage<T> {
  return { da: of('da'), en: of('en') }
}

/** What each language calls itself, as a link to it says. */
export const LANGUAGE_NAMES: ByLanguage<string> = { da: 'Dansk', en: 'English' }

/** The locale whose rules for numbers and dates each language follows. */
export const LOCALES: ByLanguage<string> = { da: 'da-DK', en: 'en-GB' }
