import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import {
  countWord,
  format,
  formatPercent,
  formatPlain,
  formatSigned,
  formatSignedPercent,
  formatSize,
  NBSP,
} from '../../../../src/text/format/number.ts'

describe('format', () => {
  test.each([
    ['0', 0, '0'],
    ['999', 0, '999'],
    ['1000', 0, '1.000'],
    ['1600', 0, '1.600'],
    ['12345', 0, '12.345'],
    ['6025511', 0, '6.025.511'],
    ['1234567.891', 2, '1.234.567,89'],
    ['449.2', 1, '449,2'],
    ['3', 1, '3,0'],
    ['0.05', 2, '0,05'],
    ['1234.5678', 4, '1.234,5678'],
    ['1e30', 0, `1${'.000'.repeat(10)}`],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(format(decimal(value), decimals, 'da')).toBe(text)
  })

  test('has a true minus, U+2212, and no hyphen', () => {
    expect(format(decimal('-1234.5'), 1, 'da')).toBe('\u22121.234,5')
    expect(format(decimal(-100), 0, 'da')).toBe('\u2212100')
    expect(format(decimal(-1000), 0, 'da')).toBe('\u22121.000')
  })

  test('rounds halves away from zero', () => {
    expect(format(decimal('1750.25'), 1, 'da')).toBe('1.750,3')
    expect(format(decimal('0.5'), 0, 'da')).toBe('1')
    expect(format(decimal('2.5'), 0, 'da')).toBe('3')
    expect(format(decimal('-0.5'), 0, 'da')).toBe('\u22121')
    expect(format(decimal('-2.25'), 1, 'da')).toBe('\u22122,3')
    expect(format(decimal('999.5'), 0, 'da')).toBe('1.000')
  })

  test('gives what rounds to nothing no sign', () => {
    expect(format(decimal('-0.04'), 1, 'da')).toBe('0,0')
    expect(format(decimal('-0'), 0, 'da')).toBe('0')
  })
})

describe('formatSigned', () => {
  test.each([
    ['3', 0, '+3'],
    ['25.1624', 1, '+25,2'],
    ['1055.02', 0, '+1.055'],
    ['-0.5', 1, '\u22120,5'],
    ['0', 1, '0,0'],
    ['0.04', 1, '0,0'],
    ['-0.04', 1, '0,0'],
    ['0.05', 1, '+0,1'],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(formatSigned(decimal(value), decimals, 'da')).toBe(text)
  })
})

describe('formatPercent', () => {
  test('puts a space that does not break before the sign', () => {
    expect(formatPercent(decimal('0.1'), 0, 'da')).toBe(`10${NBSP}%`)
    expect(formatPercent(decimal('-0.0476'), 1, 'da')).toBe('\u22124,8\u00a0%')
  })
})

describe('formatPlain', () => {
  test.each([
    ['1750.25', 1, '1750.3'],
    ['1234567', 0, '1234567'],
    ['0.00005', 4, '0.0001'],
    ['-0.00004', 4, '0.0000'],
    ['-0.5', 0, '-1'],
    ['3', 4, '3.0000'],
    ['1e-30', 1, '0.0'],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(formatPlain(decimal(value), decimals)).toBe(text)
  })
})

describe('countWord', () => {
  test('writes up to twelve as a word, and digits from there', () => {
    expect([0, 1, 2, 12, 13, 98, 1500].map((count) => countWord(count, 'da'))).toEqual([
      'nul',
      'én',
      'to',
      'tolv',
      '13',
      '98',
      '1.500',
    ])
  })
})

test('a share has its sign and the spaces of the language', () => {
  expect(formatSignedPercent(decimal('-0.064'), 0, 'da')).toBe('−6\u00a0%')
  expect(formatSignedPercent(decimal('0.0667'), 1, 'en')).toBe('+6.7%')
  expect(formatSignedPercent(decimal(0), 1, 'da')).toBe('0,0\u00a0%')
})

test('a file has a size in thousands of bytes, with a decimal below ten', () => {
  expect(formatSize(1234, 'da')).toBe('1,2 kB')
  expect(formatSize(9999, 'en')).toBe('10.0 kB')
  expect(formatSize(10_000, 'en')).toBe('10 kB')
  expect(formatSize(1_234_567, 'en')).toBe('1,235 kB')
})
