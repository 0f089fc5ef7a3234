import type { OutlineSource } from '../../inputs/geography/drawing.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'

/** How outlines were made, after "the outlines are": the words of a page about a map. */
export const OUTLINES_ARE: Readonly<Record<OutlineSource['method'], ByLanguage<string>>> = {
  drawn: { da: 'tegnede, ikke opmålte', en: 'drawn, not surveyed' },
  surveyed: { da: 'opmålte og her forenklede', en: 'surveyed, and simplified here' },
}

/** Whose the outlines of a map are, and on what terms: "© 2022 Martin Polley (MIT)". */
export function outlineCredit({ attribution, licence }: OutlineSource, language: Language): string {
  return `${attribution[language]} (${licence})`
}

/** Whose the outlines of several maps are, each said once. */
export function outlineCredits(sources: readonly OutlineSource[], language: Language): string {
  return [...new Set(sources.map((source) => outlineCredit(source, language)))].join('; ')
}
