import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import { say } from '../say.ts'
import { listed } from './area.ts'

/** What a source is called in a language: its publisher, its title and its licence. */
export type SourceNames = Pick<SourceRecord, 'publisher' | 'title' | 'licence'>

/** The names of a source in a language. The Danish ones, under which the source is found, stand in the record itself. */
export function sourceIn(source: SourceRecord, language: Language): SourceNames {
  return { da: source, en: source.en }[language]
}

/** The publisher of a table and its name without what it holds: "Danmarks Statistik, HISBK" of "HISBK: middellevetid for nyfødte". */
export function publisherAndTable(source: SourceRecord, language: Language): string {
  const { publisher, title } = sourceIn(source, language)
  return `${publisher}, ${title.replace(/:.*$/, '')}`
}

/** A publisher as the list of sources names it in the language: "Danmarks Statistik" is "Statistics Denmark" in English. */
export function publisherName(publisher: string, sources: readonly SourceRecord[], language: Language): string {
  const known = sources.find((source) => source.publisher === publisher)
  return known === undefined ? publisher : sourceIn(known, language).publisher
}

/**
 * A section of a source as a reader meets it. Of the hearing note, "4.3.1" is "afsnit 4.3.1" and "section 4.3.1", and
 * "4.2.2, 4.5.3" is "afsnit 4.2.2 og 4.5.3" and "sections 4.2.2 and 4.5.3". Of an act, "§ 206 b, stk. 1, 4" is
 * "§ 206 b, stk. 1 og 4" and "section 206 b (1) and (4)".
 */
export function sourceSection(section: string, language: Language): string {
  const [, paragraph, parts] = /^§ (.+), stk\. (.+)$/.exec(section) ?? []
  if (paragraph !== undefined && parts !== undefined) {
    const numbers = parts.split(', ')
    const inBrackets = numbers.map((number) => `(${number})`)
    return say(language, {
      da: `§ ${paragraph}, stk. ${listed(numbers, language)}`,
      en: `section ${paragraph} ${listed(inBrackets, language)}`,
    })
  }
  const numbers = section.split(', ')
  const word = say(language, { da: 'afsnit', en: numbers.length === 1 ? 'section' : 'sections' })
  return `${word} ${listed(numbers, language)}`
}
