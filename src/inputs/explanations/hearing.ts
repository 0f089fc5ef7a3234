import { z } from 'zod'
import { slug, text } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { LANGUAGES } from '../language.ts'
import { termParts } from './term-parts.ts'
import { unknownSource } from './unknown-source.ts'

const inBoth = { da: text, en: text }

/**
 * What the reply gave of a point, in the order in which a reader looks for it: all by a change, a part, nothing, a reference
 * to other rules, a note or an answer without a change, no reply. The rule is in `docs/hearing-tags.md`.
 */
export const OUTCOMES = ['changed', 'partly', 'rejected', 'outside', 'noted', 'unanswered'] as const

export type Outcome = (typeof OUTCOMES)[number]

/** Shape of `hearing.json`: the points of the ministry's note on the consultation, gathered under the questions of readers. */
export const hearingSchema = z.strictObject({
  /** The source that every paragraph comes from. */
  source: z.string(),
  /** Who wrote in the consultation. */
  parties: z
    .array(
      z.strictObject({
        id: slug,
        /** A name is Danish in both languages. */
        name: z.strictObject(inBoth),
        /** The name for which the party is known, or the name again. */
        short: z.strictObject(inBoth),
        /** In English, what the name stands for: "the association of the municipalities" for KL. Null where it says so itself. */
        gloss: text.nullable(),
      }),
    )
    .nonempty(),
  groups: z.array(z.strictObject({ id: slug, ...inBoth })).nonempty(),
  questions: z
    .array(
      z.strictObject({
        /** Also the last part of the question's address. */
        id: slug,
        group: slug,
        question: z.strictObject({
          da: text.refine((words) => words.endsWith('?'), 'No question mark'),
          en: text.refine((words) => words.endsWith('?'), 'No question mark'),
        }),
        /** Two to five short sentences; `[words](term)` marks a term of the glossary, the same in both languages. */
        answer: z.strictObject(inBoth),
        /** What became of the points, in a sentence or two. */
        became: z.strictObject(inBoth),
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
        /** What the paragraph raises, in our words; one that asks for two things has two points. */
        points: z.array(z.strictObject({ question: slug, outcome: z.enum(OUTCOMES), ...inBoth })).nonempty(),
      }),
    )
    .nonempty(),
})

export type Hearing = DeepReadonly<z.output<typeof hearingSchema>>
export type Party = Hearing['parties'][number]
/** A question that a reader would ask, with the hearing note's answer. */
export type Question = Hearing['questions'][number]
/** A paragraph of the hearing note in which somebody raises something. */
export type HearingParagraph = Hearing['paragraphs'][number]
export type Point = HearingParagraph['points'][number]

/** The ids that other files have; null where those files cannot be read. */
interface Known {
  readonly sources: ReadonlySet<string> | null
  readonly terms: ReadonlySet<string> | null
}

/**
 * Faults in the hearing: ids stand once, paragraphs are numbered from 1 within their section and in order, every point
 * belongs to a question and every question has a point, groups, parties and terms exist, and an answer marks the same
 * terms in every language.
 */
export function checkHearing(file: JsonFile<Hearing>, known: Known): readonly Fault[] {
  const { source, parties, groups, questions } = file.value
  return [
    ...eachIdOnce(file, ['parties'], parties),
    ...eachIdOnce(file, ['groups'], groups),
    ...eachIdOnce(file, ['questions'], questions),
    ...checkQuestions(file, known.terms),
    ...checkParagraphs(file),
    ...unknownSource(file, ['source'], source, known.sources),
  ]
}

function checkQuestions(file: JsonFile<Hearing>, terms: Known['terms']): readonly Fault[] {
  const { groups, questions, paragraphs } = file.value
  const asked = new Set(paragraphs.flatMap(({ points }) => points.map(({ question }) => question)))
  const used = new Set(questions.map(({ group }) => group))
  const faults: Fault[] = []
  questions.forEach(({ id, group, answer }, index) => {
    const fault = (path: JsonPath, expected: string, message: string): void => {
      faults.push(file.fault(['questions', index, ...path], expected, message))
    }
    if (!groups.some((candidate) => candidate.id === group))
      fault(['group'], 'the id of a group', `The group ${group} is unknown.`)
    if (!asked.has(id)) fault(['id'], 'a question that a paragraph raises', `No paragraph raises ${id}.`)
    const marked = termsIn(answer.da)
    for (const language of LANGUAGES) {
      const here = termsIn(answer[language])
      for (const term of here) {
        if (terms?.has(term) === false)
          fault(['answer', language], 'terms of glossary.json', `The term ${term} is unknown.`)
      }
      if (here.join() !== marked.join())
        fault(['answer', language], marked.join(', '), 'The languages do not mark the same terms.')
    }
  })
  groups.forEach(({ id }, index) => {
    if (!used.has(id)) faults.push(file.fault(['groups', index, 'id'], 'a group with questions', `${id} has none.`))
  })
  return faults
}

/** The terms that a text marks, by name. */
function termsIn(text: string): readonly string[] {
  return termParts(text)
    .flatMap(({ term }) => (term === null ? [] : [term]))
    .sort()
}

function checkParagraphs(file: JsonFile<Hearing>): readonly Fault[] {
  const { parties, questions, paragraphs } = file.value
  const known = { parties: new Set(parties.map(({ id }) => id)), questions: new Set(questions.map(({ id }) => id)) }
  const counted = new Map<string, number>()
  const faults: Fault[] = []
  paragraphs.forEach(({ id, section, parties: who, points }, index) => {
    const fault = (path: JsonPath, expected: string, message: string): void => {
      faults.push(file.fault(['paragraphs', index, ...path], expected, message))
    }
    const number = (counted.get(section) ?? 0) + 1
    counted.set(section, number)
    const expected = `${section}-${number}`
    if (id !== expected) fault(['id'], expected, 'Paragraphs are numbered from 1 within their section, in order.')
    who.forEach((party, position) => {
      if (!known.parties.has(party)) fault(['parties', position], 'the id of a party', `The party ${party} is unknown.`)
    })
    points.forEach(({ question }, position) => {
      if (!known.questions.has(question)) {
        fault(['points', position, 'question'], 'the id of a question', `The question ${question} is unknown.`)
      }
    })
  })
  return faults
}
