/**
 * Names of places as people and programs write them: one module for the searches of the site, the import of official
 * numbers, the outlines and the statistics client. Pure, without imports: a browser runs it too.
 */

/** A municipality as a text may name it. */
export interface NamedPlace {
  /** Four digits. */
  readonly code: string
  readonly name: string
}

/**
 * Names that a municipality goes by beside its own: in other languages, earlier, and in short. Spellings are not listed:
 * `foldName` makes Århus and Aarhus one, and genitives and the word Kommune are known of every name.
 */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Brønderslev', ['Brønderslev-Dronninglund']],
  ['Helsingør', ['Elsinore']],
  ['København', ['Copenhagen', 'Kopenhagen', 'Köpenhamn', 'Kbh']],
  ['Morsø', ['Mors']],
  ['Nordfyns', ['Nordfyn']],
  ['Vesthimmerlands', ['Vesthimmerland']],
])

/** Other names of a municipality, which the site finds but does not write: "Copenhagen" for København. None for most. */
export function otherNames(name: string): readonly string[] {
  return OTHER_NAMES.get(name) ?? []
}

/**
 * The letters a to z of a name: lower case, ae for æ and ä, oe for ø and ö, aa for å; other accents, blanks, hyphens and
 * what is invisible left out. "Århus" gives "aarhus", also where the ring is a character of its own.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{Z}]/gu, '')
    .replace(/æ|a\u0308/g, 'ae')
    .replace(/ø|o\u0308/g, 'oe')
    .replace(/a\u030a/g, 'aa')
    .replace(/[^a-z]/g, '')
}

/**
 * A folded name as one types it who has no ø and å, or learnt to spell in another century: o, a, k for kj, and ks for x
 * ("Fakse").
 */
function bare(folded: string): string {
  return folded.replace(/oe/g, 'o').replace(/aa/g, 'a').replace(/kj/g, 'k').replace(/x/g, 'ks')
}

/** `foldName` without ø and å: "Østsjælland" gives "ostsjaelland". */
export function bareName(text: string): string {
  return bare(foldName(text))
}

/** Names that are genitives already, and take no s of their own. */
const GENITIVES: ReadonlySet<string> = new Set(['Nordfyns', 'Vesthimmerlands'])

/** Whether a name is a Danish genitive as it stands: "Nordfyns". */
export function isGenitive(name: string): boolean {
  return GENITIVES.has(name)
}

/** A text that names a place, taken apart once. */
export interface Sought {
  /** The number in it without leading zeros: "751" of "0751", "751 Aarhus" and "751.0". Empty for none. */
  readonly digits: string
  /** Its letters, folded. */
  readonly letters: string
}

/** Takes a text apart. A whole number may have decimals, as programs write a code that they took for a number. */
export function soughtIn(text: string): Sought {
  const visible = text.normalize('NFKC').replace(/[\p{Cf}\p{Z}\s]/gu, '')
  const number = /(?:^[-−])?\d[\d.,]*/.exec(visible)?.[0] ?? ''
  return {
    digits: number.replace(/[.,]0*$/, '').replace(/^0+(?=\d)/, ''),
    letters: foldName(text).replace(/^(?:kommunen?|municipality(?:of)?)(?=.)/, ''),
  }
}

/** The code of a municipality as programs write it, four digits: "0101" of 101, "101" and "101.0". Empty where it is none. */
export function codeIn(text: string): string {
  const { digits, letters } = soughtIn(text)
  return letters === '' && /^\d{1,4}$/.test(digits) ? digits.padStart(4, '0') : ''
}

/** How much of a name a text is: all of it, its first letters, or letters within. */
export type Match = 'whole' | 'start' | 'part'

/** Words that may follow a name. A text that ends in the midst of one names the place as well. */
const WORDS = ['kommunes', 'regionskommunes', 'municipality', 'regionalmunicipality']

/** Whether what follows a name adds nothing to it: a genitive, the word for a municipality, or its beginning. */
function addsNothing(rest: string): boolean {
  return [rest, rest.replace(/^s/, '')].some((word) => WORDS.some((known) => known.startsWith(word)))
}

/**
 * How a text matches a place by its code or by one of its names; null where it does not. Where the text has both code and
 * name, both must match.
 * @param code four digits; null where the place has none
 */
export function matchOf({ digits, letters }: Sought, code: string | null, names: readonly string[]): Match | null {
  const own = code?.replace(/^0+/, '') ?? ''
  if (digits !== '' && letters === '') return own === digits ? 'whole' : own.startsWith(digits) ? 'start' : null
  if (letters === '' || (digits !== '' && own !== digits)) return null
  const wanted = bare(letters)
  const folded = names.map(foldName)
  const isWhole = (key: string, text: string): boolean => text.startsWith(key) && addsNothing(text.slice(key.length))
  if (folded.some((key) => isWhole(key, letters) || isWhole(bare(key), wanted))) return 'whole'
  if (folded.some((key) => key.startsWith(letters) || bare(key).startsWith(letters))) return 'start'
  return folded.some((key) => bare(key).includes(wanted)) ? 'part' : null
}

/** The municipality that a text names in full, by code, by name or by both; undefined for none. */
export function placeNamed<Place extends NamedPlace>(places: readonly Place[], text: string): Place | undefined {
  const sought = soughtIn(text)
  return places.find(({ code, name }) => matchOf(sought, code, [name, ...otherNames(name)]) === 'whole')
}

/** Christiansø is an area of the statistics and of the outlines, and in no municipality. */
export const CHRISTIANSO: NamedPlace = { code: '0411', name: 'Christiansø' }

/** Whether a text names Christiansø, by its code or its name. */
export function isChristianso(text: string): boolean {
  return matchOf(soughtIn(text), CHRISTIANSO.code, [CHRISTIANSO.name, 'Ertholmene']) === 'whole'
}

/** A sum or a mean, as a table calls it: it stands alone, or after the name of what it is of. */
const SUM = '(?:alle|ialt|total|totalt|samlet|tilsammen|sum|gennemsnit|gns|snit|average|all)'
/** What a sum of the country may say of Christiansø, which is in no municipality. */
const WITH_CHRISTIANSO = '(?:(?:uden|inkl|inklusive|ekskl|eksklusive)christiansoe)?'
// Pure: a script of a page that names no country is not to carry it.
const COUNTRY = /* @__PURE__ */ new RegExp(
  `^(?:(?:alle|samtlige)?kommuner(?:ne)?${SUM}?|allesundhedsraad|sundhedsraad${SUM}|alleregioner|grandtotal|nationalt?|(?:hele)?(?:landet|danmark|denmark)${SUM}?|(?:lands|danmarks)${SUM}|landsplan|wholecountry|${SUM}+(?:hele)?(?:landet|danmark|kommuner)?)${WITH_CHRISTIANSO}$`,
)

/** Whether a text is a name of the country, under which a table has its sum: "Hele landet", "I alt", "Alle kommuner". */
export function isCountry(text: string): boolean {
  return COUNTRY.test(foldName(text))
}

/** The letters of a larger area's name without the word for it, for "og", and for a sum. */
function areaKey(text: string): string {
  return bareName(text.replace(/(?<=\s)(?:og|and|&)(?=\s)/gi, ''))
    .replace(/^(?:sundhedsrad(?:et)?(?:for)?|healthcouncil|region(?:en)?)(?=.)/, '')
    .replace(/(?:ialt|total|samlet|healthcouncil)$/, '')
}

/** Whether a text says that it names a health council: "Sundhedsråd Aarhus", where Aarhus alone may be the municipality. */
export function saysCouncil(text: string): boolean {
  return /sundhedsraad|healthcouncil/.test(foldName(text))
}

/** Whether a text says that it names a region. */
export function saysRegion(text: string): boolean {
  return foldName(text).startsWith('region') && !foldName(text).startsWith('regionskommune')
}

/** The health council, or the region, that a text names; undefined for none. "Østsjælland & Øerne i alt" names one. */
export function areaNamed<Area extends { readonly name: string }>(
  areas: readonly Area[],
  text: string,
): Area | undefined {
  const key = areaKey(text)
  return key === '' ? undefined : areas.find(({ name }) => areaKey(name) === key)
}
