import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { floorNeed, needWithFloor } from '../../../src/model/floor.ts'

describe('floorNeed', () => {
  test('is one capacity per 35 km², not rounded', () => {
    expect(floorNeed(decimal(35), decimal(35)).toFixed()).toBe('1')
    expect(floorNeed(decimal('1225.0'), decimal(35)).toFixed()).toBe('35')
    // 36.662857…: 36 × 35 = 1,260, and 23.2 of 35 are left.
    expect(floorNeed(decimal('1283.2'), decimal(35)).toFixed(4)).toBe('36.6629')
    expect(floorNeed(decimal('17.5'), decimal(35)).toFixed()).toBe('0.5')
  })

  test('is rounded up where it is read so: 36.66 is 37, and 35 stays 35', () => {
    expect(floorNeed(decimal('1283.2'), decimal(35), 'municipality-rounded-up').toFixed()).toBe('37')
    expect(floorNeed(decimal('1225.0'), decimal(35), 'municipality-rounded-up').toFixed()).toBe('35')
    expect(floorNeed(decimal('0.1'), decimal(35), 'municipality-rounded-up').toFixed()).toBe('1')
  })

  test('is 0 without a floor, and for no area', () => {
    expect(floorNeed(decimal(1000), null).toFixed()).toBe('0')
    expect(floorNeed(decimal(0), decimal(35)).toFixed()).toBe('0')
  })

  test('refuses a negative area, with a floor or without, and square kilometres that are not positive', () => {
    expect(() => floorNeed(decimal(-1), decimal(35))).toThrow(/area must not be negative, not -1/)
    expect(() => floorNeed(decimal(-1), null)).toThrow(RangeError)
    expect(() => floorNeed(decimal(1), decimal(0))).toThrow(/km² per capacity must be positive, not 0/)
    expect(() => floorNeed(decimal(1), decimal(-35))).toThrow(RangeError)
  })
})

describe('needWithFloor', () => {
  test('is the larger of the two', () => {
    expect(needWithFloor(decimal('36.2'), decimal('36.6')).toFixed()).toBe('36.6')
    expect(needWithFloor(decimal('36.7'), decimal('36.6')).toFixed()).toBe('36.7')
    expect(needWithFloor(decimal(5), decimal(5)).toFixed()).toBe('5')
  })
})
