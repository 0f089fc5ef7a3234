import { fold } from './fold.ts'

/** A place as one may look for it. */
export interface Place {
  readonly name: string
  /** Name of its health council. */
  readonly council: string
}

/**
 * The places that a reader may mean, in the order given: those whose name begins so, else those with the text in their
 * name, and those whose health council begins so. A name written in full is the only one meant. Case and the spelling of
 * æ, ø and å do not matter; nothing matches nothing.
 */
export function matchPlaces<P extends Place>(places: readonly P[], text: string): readonly P[] {
  const wanted = fold(text.replace(/^\s*sundhedsråd\s+/i, ''))
  if (wanted === '') return []
  const keyed = places.map((place) => ({ place, name: fold(place.name), council: fold(place.council) }))
  const isCouncil = keyed.some(({ council }) => council === wanted)
  const exact = keyed.filter(({ name }) => name === wanted)
  if (exact.length > 0 && !isCouncil) return exact.map(({ place }) => place)
  const begins = keyed.filter(({ name, council }) => name.startsWith(wanted) || council.startsWith(wanted))
  const found = begins.length > 0 ? begins : keyed.filter(({ name }) => name.includes(wanted))
  return found.map(({ place }) => place)
}
