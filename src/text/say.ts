import type { ByLanguage, Language } from '../inputs/language.ts'

/**
 * The words for a language: `say(language, { da: 'Borgere', en: 'Citizens' })`.
 * @throws RangeError where they are missing, so that a page without words is never built
 */
export function say(language: Language, words: ByLanguage<string>): string {
  const said = words[language]
  if (typeof said !== 'string' || said.trim() === '') {
    throw new RangeError(`say: no words in “${language}” for ${JSON.stringify(words)}`)
  }
  return said
}
