import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'

/** A publisher as the list of sources names it in the language: "Danmarks Statistik" is "Statistics Denmark" in English. */
export function publisherName(publisher: string, sources: readonly SourceRecord[], language: Language): string {
  const known = sources.find((source) => source.publisher === publisher)
  return language === 'en' && known !== undefined ? known.en.publisher : publisher
}
