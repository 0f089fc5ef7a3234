import type { Inputs } from '../inputs/inputs.ts'
import type { TimelineEvent } from '../inputs/read-timeline.ts'
import { capacityRoom, type CapacityRoom, type OfficialCeiling, type SupplementPeriod } from '../model/capacity-room.ts'
import type { SourceRecord } from '../model/domain.ts'
import type { CouncilResult } from './result.ts'

/** The room in a council on the last day that figures are held for, and who published them. */
export interface CouncilRoom {
  readonly room: CapacityRoom
  readonly source: SourceRecord
}

/** The council's number as a ceiling; null where it is an estimate, which nobody may act on. */
export function officialCeiling({ name, status, capacities }: CouncilResult): OfficialCeiling | null {
  return status === 'official' ? { status, council: name, capacities } : null
}

/**
 * The room in a council on the last day that figures are held for. Null where its number is an estimate, and where no
 * figures are held.
 * @throws RangeError when the timeline does not say from when to when the supplement holds
 */
export function capacityRoomOf(
  council: CouncilResult,
  { capacitiesInUse, sources }: Pick<Inputs, 'capacitiesInUse' | 'sources'>,
  timeline: readonly TimelineEvent[],
): CouncilRoom | null {
  const ceiling = officialCeiling(council)
  const use = capacitiesInUse.findLast((row) => row.council === council.name)
  if (ceiling === null || use === undefined) return null
  const source = sources.find(({ id }) => id === use.source)
  if (source === undefined) throw new RangeError(`capacityRoomOf: the source ${use.source} is unknown`)
  return { room: capacityRoom(ceiling, use, supplementPeriod(timeline)), source }
}

function supplementPeriod(timeline: readonly TimelineEvent[]): SupplementPeriod {
  const event = timeline.find(({ id }) => id === 'supplement')
  if (event === undefined || event.to === null)
    throw new RangeError('capacityRoomOf: the timeline has no end of the event “supplement”')
  return { from: event.from, to: event.to }
}
