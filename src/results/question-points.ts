import {
  type Hearing,
  type Outcome,
  OUTCOMES,
  type Party,
  type Point,
  type Question,
} from '../inputs/explanations/hearing.ts'

/** A point with who raised it and where. */
export interface RaisedPoint extends Point {
  readonly section: string
  readonly parties: readonly Party[]
}

/** A question with all that was raised under it. */
export interface QuestionPoints {
  readonly question: Question
  /** In the order of the note. */
  readonly points: readonly RaisedPoint[]
  /** Each party once, in the order of the file. */
  readonly parties: readonly Party[]
  /** Each section once, in the order of the note. */
  readonly sections: readonly string[]
  /** Each outcome once, in the order of `OUTCOMES`. */
  readonly outcomes: readonly Outcome[]
}

/** What was raised under a question: "afrunding" has one point, of Danske Regioner in section 4.6.4. */
export function questionPoints(question: Question, hearing: Hearing): QuestionPoints {
  const points = hearing.paragraphs.flatMap(({ section, parties, points }) =>
    points
      .filter((point) => point.question === question.id)
      .map((point) => ({
        ...point,
        section,
        parties: hearing.parties.filter(({ id }) => parties.includes(id)),
      })),
  )
  return {
    question,
    points,
    parties: hearing.parties.filter((party) => points.some((point) => point.parties.includes(party))),
    sections: [...new Set(points.map(({ section }) => section))],
    outcomes: OUTCOMES.filter((outcome) => points.some((point) => point.outcome === outcome)),
  }
}
