import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { ParameterKind } from '../../inputs/rules/change-kinds.ts'
import type { EntryName } from '../../results/own-entries.ts'
import type { TypicalKind } from '../../results/typical-places.ts'
import { digits } from '../format/digits.ts'
import { say } from '../say.ts'

// What the page of one's own calculation says, in the build and in the browser.

/** What every number of an own calculation is. */
export function ownCaution(language: Language): string {
  return say(language, {
    da: 'Egen beregning på vores åbne skøn. Det er ikke en forudsigelse og ikke myndighedernes tal.',
    en: 'Own calculation on our open estimate. It is not a forecast, and not the authorities’ figures.',
  })
}

/** What the numbers of an own calculation are, on weights of the site. */
export const OWN_CALCULATION: ByLanguage<string> = {
  da: 'Egen beregning på vores åbne skøn.',
  en: 'Own calculation on our open estimate.',
}

/** What the numbers are that a reader has put in: no status of the site, and never an official one. */
export const OWN_FIGURES: ByLanguage<string> = {
  da: 'Tal, du selv har lagt ind.',
  en: 'Figures that you have put in yourself.',
}

/** What an own calculation on a reader's own table is, and that its address does not hold the table. */
export function ownTableCaution(language: Language): string {
  return say(language, {
    da: 'Vægtene er fra din tabel. Siden har ikke set efter, hvor de kommer fra. Tabellen er ikke med i adressen: åbner andre linket, regner det på vores åbne skøn.',
    en: 'The weights are from your table. The site has not looked into where they come from. The table is not in the address: where others open the link, it works on our open estimate.',
  })
}

/** What a field takes: "Skriv et helt tal fra 1.000 til 2.500." */
export function entryLimits(kind: ParameterKind | null, language: Language): string {
  const limits = kind?.limits ?? null
  if (limits === null) return say(language, { da: 'Vælg en anden værdi.', en: 'Choose another value.' })
  const [from, to] = [digits(limits.from, language), digits(limits.to, language)]
  return say(language, {
    da: `Skriv et ${limits.whole ? 'helt ' : ''}tal fra ${from} til ${to}.`,
    en: `Write a ${limits.whole ? 'whole ' : ''}number from ${from} to ${to}.`,
  })
}

/** What a field lacks that others ask for. */
export function entryLacking(name: EntryName, language: Language): string {
  switch (name) {
    case 'weighted':
    case 'moved':
      return say(language, { da: 'Vælg en kommune.', en: 'Choose a municipality.' })
    case 'weights':
      return say(language, { da: 'Vælg en fil med en tabel.', en: 'Choose a file with a table.' })
    case 'council':
      return say(language, { da: 'Vælg et sundhedsråd.', en: 'Choose a health council.' })
    default:
      return say(language, { da: 'Skriv γ, β eller begge.', en: 'Write γ, β or both.' })
  }
}

/** Why a typical municipality was chosen. */
export const TYPICAL_WORDS: Readonly<Record<TypicalKind, ByLanguage<string>>> = {
  city: { da: 'flest borgere', en: 'most citizens' },
  suburb: { da: 'forstad til den største', en: 'suburb of the largest' },
  island: { da: 'ø', en: 'island' },
  sparse: { da: 'færrest borgere pr. km²', en: 'fewest citizens per km²' },
}
