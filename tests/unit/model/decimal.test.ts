import { describe, expect, test } from 'vitest'
import { Decimal, decimal, sum, weightedMean } from '../../../src/model/decimal.ts'

describe('the decimal of the model', () => {
  test('keeps 60 significant digits, in addition too', () => {
    expect(decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(60)}`)
    // With decimal.js' default of 20 digits the small term would vanish.
    expect(decimal(1).plus('1e-59').toFixed()).toBe(`1.${'0'.repeat(58)}1`)
    expect(decimal(1).plus('1e-60').toFixed()).toBe('1')
  })

  test('rounds a tie at the last digit to even', () => {
    const unit = decimal('1e-59')
    // 1 + half a unit lies between 1.00…0 and 1.00…1: the even one is 1; one unit further up it is …2.
    expect(decimal(1).plus('5e-60').toFixed()).toBe('1')
    expect(decimal(1).plus(unit).plus('5e-60').toFixed()).toBe(`1.${'0'.repeat(58)}2`)
  })

  test('writes itself without an exponent, however large or small', () => {
    expect(decimal('1e-30').toString()).toBe(`0.${'0'.repeat(29)}1`)
    expect(decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`)
  })

  test('leaves the settings of decimal.js itself alone', async () => {
    const { Decimal: Base } = await import('decimal.js')
    expect(Base.precision).toBe(20)
    expect(Decimal.precision).toBe(60)
  })
})

describe('sum', () => {
  test('adds up exactly what floats do not: 0.1 + 0.2 = 0.3', () => {
    expect(sum([decimal('0.1'), decimal('0.2')]).toFixed()).toBe('0.3')
  })

  test('of nothing is 0', () => {
    expect(sum([]).toFixed()).toBe('0')
  })
})

describe('weightedMean', () => {
  test('counts each value by its weight: (81·3 + 83·1) ÷ 4 = 81.5', () => {
    const pairs = [
      { value: decimal(81), weight: decimal(3) },
      { value: decimal(83), weight: decimal(1) },
    ]
    expect(weightedMean(pairs).toFixed()).toBe('81.5')
  })

  test('has no value without weights', () => {
    expect(() => weightedMean([])).toThrow(RangeError)
    expect(() => weightedMean([{ value: decimal(1), weight: decimal(0) }])).toThrow(/weights add up to zero/)
  })
})
