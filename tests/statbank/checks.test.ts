import { describe, expect, test } from 'vitest'
import { checkBetween, checkMean, checkNotAbove, checkShortOf, checkSum } from '../../scripts/statbank/checks.ts'
import { RefreshError } from '../../scripts/statbank/refresh-error.ts'
import { decimal, type DecimalLike } from '../../src/model/decimal.ts'

// What a refresh says where figures do not fit: the whole message, since whoever keeps the site has nothing else to go by.

const REMEDY =
  '\nLook at both figures in statistikbanken.dk before you change a tolerance in scripts/statbank/checks.ts.'

/** What a check says that does not hold; null where it holds. */
function refusal(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof RefreshError) return error.message
    throw error
  }
}
const decimals = (...values: readonly DecimalLike[]) => values.map(decimal)

describe('checkShortOf: 40 + 50 = 90, which may be 10 short', () => {
  const check = (country: DecimalLike) =>
    refusal(() => {
      checkShortOf('FOLK1A', 'citizens', decimals(40, 50), decimal(country), decimal(10))
    })

  test.each(['90', '95', '100'])('of %s', (country) => {
    expect(check(country)).toBeNull()
  })
  test.each(['89.9', '100.1'])('not of %s', (country) => {
    expect(check(country)).toBe(
      `FOLK1A: citizens: the municipalities add up to 90, the country is ${country}. They may be short of it by 0 to 10.${REMEDY}`,
    )
  })
})

describe('checkSum: 40 + 50 = 90, within 2', () => {
  const check = (whole: DecimalLike) =>
    refusal(() => {
      checkSum('ARE207', 'areas', decimals(40, 50), decimal(whole), decimal(2))
    })

  test.each(['88', '90', '92'])('of %s', (whole) => {
    expect(check(whole)).toBeNull()
  })
  test.each(['87.9', '92.1'])('not of %s', (whole) => {
    expect(check(whole)).toBe(
      `ARE207: areas: the parts add up to 90, the whole is ${whole}. They may differ by 2.${REMEDY}`,
    )
  })
})

describe('checkNotAbove: 40 + 50 = 90, at the most 2 above', () => {
  const check = (whole: DecimalLike) =>
    refusal(() => {
      checkNotAbove('SYGK1', 'contacts', decimals(40, 50), decimal(whole), decimal(2))
    })

  test.each(['88', '90', '1000'])('of %s', (whole) => {
    expect(check(whole)).toBeNull()
  })
  test('not of 87.9', () => {
    expect(check('87.9')).toBe(
      `SYGK1: contacts: the parts that are stated add up to 90, more than the whole, 87.9, and 2.${REMEDY}`,
    )
  })
})

describe('checkMean: (80 × 1 + 82 × 2) ÷ 3 = 81.333…, within 0.333', () => {
  const pairs = [
    { value: decimal(80), weight: decimal(1) },
    { value: decimal(82), weight: decimal(2) },
  ]
  const check = (country: DecimalLike) =>
    refusal(() => {
      checkMean('HISBK', 'life expectancy', pairs, decimal(country), decimal('0.333'))
    })

  test.each(['81.001', '81.666'])('of %s', (country) => {
    expect(check(country)).toBeNull()
  })
  test.each(['81', '81.667'])('not of %s', (country) => {
    expect(check(country)).toBe(
      `HISBK: life expectancy: the mean of the municipalities is 81.333, the country's ${country}. They may differ by 0.333.${REMEDY}`,
    )
  })
})

describe('checkBetween: from 3 to 15', () => {
  const check = (value: DecimalLike) =>
    refusal(() => {
      checkBetween('SYGK1', 'contacts per citizen', decimal(value), decimal(3), decimal(15))
    })

  test.each(['3', '15'])('%s', (value) => {
    expect(check(value)).toBeNull()
  })
  test.each([
    ['2.9994', '2.999'],
    ['15.0006', '15.001'],
  ])('not %s', (value, rounded) => {
    expect(check(value)).toBe(`SYGK1: contacts per citizen is ${rounded}, and not between 3 and 15.${REMEDY}`)
  })
})
