import { FIRST_LANGUAGE, type Language } from '../inputs/language.ts'

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** The address of a file that is the same in every language, under the path that the site is deployed to: "/data/x.csv" → "/sub/data/x.csv". */
export function fileHref(path: `/${string}`): string {
  return base + path.slice(1)
}

/** The address of a page, or of a file with words in it, in a language: "/data/" → "/sub/data/", "/sub/en/data/". */
export function href(path: `/${string}`, language: Language): string {
  return fileHref(inLanguage(path, language))
}

/** The domain that the site is built for; undefined where it is not known. */
export function siteDomain(): string | undefined {
  return import.meta.env.SITE
}

/** The full address of a path of the site where the domain is known, and otherwise the path that it is served at. */
export function fullAddress(path: `/${string}`): string {
  const domain = siteDomain()
  return domain === undefined ? fileHref(path) : new URL(fileHref(path), domain).href
}

/** A path of the site in a language: that of the first language stands at the root. */
export function inLanguage(path: `/${string}`, language: Language): `/${string}` {
  return language === FIRST_LANGUAGE ? path : `/${language}${path}`
}

/** The address of a municipality's page. */
export function municipalityHref(slug: string, language: Language): string {
  return href(`/kommuner/${slug}/`, language)
}

/** The address of a health council's page. */
export function councilHref(slug: string, language: Language): string {
  return href(`/sundhedsraad/${slug}/`, language)
}

/** A layout of a map: as the land lies, or in equal tiles. */
export type MapLayout = 'geography' | 'tiles'

/** The measure whose tiles stand at the address of all tiles. */
export const TILES_FIRST = 'patienttal'

/** The address of the map of a measure, by the last part of the measure's address. */
export function mapHref(slug: string, layout: MapLayout, language: Language): string {
  if (layout === 'geography') return href(`/kort/${slug}/`, language)
  return slug === TILES_FIRST ? href('/kort/felter/', language) : href(`/kort/felter/${slug}/`, language)
}
