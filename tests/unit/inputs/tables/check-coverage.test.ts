import { describe, expect, test } from 'vitest'
import { checkAgeGroups, checkDates, checkOnePerMunicipality } from '../../../../src/inputs/tables/check-coverage.ts'
import { madeTable, told } from './made-table.ts'

const CODES = ['01', '02', '03', '04']

test('each municipality has a row', () => {
  const table = madeTable('code,x', '01,a', '03,b')
  expect(told(checkOnePerMunicipality(table, ['01', '03']))).toEqual([])
  expect(checkOnePerMunicipality(table, CODES.slice(0, 3))).toEqual([
    {
      file: 't.csv',
      line: 4,
      column: 'code',
      position: null,
      value: '02',
      expected: 'a row for 02',
      message: 'The row is missing.',
    },
  ])
})

describe('the dates of a population', () => {
  const rows = (date: string, codes = CODES, kind = 'observed') => codes.map((code) => `${code},${date},${kind}`)
  const check = (lines: readonly string[], needed: Readonly<Record<string, string>> = {}) =>
    told(checkDates(madeTable('code,date,kind', ...lines), CODES, new Map(Object.entries(needed))))

  test('are the same for all', () => {
    expect(check([...rows('2026-01-01'), ...rows('2027-01-01')])).toEqual([])
  })

  test('that half of the municipalities have are owed by all; those of fewer are slips', () => {
    expect(check([...rows('2026-01-01'), ...rows('2027-01-01', ['01', '02'])])).toEqual([
      '5 date –: a row for 03 on 2027-01-01. The row is missing.',
      '6 date –: a row for 04 on 2027-01-01. The row is missing.',
    ])
    expect(check([...rows('2026-01-01'), ...rows('2027-01-01', ['01'])])).toEqual([
      '6 date 2027-01-01: a date that every municipality has. Few municipalities have the date.',
    ])
  })

  test('that somebody needs are owed by all, however few have them', () => {
    expect(
      check([...rows('2026-01-01'), ...rows('2027-01-01', ['01'])], { '2027-01-01': 'the run of next year' }),
    ).toEqual([
      '4 date –: a row for 02 on 2027-01-01. The row is missing.',
      '5 date –: a row for 03 on 2027-01-01. The row is missing.',
      '6 date –: a row for 04 on 2027-01-01. The row is missing.',
    ])
    expect(check(rows('2026-01-01'), { '2026-01-01': 'a', '2028-01-01': 'the estimate' })).toEqual([
      '6 date –: rows on 2028-01-01. The table has no rows on 2028-01-01, which the estimate needs.',
    ])
  })

  test('that could not be read may be those that are missing', () => {
    expect(check([...rows('2026-01-01'), ...rows('2027-01-01', ['01', '02', '03']), '04,!,observed'])).toEqual([])
  })

  test('of a municipality without a row are missing after the table', () => {
    expect(check(rows('2026-01-01', ['01', '02', '03']))).toEqual([
      '5 date –: a row for 04 on 2026-01-01. The row is missing.',
    ])
  })

  test('have one kind, that of most', () => {
    const lines = [...rows('2026-01-01', ['01', '02', '03']), '04,2026-01-01,projected', ...rows('2027-01-01')]
    expect(check(lines)).toEqual([
      '5 kind projected: observed, as the other municipalities on 2026-01-01. One date has two kinds.',
    ])
    expect(check(lines.toReversed())).toEqual([
      '6 kind projected: observed, as the other municipalities on 2026-01-01. One date has two kinds.',
    ])
    // One that could not be read is no other kind.
    expect(check([...rows('2026-01-01', ['01', '02', '03']), '04,2026-01-01,!'])).toEqual([])
  })
})

describe('the age groups of an estimate', () => {
  const GROUPS = ['0-5', '6-16', '17-19', '20-34', '35-64', '65-79', '80+']
  const rows = (code: string, groups = GROUPS, date = '2026-01-01') => groups.map((group) => `${code},${date},${group}`)
  const check = (...lines: readonly string[]) =>
    told(checkAgeGroups(madeTable('code,date,age_group', ...lines), ['01', '02'], '2026-01-01'))

  test('are seven for each municipality', () => {
    expect(check(...rows('01'), ...rows('02'))).toEqual([])
    expect(check(...rows('01', GROUPS.slice(0, 6)), ...rows('02', GROUPS.slice(1)))).toEqual([
      '8 age_group –: a row for 01 aged 80+. The row is missing.',
      '14 age_group –: a row for 02 aged 0-5. The row is missing.',
    ])
    expect(check(...rows('01'))).toEqual(
      GROUPS.map((group) => `9 age_group –: a row for 02 aged ${group}. The row is missing.`),
    )
  })

  test('are those of the day on which the estimate counts', () => {
    expect(check(...rows('01'), ...rows('02', GROUPS, '2025-01-01').slice(0, 1), ...rows('02').slice(1))).toEqual([
      '9 date 2025-01-01: 2026-01-01. The estimate counts its age groups on that day.',
    ])
    expect(check(...rows('01'), ...rows('02', GROUPS, '!'))).toEqual([])
  })

  test('that could not be read may be those that are missing', () => {
    expect(check(...rows('01'), ...rows('02', [...GROUPS.slice(1), '!']))).toEqual([])
  })
})
