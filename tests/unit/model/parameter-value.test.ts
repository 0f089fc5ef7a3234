import { expect, test } from 'vitest'
import { ROUNDING_RULES } from '../../../src/model/domain.ts'
import { numberOf, parameterRule, ruleOf } from '../../../src/model/parameter-value.ts'

test('a value that is one of some rules is that rule, and no other', () => {
  expect(parameterRule('up', ROUNDING_RULES)).toBe('up')
  expect(parameterRule('nearest-half-up', ROUNDING_RULES)).toBe('nearest-half-up')
  expect(parameterRule('down', ROUNDING_RULES)).toBeNull()
  expect(ruleOf({ id: 'rounding-final', value: 'nearest-half-up' }, ROUNDING_RULES)).toBe('nearest-half-up')
  expect(() => ruleOf({ id: 'rounding-final', value: 'down' }, ROUNDING_RULES)).toThrow(
    'parameter rounding-final: “down” is none of up, nearest-half-up',
  )
})

test('a value that has to be a number is one, or refused by the name of its parameter', () => {
  expect(numberOf({ id: 'norm-1600', value: '1600' }).toFixed()).toBe('1600')
  expect(numberOf({ id: 'share-17', value: '1/4' }).toFixed()).toBe('0.25')
  expect(() => numberOf({ id: 'norm-1600', value: '1.600,0' })).toThrow('parameter norm-1600: “1.600,0” is no number')
})
