import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, sum } from '../../../src/model/decimal.ts'
import type { RoundingRule } from '../../../src/model/domain.ts'
import { roundTo, roundToCapacities, settleNeed } from '../../../src/model/rounding.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { wholeCapacities } from '../../oracle/oracle.ts'

const rounded = (need: string, rule: RoundingRule): string => roundToCapacities(decimal(need), rule).toFixed()

describe('roundToCapacities', () => {
  test('gives the quoted 449 for 449.2 by the draft’s rule, and 450 by the final one', () => {
    expect(rounded('449.2', 'nearest-half-up')).toBe('449')
    expect(rounded('449.2', 'up')).toBe('450')
  })

  test.each([
    // need, nearest with a half up, up
    ['0', '0', '0'],
    ['0.0001', '0', '1'],
    ['0.5', '1', '1'],
    ['12', '12', '12'],
    ['12.4999', '12', '13'],
    ['12.5', '13', '13'],
    ['13.5', '14', '14'],
    ['12.9999', '13', '13'],
  ])('of %s is %s to the nearest and %s upwards', (need, nearest, up) => {
    expect(rounded(need, 'nearest-half-up')).toBe(nearest)
    expect(rounded(need, 'up')).toBe(up)
  })

  test.each([
    // A hair of 1e-19 or 1e-20 is within the 20 decimals and counts; 1e-21 is residue and does not.
    ['13.0000000000000000001', '14', 'above a whole number by 1e-19'],
    ['13.00000000000000000001', '14', 'above a whole number by 1e-20'],
    ['13.000000000000000000001', '13', 'above a whole number by 1e-21'],
    ['12.9999999999999999999', '13', 'below a whole number by 1e-19'],
    ['12.999999999999999999999', '13', 'below a whole number by 1e-21'],
    // Half of 1e-20 is a tie; the even neighbour of 13.00…005 is 13, that of 13.00…015 is 13.00…02.
    ['13.000000000000000000005', '13', 'a tie'],
    ['13.000000000000000000005000000000000000000000000000000000001', '14', 'a tie and a trace'],
  ])('upwards: %s is %s (%s)', (need, expected) => {
    expect(rounded(need, 'up')).toBe(expected)
  })

  test.each([
    ['12.4999999999999999999', '12', 'below a half by 1e-19'],
    ['12.49999999999999999999', '12', 'below a half by 1e-20'],
    ['12.499999999999999999999', '13', 'below a half by 1e-21'],
    ['12.50000000000000000001', '13', 'above a half by 1e-20'],
    // The tie 12.49…995 lies between the odd …99 and the even …00: it is 12.5.
    ['12.499999999999999999995', '13', 'a tie'],
    ['12.499999999999999999994999999999999999999999999999999999', '12', 'a trace less than a tie'],
  ])('to the nearest: %s is %s (%s)', (need, expected) => {
    expect(rounded(need, 'nearest-half-up')).toBe(expected)
  })

  test('is not misled by the residue of a division: six times 13 ÷ 6 is 13', () => {
    const need = sum(Array.from({ length: 6 }, () => decimal(13).div(6)))
    expect(need.gt(13)).toBe(true)
    expect(roundToCapacities(need, 'up').toFixed()).toBe('13')
  })

  test('refuses a need that is negative or no number', () => {
    expect(() => rounded('-0.1', 'up')).toThrow(RangeError)
    expect(() => rounded('NaN', 'up')).toThrow(RangeError)
    expect(() => rounded('Infinity', 'nearest-half-up')).toThrow(RangeError)
  })

  test('agrees with exact fractions on any decimal', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 28n })
    // Whole numbers and halves with a hair of up to three units of the 21st decimal, and needs of any kind.
    const hair = fc
      .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -30, max: 30 }))
      .map(([halves, units]) => decimal(halves).div(2).plus(decimal(units).times('1e-21')))
    const any = digits.map((n) => decimal(n.toString()).times('1e-25'))
    fc.assert(
      fc.property(fc.oneof(hair, any), (need) => {
        fc.pre(need.gte(0))
        const exact = Fraction.parse(need.toFixed())
        expect(roundToCapacities(need, 'up').toFixed()).toBe(wholeCapacities(exact, 'up').toString())
        expect(roundToCapacities(need, 'nearest-half-up').toFixed()).toBe(wholeCapacities(exact, 'half-up').toString())
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 },
    )
  })
})

describe('settleNeed', () => {
  test('rounds half-even to 20 decimals', () => {
    expect(settleNeed(decimal('1.000000000000000000005')).toFixed()).toBe('1')
    expect(settleNeed(decimal('1.000000000000000000015')).toFixed()).toBe('1.00000000000000000002')
    expect(settleNeed(decimal('2').div(3)).toFixed()).toBe(`0.${'6'.repeat(19)}7`)
  })
})

describe('roundTo', () => {
  test.each([
    ['1738', '1750'],
    ['1724.99', '1700'],
    ['1725', '1750'],
    ['1774.999', '1750'],
    ['1775', '1800'],
    ['24', '0'],
  ])('%s by 50 is %s', (value, rounded) => {
    expect(roundTo(decimal(value), 50).toFixed()).toBe(rounded)
  })
})
