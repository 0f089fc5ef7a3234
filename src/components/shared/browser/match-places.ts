import { fold, foldings } from './fold.ts'

/** A place as one may look for it. */
export interface Place {
  readonly name: string
  /** Other names that it goes by: "Copenhagen". */
  readonly also: readonly string[]
  /** Name of its health council, without the words. */
  readonly council: string
}

/**
 * The places that a reader may mean, in the order given: those of which a name begins so, else those with the text in a
 * name, and those whose health council begins so, with the words for a health council beside its name or without. A name
 * written in full is the only one meant. Case and the spelling of æ, ø and å do not matter; nothing matches nothing.
 */
export function matchPlaces<P extends Place>(places: readonly P[], text: string, councilWord: string): readonly P[] {
  const wanted = withoutWord(fold(text), fold(councilWord))
  if (wanted === '') return []
  const keyed = places.map((place) => ({
    place,
    names: [place.name, ...place.also].flatMap(foldings),
    councils: foldings(place.council),
  }))
  const isCouncil = keyed.some(({ councils }) => councils.includes(wanted))
  const exact = keyed.filter(({ names }) => names.includes(wanted))
  if (exact.length > 0 && !isCouncil) return exact.map(({ place }) => place)
  const begins = keyed.filter(({ names, councils }) => [...names, ...councils].some((key) => key.startsWith(wanted)))
  const found = begins.length > 0 ? begins : keyed.filter(({ names }) => names.some((name) => name.includes(wanted)))
  return found.map(({ place }) => place)
}

/** A text without the word for a health council, which stands before the name in Danish and after it in English. */
function withoutWord(text: string, word: string): string {
  if (text.startsWith(word)) return text.slice(word.length)
  return text.endsWith(word) ? text.slice(0, -word.length) : text
}

/** The place that a name in full or its first letters mean, and all that they may mean. */
export function matchName<P extends Omit<Place, 'council'>>(places: readonly P[], text: string): readonly P[] {
  const wanted = fold(text)
  if (wanted === '') return []
  const keyed = places.map((place) => ({ place, names: [place.name, ...place.also].flatMap(foldings) }))
  const exact = keyed.filter(({ names }) => names.includes(wanted))
  const found = exact.length > 0 ? exact : keyed.filter(({ names }) => names.some((name) => name.startsWith(wanted)))
  return found.map(({ place }) => place)
}
