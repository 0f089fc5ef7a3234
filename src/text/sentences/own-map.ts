import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { ScenarioMapValue } from '../../results/scenario-map-value.ts'
import type { MovedMunicipality } from '../../results/scenarios.ts'
import { format, formatSigned } from '../format/number.ts'
import { councilInText } from '../names/area.ts'
import { say } from '../say.ts'

// What the map of a reader's own calculation says. It says nothing of a status: the numbers are the reader's.

/** What the map shows: its title. */
export function ownMapTitle(measure: ScenarioMapValue, language: Language): string {
  return measure === 'list-size'
    ? say(language, {
        da: 'Vejledende patienttal pr. lægekapacitet med dine regler',
        en: 'Guidance list size per doctor capacity by your rules',
      })
    : say(language, {
        da: 'Ændring i sundhedsrådets lægekapaciteter med dine regler',
        en: 'Change in the health council’s doctor capacities by your rules',
      })
}

/** How the map is read, and why it shows this number. */
export function ownMapNote(measure: ScenarioMapValue, language: Language): string {
  return measure === 'list-size'
    ? say(language, {
        da: 'Klasserne er de seks på forsidens kort. Blågrønt er færre patienter end normen og større behov, okker med streger er flere.',
        en: 'The classes are the six of the map on the front page. Teal is fewer patients than the norm and greater need, ochre with lines is more.',
      })
    : say(language, {
        da: 'Dine regler flytter intet patienttal. Kortet viser derfor rådets tal. Alle kommuner i et råd har samme tal.',
        en: 'Your rules move no list size. The map therefore shows the number of the council. All municipalities of a council have the same number.',
      })
}

/** What an area of the map is called: name, number and unit. */
export function ownAreaLabel(
  measure: ScenarioMapValue,
  { name, council }: MovedMunicipality,
  value: Decimal,
  language: Language,
): string {
  return measure === 'list-size'
    ? say(language, {
        da: `${name}: ${format(value, 0, 'da')} patienter pr. lægekapacitet (egen beregning)`,
        en: `${name}: ${format(value, 0, 'en')} patients per doctor capacity (own calculation)`,
      })
    : say(language, {
        da: `${name}: ${formatSigned(value, 0, 'da')} lægekapaciteter i ${councilInText(council, 'da')} (egen beregning)`,
        en: `${name}: ${formatSigned(value, 0, 'en')} doctor capacities in ${councilInText(council, 'en')} (own calculation)`,
      })
}
