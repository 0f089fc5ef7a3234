import { decimal, sum } from '../model/decimal.ts'
import { sumOfLifts } from '../model/lifts.ts'
import { guidanceListSize } from '../model/need.ts'
import type { AreaTotals } from '../model/allocation.ts'
import type { Status } from '../model/domain.ts'
import type { CouncilResult, RunResult } from './result.ts'

/** A region, or the country, in a run: what its health councils make together. The sums of ranges are no range, so it has none. */
export interface LargeArea extends AreaTotals {
  readonly level: 'region' | 'country'
  /** "Region Syddanmark"; "Danmark" for the country. */
  readonly name: string
  readonly councils: number
  readonly status: Status
}

const COUNTRY = 'Danmark'

/**
 * The regions of a run by name, and the country after them. Capacities are added up whole, as they are given to the
 * health councils: 559 and 190 are 749, whatever the needs add up to.
 */
export function largeAreas({ councils, national, rules, run }: RunResult): readonly LargeArea[] {
  const regions = [...Map.groupBy(councils, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1))
  const country: LargeArea = {
    ...national,
    level: 'country',
    name: COUNTRY,
    councils: councils.length,
    status: run.status,
  }
  return [...regions.map(([name, members]) => regionOf(name, members)), country]

  function regionOf(name: string, members: readonly CouncilResult[]): LargeArea {
    const total = (of: (council: CouncilResult) => AreaTotals['need']) => sum(members.map(of))
    const [citizens, weightedCitizens, capacities] = [
      total((c) => c.citizens),
      total((c) => c.weightedCitizens),
      total((c) => c.capacities),
    ]
    const needWeight = weightedCitizens.div(citizens)
    return {
      level: 'region',
      name,
      councils: members.length,
      status: run.status,
      municipalities: total((c) => c.municipalities),
      citizens,
      needWeight,
      weightedCitizens,
      modelNeed: total((c) => c.modelNeed),
      lifts: sumOfLifts(members, rules.lifts),
      need: total((c) => c.need),
      capacities,
      citizensPerCapacity: capacities.isZero() ? decimal(0) : citizens.div(capacities),
      guidanceListSize: guidanceListSize(needWeight, rules.citizensPerCapacity),
    }
  }
}
