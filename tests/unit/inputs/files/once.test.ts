import { expect, test } from 'vitest'
import { once } from '../../../../src/inputs/files/once.ts'

test('an answer is made once for each key, also where it is nothing', () => {
  const asked: unknown[] = []
  const answer = once((key: string | object) => {
    asked.push(key)
    return key === 'none' ? undefined : { key }
  })
  const [one, other] = [{}, {}]
  expect(answer(one)).toBe(answer(one))
  expect(answer(other)).not.toBe(answer(one))
  expect(answer('a')).toBe(answer('a'))
  expect([answer('none'), answer('none')]).toEqual([undefined, undefined])
  expect(asked).toEqual([one, other, 'a', 'none'])
})

test('what fails is tried again', () => {
  let times = 0
  const answer = once((key: string) => {
    times += 1
    if (times === 1) throw new RangeError('not yet')
    return key
  })
  expect(() => answer('a')).toThrow('not yet')
  expect(answer('a')).toBe('a')
})

test('keys that say that they are the same have one answer', () => {
  const sorted = once(
    (letters: readonly string[]) => letters.toSorted().join(''),
    (letters) => letters.length,
  )
  const always = once(
    (key: string) => key,
    () => null,
  )
  expect([always('a'), always('b')]).toEqual(['a', 'a'])
  expect([sorted(['b', 'a']), sorted(['d', 'c']), sorted(['d'])]).toEqual(['ab', 'ab', 'd'])
})
