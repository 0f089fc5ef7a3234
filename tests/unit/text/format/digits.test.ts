import { expect, test } from 'vitest'
import { digits, readDecimal, readWhole } from '../../../../src/text/format/digits.ts'

test.each([
  ['1750.25', '1.750,25'],
  ['-1750.25', '\u22121.750,25'],
  ['950', '950'],
  ['0.5', '0,5'],
  ['1234567', '1.234.567'],
])('digits: %s is %s', (plain, danish) => {
  expect(digits(plain, 'da')).toBe(danish)
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
])('readWhole: “%s” is “%s”', (text, plain) => {
  expect(readWhole(text, 'da')).toBe(plain)
})

test.each([
  ['2,5', '2.5'],
  ['2.5', '2.5'],
  [' 1,1034 ', '1.1034'],
  ['1,1,1', '1.1,1'],
])('readDecimal: “%s” is “%s”', (text, plain) => {
  expect(readDecimal(text)).toBe(plain)
})
