/** Formal names that are not the name and the word Kommune. */
const FORMAL: ReadonlyMap<string, string> = new Map([
  ['København', 'Københavns Kommune'],
  ['Bornholm', 'Bornholms Regionskommune'],
])

/** The formal name of a municipality, which takes the preposition "i" everywhere: "Aabenraa Kommune". */
export function municipalityNameDa(name: string): string {
  return FORMAL.get(name) ?? `${name} Kommune`
}

/** The name of a health council with its word: "Sundhedsråd Fyn". */
export function councilNameDa(name: string): string {
  return `Sundhedsråd ${name}`
}

/** A Danish genitive: "Aabenraas", "Fyns", "Horsens’" – an apostrophe after s, x and z. */
export function genitiveDa(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`
}

/** Names in a sentence: "Fanø, Varde og Vejen". */
export function listDa(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} og ${last}`
}

const collator = new Intl.Collator('da', { numeric: true })

/** Danish alphabetical order: æ, ø, å last, and Aa with å. */
export function compareDa(a: string, b: string): number {
  return collator.compare(a, b)
}
