import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import { glossarySchema } from './glossary-schema.ts'
import type { Hearing } from './hearing.ts'
import { hearingSchema } from './hearing-schema.ts'
import { LANGUAGES } from '../language.ts'
import { type JsonFile, type JsonPath, readJson } from '../files/read-json.ts'
import { sourcesSchema } from '../rules/rule-schemas.ts'
import { termParts } from './term-parts.ts'

const FILE = 'hearing.json'

/** The ids that other files have; null where those files cannot be read. */
interface Known {
  readonly sources: ReadonlySet<string> | null
  readonly terms: ReadonlySet<string> | null
}

/**
 * Reads and checks `hearing.json`: ids stand once, paragraphs are numbered from 1 within their section and in order,
 * every point belongs to a question and every question has a point, groups, parties and terms exist, and an answer marks
 * the same terms in every language.
 * @param folder the folder `data/`, with a slash at its end
 * @throws InputFaults with every fault
 */
export function readHearing(folder: URL): Hearing {
  const faults: Fault[] = []
  const { file } = readJson(folder, FILE, hearingSchema, faults)
  const { ids: sources } = readJson(folder, 'sources.json', sourcesSchema, faults)
  const { file: glossary } = readJson(folder, 'glossary.json', glossarySchema, faults)
  const terms = glossary === null ? null : new Set(glossary.value.terms.map(({ id }) => id))
  if (file !== null) faults.push(...checkHearing(file, { sources, terms }))
  if (faults.length > 0 || file === null) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

function checkHearing(file: JsonFile<Hearing>, known: Known): readonly Fault[] {
  const { source, parties, groups, questions } = file.value
  const faults = [
    ...repeated(file, 'parties', parties),
    ...repeated(file, 'groups', groups),
    ...repeated(file, 'questions', questions),
    ...checkQuestions(file, known.terms),
    ...checkParagraphs(file),
  ]
  if (known.sources?.has(source) === false)
    faults.push(file.fault(['source'], 'the id of a source', `The source ${source} is unknown.`))
  return faults
}

function repeated(file: JsonFile<Hearing>, list: string, items: readonly { readonly id: string }[]): readonly Fault[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [file.fault([list, index, 'id'], 'each id once', `The id ${id} stands twice.`)] : []
  })
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
