import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocate,
  type Allocation,
  type AllocationMunicipality,
  type AllocationRules,
  type AreaTotals,
  type MunicipalityAllocation,
} from '../../../src/model/allocation.ts'
import { type Decimal, decimal, sum as sumOf } from '../../../src/model/decimal.ts'
import type { RoundingRule } from '../../../src/model/domain.ts'
import { LIFT_READINGS, type LiftLevel, type LiftReading } from '../../../src/model/lift.ts'
import { type Lift, liftOf } from '../../../src/model/lifts.ts'
import { Fraction, sum } from '../../oracle/fraction.ts'
import { exactly, isNear, present } from './exact.ts'
import { areaFloor, distanceFloor, measured } from './lifts.ts'

/** A weight with an end of decimals, or a quotient without one. */
const weight = fc.oneof(
  fc.integer({ min: 5000, max: 20_000 }).map((n) => decimal(n).div(10_000)),
  fc.integer({ min: 800, max: 3200 }).map((patients) => decimal(1600).div(patients)),
)

const municipality = fc
  .record({
    council: fc.constantFrom('A', 'B', 'C'),
    citizens: fc.integer({ min: 1, max: 700_000 }),
    weight,
    areaTenths: fc.integer({ min: 0, max: 15_000 }),
    distanceTenths: fc.integer({ min: 0, max: 120 }),
  })
  .map((drawn) => ({
    council: drawn.council,
    citizens: decimal(drawn.citizens),
    needWeight: drawn.weight,
    measures: measured(decimal(drawn.areaTenths).div(10), decimal(drawn.distanceTenths).div(10)),
  }))

const country: fc.Arbitrary<readonly AllocationMunicipality[]> = fc
  .array(municipality, { minLength: 1, maxLength: 15 })
  .map((drawn) => drawn.map((area, index) => ({ code: `${index}`.padStart(4, '0'), ...area })))

const rulesWith = (lifts: fc.Arbitrary<readonly Lift[]>): fc.Arbitrary<AllocationRules> =>
  fc.record({
    citizensPerCapacity: fc.constantFrom(1600, 1500, 1637).map((norm) => decimal(norm)),
    lifts,
    rounding: fc.constantFrom<RoundingRule>('up', 'nearest-half-up'),
    edgeTolerance: fc.constant(decimal('0.05')),
  })

/** Lifts that lift municipalities. */
const rules = rulesWith(
  fc.constantFrom(
    [],
    [areaFloor(35)],
    [areaFloor(20, 'municipality-rounded-up')],
    [areaFloor(20), distanceFloor('0.5')],
    [distanceFloor('0.1', 'municipality-rounded-up'), areaFloor(35)],
  ),
)

/** Any lifts in any order, those of the council as a whole among them. */
const reading = fc.constantFrom(...LIFT_READINGS)
const anyRules = rulesWith(
  fc
    .tuple(fc.integer({ min: 5, max: 60 }), reading, fc.integer({ min: 1, max: 30 }), reading)
    .chain(([km2, byArea, kmTenths, byDistance]) =>
      fc.shuffledSubarray<Lift>([areaFloor(km2, byArea), distanceFloor(decimal(kmTenths).div(10), byDistance)]),
    ),
)

/** 55 of 60 digits: what order and grouping of additions may not reach. */
const DIGITS = 55
const same = (a: Decimal, b: Decimal): boolean => isNear(a, exactly(b), DIGITS)
const membersOf = (allocation: Allocation, council: string): readonly MunicipalityAllocation[] =>
  allocation.municipalities.filter((m) => m.council === council)
const councilOf = (allocation: Allocation, name: string): Allocation['councils'][number] =>
  present(allocation.councils.find((c) => c.name === name))

const SUMMED = ['citizens', 'weightedCitizens', 'modelNeed', 'need'] as const

describe('any allocation', () => {
  test('adds its municipalities up to their council, and the councils up to the country', () => {
    fc.assert(
      fc.property(country, rules, (areas, given) => {
        const allocation = allocate(areas, given)
        const addsUp = (total: AreaTotals, members: readonly MunicipalityAllocation[]): void => {
          expect(total.municipalities.toFixed()).toBe(`${members.length}`)
          for (const column of SUMMED) {
            const parts = sum(members.map((m) => exactly(m[column])))
            expect(isNear(total[column], parts, DIGITS)).toBe(true)
          }
          for (const { kind, need, addition } of total.lifts) {
            const here = members.map((m) => liftOf(m, kind))
            expect(isNear(need, sum(here.map((part) => exactly(part.need))), DIGITS)).toBe(true)
            // What is added is a difference of needs: its last digits are those of the needs.
            expect(isNear(addition, sum(here.map((part) => exactly(part.addition))), 45)).toBe(true)
          }
        }
        for (const council of allocation.councils) {
          const members = membersOf(allocation, council.name)
          expect(council.municipalityCodes).toEqual(members.map((m) => m.code))
          addsUp(council, members)
        }
        addsUp(allocation.national, allocation.municipalities)
        const whole = sum(allocation.councils.map((c) => exactly(c.capacities)))
        expect(exactly(allocation.national.capacities).equals(whole)).toBe(true)
        const counted = sum(allocation.councils.map((c) => exactly(c.municipalities)))
        expect(counted.equals(Fraction.of(areas.length))).toBe(true)
      }),
    )
  })

  test('has a need that is the largest of what the weights and the lifts of its level ask for', () => {
    fc.assert(
      fc.property(country, anyRules, (areas, given) => {
        const { municipalities, councils } = allocate(areas, given)
        const isLargest = (area: MunicipalityAllocation | AreaTotals, least: Decimal, level: LiftLevel): void => {
          const asked = [least, ...area.lifts.filter((part) => part.level === level).map((part) => part.need)]
          expect(asked.every((need) => area.need.gte(need))).toBe(true)
          expect(asked.some((need) => area.need.eq(need))).toBe(true)
        }
        for (const m of municipalities) isLargest(m, m.modelNeed, 'municipality')
        for (const council of councils) {
          const members = municipalities.filter((m) => m.council === council.name)
          isLargest(council, sumOf(members.map((m) => m.need)), 'council')
        }
      }),
    )
  })

  test('has additions that are never negative, and add up to what the need has beyond the weights', () => {
    fc.assert(
      fc.property(country, anyRules, (areas, given) => {
        const { municipalities, councils, national } = allocate(areas, given)
        for (const area of [...municipalities, ...councils, national]) {
          expect(area.lifts.map(({ kind }) => kind)).toEqual(given.lifts.map(({ kind }) => kind))
          expect(area.lifts.every(({ addition }) => addition.gte(0))).toBe(true)
          const added = sumOf(area.lifts.map(({ addition }) => addition))
          expect(area.modelNeed.plus(added).minus(area.need).abs().lt('1e-40')).toBe(true)
        }
      }),
    )
  })

  test('is never lowered by a further lift', () => {
    fc.assert(
      fc.property(country, anyRules, (areas, given) => {
        const all = allocate(areas, given)
        const without = allocate(areas, { ...given, lifts: given.lifts.slice(1) })
        without.municipalities.forEach((m, index) => {
          expect(present(all.municipalities[index]).need.gte(m.need)).toBe(true)
        })
        for (const council of without.councils) {
          const then = councilOf(all, council.name)
          // A council as a whole is compared with sums that are added in another order.
          expect(then.need.gte(council.need) || same(then.need, council.need)).toBe(true)
          expect(then.capacities.gte(council.capacities)).toBe(true)
        }
      }),
    )
  })

  test('has the same need in whatever order the lifts come', () => {
    fc.assert(
      fc.property(country, anyRules, (areas, given) => {
        const there = allocate(areas, given)
        const back = allocate(areas, { ...given, lifts: given.lifts.toReversed() })
        for (const m of there.municipalities) {
          const again = present(back.municipalities.find(({ code }) => code === m.code))
          expect(again.need).toEqual(m.need)
        }
        for (const council of there.councils) {
          const again = councilOf(back, council.name)
          expect(again.need.eq(council.need)).toBe(true)
          expect(again.capacities.eq(council.capacities)).toBe(true)
        }
      }),
    )
  })

  test('is never lowered by a floor', () => {
    fc.assert(
      fc.property(country, rules, (areas, given) => {
        const without = allocate(areas, { ...given, lifts: [] })
        const withFloor = allocate(areas, { ...given, lifts: [areaFloor(35)] })
        for (const [index, council] of without.councils.entries()) {
          const lifted = present(withFloor.councils[index])
          expect(lifted.name).toBe(council.name)
          expect(lifted.need.gte(council.need)).toBe(true)
          expect(lifted.capacities.gte(council.capacities)).toBe(true)
          // Nor does it touch what the weights alone say.
          expect(lifted.modelNeed.eq(council.modelNeed)).toBe(true)
          expect(lifted.guidanceListSize.eq(council.guidanceListSize)).toBe(true)
          expect(council.lifts).toEqual([])
        }
      }),
    )
  })

  test('is lifted least by a floor of the council as a whole, and most by one that is rounded up in each municipality', () => {
    fc.assert(
      fc.property(country, rules, (areas, given) => {
        const without = allocate(areas, { ...given, lifts: [] })
        const read = (reading: LiftReading): Allocation =>
          allocate(areas, { ...given, lifts: [areaFloor(35, reading)] })
        const steps = [
          without,
          read('council-max-of-sums'),
          read('municipality-max-then-sum'),
          read('municipality-rounded-up'),
        ]
        for (const [index, higher] of steps.slice(1).entries()) {
          for (const council of present(steps[index]).councils) {
            const then = councilOf(higher, council.name)
            // The sums are added in another order, so their last digits may differ.
            expect(then.need.gte(council.need) || same(then.need, council.need)).toBe(true)
            expect(then.capacities.gte(council.capacities)).toBe(true)
            expect(then.guidanceListSize.eq(council.guidanceListSize)).toBe(true)
          }
        }
      }),
    )
  })

  test('never has fewer capacities by a lower norm, however the floor is read', () => {
    fc.assert(
      fc.property(country, rules, reading, fc.integer({ min: 1, max: 1400 }), (areas, given, read, less) => {
        const lifts = given.lifts.map((lift) => ({ ...lift, reading: read }))
        const before = allocate(areas, { ...given, lifts })
        const citizensPerCapacity = given.citizensPerCapacity.minus(less)
        const lower = allocate(areas, { ...given, lifts, citizensPerCapacity })
        for (const council of before.councils) {
          expect(councilOf(lower, council.name).capacities.gte(council.capacities)).toBe(true)
        }
        expect(lower.national.capacities.gte(before.national.capacities)).toBe(true)
      }),
    )
  })

  test('has capacities that cover the need with less than one to spare by “up”, and within a half to the nearest', () => {
    // 1e-20 is what settling before rounding may move.
    const settled = Fraction.parse('0.00000000000000000001')
    const half = Fraction.of(1, 2)
    fc.assert(
      fc.property(country, rules, (areas, given) => {
        for (const council of allocate(areas, given).councils) {
          const spare = exactly(council.capacities).minus(exactly(council.need))
          if (given.rounding === 'up') {
            expect(spare.plus(settled).compare(Fraction.zero)).toBe(1)
            expect(spare.compare(Fraction.one)).toBe(-1)
          } else expect(spare.absolute().compare(half.plus(settled))).toBe(-1)
        }
      }),
    )
  })

  test('of n times as many citizens has n times the model need, and the same weights and list sizes', () => {
    fc.assert(
      fc.property(country, rules, fc.integer({ min: 2, max: 1000 }), (areas, given, n) => {
        const one = allocate(areas, given)
        const many = allocate(
          areas.map((area) => ({ ...area, citizens: area.citizens.times(n) })),
          given,
        )
        const pairs: [AreaTotals | MunicipalityAllocation, AreaTotals | MunicipalityAllocation | undefined][] = [
          ...one.municipalities.map((m, index): [MunicipalityAllocation, MunicipalityAllocation | undefined] => [
            m,
            many.municipalities[index],
          ]),
          ...one.councils.map((c, index): [AreaTotals, AreaTotals | undefined] => [c, many.councils[index]]),
          [one.national, many.national],
        ]
        for (const [single, multiple] of pairs) {
          const scaled = present(multiple)
          expect(same(scaled.modelNeed, single.modelNeed.times(n))).toBe(true)
          expect(same(scaled.weightedCitizens, single.weightedCitizens.times(n))).toBe(true)
          expect(same(scaled.needWeight, single.needWeight)).toBe(true)
          expect(isNear(scaled.guidanceListSize, exactly(single.guidanceListSize), 45)).toBe(true)
        }
      }),
    )
  })

  test('never has fewer capacities when one municipality’s citizens weigh more', () => {
    fc.assert(
      fc.property(country, rules, fc.nat(), fc.integer({ min: 1, max: 5000 }), (areas, given, pick, more) => {
        const heavier = present(areas[pick % areas.length])
        const value = heavier.needWeight.plus(decimal(more).div(10_000))
        const before = allocate(areas, given)
        const after = allocate(
          areas.map((area) => (area === heavier ? { ...area, needWeight: value } : area)),
          given,
        )
        for (const council of before.councils) {
          const then = councilOf(after, council.name)
          if (council.name === heavier.council) {
            expect(then.capacities.gte(council.capacities)).toBe(true)
            expect(then.need.gte(council.need)).toBe(true)
            expect(then.guidanceListSize.lt(council.guidanceListSize)).toBe(true)
          } else expect(then).toEqual(council)
        }
      }),
    )
  })

  test('does not depend on the order of the municipalities', () => {
    const shuffled = country.chain((areas) =>
      fc.tuple(fc.constant(areas), fc.shuffledSubarray([...areas], { minLength: areas.length })),
    )
    fc.assert(
      fc.property(shuffled, rules, ([areas, other], given) => {
        const one = allocate(areas, given)
        const two = allocate(other, given)
        for (const m of one.municipalities) {
          expect(two.municipalities.find((candidate) => candidate.code === m.code)).toEqual(m)
        }
        const rows: [AreaTotals, AreaTotals][] = [
          ...one.councils.map((c): [AreaTotals, AreaTotals] => [c, councilOf(two, c.name)]),
          [one.national, two.national],
        ]
        for (const [row, again] of rows) {
          expect(again.capacities.eq(row.capacities)).toBe(true)
          for (const column of SUMMED) {
            expect(isNear(again[column], exactly(row[column]), DIGITS)).toBe(true)
          }
          for (const { kind, addition } of row.lifts) {
            expect(isNear(liftOf(again, kind).addition, exactly(addition), 45)).toBe(true)
          }
          expect(same(again.needWeight, row.needWeight)).toBe(true)
        }
        for (const council of one.councils) {
          const again = councilOf(two, council.name)
          expect(again.onEdge).toBe(council.onEdge)
          expect(again.citizensToMore.eq(council.citizensToMore)).toBe(true)
          expect(again.citizensToFewer?.toFixed()).toBe(council.citizensToFewer?.toFixed())
          expect([...again.municipalityCodes].sort()).toEqual([...council.municipalityCodes].sort())
        }
      }),
    )
  })
})
