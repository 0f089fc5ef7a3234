import { z } from 'zod'
import type { Rule } from '../../model/schemes/decide.ts'
import { SCHEME_IDS, SCHEME_RULES, type SchemeId } from '../../model/schemes/rules.ts'
import { bilingual, id, text } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import type { Fault } from '../files/fault.ts'
import { type JsonFile, type JsonPath, readJson } from '../files/read-json.ts'
import { unknownSource } from './unknown-source.ts'

/**
 * What force a statement has: it holds (`in-force`), somebody has taken the initiative to it (`initiated`), it is `proposed` or `recommended`, is what
 * a party says (`stated`), or is told as it is (`described`).
 */
export const STANDINGS = ['in-force', 'initiated', 'proposed', 'recommended', 'stated', 'described'] as const

export type Standing = (typeof STANDINGS)[number]

/** The rows of the table of facts, in order. Null in the data means that the document does not say. */
export const FACTS = [
  'kind',
  'case',
  'ground',
  'asks',
  'decides',
  'condition',
  'outcome',
  'complaint',
  'figures',
  'changes',
] as const

export type FactName = (typeof FACTS)[number]

/** The shape that the schemes share, from what is needed to where one complains. */
export const SHAPE = ['need', 'rule', 'decision', 'exception', 'complaint'] as const

export type ShapePart = (typeof SHAPE)[number]

const both = { da: text, en: text }
/** Whether a time is one of the calendar: "2026", "2026-03", "2026-03-31", "2025/2026". */
function isTime(value: string): boolean {
  const [from = '', to = from] = value.split('/')
  const first = `${from}${'-01-01'.slice(from.length - 4)}`
  const day = new Date(`${first}T00:00:00Z`)
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(first)
  return isDay && from <= to && from >= '1900' && to.slice(0, 4) <= '2100'
}

/** Places in the documents, at least one. */
const at = z.array(id).nonempty()
const statement = z.strictObject({ ...both, standing: z.enum(STANDINGS), at })
/** A year, a month, a day, or the first and last year of a period: as exact as the document. */
const time = z
  .string()
  .regex(/^\d{4}(?:(?:-\d{2}){0,2}|\/\d{4})$/)
  .refine(isTime, 'No time from 1900 to 2100')
const figure = z.strictObject({ ...statement.shape, value: text.nullable(), asOf: time.nullable() })
const some = z.array(statement).nonempty()
const facts = z.strictObject({
  kind: some,
  case: some,
  ground: some,
  asks: some.nullable(),
  decides: some.nullable(),
  condition: some.nullable(),
  outcome: some.nullable(),
  complaint: some.nullable(),
  figures: z.array(figure).nonempty().nullable(),
  changes: some.nullable(),
})
const compared = {
  short: bilingual,
  country: z.enum(['DK', 'NO', 'SE']),
  /** Where in which source a statement stands, by a name that the statements use. */
  places: z.record(id, z.strictObject({ source: id, ...both })),
  shape: z.strictObject({
    need: statement.nullable(),
    rule: statement.nullable(),
    decision: statement.nullable(),
    exception: statement.nullable(),
    complaint: statement.nullable(),
  }),
  facts,
  timeline: z
    .array(
      z.strictObject({
        date: time.nullable(),
        /** What the document says of the time where it states no date that a calendar has; null beside a date. */
        when: bilingual.nullable(),
        ...both,
        at,
      }),
    )
    .nonempty(),
}

/** Shape of `schemes/<slug>.json`: a scheme as its document describes it. */
export const schemeSchema = z.strictObject({
  /** Also the name of the file and the last part of the address. */
  id: z.enum(SCHEME_IDS),
  ...compared,
  source: id,
  name: bilingual,
  /** As much as its picture has room for. */
  question: bilingual.refine(
    ({ da, en }) => Math.max(da.length, en.length) <= 120,
    'A question of more than 120 characters has no room on its picture',
  ),
  answer: bilingual,
  /** The day or the year that the document speaks for, and why that one. */
  speaksFor: z.strictObject({ date: time, ...both }),
  /** The words of the rule in `src/model/schemes/`: its steps, their answers, and how they end. */
  steps: z.record(
    id,
    z.strictObject({
      question: bilingual,
      /** The question as the drawing has it. */
      short: bilingual,
      note: bilingual,
      at,
      /** Whose judgement the answer is; left out where it is a plain fact. */
      judge: bilingual.optional(),
      answers: z.record(id, bilingual),
    }),
  ),
  endings: z.record(id, z.strictObject({ short: bilingual, ...both, at })),
  parties: z
    .array(
      z.strictObject({
        name: bilingual,
        said: z.array(statement).nonempty(),
        /** Word for word, in the language of the document. */
        quote: z.strictObject({ text, language: z.enum(['da', 'nb', 'sv']), at }).nullable(),
      }),
    )
    .nonempty(),
  /** What a general practitioner does in practice. */
  practice: z.array(statement).nonempty(),
  /** What the document leaves open. */
  open: z.array(bilingual).nonempty(),
})

/** Shape of `scheme-comparison.json`: what all share and where they differ, and the allocation model in the same rows. */
export const comparisonSchema = z.strictObject({
  sentences: z.array(bilingual).nonempty(),
  model: z.strictObject(compared),
})

export type Scheme = DeepReadonly<z.output<typeof schemeSchema>>
export type SchemeComparison = DeepReadonly<z.output<typeof comparisonSchema>>
/** What a scheme and the allocation model have in common: a column of the comparison. */
export type ComparedScheme = SchemeComparison['model']
export type Statement = NonNullable<ComparedScheme['facts']['decides']>[number]
export type SchemeFigure = NonNullable<ComparedScheme['facts']['figures']>[number]

/** The schemes in the order in which they are told, and what is said of all of them. */
export interface Schemes {
  readonly schemes: readonly Scheme[]
  readonly comparison: SchemeComparison
}

/**
 * Reads and checks the schemes, and pushes every fault.
 * @param sources the ids of the sources; null where they cannot be read
 * @returns null where one of the files cannot be read
 */
export function readSchemes(dataDir: URL, sources: ReadonlySet<string> | null, faults: Fault[]): Schemes | null {
  const schemes = SCHEME_IDS.flatMap((slug) => {
    const { file } = readJson(dataDir, `schemes/${slug}.json`, schemeSchema, faults)
    if (file === null) return []
    faults.push(...checkScheme(file, slug, sources))
    return [file.value]
  })
  const { file: comparison } = readJson(dataDir, 'scheme-comparison.json', comparisonSchema, faults)
  if (comparison !== null) faults.push(...checkPlaces(comparison, sources), ...checkTimes(comparison, ['model']))
  return comparison === null || schemes.length < SCHEME_IDS.length ? null : { schemes, comparison: comparison.value }
}

function checkScheme(file: JsonFile<Scheme>, slug: SchemeId, sources: ReadonlySet<string> | null): readonly Fault[] {
  const { id: own, source } = file.value
  return [
    ...(own === slug ? [] : [file.fault(['id'], slug, 'The id is not the name of the file.')]),
    ...unknownSource(file, ['source'], source, sources),
    ...checkPlaces(file, sources),
    ...checkTimes(file, []),
    ...checkRule(file, SCHEME_RULES[slug]),
  ]
}

/** Every statement stands at a known place, every place has a statement, and each is in a known source. */
function checkPlaces(
  file: JsonFile<Pick<Scheme, 'places'> | SchemeComparison>,
  sources: ReadonlySet<string> | null,
): readonly Fault[] {
  const root: JsonPath = 'model' in file.value ? ['model'] : []
  const { places } = 'model' in file.value ? file.value.model : file.value
  const used = new Set<string>()
  const faults: Fault[] = []
  for (const { path, place } of placesNamed(file.value)) {
    used.add(place)
    if (!(place in places)) faults.push(file.fault(path, 'a name of the places', `The place ${place} is unknown.`))
  }
  for (const [name, { source }] of Object.entries(places)) {
    faults.push(...unknownSource(file, [...root, 'places', name, 'source'], source, sources))
    if (!used.has(name))
      faults.push(file.fault([...root, 'places', name], 'a place that a statement names', `Nothing stands at ${name}.`))
  }
  return faults
}

/** Every name under a key `at`, however deep. */
function placesNamed(value: unknown, path: JsonPath = []): readonly { path: JsonPath; place: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (key !== 'at' || !Array.isArray(item)) return placesNamed(item, here)
    return item.map((place, index) => ({ path: [...here, index], place: String(place) }))
  })
}

/** The timeline is in order, and each of its items has either a date or words for the time. */
function checkTimes(file: JsonFile<Scheme | SchemeComparison>, root: JsonPath): readonly Fault[] {
  const { timeline } = 'model' in file.value ? file.value.model : file.value
  const faults: Fault[] = []
  let previous = ''
  timeline.forEach(({ date, when }, index) => {
    const path = [...root, 'timeline', index, 'date']
    if ((date === null) === (when === null))
      faults.push(file.fault(path, 'a date, or words under “when”', 'The time is said twice or not at all.'))
    if (date === null) return
    if (date < previous) faults.push(file.fault(path, `a time from ${previous}`, 'The timeline is not in order.'))
    previous = date
  })
  return faults
}

/** The words are of the steps, answers and endings that the rule has, in its order, and of no other. */
function checkRule(file: JsonFile<Scheme>, rule: Rule): readonly Fault[] {
  const { steps, endings } = file.value
  const faults: Fault[] = []
  const same = (path: JsonPath, found: object, expected: object): void => {
    const names = Object.keys(expected).join(', ')
    if (Object.keys(found).join(', ') !== names)
      faults.push(file.fault(path, names, 'The words are not those of the rule in src/model/schemes/.'))
  }
  same(['steps'], steps, rule.steps)
  same(['endings'], endings, rule.endings)
  for (const [name, words] of Object.entries(steps)) {
    const step = rule.steps[name]
    if (step === undefined) continue
    same(['steps', name, 'answers'], words.answers, step.answers)
    if ((words.judge === undefined) !== (step.judge === undefined))
      faults.push(
        file.fault(
          ['steps', name],
          step.judge === undefined ? 'no judge' : 'a judge',
          'Who judges is not as in the rule.',
        ),
      )
  }
  return faults
}
