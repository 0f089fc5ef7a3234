import { describe, expect, test } from 'vitest'
import { formatDate, formatInYear, formatOnDay, formatYearEnd } from '../../../../src/text/format/date.ts'

describe('formatDate', () => {
  test.each([
    ['2026-01-01', '1.\u00a0januar 2026'],
    ['2025-06-04', '4.\u00a0juni 2025'],
    ['2025-12-31', '31.\u00a0december 2025'],
    ['2025-08-10', '10.\u00a0august 2025'],
  ])('%s is %s', (iso, text) => {
    expect(formatDate(iso, 'da')).toBe(text)
  })

  test('knows the twelve months, in small letters', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDate(`2026-${`${index + 1}`.padStart(2, '0')}-01`, 'da'),
    )
    expect(months.map((date) => date.split('\u00a0')[1]?.split(' ')[0])).toEqual(
      'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    )
  })

  test.each(['', '2026', '2026-1-1', '01-01-2026', '2026-13-01', '2026-00-01', '2026-01-01T00:00', 'i dag'])(
    'refuses “%s”',
    (text) => {
      expect(() => formatDate(text, 'da')).toThrow(RangeError)
    },
  )
})

describe('formatYearEnd', () => {
  test('says the end of a year as prose does, and any other day as a date', () => {
    expect(formatYearEnd('2026-12-31', 'da')).toBe('udgangen af 2026')
    expect(formatYearEnd('2026-12-30', 'da')).toBe('30.\u00a0december 2026')
  })
})

describe('formatInYear', () => {
  test('says the year that a number is for, and any other day as a date', () => {
    expect(formatInYear('2026-12-31', 'da')).toBe('i 2026')
    expect(formatInYear('2026-12-31', 'en')).toBe('in 2026')
    expect(formatInYear('2026-12-30', 'da')).toBe('den 30.\u00a0december 2026')
    expect(formatInYear('2026-12-30', 'en')).toBe('on 30\u00a0December 2026')
  })
})

test.each([
  ['2025-01-01', 'den 1.\u00a0januar 2025', 'on 1\u00a0January 2025'],
  ['2026-12-31', 'den 31.\u00a0december 2026', 'on 31\u00a0December 2026'],
  ['2024', 'i 2024', 'in 2024'],
])('formatOnDay says when %s was', (date, da, en) => {
  expect([formatOnDay(date, 'da'), formatOnDay(date, 'en')]).toEqual([da, en])
})
