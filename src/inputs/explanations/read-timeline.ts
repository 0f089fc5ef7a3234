import { z } from 'zod'
import type { IsoDate, Status } from '../../model/domain.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'

/** Something that happens on a day, or a rule that holds from a day. */
export interface TimelineEvent {
  readonly id: string
  readonly kind: 'event' | 'rule'
  readonly from: IsoDate
  /** Last day that the rule is stated to hold; null where no end is stated. */
  readonly to: IsoDate | null
  /** `unknown`: a transitional rule whose end we do not know. `none`: no end, or a single event. */
  readonly end: 'stated' | 'none' | 'unknown'
  /** How exactly the source states the days: a year stands as its first or last day. */
  readonly precision: 'day' | 'month' | 'year'
  /** Short: it stands in the drawing too. */
  readonly title: { readonly da: string; readonly en: string }
  readonly text: { readonly da: string; readonly en: string }
  /** Id of a source record. */
  readonly source: string
  readonly section: string | null
  readonly status: Status
}

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ da: text, en: text })
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Shape of `timeline.json`. */
const timelineSchema = z
  .array(
    z.strictObject({
      id,
      kind: z.enum(['event', 'rule']),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      end: z.enum(['stated', 'none', 'unknown']),
      precision: z.enum(['day', 'month', 'year']),
      title: bilingual,
      text: bilingual,
      source: id,
      section: text.nullable(),
      status: z.enum(['official', 'reported', 'estimated', 'imputed', 'statistics', 'assumption']),
    }),
  )
  .nonempty()

/**
 * What applies from when, in the order of the days, deeply frozen.
 * @param folder the folder `data/`
 * @throws InputFaults with every fault of the file
 */
export function readTimeline(folder: URL, sources: readonly { readonly id: string }[]): readonly TimelineEvent[] {
  const faults: Fault[] = []
  const { file } = readJson(folder, 'timeline.json', timelineSchema, faults)
  if (file !== null) faults.push(...faultsIn(file, new Set(sources.map((source) => source.id))))
  if (file === null || faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

function faultsIn(file: JsonFile<readonly TimelineEvent[]>, sourceIds: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  let previous = ''
  file.value.forEach((event, index) => {
    const add = (key: keyof TimelineEvent, expected: string, message: string): void => {
      faults.push(file.fault([index, key], expected, message))
    }
    if (seen.has(event.id)) add('id', 'each id once', `The id ${event.id} stands twice.`)
    seen.add(event.id)
    if (!sourceIds.has(event.source)) add('source', 'the id of a source', `The source ${event.source} is unknown.`)
    if (event.from < previous) add('from', `a day from ${previous}`, 'The events are not in the order of their days.')
    previous = event.from
    if (event.to !== null && event.to < event.from) add('to', `a day from ${event.from}`, 'It ends before it begins.')
    if ((event.end === 'stated') !== (event.to !== null))
      add('end', event.to === null ? 'none or unknown' : 'stated', 'The end and its day do not agree.')
    if (event.kind === 'event' && event.end !== 'none') add('end', 'none', 'A single event has no end.')
  })
  return faults
}
