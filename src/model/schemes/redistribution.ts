import { type Decision, decide, type Rule, type Situation } from './decide.ts'

/**
 * Sweden, frivillig fördelning och omfördelning: what the memorandum S2025/01745 proposes, as Region Stockholm's reply to
 * it tells. A proposal, known here only through that reply.
 *
 * A wholesaler may be exempted from the duty to deliver at a shortage or a risk of one. Redistribution between pharmacies
 * needs a shortage that exists, and is between three pairs of pharmacies only. Both must be necessary to protect the life
 * or health of people or animals, which the agency, Läkemedelsverket, judges in the individual case. Of the exemption the
 * proposal says that the agency may decide on it, of redistribution that it is to.
 */
export const REDISTRIBUTION = {
  standing: 'proposed',
  steps: {
    measure: { answers: { wholesaler: 'shortage-or-risk', pharmacies: 'shortage' } },
    'shortage-or-risk': {
      answers: { shortage: 'necessary-to-exempt', risk: 'necessary-to-exempt', neither: 'no-exemption' },
    },
    'necessary-to-exempt': { judge: 'agency', answers: { yes: 'may-exempt', no: 'no-exemption' } },
    shortage: { answers: { shortage: 'pair', risk: 'no-redistribution', neither: 'no-redistribution' } },
    pair: {
      answers: {
        'community-community': 'necessary-to-move',
        'hospital-hospital': 'necessary-to-move',
        'hospital-community': 'necessary-to-move',
        other: 'no-redistribution',
      },
    },
    'necessary-to-move': { judge: 'agency', answers: { yes: 'is-to-allow', no: 'no-redistribution' } },
  },
  endings: {
    'no-exemption': 'decided',
    'may-exempt': 'judgement',
    'no-redistribution': 'decided',
    'is-to-allow': 'judgement',
  },
} as const satisfies Rule

/** What the proposal would say of a shortage. */
export function decideRedistribution(situation: Situation<typeof REDISTRIBUTION>): Decision {
  return decide(REDISTRIBUTION, situation)
}
