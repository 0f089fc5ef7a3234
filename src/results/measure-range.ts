import { once } from '../inputs/files/once.ts'
import type { Range } from '../model/draw-column.ts'
import { required } from '../model/required.ts'
import type { Measure, MeasureRow } from './measures.ts'
import type { MunicipalityResult } from './result.ts'

/**
 * The range of what a measure says of a municipality: that of its list size or of its weight where they are estimated. Null for
 * a number that the authorities state, for public statistics, and for a measure that has no range.
 */
export function measureRange(
  { subject }: Pick<Measure, 'subject'>,
  { status }: Pick<MeasureRow, 'status'>,
  municipality: Pick<
    MunicipalityResult,
    'guidanceListSizeLow' | 'guidanceListSizeHigh' | 'needWeightLow' | 'needWeightHigh'
  >,
): Range | null {
  if (status !== 'estimated') return null
  if (subject.kind === 'list-size')
    return { low: municipality.guidanceListSizeLow, high: municipality.guidanceListSizeHigh }
  if (subject.kind === 'need-weight') return { low: municipality.needWeightLow, high: municipality.needWeightHigh }
  return null
}

/**
 * The municipalities that a measure has a number of, and those at its ends: the same on the page of each of them.
 * @throws RangeError when it has none
 */
export const numbersOf = once(({ rows: all, id }: Pick<Measure, 'id' | 'rows'>) => {
  const rows = all.flatMap((row) => (row.values[0] ? [{ ...row, value: row.values[0] }] : []))
  const sorted = rows.toSorted((a, b) => a.value.cmp(b.value))
  return { rows, least: required(sorted[0], `least of ${id}`), most: required(sorted.at(-1), `most of ${id}`) }
})
