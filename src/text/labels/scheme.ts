import type { ComparedScheme, FactName, ShapePart, Standing } from '../../inputs/explanations/schemes.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

/** What force a statement has, in a word or two. */
export const STANDING_WORDS: Readonly<Record<Standing, ByLanguage<string>>> = {
  'in-force': { da: 'gælder', en: 'in force' },
  initiated: { da: 'initiativ taget', en: 'initiative taken' },
  proposed: { da: 'foreslået', en: 'proposed' },
  recommended: { da: 'anbefalet', en: 'recommended' },
  stated: { da: 'en parts ord', en: 'a party’s words' },
  described: { da: 'beskrevet', en: 'described' },
}

const MEANINGS: Readonly<Record<Standing, ByLanguage<string>>> = {
  'in-force': {
    da: 'Gælder efter dokumentet, den dag det taler for. Det kan være ændret siden.',
    en: 'In force, according to the document, on the day that it speaks for. It may have changed since.',
  },
  initiated: {
    da: 'Der er taget initiativ til det. Dokumentet siger ikke, at det er sket.',
    en: 'The initiative is taken. The document does not say that it is done.',
  },
  proposed: {
    da: 'Er foreslået. Dokumentet siger ikke, at det er blevet til en regel.',
    en: 'Is proposed. The document does not say that it has become a rule.',
  },
  recommended: {
    da: 'Er anbefalet. Dokumentet gør det ikke til en regel.',
    en: 'Is recommended. The document does not make it a rule.',
  },
  stated: { da: 'Er det, som en part siger eller mener.', en: 'Is what a party says or thinks.' },
  described: {
    da: 'Er fortalt i dokumentet uden at være en regel.',
    en: 'Is told in the document without being a rule.',
  },
}

/** The question that each row of the facts answers. */
export const FACT_TITLES: Readonly<Record<FactName, ByLanguage<string>>> = {
  kind: { da: 'Hvad er det for et dokument?', en: 'What kind of document is it?' },
  case: { da: 'Hvad handler det om?', en: 'What is it about?' },
  ground: { da: 'Hvad bygger det på?', en: 'What does it rest on?' },
  asks: { da: 'Hvem kan bede om det?', en: 'Who can ask for it?' },
  decides: { da: 'Hvem bestemmer?', en: 'Who decides?' },
  condition: { da: 'Hvad skal være opfyldt?', en: 'What must be met?' },
  outcome: { da: 'Hvad kan der besluttes?', en: 'What can be decided?' },
  complaint: { da: 'Hvor klager man?', en: 'Where to complain?' },
  figures: { da: 'Hvilke tal er der?', en: 'What figures are there?' },
  changes: { da: 'Hvad er på vej?', en: 'What is on its way?' },
}

const SHAPE_TITLES: Readonly<Record<ShapePart, ByLanguage<string>>> = {
  need: { da: 'Behov', en: 'Need' },
  rule: { da: 'Regel', en: 'Rule' },
  decision: { da: 'Afgørelse', en: 'Decision' },
  exception: { da: 'Undtagelse', en: 'Exception' },
  complaint: { da: 'Klage', en: 'Complaint' },
}

/** The countries of the schemes. */
export const COUNTRIES: Readonly<Record<ComparedScheme['country'], ByLanguage<string>>> = {
  DK: { da: 'Danmark', en: 'Denmark' },
  NO: { da: 'Norge', en: 'Norway' },
  SE: { da: 'Sverige', en: 'Sweden' },
}

/** What the pages say where a document is silent. */
export const NOT_DESCRIBED: ByLanguage<string> = { da: 'ikke beskrevet i kilden', en: 'not described in the source' }

/** What force a statement has: "foreslået", "proposed". */
export function standingWord(standing: Standing, language: Language): string {
  return say(language, STANDING_WORDS[standing])
}

/** What that word means, in a sentence. */
export function standingMeaning(standing: Standing, language: Language): string {
  return say(language, MEANINGS[standing])
}

/** The question that a row of the facts answers. */
export function factTitle(fact: FactName, language: Language): string {
  return say(language, FACT_TITLES[fact])
}

/** A part of the shape that the schemes share. */
export function shapeTitle(part: ShapePart, language: Language): string {
  return say(language, SHAPE_TITLES[part])
}

/** The country of a scheme. */
export function countryName(country: ComparedScheme['country'], language: Language): string {
  return say(language, COUNTRIES[country])
}
