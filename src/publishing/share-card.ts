import type { Language } from '../inputs/language.ts'
import type { CouncilResult, MunicipalityResult } from '../results/result.ts'
import { loadSite } from '../results/site.ts'
import { councilCard, municipalityCard, nationalCard } from '../text/sentences/card.ts'

/** The picture that stands for a page where its address is shared. */
export interface ShareCard {
  readonly path: `/${string}`
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** The card of a municipality's page. */
export function municipalityShareCard(municipality: MunicipalityResult, language: Language): ShareCard {
  const { inputs, results } = loadSite()
  const { description } = municipalityCard(municipality, results.headline, inputs.site.publicationDate, language)
  return { path: `/billeder/kommune/${municipality.slug}.png`, alt: description }
}

/** The card of a health council's page. */
export function councilShareCard(council: CouncilResult, language: Language): ShareCard {
  const { inputs, results } = loadSite()
  const { description } = councilCard(council, results.headline, inputs.site.publicationDate, language)
  return { path: `/billeder/sundhedsraad/${council.slug}.png`, alt: description }
}

/** The card of the site, for every other page. */
export function siteCard(language: Language): ShareCard {
  const { inputs, results } = loadSite()
  const { description } = nationalCard(results.headline, inputs.site.publicationDate, language)
  return { path: '/billeder/forside.png', alt: description }
}
