import { expect, test } from 'vitest'
import { danishDigits, readDecimalDa, readWholeDa } from '../../../src/text/danish-digits.ts'

test.each([
  ['1750.25', '1.750,25'],
  ['-1750.25', '\u22121.750,25'],
  ['950', '950'],
  ['0.5', '0,5'],
  ['1234567', '1.234.567'],
])('danishDigits: %s is %s', (plain, danish) => {
  expect(danishDigits(plain)).toBe(danish)
})

test.each([
  ['1.600', '1600'],
  ['1 600', '1600'],
  [' 12.345.678 ', '12345678'],
  ['1600', '1600'],
  ['', ''],
  // Two decimals, or a comma, are no thousands: the check of the entry refuses them.
  ['1.60', '1.60'],
  ['1600,5', '1600,5'],
  ['tusind', 'tusind'],
])('readWholeDa: “%s” is “%s”', (text, plain) => {
  expect(readWholeDa(text)).toBe(plain)
})

test.each([
  ['2,5', '2.5'],
  ['2.5', '2.5'],
  [' 1,1034 ', '1.1034'],
  ['1,1,1', '1.1,1'],
])('readDecimalDa: “%s” is “%s”', (text, plain) => {
  expect(readDecimalDa(text)).toBe(plain)
})
