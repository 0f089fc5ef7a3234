import type { Outcome } from '../../inputs/explanations/hearing.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

const WORDS: Readonly<Record<Outcome, ByLanguage<string>>> = {
  changed: { da: 'ændret', en: 'changed' },
  rejected: { da: 'afvist', en: 'rejected' },
  outside: { da: 'uden for bekendtgørelsen', en: 'outside the order' },
  noted: { da: 'noteret', en: 'noted' },
  unanswered: { da: 'ikke besvaret', en: 'not answered' },
}

const MEANINGS: Readonly<Record<Outcome, ByLanguage<string>>> = {
  changed: {
    da: 'Ministeriet ændrede noget, gjorde det klarere eller lovede at gøre det.',
    en: 'The ministry changed something, made it clearer or promised to do so.',
  },
  rejected: {
    da: 'Ministeriet sagde nej eller gav en grund til at lade være.',
    en: 'The ministry said no, or gave a reason not to.',
  },
  outside: {
    da: 'Ministeriet svarede, at det hører til andre regler.',
    en: 'The ministry replied that it belongs to other rules.',
  },
  noted: {
    da: 'Ministeriet noterede det, svarede på et spørgsmål eller forklarede. Intet blev ændret.',
    en: 'The ministry noted it, answered a question or explained. Nothing was changed.',
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
