import type { Language } from '../inputs/language.ts'
import type { CouncilResult, MunicipalityResult } from '../results/result.ts'
import { loadSite } from '../results/site.ts'
import { type CardWords, councilCard, municipalityCard, nationalCard } from '../text/sentences/card.ts'
import { knownFirst, knownFirstOfCountry } from './known-number.ts'

/** The picture that stands for a page where its address is shared. */
export interface ShareCard {
  readonly path: `/${string}`
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** The words of the card of a municipality or a health council in the leading run. */
export function areaCardWords(area: CouncilResult | MunicipalityResult, language: Language): CardWords {
  const { inputs, results } = loadSite()
  const { publicationDate } = inputs.site
  const known = knownFirst(area, language)
  return 'code' in area
    ? municipalityCard(area, results.headline, publicationDate, language, known)
    : councilCard(area, results.headline, publicationDate, language, known)
}

/** The words of the card of the site. */
export function siteCardWords(language: Language): CardWords {
  const { inputs, results } = loadSite()
  return nationalCard(results.headline, inputs.site.publicationDate, language, knownFirstOfCountry(language))
}

/** The card of a municipality's or a health council's page. */
export function areaCard(area: CouncilResult | MunicipalityResult, language: Language): ShareCard {
  const folder = 'code' in area ? 'kommune' : 'sundhedsraad'
  return { path: `/billeder/${folder}/${area.slug}.png`, alt: areaCardWords(area, language).description }
}

/** The card of the site, for every other page. */
export function siteCard(language: Language): ShareCard {
  return { path: '/billeder/forside.png', alt: siteCardWords(language).description }
}
