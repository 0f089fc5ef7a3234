import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

const AND: ByLanguage<string> = { da: 'og', en: 'and' }

/**
 * A section of a source as a reader meets it. Of the hearing note, "4.3.1" is "afsnit 4.3.1" and "section 4.3.1", and
 * "4.2.2, 4.5.3" is "afsnit 4.2.2 og 4.5.3" and "sections 4.2.2 and 4.5.3". Of an act, "§ 206 b, stk. 1, 4" is
 * "§ 206 b, stk. 1 og 4" and "section 206 b (1) and (4)".
 */
export function sourceSection(section: string, language: Language): string {
  const [, paragraph, parts] = /^§ (.+), stk\. (.+)$/.exec(section) ?? []
  if (paragraph !== undefined && parts !== undefined) {
    const numbers = parts.split(', ')
    if (language === 'da') return `§ ${paragraph}, stk. ${list(numbers, language)}`
    const inBrackets = numbers.map((number) => `(${number})`)
    return `section ${paragraph} ${list(inBrackets, language)}`
  }
  const numbers = section.split(', ')
  const word = language === 'da' ? 'afsnit' : numbers.length === 1 ? 'section' : 'sections'
  return `${word} ${list(numbers, language)}`
}

function list(items: readonly string[], language: Language): string {
  const before = items.slice(0, -1).join(', ')
  const last = items.slice(-1).join('')
  return before === '' ? last : `${before} ${say(language, AND)} ${last}`
}
