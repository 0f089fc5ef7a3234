import type { Language } from '../../inputs/language.ts'
import { councilInText, councilName, either } from '../names/area-name.ts'
import { say } from '../say.ts'

// What the map and the searches say while they are used: the page's scripts take their words from here.

/** A place that a search has found. */
interface Found {
  readonly name: string
  /** Name of its health council, without the words. */
  readonly council: string
}

/** So many names are listed in an answer; more stand in the list. */
const LISTED = 4

/** What a search on the map found: "Aarhus, Sundhedsråd Aarhus.", "5 kommuner passer i Sundhedsråd Fyn. Vælg på listen." */
export function mapAnswer(found: readonly Found[], text: string, language: Language): string {
  const [only] = found
  const wanted = text.trim()
  if (only === undefined) {
    return say(
      {
        da: `Ingen kommune og intet sundhedsråd hedder “${wanted}”.`,
        en: `No municipality and no health council is called “${wanted}”.`,
      },
      language,
    )
  }
  if (found.length === 1) return `${only.name}, ${councilName(only.council, language)}.`
  const names = found.length <= LISTED ? `: ${found.map((place) => place.name).join(', ')}` : ''
  const within = found.length > 2 && new Set(found.map((place) => place.council)).size === 1
  return say(
    {
      da: `${found.length} kommuner passer${within ? ` i ${councilInText(only.council, 'da')}` : ''}${names}. Vælg på listen.`,
      en: `${found.length} municipalities match${within ? ` in ${councilInText(only.council, 'en')}` : ''}${names}. Choose from the list.`,
    },
    language,
  )
}

/** What a search by name alone says of those that it found, when they are not one. */
export function findAnswer(names: readonly string[], text: string, language: Language): string {
  const wanted = text.trim()
  if (wanted === '') {
    return say({ da: 'Skriv navnet på din kommune.', en: 'Write the name of your municipality.' }, language)
  }
  return names.length > 1
    ? say({ da: `Mener du ${either(names, 'da')}?`, en: `Do you mean ${either(names, 'en')}?` }, language)
    : say(
        {
          da: `Ingen kommune hedder “${wanted}”. Prøv de første bogstaver.`,
          en: `No municipality is called “${wanted}”. Try its first letters.`,
        },
        language,
      )
}

/** What a search on the map without a name asks for. */
export function askForName(language: Language): string {
  return say({ da: 'Skriv et navn, eller vælg på listen.', en: 'Write a name, or choose from the list.' }, language)
}

/** The word of a button that begins a comparison, or ends one. */
export function compareWords(pinned: boolean, language: Language): string {
  return pinned
    ? say({ da: 'Stop sammenligningen', en: 'Stop comparing' }, language)
    : say({ da: 'Sammenlign med en anden', en: 'Compare with another' }, language)
}

/** What is said when a comparison begins with a place, or ends: null. */
export function comparisonSaid(name: string | null, language: Language): string {
  return name === null
    ? say({ da: 'Sammenligningen er slut.', en: 'The comparison has ended.' }, language)
    : say(
        {
          da: `Vælg en kommune at sammenligne ${name} med.`,
          en: `Choose a municipality to compare ${name} with.`,
        },
        language,
      )
}

/** The heading of the links to the calculation of a place. */
export function wholeCalculation(language: Language): string {
  return say({ da: 'Hele regnestykket', en: 'The whole calculation' }, language)
}

/** The link to the page of a place. */
export function openPlace(name: string, language: Language): string {
  return say({ da: `Åbn ${name}`, en: `Open ${name}` }, language)
}

/** What is said when a table has been sorted. */
export function sortedBy(column: string, down: boolean, language: Language): string {
  return say(
    {
      da: `Sorteret efter ${column}, ${down ? 'faldende' : 'stigende'}.`,
      en: `Sorted by ${column}, ${down ? 'descending' : 'ascending'}.`,
    },
    language,
  )
}
