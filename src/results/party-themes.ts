import { type Hearing, type Outcome, OUTCOMES, type Party } from '../inputs/explanations/hearing.ts'

/** How many points got each outcome, in the order of `OUTCOMES`; outcomes that no point got are left out. */
export type OutcomeCounts = readonly { readonly outcome: Outcome; readonly count: number }[]

/** What a party raised, by theme. */
export interface PartyThemes {
  readonly party: Party
  /** One for each group of questions, in their order; empty where the party raised nothing. */
  readonly themes: readonly OutcomeCounts[]
  readonly all: OutcomeCounts
}

/**
 * Parties by themes, with what their points got: Alzheimerforeningen has two points, both in the theme of the weight.
 * A point that several parties share counts for each of them.
 */
export function partyThemes({ parties, groups, questions, paragraphs }: Hearing): readonly PartyThemes[] {
  const themeOf = new Map(questions.map(({ id, group }) => [id, group]))
  return parties.map((party) => {
    const points = paragraphs.filter((p) => p.parties.includes(party.id)).flatMap((p) => p.points)
    return {
      party,
      themes: groups.map(({ id }) => countsOf(points.filter(({ question }) => themeOf.get(question) === id))),
      all: countsOf(points),
    }
  })
}

function countsOf(points: readonly { readonly outcome: Outcome }[]): OutcomeCounts {
  return OUTCOMES.map((outcome) => ({
    outcome,
    count: points.filter((point) => point.outcome === outcome).length,
  })).filter(({ count }) => count > 0)
}
