import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countNumber, exactText } from '../../../../src/text/format/exact-text.ts'
import { decimal } from '../../../../src/model/decimal.ts'

describe('a decimal in result.json', () => {
  test.each([
    ['1600', '1600.00000000000'],
    ['0.05', '0.0500000000000000'],
    ['449.2', '449.200000000000'],
    ['-0.1', '-0.100000000000000'],
    ['1e-7', '0.000000100000000000000'],
    ['1e20', '100000000000000000000.0'],
    ['0', '0.00000000000000'],
    ['-0', '0.00000000000000'],
    ['1.23456789012345678901234567890', '1.2345678901234567890123456789'],
  ])('%s is written %s', (value, expected) => {
    expect(exactText(decimal(value))).toBe(expected)
  })

  test('keeps its value and has 15 significant digits or more, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
        fc.integer({ min: -70, max: 20 }),
        (digits, exponent) => {
          const value = decimal(`${digits}e${exponent}`)
          const text = exactText(value)
          expect(text).toMatch(/^-?\d+\.\d+$/)
          expect(decimal(text).eq(value)).toBe(true)
          if (digits !== 0n) expect(text.replace(/^-?[0.]*/, '').replace('.', '').length).toBeGreaterThanOrEqual(15)
        },
      ),
    )
  })

  test.each(['NaN', 'Infinity', '-Infinity'])('cannot be %s', (value) => {
    expect(() => exactText(decimal(value))).toThrow(RangeError)
  })
})

describe('a count in result.json', () => {
  test('is a number', () => {
    expect(countNumber(decimal('678375'))).toBe(678375)
  })

  test.each(['1.5', '9007199254740993', 'NaN', 'Infinity'])('cannot be %s', (value) => {
    expect(() => countNumber(decimal(value))).toThrow(RangeError)
  })
})
