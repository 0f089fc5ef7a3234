import { z } from 'zod'

const text = z.string().trim().min(1)
const bilingual = { da: text, en: text }
/** An id that also stands in addresses: lower-case letters without æ, ø and å, digits and single hyphens. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What became of a point, in the order in which a reader looks for it. */
export const OUTCOMES = ['changed', 'rejected', 'outside', 'noted', 'unanswered'] as const

/** Shape of `hearing.json`. */
export const hearingSchema = z.strictObject({
  /** The source that every paragraph comes from. */
  source: z.string(),
  parties: z
    .array(
      z.strictObject({
        id: slug,
        /** Names stay Danish in both languages. */
        name: z.strictObject(bilingual),
        short: z.strictObject(bilingual),
        /** What a foreign reader needs to place the name; null where it says so itself. */
        gloss: text.nullable(),
      }),
    )
    .nonempty(),
  groups: z.array(z.strictObject({ id: slug, ...bilingual })).nonempty(),
  questions: z
    .array(
      z.strictObject({
        /** Also the last part of the question's address. */
        id: slug,
        group: slug,
        question: z.strictObject({ da: text.endsWith('?'), en: text.endsWith('?') }),
        /** Two to five short sentences; `[words](term)` marks a term of the glossary. */
        answer: z.strictObject(bilingual),
        /** What became of the points, in a sentence or two. */
        became: z.strictObject(bilingual),
      }),
    )
    .nonempty(),
  paragraphs: z
    .array(
      z.strictObject({
        /** The section and the paragraph's number in it, parties' paragraphs only: "4.2.1-3". */
        id: z.string().regex(/^4\.[2-6](\.\d){1,2}-\d+$/),
        section: z.string().regex(/^4\.[2-6](\.\d){1,2}$/),
        parties: z.array(slug).nonempty(),
        /** What the paragraph raises; one that asks for two things has two points. */
        points: z.array(z.strictObject({ question: slug, outcome: z.enum(OUTCOMES), ...bilingual })).nonempty(),
      }),
    )
    .nonempty(),
})
