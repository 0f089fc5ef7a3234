import { type Decision, decide, type Rule, type Situation } from './decide.ts'

/**
 * Denmark, individuel ibrugtagning, as the minister's reply to question 538 of 19 May 2025 describes it.
 *
 * The reply speaks of medicines that Medicinrådet is assessing or has not recommended, and finds it important that patients
 * can get them where a medical assessment concludes that they can benefit. It states no entitlement. It speaks of applications
 * and of the practice of the regions, and not of who decides: there the path ends in silence. That the handling of
 * applications be gathered in one committee is something that the minister has taken the initiative to, not a step of the
 * rule.
 */
export const INDIVIDUAL_USE = {
  standing: 'in-force',
  steps: {
    council: {
      answers: { assessing: 'benefit', 'not-recommended': 'benefit', other: 'not-covered' },
    },
    benefit: { judge: 'doctor', answers: { yes: 'application', no: 'no-assessment' } },
  },
  endings: { 'not-covered': 'silent', 'no-assessment': 'silent', application: 'silent' },
} as const satisfies Rule

/** What the reply says of a patient and a medicine. */
export function decideIndividualUse(situation: Situation<typeof INDIVIDUAL_USE>): Decision {
  return decide(INDIVIDUAL_USE, situation)
}
