import type { Language } from '../inputs/language.ts'
import { loadSite } from '../results/site.ts'
import { councilHref } from './href.ts'

/** Whether a health council of any run has a page: those of the run that leads do. The pages of municipalities stay for good. */
export function hasCouncilPage(slug: string): boolean {
  return loadSite().results.headline.councils.some((council) => council.slug === slug)
}

/** The address of the page of a health council of any run; undefined where it has none. */
export function councilPageHref(slug: string, language: Language): string | undefined {
  return hasCouncilPage(slug) ? councilHref(slug, language) : undefined
}
