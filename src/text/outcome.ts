import type { Outcome } from '../inputs/hearing.ts'

/** What became of a point, in Danish. */
export const OUTCOME_DA: Readonly<Record<Outcome, string>> = {
  changed: 'ændret',
  rejected: 'afvist',
  outside: 'uden for bekendtgørelsen',
  noted: 'noteret',
  unanswered: 'ikke besvaret',
}

/** What each of these words means here, in a sentence. */
export const OUTCOME_MEANING_DA: Readonly<Record<Outcome, string>> = {
  changed: 'Ministeriet ændrede noget, gjorde det klarere eller lovede at gøre det.',
  rejected: 'Ministeriet sagde nej eller gav en grund til at lade være.',
  outside: 'Ministeriet svarede, at det hører til andre regler.',
  noted: 'Ministeriet noterede det, svarede på et spørgsmål eller forklarede. Intet blev ændret.',
  unanswered: 'Ministeriets svar nævner det ikke.',
}
