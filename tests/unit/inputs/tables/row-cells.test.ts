import { expect, test } from 'vitest'
import { choiceOf, numberOf, optionalTextOf, textOf } from '../../../../src/inputs/tables/row-cells.ts'
import { present } from '../../model/exact.ts'
import { madeTable } from './made-table.ts'

const [row, blank, unread] = madeTable('code,km2', '0101,90.9', ',', '!,!').rows.map((one) => present(one))
const [known, empty, wrong] = [present(row), present(blank), present(unread)]

test('a cell that is there', () => {
  expect(textOf(known, 'code')).toBe('0101')
  expect(optionalTextOf(known, 'code')).toBe('0101')
  expect(numberOf(known, 'km2').toNumber()).toBe(90.9)
  expect(choiceOf(known, 'code', ['0147', '0101'])).toBe('0101')
})

test('a blank cell is null where it may be, and else an error that says where', () => {
  expect(optionalTextOf(empty, 'code')).toBeNull()
  expect(() => textOf(empty, 'code')).toThrow('no code on line 3')
  expect(() => numberOf(empty, 'km2')).toThrow('no km2 on line 3')
})

test('what could not be read is an error, and so is another choice', () => {
  for (const read of [textOf, optionalTextOf]) expect(() => read(wrong, 'code')).toThrow('no code on line 4')
  expect(() => numberOf(wrong, 'km2')).toThrow('no km2 on line 4')
  expect(() => choiceOf(known, 'code', ['a', 'b'])).toThrow('code on line 2 is not one of a, b')
  expect(() => choiceOf(wrong, 'code', ['a'])).toThrow('code on line 4 is not one of a')
})
