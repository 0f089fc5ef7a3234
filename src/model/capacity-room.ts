import { type Decimal, ZERO } from './decimal.ts'
import type { CapacitiesInUse, IsoDate } from './domain.ts'

/**
 * A ceiling that an authority states: how many capacities a health council may have. Room gives a region a right, so it is
 * computed from this alone, and never from a number that we have computed, be it on official weights.
 */
export interface OfficialCeiling {
  readonly status: 'official'
  /** Name of the council. */
  readonly council: string
  /** The year in which it holds, "2026": that of the authority's table. A new year has a new ceiling. */
  readonly year: string
  readonly capacities: Decimal
}

/** The days on which the temporary supplement may be agreed, both included. */
export interface SupplementPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** How the capacities in use stand to the ceiling on a day. All amounts in capacities. */
export interface CapacityRoom {
  readonly date: IsoDate
  readonly capacities: Decimal
  readonly allocated: Decimal
  readonly occupied: Decimal
  /** Allocated, but not occupied. */
  readonly vacant: Decimal
  /** How many more may be allocated; zero where the ceiling is reached. */
  readonly room: Decimal
  /** How many are allocated above the ceiling; zero where none are. */
  readonly above: Decimal
  readonly islandDoctorsLeftOut: Decimal
  /**
   * Whether the area is one in which the region may agree on the temporary supplement on the day. It takes room for new
   * capacities and a day within the period; that coverage is weak there too is for the region to say.
   */
  readonly supplement: 'may-be-agreed' | 'no-room' | 'outside-the-period'
}

/**
 * The room under an official ceiling. With a ceiling of 100, 97 allocated and 95 occupied: room for 3, and 2 vacant.
 *
 * New capacities may be added while fewer are allocated than the ceiling (hearing note, 4.2.1). The temporary supplement
 * may be agreed from 1 July 2025 to 31 December 2026 (§ 206 b, stk. 5), and only where new capacities may be added (4.5.3).
 * Island doctors are part of neither side (4.2.4), so they are passed on and enter no sum.
 * @throws RangeError when ceiling and use are of different councils or years, or more are occupied than allocated
 */
export function capacityRoom(ceiling: OfficialCeiling, use: CapacitiesInUse, period: SupplementPeriod): CapacityRoom {
  if (ceiling.council !== use.council)
    throw new RangeError(`capacityRoom: the ceiling of ${ceiling.council} is not that of ${use.council}`)
  if (ceiling.year !== yearOf(use.date))
    throw new RangeError(`capacityRoom: the ceiling of ${ceiling.year} does not hold on ${use.date}`)
  if (use.occupied.greaterThan(use.allocated))
    throw new RangeError(`capacityRoom: in ${use.council} more are occupied than allocated`)
  const left = ceiling.capacities.minus(use.allocated)
  const room = left.greaterThan(0) ? left : ZERO
  return {
    date: use.date,
    capacities: ceiling.capacities,
    allocated: use.allocated,
    occupied: use.occupied,
    vacant: use.allocated.minus(use.occupied),
    room,
    above: left.isNegative() ? left.negated() : ZERO,
    islandDoctorsLeftOut: use.islandDoctorsLeftOut,
    supplement: supplementOn(use.date, room, period),
  }
}

/** "2026" of "2026-11-01". */
export function yearOf(date: IsoDate): string {
  return date.slice(0, 4)
}

function supplementOn(date: IsoDate, room: Decimal, { from, to }: SupplementPeriod): CapacityRoom['supplement'] {
  if (date < from || date > to) return 'outside-the-period'
  return room.isZero() ? 'no-room' : 'may-be-agreed'
}
