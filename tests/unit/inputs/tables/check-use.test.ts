import { describe, expect, test } from 'vitest'
import { checkAgeShares, checkProfile, checkRates } from '../../../../src/inputs/tables/check-use.ts'
import { madeTable, told } from './made-table.ts'

describe('age groups', () => {
  // A country of 1,000,000 in which half are of each group, but for a small place.
  const check = (young: number | string, old: number | string) =>
    told(
      checkAgeShares(
        madeTable(
          'code,age_group,citizens',
          '0001,0-64,500000',
          '0001,65+,500000',
          `0002,0-64,${young}`,
          `0002,65+,${old}`,
        ),
      ),
    )

  test('are from a quarter of their share in the country to three times it', () => {
    expect(check(13, 87)).toEqual([])
    expect(check(12, 88)).toEqual(['4 citizens 12: from 12 to 150 persons. No such part of 0002 can be 0-64.'])
    const few = (rare: number) =>
      told(
        checkAgeShares(
          madeTable(
            'code,age_group,citizens',
            '0001,0-64,900000',
            '0001,65+,100000',
            `0002,0-64,${1000 - rare}`,
            `0002,65+,${rare}`,
          ),
        ),
      )
    expect(few(300)).toEqual([])
    expect(few(301)).toHaveLength(1)
  })

  test('that could not be read are left out', () => {
    expect(check('', '')).toEqual([])
  })
})

describe('the use profile', () => {
  const profile = (...rates: readonly number[]) =>
    madeTable('age_from,contacts_per_citizen', ...rates.map((rate, index) => `${[0, 18, 65, 80][index]},${rate}`))
  const ages = madeTable('code,age_group,citizens', '0001,0-17,100', '0001,18-64,100')

  test('rises from band to band, to three times at most', () => {
    const check = (...rates: readonly number[]) => told(checkProfile(profile(...rates), undefined, null))
    expect(check(3, 3, 9)).toEqual([])
    expect(check(3, 2.9)).toEqual([
      '3 contacts_per_citizen 2.9: from 3 to 9. The older use more, and not that much more.',
    ])
    expect(check(3, 9.1)).toHaveLength(1)
  })

  test('comes to half of the national contacts at least, and to double at most', () => {
    const check = (young: number, old: number) => told(checkProfile(profile(young, old), ages, 7))
    expect(check(3, 4)).toEqual([])
    expect(check(13, 15)).toEqual([])
    expect(check(3, 3.9)).toEqual([
      '2 contacts_per_citizen 3.45: a mean of 3.5 to 14 per citizen. The country has 7 contacts per citizen, and these come to 3.45.',
    ])
    expect(check(13, 15.1)).toHaveLength(1)
    expect(told(checkProfile(profile(1, 1), ages, null))).toEqual([])
  })
})

describe('contacts by age and sex', () => {
  const citizens = madeTable(
    'code,date,age_group,sex,citizens',
    '0001,2025-01-01,0-64,men,1000000',
    '0002,2025-01-01,0-64,men,100',
    '0002,2025-01-01,0-64,women,100',
    '0002,2025-01-01,65+,women,99',
    '0001,2026-01-01,0-64,men,1',
  )
  const check = (men: number, women: number, old = 700, ofCity = 7_000_000) =>
    told(
      checkRates(
        madeTable(
          'code,age_group,sex,contacts',
          `0001,0-64,men,${ofCity}`,
          `0002,0-64,men,${men}`,
          `0002,0-64,women,${women}`,
          `0002,65+,women,${old}`,
        ),
        citizens,
        '2025-01-01',
        7,
      ),
    )

  test('are from 0.5 to 40 per citizen in a cell of a hundred', () => {
    expect(check(50, 1400)).toEqual([])
    expect(check(49, 1400)).toEqual(['3 contacts 49: from 50 to 4000 contacts. They are those of 100 citizens.'])
    expect(check(4000, 60, 60)).toEqual([])
    expect(check(4001, 60, 60)).toHaveLength(1)
    // Of 99 citizens nothing is said.
    expect(check(1400, 1400, 0)).toEqual([])
  })

  test('of a municipality are from half to double those of the country', () => {
    // 299 citizens of the place: 1,046.5 is half of seven each.
    expect(check(500, 500, 50)).toEqual([])
    expect(check(500, 500, 46)).toEqual([
      '3 contacts 3.50: 3.5 to 14.0 per citizen of 0002. They are half of the country’s at least, and at most double.',
    ])
    expect(check(2000, 2000, 185)).toEqual([])
    expect(check(2000, 2000, 190)).toHaveLength(1)
  })

  test('of all are from half to double what is quoted of the country', () => {
    expect(check(350, 350, 347, 3_500_000)).toEqual([])
    expect(check(350, 350, 346, 3_499_000)).toEqual([
      expect.stringMatching(/^2 contacts 3\.50: a mean of 3\.5 to 14 per citizen\. The country has 7 contacts/),
    ])
  })
})
