import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText } from '../../../../src/inputs/import/sheet.ts'

test.each([
  ['1,05', 'comma', '1.05'],
  ['671.714', 'comma', '671714'],
  ['1.671.714,5', 'comma', '1671714.5'],
  ['1.05', 'comma', null],
  ['67.1714', 'comma', null],
  ['1.05', 'point', '1.05'],
  ['1,05', 'point', null],
  ['671,714', 'point', null],
  ['1.032', 'either', '1.032'],
  ['1,032', 'either', '1.032'],
  ['1.1034482758620689', 'either', '1.1034482758620689'],
  ['..', 'comma', null],
  ['1 05', 'comma', null],
  ['678 375', 'comma', '678375'],
  ['678\u00a0375', 'comma', '678375'],
  ['678\u202f375,5', 'comma', '678375.5'],
  ['6\u2009054\u2009500', 'point', '6054500'],
  ['678 37', 'comma', null],
  ['1,05*', 'comma', '1.05'],
  ['−1,05', 'comma', '-1.05'],
  ['', 'point', null],
] as const)('“%s” with %s: %s', (text, style, expected) => {
  expect(numberText(text, style)).toBe(expected)
})

test.each([
  ['26.199', '26199'],
  ['26,199', '26199'],
  ['26,1', '26.1'],
  ['1.026.199', '1026199'],
  ['1,026,199', '1026199'],
])('“%s” is a count of %s, as a text in a workbook', (text, expected) => {
  expect(numberText(text, 'either', true)).toBe(expected)
})

test('a number as Danish writes it is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(9999), (whole, decimals) => {
      const danish = `${new Intl.NumberFormat('da').format(whole).replace('−', '-')},${decimals}`
      expect(numberText(danish, 'comma')).toBe(`${whole}.${decimals}`)
    }),
  )
})
