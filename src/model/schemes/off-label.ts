import { type Decision, decide, type Rule, type Situation } from './decide.ts'

/**
 * Denmark, prescription outside the approval with low-dose naltrexone as the example, as the Danish Patient Safety
 * Authority's reply to an e-mail of 24 April 2024 describes it, and the reply to question S 72 that it quotes.
 *
 * The treating doctor decides, on the doctor's own responsibility, from an assessment of the single patient's need, and
 * only with thorough information to the patient. A renewal has no step of its own: the authority makes no special demand of
 * attending in person, and no other demands than those on all off-label medicine, so the doctor decides again. How often
 * there are consultations is planned by the doctor.
 */
export const OFF_LABEL = {
  standing: 'in-force',
  steps: {
    use: { answers: { approved: 'within-approval', 'other-dose': 'need', 'other-disease': 'need' } },
    need: { judge: 'treating-doctor', answers: { prescribe: 'informed', decline: 'declined' } },
    informed: { answers: { yes: 'prescribed', no: 'inform-first' } },
  },
  endings: {
    'within-approval': 'decided',
    declined: 'decided',
    'inform-first': 'decided',
    prescribed: 'decided',
  },
} as const satisfies Rule

/** What the reply says of a prescription. */
export function decideOffLabel(situation: Situation<typeof OFF_LABEL>): Decision {
  return decide(OFF_LABEL, situation)
}
