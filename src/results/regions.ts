import type { Inputs } from '../inputs/inputs.ts'
import type { IsoDate, MunicipalityCode } from '../model/domain.ts'
import { isPartOf } from '../model/merge-areas.ts'

/** A region that a municipality belongs to from a day on; from ever, as far as is known, where the day is null. */
export interface RegionFrom {
  readonly region: string
  readonly from: IsoDate | null
}

/**
 * The regions that a municipality of the leading run has belonged to, the oldest first; before it was made, the region of
 * the first that it was made of.
 */
export function regionsOf(code: MunicipalityCode, inputs: Inputs): readonly RegionFrom[] {
  const { municipalities, geographies, runs, headlineRun, successors, areasOf } = inputs
  const last = geographies.find(({ id }) => id === runs.find((run) => run.id === headlineRun)?.geography)
  const known = geographies
    .filter(({ date }) => last !== undefined && date <= last.date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ id, date }): RegionFrom | null => {
      const place = areasOf(id).municipalities.find((m) => isPartOf(m.code, code, successors))
      return place === undefined ? null : { region: place.region, from: date }
    })
  const first = municipalities.find((m) => m.code === code)?.regionUntil2026 ?? null
  return [first === null ? null : { region: first, from: null }, ...known]
    .filter((region) => region !== null)
    .filter(({ region }, index, all) => region !== all[index - 1]?.region)
}

/** The region that a municipality of the leading run belongs to on a day. */
export function regionOn(code: MunicipalityCode, day: IsoDate, inputs: Inputs): string | undefined {
  const regions = regionsOf(code, inputs)
  return (regions.findLast(({ from }) => from === null || from <= day) ?? regions[0])?.region
}
