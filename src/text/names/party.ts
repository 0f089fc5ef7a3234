import type { Party } from '../../inputs/explanations/hearing.ts'
import type { Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

/**
 * A party by its name, with what helps to place it in brackets: "Praktiserende Lægers Organisation (PLO)" in Danish, and
 * "Praktiserende Lægers Organisation (PLO, the organisation of general practitioners)" in English.
 */
export function partyName({ name, short, gloss }: Party, language: Language): string {
  const full = say(language, name)
  const known = say(language, short)
  const added = [known === full ? null : known, { da: null, en: gloss }[language]].filter((words) => words !== null)
  return added.length === 0 ? full : `${full} (${added.join(', ')})`
}
