import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendToList, replaceText } from '../../../scripts/import/json-append.ts'

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
