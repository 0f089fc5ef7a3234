import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../../src/model/decimal.ts'
import type { RoundingRule } from '../../../src/model/domain.ts'
import { edgeOf, isOnEdge } from '../../../src/model/edge.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { wholeCapacities } from '../../oracle/oracle.ts'

const norm = decimal(1600)
const tolerance = decimal('0.05')

/** `more` and `fewer` of a need, with citizens of weight 1 unless said otherwise. */
function distances(need: Decimal | string, rule: RoundingRule, weight: Decimal = decimal(1)): [string, string | null] {
  const edge = edgeOf(decimal(need), weight, norm, rule, tolerance)
  return [edge.citizensToMore.toFixed(), edge.citizensToFewer?.toFixed() ?? null]
}

describe('isOnEdge', () => {
  test.each([
    ['12.95', true],
    ['12.9499', false],
    ['12.96', true],
    ['13', true],
    ['13.05', true],
    ['13.0501', false],
    ['12.5', false],
    ['0.05', true],
    ['0', true],
    // The bound itself belongs to the edge, and 1e-20 beyond it does not; 1e-21 is residue.
    ['13.05000000000000000001', false],
    ['13.050000000000000000001', true],
  ])('%s: %s', (need, onEdge) => {
    expect(isOnEdge(decimal(need), tolerance)).toBe(onEdge)
  })

  test('takes the tolerance that it is given', () => {
    expect(isOnEdge(decimal('12.9'), decimal('0.1'))).toBe(true)
    expect(isOnEdge(decimal('12.9'), decimal('0.09'))).toBe(false)
  })
})

describe('edgeOf, rounding up', () => {
  // One citizen is 1/1,600 capacity.
  test('12.96 is 13: 64 citizens fill the thirteenth, the 65th opens a fourteenth; 1,536 fewer leave 12', () => {
    expect(distances('12.96', 'up')).toEqual(['65', '1536'])
  })

  test('13 exactly is 13: one citizen more opens a fourteenth, 1,600 fewer leave 12', () => {
    expect(distances('13', 'up')).toEqual(['1', '1600'])
  })

  test('a hair above 13 is 14: one citizen fewer leaves 13; 1,600 more are 14 and that hair, so 15', () => {
    expect(distances('13.0000000000000000001', 'up')).toEqual(['1600', '1'])
    expect(distances('13.00000000000000000001', 'up')).toEqual(['1600', '1'])
    // 1e-21 is residue, and so is the tie of 5e-21: the need counts as 13.
    expect(distances('13.000000000000000000001', 'up')).toEqual(['1', '1600'])
    expect(distances('13.000000000000000000005', 'up')).toEqual(['1', '1600'])
  })

  test('a hair below 13 is 13: one citizen more is above it', () => {
    expect(distances('12.9999999999999999999', 'up')).toEqual(['1', '1600'])
    expect(distances('12.999999999999999999999', 'up')).toEqual(['1', '1600'])
  })

  test('citizens of weight 0.8 are 1/2,000 capacity each: 12.96 lacks 80 of them, and has 1,920 above 12', () => {
    expect(distances('12.96', 'up', decimal('0.8'))).toEqual(['81', '1920'])
  })

  test('of 0.5: 800 fewer leave none; a need of 0 has no capacity to lose', () => {
    expect(distances('0.5', 'up')).toEqual(['801', '800'])
    expect(distances('0', 'up')).toEqual(['1', null])
  })

  test('12.999 lacks 1.6 citizens: one fills none, the second is past 13', () => {
    expect(distances('12.999', 'up')).toEqual(['2', '1599'])
  })

  test('counts right where need and weight have no end of decimals', () => {
    // With Aabenraa's weight of 1,600 ÷ 1,450, a citizen is 1/1,450 capacity. 18,848 citizens are 13 capacities less 2
    // citizens: these two fill the thirteenth, the third opens a fourteenth. 1,448 fewer leave 17,400, which is 12.
    const weight = norm.div(1450)
    for (const short of [1, 2, 3, 63, 64, 65]) {
      const need = weight.times(13 * 1450 - short).div(norm)
      expect(distances(need, 'up', weight)).toEqual([`${short + 1}`, `${1450 - short}`])
    }
  })
})

describe('edgeOf, rounding to the nearest', () => {
  test('12.96 is 13: 13.5 is 864 citizens away and is 14 already; 736 fewer are 12.5 and still 13', () => {
    expect(distances('12.96', 'nearest-half-up')).toEqual(['864', '737'])
  })

  test('12.5 exactly is 13: 1,600 more are 13.5, and one fewer is 12', () => {
    expect(distances('12.5', 'nearest-half-up')).toEqual(['1600', '1'])
  })

  test('a hair below 12.5 is 12: one citizen more makes 13; 1,600 fewer are below 11.5', () => {
    expect(distances('12.49999999999999999999', 'nearest-half-up')).toEqual(['1', '1600'])
    // 1e-21 is residue, and so is the tie of 5e-21: the need counts as 12.5.
    expect(distances('12.499999999999999999999', 'nearest-half-up')).toEqual(['1600', '1'])
    expect(distances('12.499999999999999999995', 'nearest-half-up')).toEqual(['1600', '1'])
  })

  test('of 0.3: 320 more are 0.5; there is no capacity to lose', () => {
    expect(distances('0.3', 'nearest-half-up')).toEqual(['320', null])
  })

  test('counts right where need and weight have no end of decimals', () => {
    // 12.5 capacities are 18,125 citizens of 1/1,450 capacity.
    const weight = norm.div(1450)
    for (const over of [1, 2, 3, 63, 64, 65]) {
      const need = weight.times(18125 + over).div(norm)
      expect(distances(need, 'nearest-half-up', weight)).toEqual([`${1450 - over}`, `${over + 1}`])
    }
  })
})

describe('edgeOf, tried out citizen by citizen in exact fractions', () => {
  const ofNorm = Fraction.of(1600)
  const modes = { up: 'up', 'nearest-half-up': 'half-up' } as const

  /** A council: a weight per citizen as a fraction, its citizens, and the km² whose floor is added. */
  interface Council {
    readonly weight: readonly [over: number, under: number]
    readonly citizens: number
    readonly floors: number
    readonly rule: RoundingRule
  }
  const rule = fc.constantFrom<RoundingRule>('up', 'nearest-half-up')
  const council: fc.Arbitrary<Council> = fc.record({
    weight: fc.tuple(fc.integer({ min: 1200, max: 1600 }), fc.integer({ min: 1200, max: 2400 })),
    citizens: fc.integer({ min: 0, max: 60_000 }),
    floors: fc.integer({ min: 0, max: 700 }),
    rule,
  })
  /** A council whose need is a whole or a half number of capacities, a few citizens up or down. */
  const nearby: fc.Arbitrary<Council> = fc
    .record({
      patients: fc.integer({ min: 1200, max: 2400 }),
      halves: fc.integer({ min: 1, max: 60 }),
      citizensOff: fc.integer({ min: -40, max: 40 }),
      rule,
    })
    .map(({ patients, halves, citizensOff, ...rest }) => ({
      weight: [1600, patients],
      citizens: Math.max(0, Math.ceil((halves * patients) / 2) + citizensOff),
      floors: 0,
      ...rest,
    }))

  test('so many citizens make one more, one fewer of them do not, and the same downwards', () => {
    fc.assert(
      fc.property(fc.oneof(council, nearby), ({ weight: [over, under], citizens, floors, rule }) => {
        const weight = Fraction.of(over, under)
        const step = weight.over(ofNorm)
        const need = weight.times(Fraction.of(citizens)).over(ofNorm).plus(Fraction.of(floors, 35))
        const capacitiesWith = (more: bigint): bigint => {
          const then = need.plus(step.times(Fraction.of(more)))
          // Nobody can leave an area that is empty.
          return wholeCapacities(then.compare(Fraction.zero) < 0 ? Fraction.zero : then, modes[rule])
        }
        const now = capacitiesWith(0n)
        const edge = edgeOf(
          decimal(over).div(under).times(citizens).div(norm).plus(decimal(floors).div(35)),
          decimal(over).div(under),
          norm,
          rule,
          tolerance,
        )

        const more = BigInt(edge.citizensToMore.toFixed())
        expect(more >= 1n).toBe(true)
        expect(capacitiesWith(more)).toBe(now + 1n)
        expect(capacitiesWith(more - 1n)).toBe(now)
        if (edge.citizensToFewer === null) expect(now).toBe(0n)
        else {
          const fewer = BigInt(edge.citizensToFewer.toFixed())
          expect(fewer >= 1n).toBe(true)
          expect(capacitiesWith(-fewer)).toBe(now - 1n)
          expect(capacitiesWith(1n - fewer)).toBe(now)
        }
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 2000 },
    )
  })
})
