import { expect, test } from 'vitest'
import { halfUp } from './half-up.ts'

test.each([
  ['1750.25', 1, '1750.3'],
  ['1750.249999999999999999999', 1, '1750.2'],
  ['0.00005', 4, '0.0001'],
  ['0.00004999', 4, '0.0000'],
  ['9.99995', 4, '10.0000'],
  ['-0.04', 1, '0.0'],
  ['-0.05', 1, '-0.1'],
  ['41', 0, '41'],
  ['40.5', 0, '41'],
  ['7', 1, '7.0'],
])('the tests’ own rounding: %s to %i decimals is %s', (text, decimals, expected) => {
  expect(halfUp(text, decimals)).toBe(expected)
})
