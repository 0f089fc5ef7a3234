import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal, sum } from '../../../src/model/decimal.ts'
import { largestNormFor } from '../../../src/model/largest-norm.ts'

/** Capacities of councils with so many weighted citizens, each rounded up. */
const roundedUp =
  (...weighted: readonly number[]) =>
  (norm: Decimal): Decimal =>
    sum(weighted.map((citizens) => decimal(citizens).div(norm).ceil()))

describe('largestNormFor', () => {
  test('3,200 weighted citizens begin a third capacity by 1,599, and fill two by 1,600', () => {
    expect(largestNormFor(decimal(3), roundedUp(3200)).toFixed()).toBe('1599')
    expect(largestNormFor(decimal(2), roundedUp(3200)).toFixed()).toBe('3199')
  })

  test('what cannot be met exactly is met from above: two equal councils always have an even number', () => {
    // By 499 each has 3 and both have 6; by 500 each has 2.
    expect(largestNormFor(decimal(5), roundedUp(1000, 1000)).toFixed()).toBe('499')
    expect(roundedUp(1000, 1000)(decimal(499)).toFixed()).toBe('6')
  })

  test('a number that no norm gives, or that every norm gives, has none', () => {
    expect(() => largestNormFor(decimal(3201), roundedUp(3200))).toThrow(/no norm gives 3201/)
    expect(() => largestNormFor(decimal(1), roundedUp(3200))).toThrow(/every norm gives 1 /)
  })

  test('is the norm that a search from above finds first', () => {
    const councils = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(councils, fc.integer({ min: 2, max: 40 }), (weighted, wanted) => {
        const by = roundedUp(...weighted)
        fc.pre(wanted > weighted.length && by(decimal(1)).gte(wanted))
        let norm = 3001
        while (by(decimal(norm)).lt(wanted)) norm -= 1
        expect(largestNormFor(decimal(wanted), by).toFixed()).toBe(`${norm}`)
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 30 },
    )
  })
})
