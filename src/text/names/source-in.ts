import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'

/** What a source is called in a language: its publisher, its title and its licence. */
export type SourceNames = Pick<SourceRecord, 'publisher' | 'title' | 'licence'>

/** The names of a source in a language. The Danish ones, under which the source is found, stand in the record itself. */
export function sourceIn(source: SourceRecord, language: Language): SourceNames {
  return { da: source, en: source.en }[language]
}
