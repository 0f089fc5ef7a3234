import { expect, test } from 'vitest'
import { required } from '../../../src/model/required.ts'

test('a value that is there is given, also where it is nought, empty or false', () => {
  for (const value of [0, '', false, 'x']) expect(required(value, 'value')).toBe(value)
})

test('one that is not is an error that names it', () => {
  for (const value of [undefined, null])
    expect(() => required(value, 'citizens of Tønder')).toThrow('no citizens of Tønder')
})
