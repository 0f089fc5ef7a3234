import { describe, expect, test } from 'vitest'
import { type Decimal, decimal, ZERO } from '../../../src/model/decimal.ts'
import { LIFT_READINGS, levelOf, lifted, type LiftLevel, readNeed } from '../../../src/model/lift.ts'

describe('a reading', () => {
  test('compares municipality by municipality, or the council as a whole', () => {
    expect(LIFT_READINGS.map((reading) => [reading, levelOf(reading)])).toEqual([
      ['municipality-max-then-sum', 'municipality'],
      ['municipality-rounded-up', 'municipality'],
      ['council-max-of-sums', 'council'],
    ])
  })

  test('rounds what a lift asks for only where it says so: 36.66 is 37, and 35 stays 35', () => {
    const read = (need: string): string[] => LIFT_READINGS.map((reading) => readNeed(decimal(need), reading).toFixed())
    expect(read('36.66')).toEqual(['36.66', '37', '36.66'])
    expect(read('35')).toEqual(['35', '35', '35'])
    expect(read('0.01')).toEqual(['0.01', '1', '0.01'])
    // The residue of a division beyond the twentieth decimal opens no further capacity.
    expect(readNeed(decimal('35.000000000000000000004'), 'municipality-rounded-up').toFixed()).toBe('35')
    expect(readNeed(decimal('35.00000000000000000001'), 'municipality-rounded-up').toFixed()).toBe('36')
  })
})

describe('lifts one after another', () => {
  const lifts = (...needs: readonly (readonly [LiftLevel, number])[]) =>
    needs.map(([level, need]) => ({ level, need: decimal(need), addition: ZERO }))
  const plain = ({ need, lifts: parts }: { need: Decimal; lifts: readonly { addition: Decimal }[] }): string =>
    `${need.toFixed()}: ${parts.map(({ addition }) => addition.toFixed()).join(' ')}`

  test('give the largest, and each adds what it gives beyond those before it', () => {
    const two = decimal(2)
    expect(plain(lifted(two, lifts(['municipality', 3], ['municipality', 5]), 'municipality'))).toBe('5: 1 2')
    expect(plain(lifted(two, lifts(['municipality', 5], ['municipality', 3]), 'municipality'))).toBe('5: 3 0')
    expect(plain(lifted(two, lifts(['municipality', 1], ['municipality', 2]), 'municipality'))).toBe('2: 0 0')
    expect(plain(lifted(two, [], 'municipality'))).toBe('2: ')
  })

  test('of another level stand as they are', () => {
    const mixed = lifts(['council', 9], ['municipality', 3])
    expect(plain(lifted(decimal(2), mixed, 'municipality'))).toBe('3: 0 1')
    expect(plain(lifted(decimal(2), mixed, 'council'))).toBe('9: 7 0')
  })
})
