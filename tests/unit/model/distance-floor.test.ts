import { describe, expect, test } from 'vitest'
import { allocate, type AllocationRules } from '../../../src/model/allocation.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { distanceFloorNeed } from '../../../src/model/distance-floor.ts'
import { amountsOf, areaFloor, distanceFloor, measured } from './lifts.ts'

test('the floor by distance is the mean distance divided by km per capacity, not rounded', () => {
  expect(distanceFloorNeed(decimal('6.1'), decimal(2)).toFixed()).toBe('3.05')
  expect(distanceFloorNeed(decimal(0), decimal(2)).toFixed()).toBe('0')
})

test('the floor by distance refuses a negative distance, and kilometres that are not positive', () => {
  expect(() => distanceFloorNeed(decimal('-0.1'), decimal(2))).toThrow(/distance must not be negative, not -0.1/)
  expect(() => distanceFloorNeed(decimal(1), decimal(0))).toThrow(/km per capacity must be positive, not 0/)
})

describe('a country with both floors', () => {
  // Near: 3,200 citizens are 2 by the weights, 105 km² ÷ 35 = 3 by area, 1.5 km ÷ 0.5 = 3 by distance.
  // Far: 1,600 citizens are 1 by the weights, 70 ÷ 35 = 2 by area, 2.75 ÷ 0.5 = 5.5 by distance.
  const areas = [
    {
      code: '0001',
      council: 'A',
      citizens: decimal(3200),
      needWeight: decimal(1),
      measures: measured(105, '1.5'),
    },
    {
      code: '0002',
      council: 'A',
      citizens: decimal(1600),
      needWeight: decimal(1),
      measures: measured(70, '2.75'),
    },
  ]
  const rules = (...lifts: AllocationRules['lifts']): AllocationRules => ({
    citizensPerCapacity: decimal(1600),
    lifts,
    rounding: 'up',
    edgeTolerance: decimal('0.05'),
  })
  const told = (given: AllocationRules): string[] =>
    allocate(areas, given).councils.map(
      (c) =>
        `${c.need.toFixed()}: ${amountsOf(c).join(' ')}, ${amountsOf(c, 'distance-floor').join(' ')} → ${c.capacities.toFixed()}`,
    )

  test('counts each municipality with its largest, and puts down to the second what it gives beyond the first', () => {
    // Near 3, of which 1 by area; far 5.5, of which 1 by area and 3.5 by distance.
    expect(told(rules(areaFloor(35), distanceFloor('0.5')))).toEqual(['8.5: 5 2, 8.5 3.5 → 9'])
    expect(told(rules(distanceFloor('0.5'), areaFloor(35)))).toEqual(['8.5: 5 0, 8.5 5.5 → 9'])
  })

  test('rounds up, or compares the council as a whole, each floor by its own reading', () => {
    // Far 5.5 rounded up is 6: near 3 and far 6.
    expect(told(rules(areaFloor(35), distanceFloor('0.5', 'municipality-rounded-up')))).toEqual(['9: 5 2, 9 4 → 9'])
    // By area 3 + 2 = 5; the council as a whole has 1.5 ÷ 0.5 + 2.75 ÷ 0.5 = 8.5 by distance.
    expect(told(rules(areaFloor(35), distanceFloor('0.5', 'council-max-of-sums')))).toEqual(['8.5: 5 2, 8.5 3.5 → 9'])
    // As a whole, area gives 5, which is less than what distance has lifted the municipalities to.
    expect(told(rules(areaFloor(35, 'council-max-of-sums'), distanceFloor('0.5')))).toEqual(['8.5: 5 0, 8.5 5.5 → 9'])
  })
})
