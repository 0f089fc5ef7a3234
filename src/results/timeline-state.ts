import type { TimelineEvent } from '../inputs/explanations/timeline.ts'
import type { IsoDate } from '../model/domain.ts'

/** Where an event or a rule stands on a day: behind, in force, or to come. */
export type TimelineState = 'past' | 'now' | 'coming'

/**
 * Where an event or a rule stands on a day. A rule holds on its first and on its last day; one whose end is unknown
 * holds until we know better. A single event is never in force: it has happened, or it has not.
 */
export function stateOn(event: Pick<TimelineEvent, 'kind' | 'from' | 'to'>, day: IsoDate): TimelineState {
  if (event.from > day) return 'coming'
  if (event.kind === 'event') return 'past'
  return event.to !== null && event.to < day ? 'past' : 'now'
}

/**
 * The year from which a rule holds, or in which an event falls.
 * @throws RangeError when the timeline has none of that id
 */
export function yearOf(timeline: readonly TimelineEvent[], id: string): string {
  return startOf(timeline, id).slice(0, 4)
}

/**
 * The day from which a rule holds, or on which an event falls.
 * @throws RangeError when the timeline has none of that id
 */
export function startOf(timeline: readonly TimelineEvent[], id: string): IsoDate {
  const event = timeline.find((one) => one.id === id)
  if (event === undefined) throw new RangeError(`the timeline has no event “${id}”`)
  return event.from
}

/** How many years after the one of publication the drawing of the timeline shows. */
const YEARS_AHEAD = 2

/** The first and the last year of the timeline's axis: that of the first day of all, and two after that of publication. */
export function axisYears(timeline: readonly Pick<TimelineEvent, 'from'>[], day: IsoDate): readonly [number, number] {
  const year = (date: IsoDate): number => Number(date.slice(0, 4))
  return [Math.min(...timeline.map(({ from }) => year(from))), year(day) + YEARS_AHEAD]
}
