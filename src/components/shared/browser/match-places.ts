import { bareName, foldName, type Match, matchOf, soughtIn } from '../../../inputs/place-names.ts'

/** A municipality as one may look for it. */
export interface NamedPlace {
  readonly code: string
  readonly name: string
  /** Other names that it goes by: "Copenhagen". */
  readonly also: readonly string[]
  /** Name of its health council, without the words. */
  readonly council: string
}

/** What a text may mean. */
export interface PlacesFound<P> {
  /** The one municipality that is named. */
  readonly meant: P | null
  /** The one health council that is named. A municipality that is named as well comes first. */
  readonly council: string | null
  /** All that may be meant: those named, then the others of a health council that is. */
  readonly found: readonly P[]
}

/** The words for a health council, which stand before the name in Danish and after it in English. */
const COUNCIL_WORD =
  /^(?:the)?(?:sundhedsraa?d(?:et)?|healthcouncil(?:of)?)|^the(?=.*healthcouncil$)|(?:healthcouncil|sundhedsraa?d)$/g

const KINDS: readonly Match[] = ['whole', 'start', 'part']

/**
 * The places that a reader may mean: those that the text names in full, by name, code or health council; else those of
 * which a name begins so; else those with the text in a name. With the word for a health council it names no
 * municipality. Nothing matches nothing.
 */
export function findPlaces<P extends NamedPlace>(places: readonly P[], text: string): PlacesFound<P> {
  const letters = foldName(text)
  const council = letters.replace(COUNCIL_WORD, '')
  const sought = council === letters ? soughtIn(text) : null
  const matched = places.map((place) => ({
    place,
    byName: sought && matchOf(sought, place.code, [place.name, ...place.also]),
    byCouncil: matchCouncil(council, place.council),
  }))
  const kind = KINDS.find((kind) => matched.some(({ byName, byCouncil }) => byName === kind || byCouncil === kind))
  const named = matched.filter(({ byName }) => byName === kind).map(({ place }) => place)
  const members = matched.filter(({ byCouncil }) => byCouncil === kind).map(({ place }) => place)
  const councils = [...new Set(members.map((member) => member.council))]
  // First letters mean one when all else that they fit is in its health council: "Aarh" does, "Syd" does not.
  const isOne = kind === 'whole' || named.every(({ council }) => councils.every((other) => other === council))
  return {
    meant: named.length === 1 && isOne ? (named[0] ?? null) : null,
    council: councils.length === 1 && isOne ? (councils[0] ?? null) : null,
    found: [...new Set([...named, ...members])],
  }
}

/** How folded letters match the name of a health council. */
function matchCouncil(letters: string, name: string): Match | null {
  if (letters === '') return null
  const keys = [foldName(name), bareName(name)]
  return keys.includes(letters) ? 'whole' : keys.some((key) => key.startsWith(letters)) ? 'start' : null
}
