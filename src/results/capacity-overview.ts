import type { Inputs } from '../inputs/inputs.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { yearOf } from '../model/capacity-room.ts'
import { type Decimal, sum } from '../model/decimal.ts'
import type { CapacitiesInUse, IsoDate, Status } from '../model/domain.ts'
import { officialCeiling } from './capacities-in-use.ts'
import { runOfYear } from './official-beside.ts'
import type { CouncilResult, Results, RunResult } from './result.ts'
import { sourceById } from './source-by-id.ts'

/** How many capacities a council may have in a year: what an authority states, or else what we compute. */
export interface Ceiling {
  readonly value: Decimal
  readonly status: Status
  /** The run that computed it, and what it has of the council; null where an authority states it. */
  readonly computed: { readonly run: RunResult; readonly council: CouncilResult } | null
}

/** A council on a day: its ceiling, and the capacities in use. */
export interface CapacityOverviewRow {
  readonly council: CouncilResult
  /** The day of the figures; without any, the day that the leading run speaks of. */
  readonly date: IsoDate
  /** The ceiling of the year of that day; null where nobody states it and no run is of that year. */
  readonly ceiling: Ceiling | null
  /** What is in use and who published it; null where no figures of the council are held. */
  readonly use: {
    readonly held: CapacitiesInUse
    /** Allocated, but not occupied. */
    readonly vacant: Decimal
    readonly source: SourceRecord
  } | null
}

/**
 * The capacities in use of every council of the leading run, a row for each day with figures, the latest first; a council
 * without figures has one row with its ceiling alone. Nothing is computed from the ceiling here, since ours gives no right.
 */
export function capacityOverview(
  { capacitiesInUse, officialResults, sources }: Pick<Inputs, 'capacitiesInUse' | 'officialResults' | 'sources'>,
  results: Pick<Results, 'headline' | 'runs'>,
): readonly CapacityOverviewRow[] {
  const { headline } = results
  const ceilingOf = (council: CouncilResult, date: IsoDate): Ceiling | null => {
    const stated = officialCeiling(council, { referenceDate: date }, { officialResults })
    if (stated !== null) return { value: stated.capacities, status: 'official', computed: null }
    const run = runOfYear(results, yearOf(date))
    const found = run?.councils.find(({ name }) => name === council.name)
    if (run === undefined || found === undefined) return null
    return { value: found.capacities, status: run.run.status, computed: { run, council: found } }
  }
  return headline.councils.flatMap((council): readonly CapacityOverviewRow[] => {
    const held = capacitiesInUse.filter((use) => use.council === council.name)
    if (held.length === 0) {
      const date = headline.run.referenceDate
      return [{ council, date, ceiling: ceilingOf(council, date), use: null }]
    }
    return held
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map((use) => ({
        council,
        date: use.date,
        ceiling: ceilingOf(council, use.date),
        use: {
          held: use,
          vacant: use.allocated.minus(use.occupied),
          source: sourceById(use.source, sources),
        },
      }))
  })
}

/** The latest row of each council. */
export function latestOfEach(rows: readonly CapacityOverviewRow[]): readonly CapacityOverviewRow[] {
  return rows.filter(({ council }, index) => rows[index - 1]?.council !== council)
}

/** The capacities in use of the whole country on a day. */
export interface CountryInUse {
  readonly allocated: Decimal
  readonly occupied: Decimal
  readonly vacant: Decimal
}

/** The sums of all councils; null unless the figures of all of them are of one day. */
export function countryInUse(latest: readonly CapacityOverviewRow[]): CountryInUse | null {
  const uses = latest.flatMap(({ use }) => (use === null ? [] : [use.held]))
  if (uses.length < latest.length || new Set(uses.map(({ date }) => date)).size !== 1) return null
  const [allocated, occupied] = [sum(uses.map((use) => use.allocated)), sum(uses.map((use) => use.occupied))]
  return { allocated, occupied, vacant: allocated.minus(occupied) }
}
