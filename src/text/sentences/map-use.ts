import type { Language } from '../../inputs/language.ts'
import { isChristianso } from '../../inputs/place-names.ts'
import { councilInText, councilName, listed } from '../names/area.ts'
import { say } from '../say.ts'
import { OUTSIDE } from './find-page.ts'

// What the map says while it is used: the page's scripts take their words from here.

/** A place that a search has found. */
interface Found {
  readonly name: string
  /** Name of its health council, without the words. */
  readonly council: string
}

/** So many names are listed in an answer; more stand in the list. */
const LISTED = 4

/**
 * What a search on the map found: "Aarhus, Sundhedsråd Aarhus, som også har Samsø.", "5 kommuner passer i Sundhedsråd Fyn.
 * Vælg på listen." The first of those found is the one that is meant, where one is.
 */
export function mapAnswer(found: readonly Found[], isMeant: boolean, text: string, language: Language): string {
  const [first, ...others] = found
  if (first === undefined) {
    return say(
      language,
      isChristianso(text)
        ? OUTSIDE
        : {
            da: `Ingen kommune og intet sundhedsråd hedder “${text.trim()}”.`,
            en: `No municipality and no health council is called “${text.trim()}”.`,
          },
    )
  }
  if (isMeant) {
    const names = others.map(({ name }) => name)
    const also = { da: `, som også har ${listed(names, 'da')}`, en: `, which also has ${listed(names, 'en')}` }
    return `${first.name}, ${councilName(first.council, language)}${names.length > 0 ? say(language, also) : ''}.`
  }
  const names = found.length <= LISTED ? `: ${found.map((place) => place.name).join(', ')}` : ''
  const within = found.length > 2 && new Set(found.map((place) => place.council)).size === 1
  return say(language, {
    da: `${found.length} kommuner passer${within ? ` i ${councilInText(first.council, 'da')}` : ''}${names}. Vælg på listen.`,
    en: `${found.length} municipalities match${within ? ` in ${councilInText(first.council, 'en')}` : ''}${names}. Choose from the list.`,
  })
}

/** What a search on the map without a name asks for. */
export function askForName(language: Language): string {
  return say(language, { da: 'Skriv et navn, eller vælg på listen.', en: 'Write a name, or choose from the list.' })
}

/** The word of a button that begins a comparison, or ends one. */
export function compareWords(pinned: boolean, language: Language): string {
  return pinned
    ? say(language, { da: 'Stop sammenligningen', en: 'Stop comparing' })
    : say(language, { da: 'Sammenlign', en: 'Compare' })
}

/** What is said when a comparison begins with a place, or ends: null. */
export function comparisonSaid(name: string | null, language: Language): string {
  return name === null
    ? say(language, { da: 'Sammenligningen er slut.', en: 'The comparison has ended.' })
    : say(language, {
        da: `Vælg en kommune at sammenligne ${name} med.`,
        en: `Choose a municipality to compare ${name} with.`,
      })
}

/** The word of the button that hands on the address of a choice. */
export function shareWord(language: Language): string {
  return say(language, { da: 'Del', en: 'Share' })
}

/** What is said when the address of a choice has been copied. */
export function linkCopied(language: Language): string {
  return say(language, { da: 'Linket er kopieret.', en: 'The link has been copied.' })
}

/** The link to the page of a place. */
export function openPlace(name: string, language: Language): string {
  return say(language, { da: `Åbn ${name}`, en: `Open ${name}` })
}
