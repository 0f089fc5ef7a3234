import { z } from 'zod'
import { bilingual, day, id, slug, status, text } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { areSections } from '../rules/check-parameters.ts'
import { unknownSource } from './unknown-source.ts'

/** Shape of `timeline.json`: what applies from when, in the order of the days. */
export const timelineSchema = z
  .array(
    z.strictObject({
      id: slug,
      /** Something that happens on a day, or a rule that holds from a day. */
      kind: z.enum(['event', 'rule']),
      from: day,
      /** Last day that the rule is stated to hold; null where no end is stated. */
      to: day.nullable(),
      /** `unknown`: a transitional rule whose end we do not know. `none`: no end, or a single event. */
      end: z.enum(['stated', 'none', 'unknown']),
      /** How exactly the source states the days: a year stands as its first or last day. */
      precision: z.enum(['day', 'month', 'year']),
      /** Short: it stands in the drawing too. */
      title: bilingual,
      text: bilingual,
      /** Id of a source record. */
      source: id,
      section: text.nullable(),
      status,
    }),
  )
  .nonempty()

export type TimelineEvent = DeepReadonly<z.output<typeof timelineSchema>>[number]

/** Whether a day, where the source states a month or a year alone, stands for it: as its first or its last day. */
function isFirstOrLast(date: string, precision: TimelineEvent['precision']): boolean {
  if (precision === 'day') return true
  if (precision === 'year') return /-(01-01|12-31)$/.test(date)
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return date.endsWith('-01') || next.getUTCDate() === 1
}

/**
 * Faults in the timeline: ids that repeat, unknown sources, days out of order or more exact than the source, ends that do
 * not agree, and sections that are none.
 * @param notes the sources whose sections have numbers
 */
export function checkTimeline(
  file: JsonFile<readonly TimelineEvent[]>,
  sources: ReadonlySet<string> | null,
  notes: ReadonlySet<string> = new Set(),
): readonly Fault[] {
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
  let previous = ''
  file.value.forEach((event, index) => {
    const add = (key: keyof TimelineEvent, expected: string, message: string): void => {
      faults.push(file.fault([index, key], expected, message))
    }
    faults.push(...unknownSource(file, [index, 'source'], event.source, sources))
    if (event.from < previous) add('from', `a day from ${previous}`, 'The events are not in the order of their days.')
    previous = event.from
    if (event.to !== null && event.to < event.from) add('to', `a day from ${event.from}`, 'It ends before it begins.')
    if ((event.end === 'stated') !== (event.to !== null))
      add('end', event.to === null ? 'none or unknown' : 'stated', 'The end and its day do not agree.')
    const key = event.to === null ? 'from' : 'to'
    if (!isFirstOrLast(event[key] ?? '', event.precision))
      add(key, `the first or last day of a ${event.precision}`, 'The source states no day.')
    if (notes.has(event.source) && event.section !== null && !areSections(event.section))
      add('section', 'sections with commas between, such as 4.2.2, 4.5.3', 'A reader cannot find the place.')
    if (event.kind === 'event' && event.end !== 'none') add('end', 'none', 'A single event has no end.')
  })
  return faults
}
