import { once } from '../inputs/files/once.ts'
import type { Language } from '../inputs/language.ts'
import { formerMunicipalities } from '../results/former-municipalities.ts'
import { loadSite, type Site } from '../results/site.ts'
import { councilHref, href, municipalityHref } from './href.ts'

// A run may have areas that have no page: a health council that the leading run does not know, or a municipality of a run
// that is there and does not lead yet.

/** Whether a health council of any run has a page: those of the run that leads do. */
export function hasCouncilPage(slug: string): boolean {
  return loadSite().results.headline.councils.some((council) => council.slug === slug)
}

/** The address of the page of a health council of any run; undefined where it has none. */
export function councilPageHref(slug: string, language: Language): string | undefined {
  return hasCouncilPage(slug) ? councilHref(slug, language) : undefined
}

/** Whether a municipality of any run has a page, be it one that says what it has become part of. */
export function hasMunicipalityPage(slug: string): boolean {
  return municipalityPages(loadSite()).has(slug)
}

/** The address of the page of a municipality of any run; undefined where it has none. */
export function municipalityPageHref(slug: string, language: Language): string | undefined {
  return hasMunicipalityPage(slug) ? municipalityHref(slug, language) : undefined
}

/** The same for an area of a map, which always leads somewhere: without a page, to the list of municipalities. */
export function mapAreaHref(slug: string, language: Language): string {
  return municipalityPageHref(slug, language) ?? href('/kommuner/', language)
}

const municipalityPages = once(
  ({ inputs, results }: Site): ReadonlySet<string> =>
    new Set([...results.headline.municipalities, ...formerMunicipalities(inputs, results)].map(({ slug }) => slug)),
)
