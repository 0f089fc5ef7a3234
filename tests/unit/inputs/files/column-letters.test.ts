import { expect, test } from 'vitest'
import { columnLetters, columnNumber } from '../../../../src/inputs/files/column-letters.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i of a spreadsheet is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
  expect(columnNumber(letters)).toBe(index + 1)
})

test('the last column that Excel has is the 16,384th', () => {
  expect(columnNumber('XFD')).toBe(16_384)
})
