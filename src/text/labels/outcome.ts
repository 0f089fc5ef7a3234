import type { Outcome } from '../../inputs/explanations/hearing.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

const WORDS: Readonly<Record<Outcome, ByLanguage<string>>> = {
  changed: { da: 'ændret', en: 'changed' },
  partly: { da: 'delvist', en: 'partly' },
  rejected: { da: 'afvist', en: 'rejected' },
  outside: { da: 'uden for bekendtgørelsen', en: 'outside the order' },
  noted: { da: 'noteret', en: 'noted' },
  unanswered: { da: 'ikke besvaret', en: 'not answered' },
}

const MEANINGS: Readonly<Record<Outcome, ByLanguage<string>>> = {
  changed: {
    da: 'Ministeriet ændrede det, skrev det ind, gjorde det klarere eller lovede at gøre det.',
    en: 'The ministry changed it, wrote it in, made it clearer or promised to do so.',
  },
  partly: {
    da: 'Parten fik en del af det: noget mindre eller andet, en forklaring uden ny tekst, eller noget, som allerede gælder et andet sted.',
    en: 'The party got a part of it: less or something else, an explanation without new text, or something that already holds elsewhere.',
  },
  rejected: {
    da: 'Parten fik det ikke: Ministeriet sagde nej eller gav en grund til at lade være.',
    en: 'The party did not get it: the ministry said no, or gave a reason not to.',
  },
  outside: {
    da: 'Ministeriet svarede, at det hører til andre regler.',
    en: 'The ministry replied that it belongs to other rules.',
  },
  noted: {
    da: 'Det gjaldt allerede, var et spørgsmål, som fik svar, eller blev noteret uden ja eller nej. Intet blev ændret.',
    en: 'It already held, was a question that was answered, or was noted without a yes or no. Nothing was changed.',
  },
  unanswered: {
    da: 'Ministeriets svar nævner det ikke.',
    en: 'The ministry’s reply does not mention it.',
  },
}

/** What became of a point, in a word or two: "ændret", "changed". */
export function outcomeWord(outcome: Outcome, language: Language): string {
  return say(language, WORDS[outcome])
}

/** What that word means here, in a sentence. */
export function outcomeMeaning(outcome: Outcome, language: Language): string {
  return say(language, MEANINGS[outcome])
}
