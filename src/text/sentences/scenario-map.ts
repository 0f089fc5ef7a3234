import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { ScenarioMapValue } from '../../results/scenario-map-value.ts'
import type { MovedMunicipality } from '../../results/scenarios.ts'
import { councilInText, councilName } from '../names/area.ts'
import { format, formatSigned } from '../format/number.ts'
import { say } from '../say.ts'
import { statusWord } from '../labels/status.ts'
import { lowAndHigh, mapOf } from './map.ts'

/** What the map of a scenario shows: its title. */
export function scenarioMapTitle(figure: ScenarioMapValue, language: Language): string {
  return figure === 'list-size'
    ? say(language, {
        da: 'Vejledende patienttal pr. lægekapacitet i scenariet',
        en: 'Guidance list size per doctor capacity in the scenario',
      })
    : say(language, {
        da: 'Ændring i sundhedsrådets lægekapaciteter i scenariet',
        en: 'Change in the health council’s doctor capacities in the scenario',
      })
}

/** How the map is read, and why it shows this number. */
export function scenarioMapNote(figure: ScenarioMapValue, language: Language): string {
  return figure === 'list-size'
    ? say(language, {
        da: 'Klasserne er de seks på forsidens kort. Blågrønt er færre patienter end normen og større behov, okker med streger er flere.',
        en: 'The classes are the six of the map on the front page. Teal is fewer patients than the norm and greater need, ochre with lines is more.',
      })
    : say(language, {
        da: 'Scenariet flytter intet patienttal, så forsidens kort ville være det samme. Kortet viser derfor rådets tal. Alle kommuner i et råd har samme tal.',
        en: 'The scenario moves no list size, so the map on the front page would be the same. This map therefore shows the number of the council. All municipalities of a council have the same number.',
      })
}

/** A number of the map with its unit. */
function valueText(figure: ScenarioMapValue, value: Decimal, language: Language): string {
  return figure === 'list-size' ? format(value, 0, language) : formatSigned(value, 0, language)
}

/** What an area of the map is called: name, number, unit and status. */
export function scenarioAreaLabel(
  figure: ScenarioMapValue,
  area: MovedMunicipality,
  value: Decimal,
  language: Language,
): string {
  const unit =
    figure === 'list-size'
      ? say(language, { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' })
      : say(language, {
          da: `lægekapaciteter i ${councilInText(area.council, 'da')}`,
          en: `doctor capacities in ${councilInText(area.council, 'en')}`,
        })
  return `${area.name}: ${valueText(figure, value, language)} ${unit} (${statusWord(area.status, language)})`
}

/** The description of the map for those who do not see it: what lies low and high. */
export function scenarioMapDescription(
  figure: ScenarioMapValue,
  values: readonly { readonly area: MovedMunicipality; readonly after: Decimal }[],
  language: Language,
): string {
  const places = values
    .toSorted((a, b) => a.after.cmp(b.after))
    .map(({ area, after }) => ({
      name: figure === 'list-size' ? area.name : councilName(area.council, language),
      value: valueText(figure, after, language),
    }))
  return `${mapOf(values.length, language)} ${lowAndHigh(places, language)}`
}
