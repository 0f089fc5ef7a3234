import type { ByLanguage, Language } from '../inputs/language.ts'

/**
 * The words for a language.
 * @throws RangeError where they are missing, so that a page without words is never built
 */
export function say(words: ByLanguage<string>, language: Language): string {
  const said = words[language]
  if (typeof said !== 'string' || said.trim() === '') {
    throw new RangeError(`say: no words in “${language}” for ${JSON.stringify(words)}`)
  }
  return said
}

/** The words for a language, for a page that says many: `t('Borgere', 'Citizens')`. */
export function sayIn(language: Language): (da: string, en: string) => string {
  return (da, en) => say({ da, en }, language)
}
