import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

// What is said of municipalities and of health councils alike, on their pages and where they are embedded.

/** What the large number of a municipality is; it stands below the number. `when` is "i 2026", "in 2026". */
export function guidanceListSizeOf(when: string, language: Language): string {
  return say(language, {
    da: `vejledende patienttal pr. lægekapacitet efter modellen ${when}.`,
    en: `patients per doctor capacity: the model’s guidance list size ${when}.`,
  })
}

/** The title of a locator map: "Fyn på danmarkskortet". */
export function onTheMap(name: string, language: Language): string {
  return say(language, { da: `${name} på danmarkskortet`, en: `${name} on the map of Denmark` })
}

/** Beside a calculation: that its numbers are rounded. */
export const ROUNDED_HERE: ByLanguage<string> = {
  da: 'Tallene er afrundet her. Regner du efter, får du det samme, på nær det sidste ciffer.',
  en: 'The figures are rounded here. Check them with a pocket calculator and you reach the same, except for the last digit.',
}

/** The end of what is said of a place where its page is not in sight. */
export const SEE_THE_CALCULATION: ByLanguage<string> = {
  da: 'Se regnestykket trin for trin.',
  en: 'See the calculation step by step.',
}

/** The link to all changes. */
export const ALL_CHANGES: ByLanguage<string> = {
  da: 'Alle ændringer, og hvordan vi har regnet',
  en: 'All changes, and how they are worked out',
}

/** What the sums of the country leave out. */
export const WITHOUT_CHRISTIANSOE: ByLanguage<string> = {
  da: 'Christiansø, som ikke hører til en kommune, er ikke med.',
  en: 'Christiansø, which belongs to no municipality, is left out.',
}
