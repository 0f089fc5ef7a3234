import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendToList, removeFromList, replaceText } from '../../../scripts/import/json-append.ts'

const text = '{\n  "headline": "a",\n  "runs": [\n    { "id": "a", "of": [1] },\n    { "id": "b" }\n  ]\n}\n'

describe('a list with one more', () => {
  test('keeps every line as it was written, and indents what is new', () => {
    expect(appendToList(text, 'runs', { id: 'c' })).toBe(
      '{\n  "headline": "a",\n  "runs": [\n    { "id": "a", "of": [1] },\n    { "id": "b" },\n    {\n      "id": "c"\n    }\n  ]\n}\n',
    )
  })

  test('stays on one line where it was', () => {
    expect(appendToList('{ "led": ["a"], "runs": [] }', 'led', 'b')).toBe('{ "led": ["a", "b"], "runs": [] }')
  })

  test('reads as the old list and the new element, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.jsonValue(), (list, element) => {
        const whole = appendToList(JSON.stringify(list, null, 2), null, element)
        // Through JSON, which knows no −0.
        expect(JSON.parse(whole)).toEqual(JSON.parse(JSON.stringify([...list, element])))
      }),
    )
  })

  test('is refused where there is none', () => {
    expect(() => appendToList(text, 'headline', 1)).toThrow('no list headline')
    expect(() => appendToList('[]', null, 1)).toThrow('no list')
  })
})

test('a text is replaced at its key alone', () => {
  expect(replaceText(text, 'headline', 'b')).toBe(text.replace('"headline": "a"', '"headline": "b"'))
  expect(() => replaceText(text, 'runs', 'b')).toThrow('no text runs')
})

describe('a list with one less', () => {
  test('is the text as it was before one was added', () => {
    const isLast = (element: unknown): boolean => JSON.stringify(element) === '{"id":"c","of":[1]}'
    for (const before of [text, '{ "runs": ["a"] }', '{\n  "runs": [\n    1,\n    2\n  ],\n  "other": []\n}'])
      expect(removeFromList(appendToList(before, 'runs', { id: 'c', of: [1] }), 'runs', isLast)).toBe(before)
  })

  test.each([
    ['the first of two', '[1, 2]', 1, '[2]'],
    ['the middle', '[\n  1,\n  2,\n  3\n]', 2, '[\n  1,\n  3\n]'],
    ['the only one', '[\n  1\n]', 1, '[]'],
    ['none', '[1]', 2, '[1]'],
    ['all that are the same', '[2, 1, 2]', 2, '[1]'],
  ])('%s', (_, before, gone, after) => {
    expect(removeFromList(before, null, (element) => element === gone)).toBe(after)
  })
})
