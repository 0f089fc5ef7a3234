import { expect, test } from 'vitest'
import { deepFreeze } from '../../../../src/inputs/files/deep-freeze.ts'
import { decimal } from '../../../../src/model/decimal.ts'

test('freezes objects, arrays and what stands in maps', () => {
  const value = deepFreeze({ list: [{ a: 1 }], map: new Map([['key', { b: 2 }]]) })
  expect(Object.isFrozen(value)).toBe(true)
  expect(Object.isFrozen(value.list)).toBe(true)
  expect(Object.isFrozen(value.list[0])).toBe(true)
  expect(Object.isFrozen(value.map.get('key'))).toBe(true)
})

test('a frozen map can be read but not changed', () => {
  const { map } = deepFreeze({ map: new Map([['key', 1]]) })
  expect(map.get('key')).toBe(1)
  expect([...map.keys()]).toEqual(['key'])
  expect(() => map.set('other', 2)).toThrow(TypeError)
  expect(() => map.delete('key')).toThrow(TypeError)
  expect(() => {
    map.clear()
  }).toThrow(TypeError)
  expect(map.size).toBe(1)
})

test('what a frozen map is changed by says so, and its keys are frozen too', () => {
  const key = { a: 1 }
  const { map } = deepFreeze({ map: new Map([[key, null]]) })
  expect(() => map.set(key, null)).toThrow('the inputs are frozen')
  expect(Object.isFrozen(key)).toBe(true)
})

test('a decimal is left alone', () => {
  const value = decimal('0.1')
  deepFreeze({ value, list: [value] })
  expect(Object.isFrozen(value)).toBe(false)
})

test('decimals in a frozen value still compute', () => {
  const { value } = deepFreeze({ value: decimal('0.1') })
  expect(value.plus('0.2').toString()).toBe('0.3')
})

test('a value that holds itself is frozen once', () => {
  const value: { self?: unknown } = {}
  value.self = value
  expect(Object.isFrozen(deepFreeze(value))).toBe(true)
})
