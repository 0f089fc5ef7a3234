import { describe, expect, test } from 'vitest'
import { agreesWith, Fraction, larger, squareRoot, sum, toDecimalString } from './fraction.ts'

const f = (numerator: number, denominator = 1): Fraction => Fraction.of(numerator, denominator)

describe('a fraction', () => {
  test.each([
    [f(6, 4), '3/2'],
    [f(-6, 4), '-3/2'],
    [f(6, -4), '-3/2'],
    [f(-6, -4), '3/2'],
    [f(0, -7), '0'],
    [f(12, 4), '3'],
  ])('is kept in lowest terms with the sign above: %s', (fraction, text) => {
    expect(fraction.toString()).toBe(text)
    expect(fraction.denominator > 0n).toBe(true)
  })

  test('has no denominator 0 and no broken parts', () => {
    expect(() => f(1, 0)).toThrow(RangeError)
    expect(() => f(1).over(f(0))).toThrow(RangeError)
    expect(() => f(0.5)).toThrow(RangeError)
  })

  test('computes exactly', () => {
    expect(f(1, 6).plus(f(1, 10)).toString()).toBe('4/15')
    expect(f(1, 6).minus(f(1, 10)).toString()).toBe('1/15')
    expect(f(-2, 3).times(f(9, 4)).toString()).toBe('-3/2')
    expect(f(2, 3).over(f(-4, 9)).toString()).toBe('-3/2')
    expect(f(-2, 3).absolute().toString()).toBe('2/3')
    expect(f(2, 3).negated().toString()).toBe('-2/3')
    expect(f(1, 3).plus(f(1, 3)).plus(f(1, 3)).equals(Fraction.one)).toBe(true)
    expect(
      f(1600)
        .over(f(1600).over(f(1450)))
        .equals(f(1450)),
    ).toBe(true)
  })

  test('compares', () => {
    expect(f(1, 3).compare(f(33, 100))).toBe(1)
    expect(f(-1, 3).compare(f(-33, 100))).toBe(-1)
    expect(f(2, 4).compare(f(1, 2))).toBe(0)
    expect(f(2, 4).equals(f(1, 2))).toBe(true)
    expect(f(2, 4).equals(f(1, 3))).toBe(false)
    expect(larger(f(1, 3), f(1, 2)).toString()).toBe('1/2')
    expect(larger(f(1, 2), f(-2, 3)).toString()).toBe('1/2')
  })

  test('sums: 1/2 + 1/3 + 1/6 = 1, and nothing is 0', () => {
    expect(sum([f(1, 2), f(1, 3), f(1, 6)]).equals(Fraction.one)).toBe(true)
    expect(sum([]).equals(Fraction.zero)).toBe(true)
  })
})

describe('Fraction.parse', () => {
  test.each([
    ['449.2', '2246/5'],
    ['-0.05', '-1/20'],
    ['7', '7'],
    ['007.50', '15/2'],
    ['1e-7', '1/10000000'],
    ['1.25e+3', '1250'],
    ['-0', '0'],
  ])('reads %s as %s', (text, fraction) => {
    expect(Fraction.parse(text).toString()).toBe(fraction)
  })

  test.each(['', ' 1', '1,5', '.5', '5.', '1/2', '+1', 'NaN', '1e'])('refuses "%s"', (text) => {
    expect(() => Fraction.parse(text)).toThrow(SyntaxError)
  })
})

describe('round', () => {
  test.each([
    ['2.5', '2', '3', '3'],
    ['3.5', '4', '4', '4'],
    ['-2.5', '-2', '-3', '-3'],
    ['2.4999', '2', '2', '3'],
    ['2.0001', '2', '2', '3'],
    ['-2.0001', '-2', '-2', '-3'],
    ['2', '2', '2', '2'],
    ['0.5', '0', '1', '1'],
    ['-0.5', '0', '-1', '-1'],
  ])('%s is %s half-even, %s half-up, %s up', (text, halfEven, halfUp, up) => {
    const value = Fraction.parse(text)
    expect(value.round(0, 'half-even').toString()).toBe(halfEven)
    expect(value.round(0, 'half-up').toString()).toBe(halfUp)
    expect(value.round(0, 'up').toString()).toBe(up)
  })

  test('keeps decimals: 2/3 is 67/100, and 0.125 is 0.12 half-even', () => {
    expect(f(2, 3).round(2, 'half-even').toString()).toBe('67/100')
    expect(f(1, 8).round(2, 'half-even').toString()).toBe('3/25')
    expect(f(1, 8).round(2, 'half-up').toString()).toBe('13/100')
  })
})

describe('toDecimalString', () => {
  test.each([
    [f(2, 3), 4, '0.6667'],
    [f(-2, 3), 4, '-0.6667'],
    [f(1, 8), 2, '0.12'],
    [f(3, 8), 2, '0.38'],
    [f(-1, 1000), 2, '0.00'],
    [f(1, 1000), 3, '0.001'],
    [f(2246, 5), 1, '449.2'],
    [f(2246, 5), 0, '449'],
    [f(5), 2, '5.00'],
    [f(999, 1000), 2, '1.00'],
  ])('%s with %i decimals is %s', (fraction, decimals, text) => {
    expect(toDecimalString(fraction, decimals)).toBe(text)
  })

  test('takes a mode', () => {
    expect(toDecimalString(f(1, 8), 2, 'half-up')).toBe('0.13')
    expect(toDecimalString(f(2246, 5), 0, 'up')).toBe('450')
  })

  test('is exact far past the digits of a float', () => {
    expect(toDecimalString(f(1, 7), 60)).toBe(`0.${'142857'.repeat(10)}`)
  })
})

describe('agreesWith', () => {
  test('counts significant digits from the first that is not 0', () => {
    expect(agreesWith(f(2, 3), '0.66667', 5)).toBe(true)
    expect(agreesWith(f(2, 3), '0.66667', 6)).toBe(false)
    expect(agreesWith(f(2, 300), '0.0066667', 5)).toBe(true)
    expect(agreesWith(f(2, 300), '0.0066667', 6)).toBe(false)
    expect(agreesWith(f(2000, 3), '666.67', 5)).toBe(true)
    expect(agreesWith(f(2000, 3), '666.67', 6)).toBe(false)
    expect(agreesWith(f(-2, 3), '-0.667', 3)).toBe(true)
    expect(agreesWith(f(-2, 3), '0.667', 3)).toBe(false)
  })

  test('allows half a unit of the last digit and no more', () => {
    expect(agreesWith(f(100), '100.5', 3)).toBe(true)
    expect(agreesWith(f(100), '100.51', 3)).toBe(false)
    expect(agreesWith(f(1), '1.0000000000000000000000000000000000000001', 40)).toBe(true)
    expect(agreesWith(f(1), '1.0000000000000000000000000000000000000001', 41)).toBe(false)
  })

  test('only zero agrees with zero', () => {
    expect(agreesWith(Fraction.zero, '0', 40)).toBe(true)
    expect(agreesWith(Fraction.zero, '0.000', 1)).toBe(true)
    expect(agreesWith(Fraction.zero, '1e-60', 1)).toBe(false)
    expect(agreesWith(f(1, 3), '0', 1)).toBe(false)
  })
})

describe('squareRoot', () => {
  test('is exact where there is a root', () => {
    expect(squareRoot(f(4, 9), 0).toString()).toBe('0')
    expect(squareRoot(f(9, 4), 1).toString()).toBe('3/2')
    expect(squareRoot(f(1450 * 1450), 5).toString()).toBe('1450')
    expect(squareRoot(f(0), 5).toString()).toBe('0')
    expect(squareRoot(f(1), 0).toString()).toBe('1')
  })

  test('is cut off, not rounded: √2 = 1.41421 35623 73095 04880 16887…', () => {
    expect(toDecimalString(squareRoot(f(2), 24), 24)).toBe('1.414213562373095048801688')
    expect(toDecimalString(squareRoot(f(3), 4), 4)).toBe('1.7320')
    expect(toDecimalString(squareRoot(f(8), 1), 1)).toBe('2.8')
  })

  test('has none of a negative number', () => {
    expect(() => squareRoot(f(-1), 2)).toThrow(RangeError)
  })
})
