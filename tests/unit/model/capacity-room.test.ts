import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { capacityRoom, type OfficialCeiling } from '../../../src/model/capacity-room.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { CapacitiesInUse } from '../../../src/model/domain.ts'
import type { CouncilResult } from '../../../src/results/result.ts'

// The period of the act, § 206 b, stk. 5.
const PERIOD = { from: '2025-07-01', to: '2026-12-31' }
const ceiling = (capacities: number, year = '2026'): OfficialCeiling => ({
  status: 'official',
  council: 'Fyn',
  year,
  capacities: decimal(capacities),
})
const use = (allocated: number, occupied: number, date = '2026-11-01', islands = 0): CapacitiesInUse => ({
  council: 'Fyn',
  date,
  allocated: decimal(allocated),
  occupied: decimal(occupied),
  islandDoctorsLeftOut: decimal(islands),
  source: 'made-up',
})
const amounts = (room: ReturnType<typeof capacityRoom>) =>
  [room.room, room.vacant, room.above].map((value) => value.toNumber())

describe('room and vacancies', () => {
  test('a ceiling of 100, 97 allocated and 95 occupied: room for 3, and 2 vacant', () => {
    expect(amounts(capacityRoom(ceiling(100), use(97, 95), PERIOD))).toEqual([3, 2, 0])
  })

  test('a ceiling that is reached leaves no room, and vacancies are no room', () => {
    expect(amounts(capacityRoom(ceiling(100), use(100, 90), PERIOD))).toEqual([0, 10, 0])
  })

  test('what is allocated above the ceiling is told as such, not as a room below zero', () => {
    expect(amounts(capacityRoom(ceiling(100), use(104, 104), PERIOD))).toEqual([0, 0, 4])
  })

  test('island doctors are part of neither side', () => {
    const without = capacityRoom(ceiling(100), use(97, 95), PERIOD)
    const withThem = capacityRoom(ceiling(100), use(97, 95, '2026-11-01', 3), PERIOD)
    expect(amounts(withThem)).toEqual(amounts(without))
    expect(withThem.islandDoctorsLeftOut.toNumber()).toBe(3)
  })

  test('room, vacant and occupied make up the ceiling wherever it is not passed', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (occupied, vacant, left) => {
        const found = capacityRoom(ceiling(occupied + vacant + left), use(occupied + vacant, occupied), PERIOD)
        expect(amounts(found)).toEqual([left, vacant, 0])
      }),
    )
  })
})

describe('the temporary supplement', () => {
  test.each([
    ['2025-06-30', 'outside-the-period'],
    ['2025-07-01', 'may-be-agreed'],
    ['2026-12-31', 'may-be-agreed'],
    ['2027-01-01', 'outside-the-period'],
  ] as const)('with room, on %s: %s', (date, expected) => {
    const found = capacityRoom(ceiling(100, date.slice(0, 4)), use(99, 99, date), PERIOD)
    expect(found.supplement).toBe(expected)
  })

  test.each([
    [99, 'may-be-agreed'],
    [100, 'no-room'],
    [101, 'no-room'],
  ] as const)('under a ceiling of 100, with %i allocated: %s', (allocated, expected) => {
    expect(capacityRoom(ceiling(100), use(allocated, 50), PERIOD).supplement).toBe(expected)
  })
})

describe('what it refuses', () => {
  test('a council of an estimated run, by its type', () => {
    expectTypeOf<CouncilResult>().not.toExtend<OfficialCeiling>()
    expectTypeOf<Omit<OfficialCeiling, 'status'> & { status: 'estimated' }>().not.toExtend<
      Parameters<typeof capacityRoom>[0]
    >()
  })

  test('the figures of another council', () => {
    expect(() => capacityRoom({ ...ceiling(100), council: 'Midt' }, use(97, 95), PERIOD)).toThrow(
      'capacityRoom: the ceiling of Midt is not that of Fyn',
    )
  })

  test.each([
    ['2027', '2026-12-31'],
    ['2026', '2027-01-01'],
    ['2026', '2025-12-31'],
  ])('the ceiling of %s for figures of %s', (year, date) => {
    expect(() => capacityRoom(ceiling(100, year), use(97, 95, date), PERIOD)).toThrow(RangeError)
  })

  test('more occupied than allocated', () => {
    expect(() => capacityRoom(ceiling(100), use(95, 97), PERIOD)).toThrow(RangeError)
  })
})
