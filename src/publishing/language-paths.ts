import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../inputs/language.ts'

/** A page of getStaticPaths, with props of its own where it has some. */
interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly props?: object
}

/**
 * The same pages in every language: `/kommuner/` and `/en/kommuner/`. One page without parameters when none are named.
 * The languages of a page are adjacent, so that what they share is cached only briefly.
 */
export function inEveryLanguage(): { params: { lang: string | undefined } }[]
export function inEveryLanguage<P extends StaticPath>(pages: readonly P[]): P[]
export function inEveryLanguage(pages: readonly StaticPath[] = [{ params: {} }]): StaticPath[] {
  return pages.flatMap((page) =>
    LANGUAGES.map((language) => ({
      ...page,
      params: { ...page.params, lang: language === FIRST_LANGUAGE ? undefined : language },
    })),
  )
}

/** The language that the address of a page says. */
export function languageOf(lang: string | undefined): Language {
  return LANGUAGES.find((language) => language === lang) ?? FIRST_LANGUAGE
}
