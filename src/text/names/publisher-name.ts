import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import { sourceIn } from './source-in.ts'

/** A publisher as the list of sources names it in the language: "Danmarks Statistik" is "Statistics Denmark" in English. */
export function publisherName(publisher: string, sources: readonly SourceRecord[], language: Language): string {
  const known = sources.find((source) => source.publisher === publisher)
  return known === undefined ? publisher : sourceIn(known, language).publisher
}
