import { describe, expect, test } from 'vitest'
import { addDays, isIsoDate, laterDay } from '../../../src/model/iso-date.ts'

describe('isIsoDate', () => {
  test.each(['2026-11-22', '2028-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  // 2100 is no leap year: it divides by 100 and not by 400.
  test.each([
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-1-1',
    '22-11-2026',
    '',
  ])('“%s” is none', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })
})

describe('addDays', () => {
  test.each([
    // April has 30 days, January 31.
    ['2026-04-01', 30, '2026-05-01'],
    ['2026-01-01', 30, '2026-01-31'],
    ['2026-01-31', 30, '2026-03-02'],
    // Ordinary February, leap February, and to and from the leap day.
    ['2027-01-30', 30, '2027-03-01'],
    ['2028-01-30', 30, '2028-02-29'],
    ['2028-02-29', 30, '2028-03-30'],
    ['2028-02-28', 1, '2028-02-29'],
    // Over the year, and over the nights on which Danish clocks change.
    ['2026-12-02', 30, '2027-01-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-10-20', 30, '2026-11-19'],
    ['2027-03-20', 30, '2027-04-19'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test('365 single days make a year', () => {
    let day = '2026-03-01'
    for (let i = 0; i < 365; i += 1) day = addDays(day, 1)
    expect(day).toBe('2027-03-01')
  })

  test('refuses what is no day, and part of a day', () => {
    expect(() => addDays('2027-02-29', 1)).toThrow(RangeError)
    expect(() => addDays('2027-02-28', 0.5)).toThrow(RangeError)
  })
})

test('laterDay', () => {
  expect(laterDay('2026-12-31', '2027-01-01')).toBe('2027-01-01')
  expect(laterDay('2027-01-01', '2026-12-31')).toBe('2027-01-01')
})
