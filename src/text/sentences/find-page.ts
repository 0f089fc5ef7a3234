import type { Language } from '../../inputs/language.ts'
import { isChristianso } from '../../inputs/place-names.ts'
import { say } from '../say.ts'

// What the search for a page says while it is used: the page's script takes its words from here, and brings no others.

/** What is said of Christiansø, where no municipality is. */
export const OUTSIDE = {
  da: 'Christiansø hører ikke til nogen kommune.',
  en: 'Christiansø is not part of any municipality.',
}

/** What a search for a page says that found no place. */
export function noPlace(text: string, language: Language): string {
  const wanted = text.trim()
  if (wanted === '') return say(language, { da: 'Skriv et navn.', en: 'Write a name.' })
  return say(
    language,
    isChristianso(text)
      ? OUTSIDE
      : {
          da: `Ingen kommune og intet sundhedsråd hedder “${wanted}”. Prøv de første bogstaver.`,
          en: `No municipality and no health council is called “${wanted}”. Try the first letters.`,
        },
  )
}

/** The question which of some places is meant, in parts: "Mener du ", a place, " eller ", a place and "?". */
export function doYouMean<Place>(places: readonly Place[], language: Language): readonly (string | Place)[] {
  const or = say(language, { da: ' eller ', en: ' or ' })
  const parts = places.flatMap((place, index) => [index === 0 ? '' : index === places.length - 1 ? or : ', ', place])
  return [say(language, { da: 'Mener du ', en: 'Do you mean ' }), ...parts, '?'].filter((part) => part !== '')
}
