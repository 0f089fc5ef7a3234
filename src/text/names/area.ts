import type { ByLanguage, Language } from '../../inputs/language.ts'
import { isGenitive } from '../../inputs/place-names.ts'
import { say } from '../say.ts'

/** Formal names that are not the name and the word for a municipality. */
const FORMAL: ReadonlyMap<string, ByLanguage<string>> = new Map([
  ['København', { da: 'Københavns Kommune', en: 'Copenhagen Municipality' }],
  ['Bornholm', { da: 'Bornholms Regionskommune', en: 'Bornholm Regional Municipality' }],
])

/** The formal name of a municipality, which takes the preposition "i" everywhere: "Aabenraa Kommune", "Aabenraa Municipality". */
export function municipalityName(name: string, language: Language): string {
  return say(language, FORMAL.get(name) ?? { da: `${name} Kommune`, en: `${name} Municipality` })
}

/** The name of a health council with its word: "Sundhedsråd Fyn", "Fyn Health Council". */
export function councilName(name: string, language: Language): string {
  return say(language, { da: `Sundhedsråd ${name}`, en: `${name} Health Council` })
}

/** The name of a health council within a sentence: "Sundhedsråd Fyn", "the Fyn Health Council". */
export function councilInText(name: string, language: Language): string {
  const called = councilName(name, language)
  return say(language, { da: called, en: `the ${called}` })
}

/** A name that stands alone in a sentence: "Tønder", and "Nordfyns Kommune", since that name is a genitive. */
export function nameAlone(name: string, language: Language): string {
  return isGenitive(name) ? municipalityName(name, language) : name
}

/** Names in a sentence: "Fanø, Varde og Vejen", "Fanø, Varde and Vejen". */
export function listed(names: readonly string[], language: Language): string {
  return joined(names, say(language, { da: 'og', en: 'and' }))
}

/** Names to choose among: "Fanø, Varde eller Vejen", "Fanø, Varde or Vejen". */
export function either(names: readonly string[], language: Language): string {
  return joined(names, say(language, { da: 'eller', en: 'or' }))
}

function joined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}
