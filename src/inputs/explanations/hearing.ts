import type { ByLanguage } from '../language.ts'

/** What became of a point: changed (or clarified, or promised), rejected, outside the order, noted, not answered. */
export type Outcome = 'changed' | 'rejected' | 'outside' | 'noted' | 'unanswered'

/** Who wrote in the hearing. */
export interface Party {
  readonly id: string
  /** A name is Danish in both languages. */
  readonly name: ByLanguage<string>
  /** The name for which the party is known, or the name again. */
  readonly short: ByLanguage<string>
  /** In English, what the name stands for: "the association of the municipalities" for KL. Null where it says so itself. */
  readonly gloss: string | null
}

/** A question that a reader would ask, with the hearing note's answer. */
export interface Question {
  /** Also the last part of its address. */
  readonly id: string
  readonly group: string
  readonly question: ByLanguage<string>
  /** `[words](term)` marks a term of the glossary; both languages mark the same. */
  readonly answer: ByLanguage<string>
  /** What became of the points. */
  readonly became: ByLanguage<string>
}

/** Something that a paragraph raises, in our words. */
export interface Point extends ByLanguage<string> {
  readonly question: string
  readonly outcome: Outcome
}

/** A paragraph of the hearing note in which somebody raises something. */
export interface HearingParagraph {
  /** The section and the paragraph's number in it: "4.2.1-3". */
  readonly id: string
  readonly section: string
  readonly parties: readonly string[]
  readonly points: readonly Point[]
}

/** What `data/hearing.json` holds: the hearing note's points, gathered under the questions of readers. */
export interface Hearing {
  readonly source: string
  readonly parties: readonly Party[]
  readonly groups: readonly ({ readonly id: string } & ByLanguage<string>)[]
  readonly questions: readonly Question[]
  readonly paragraphs: readonly HearingParagraph[]
}
