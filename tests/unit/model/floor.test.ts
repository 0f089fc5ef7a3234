import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { floorNeed } from '../../../src/model/floor.ts'

test('the floor is one capacity per 35 km², not rounded', () => {
  expect(floorNeed(decimal(35), decimal(35)).toFixed()).toBe('1')
  expect(floorNeed(decimal('1225.0'), decimal(35)).toFixed()).toBe('35')
  // 36.662857…: 36 × 35 = 1,260, and 23.2 of 35 are left.
  expect(floorNeed(decimal('1283.2'), decimal(35)).toFixed(4)).toBe('36.6629')
  expect(floorNeed(decimal('17.5'), decimal(35)).toFixed()).toBe('0.5')
  expect(floorNeed(decimal(0), decimal(35)).toFixed()).toBe('0')
})

test('the floor refuses a negative area, and square kilometres that are not positive', () => {
  expect(() => floorNeed(decimal(-1), decimal(35))).toThrow(/area must not be negative, not -1/)
  expect(() => floorNeed(decimal(1), decimal(0))).toThrow(/km² per capacity must be positive, not 0/)
  expect(() => floorNeed(decimal(1), decimal(-35))).toThrow(RangeError)
})
