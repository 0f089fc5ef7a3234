import { type Decision, decide, type Rule, type Situation } from './decide.ts'

/**
 * Norway, godkjenningsfritak, as the minister's letter of 11 February 2026 describes legemiddelforskriften § 2-5. It is
 * annexed to the recommendation of the committee of 3 March 2026.
 *
 * A doctor applies; the letter says of the cases that DMP decides that a GP and a specialist alike can. A medicine that is authorised in one of the listed countries goes by
 * notification, and the pharmacy can dispense it without prior approval, unless it is on the negative list. Everything else
 * needs a decision by the agency, DMP, which *may* exempt; what governs its judgement is whether the treatment is sound.
 * What the committee recommends is a request to the government and no part of this rule.
 */
export const APPROVAL_EXEMPTION = {
  standing: 'in-force',
  steps: {
    applicant: { answers: { gp: 'authorised', specialist: 'authorised', other: 'no-doctor' } },
    authorised: { answers: { 'listed-country': 'negative-list', elsewhere: 'sound', nowhere: 'sound' } },
    'negative-list': { answers: { no: 'notification', yes: 'sound' } },
    sound: { judge: 'dmp', answers: { yes: 'agency-may', no: 'refused' } },
  },
  endings: { 'no-doctor': 'silent', notification: 'decided', 'agency-may': 'judgement', refused: 'decided' },
} as const satisfies Rule

/** What the letter says of an application. */
export function decideApprovalExemption(situation: Situation<typeof APPROVAL_EXEMPTION>): Decision {
  return decide(APPROVAL_EXEMPTION, situation)
}
