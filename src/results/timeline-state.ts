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
