import type { Language } from '../inputs/language.ts'
import { officialOf } from '../results/official-beside.ts'
import type { CouncilResult, MunicipalityResult } from '../results/result.ts'
import { loadSite } from '../results/site.ts'
import { knownNational, knownNumber, type KnownNumber } from '../text/sentences/known-number.ts'

/** What an address of the leading run tells first of a place, before our number; null where ours is the first. */
export function knownFirst(area: CouncilResult | MunicipalityResult, language: Language): KnownNumber | null {
  const { officials, results } = loadSite()
  return knownNumber(area, officialOf(officials, area), results.headline, language)
}

/** What an address tells first of the country: the authorities' numbers of all councils together; null where ours is the first. */
export function knownFirstOfCountry(language: Language): KnownNumber | null {
  return knownNational(loadSite().officials, language)
}

/** Whether we hold a number that the authorities state as a result, of any place. */
export function holdsResults(): boolean {
  const { capacities, listSizes } = loadSite().officials
  return capacities.length + listSizes.length > 0
}
