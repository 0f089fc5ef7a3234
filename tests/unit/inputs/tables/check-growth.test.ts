import { describe, expect, test } from 'vitest'
import { checkGrowth } from '../../../../src/inputs/tables/check-growth.ts'
import { madeTable, told } from './made-table.ts'

/** Places with a count on the first day of each year from 2026. */
const check = (...places: readonly (readonly (number | string)[])[]): readonly string[] =>
  told(
    checkGrowth(
      madeTable(
        'code,date,citizens',
        ...places.flatMap((counts, place) =>
          counts.map((count, index) => `${String(place + 1).padStart(4, '0')},${2026 + index}-01-01,${count}`),
        ),
      ),
    ),
  )
/** A large place that does not change, so that one of 10,000 is no matter of the country. */
const REST = [9_000_000, 9_000_000, 9_000_000] as const

describe('the citizens of a municipality', () => {
  test('grow or shrink by at most 8 per cent in the first year and the last', () => {
    // A year of 365 days is some hundredths shorter than the mean year.
    expect(check([10_000, 10_790, 10_790], REST)).toEqual([])
    expect(check([10_000, 9300, 9300], REST)).toEqual([])
    expect(check([10_000, 10_900, 11_800], REST)).toHaveLength(1)
    expect(check([10_000, 10_000, 9100], REST)).toEqual([
      expect.stringMatching(
        /^4 citizens 9100: between 92\d\d and 10\d{3} persons\. .* of 0001 on the dates beside 2028-01-01\.$/,
      ),
    ])
  })

  test('lie within 4 per cent of the line between the dates beside', () => {
    expect(check([10_000, 10_399, 10_000], REST)).toEqual([])
    expect(check([10_000, 9616, 10_000], REST)).toEqual([])
    expect(check([10_000, 10_401, 10_000], REST)).toEqual([
      '3 citizens 10401: between 9615 and 10400 persons. The figure does not go with those of 0001 on the dates beside 2027-01-01.',
    ])
    expect(check([10_000, 9614, 10_000], REST)).toHaveLength(1)
  })

  test('are at fault on one date alone, the oddest, and by what is known', () => {
    expect(check([10_000, 20_000, 10_000, 10_000], REST)).toEqual([expect.stringContaining('3 citizens 20000')])
    expect(check(['!', 99], ['', 5])).toEqual([])
    expect(check([10_000])).toEqual([])
  })
})

describe('the citizens of the country', () => {
  test('grow or shrink by at most 1.5 per cent a year', () => {
    expect(check([1_000_000, 1_014_900])).toEqual([])
    expect(check([1_000_000, 985_100])).toEqual([])
    expect(check([1_000_000, 1_015_100])).toEqual([
      '3 citizens 1015100: citizens who grow by at most 1.5 % a year from 1000000 on 2026-01-01. All of them on 2027-01-01 are 1015100.',
    ])
    expect(check([1_000_000, 984_900])).toHaveLength(1)
  })

  test('are not added up where a day has other places', () => {
    expect(check([1_000_000, 1_000_000], [500_000])).toEqual([])
  })
})
