import type { Inputs } from '../inputs/inputs.ts'
import type { TimelineEvent } from '../inputs/explanations/timeline.ts'
import {
  capacityRoom,
  type CapacityRoom,
  type OfficialCeiling,
  type SupplementPeriod,
  yearOf,
} from '../model/capacity-room.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import type { IsoDate } from '../model/domain.ts'
import type { CouncilResult, RunInfo } from './result.ts'
import { sourceById } from './source-by-id.ts'

/** The room in a council and who published the numbers, or why none is stated. */
export type CouncilRoom =
  | { readonly kind: 'room'; readonly room: CapacityRoom; readonly source: SourceRecord }
  /** No numbers are held of the council. */
  | { readonly kind: 'no-figures' }
  /** No authority's own number of the council is held: ours, on whatever weights, nobody may act on. */
  | { readonly kind: 'no-ceiling' }
  /** The numbers are of other years than the ceiling; `date` is their last day. */
  | { readonly kind: 'other-year'; readonly date: IsoDate }

type CeilingRun = Pick<RunInfo, 'referenceDate'>

/** The capacities that the authorities state of a council for the run's year; null where we do not hold them. */
export function officialCeiling(
  { name }: Pick<CouncilResult, 'name'>,
  { referenceDate }: CeilingRun,
  { officialResults }: Pick<Inputs, 'officialResults'>,
): OfficialCeiling | null {
  const year = yearOf(referenceDate)
  const stated = officialResults.find(
    (result) =>
      result.level === 'council' && result.area === name && result.measure === 'capacities' && result.year === year,
  )
  return stated === undefined ? null : { status: 'official', council: name, year, capacities: stated.value }
}

/**
 * The room in a council on the last day that numbers are held for in the year of the run's ceiling. Room gives a right, so
 * none is stated from a number that we computed, and none from a ceiling that held in another year than the numbers.
 * @param run the run that the council's number is of
 * @throws RangeError when the source is unknown, or the timeline does not say from when to when the supplement holds
 */
export function capacityRoomOf(
  council: CouncilResult,
  run: CeilingRun,
  inputs: Pick<Inputs, 'capacitiesInUse' | 'officialResults' | 'sources'>,
  timeline: readonly TimelineEvent[],
): CouncilRoom {
  const { capacitiesInUse, sources } = inputs
  const ceiling = officialCeiling(council, run, inputs)
  const rows = capacitiesInUse.filter((row) => row.council === council.name)
  const last = rows.at(-1)
  if (last === undefined) return { kind: 'no-figures' }
  if (ceiling === null) return { kind: 'no-ceiling' }
  const use = rows.findLast(({ date }) => yearOf(date) === ceiling.year)
  if (use === undefined) return { kind: 'other-year', date: last.date }
  const source = sourceById(use.source, sources)
  return { kind: 'room', room: capacityRoom(ceiling, use, supplementPeriod(timeline)), source }
}

function supplementPeriod(timeline: readonly TimelineEvent[]): SupplementPeriod {
  const event = timeline.find(({ id }) => id === 'supplement')
  if (event === undefined || event.to === null)
    throw new RangeError('capacityRoomOf: the timeline has no end of the event “supplement”')
  return { from: event.from, to: event.to }
}
