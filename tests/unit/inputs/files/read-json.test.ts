import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eachIdOnce, eachOnce } from '../../../../src/inputs/files/each-once.ts'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { pathText, readJson } from '../../../../src/inputs/files/read-json.ts'
import { present } from '../../model/exact.ts'
import { folderWith } from './in-folder.ts'

const record = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['a', 'b']).optional(),
  count: z.int().min(1).max(9).optional(),
  tags: z.array(z.string()).nonempty().optional(),
})
const schema = z.array(record)

const read = (text: string | null) => {
  const faults: Fault[] = []
  const { file, ids } = readJson(folderWith('t.json', text), 't.json', schema, faults)
  return { value: file?.value ?? null, ids: ids === null ? null : [...ids], faults, file }
}
const fault = (
  line: number,
  position: number,
  column: string | null,
  value: string | null,
  expected: string,
  message: string,
): Fault => ({ file: 't.json', line, column, position, value, expected, message })

test('a file of the right shape is its value, with the ids in it', () => {
  const { value, ids, faults } = read('[{ "id": "one", "count": 2 }, { "id": "two" }]')
  expect([value, ids, faults]).toEqual([[{ id: 'one', count: 2 }, { id: 'two' }], ['one', 'two'], []])
})

test('a file that cannot be read has neither value nor ids', () => {
  expect(read(null)).toMatchObject({ value: null, ids: null, faults: [{ expected: 'a file' }] })
})

describe('what is no JSON', () => {
  test.each<[string, Fault]>([
    [
      '[\n  { "id": "one", }\n]',
      fault(2, 18, null, '{ "id": "one", }', 'valid JSON', 'Unexpected token RBrace found.'),
    ],
    ['{\n "id": 1\n', fault(2, 9, null, '"id": 1', 'valid JSON', 'Unexpected end of input found.')],
    [`${'\n'.repeat(11)}${' '.repeat(12)}}`, fault(12, 13, null, '}', 'valid JSON', 'Unexpected token RBrace found.')],
    ['[\n  1,\n', fault(2, 4, null, '1,', 'valid JSON', 'Unexpected token Comma found.')],
  ])('%j is told where it breaks off', (text, expected) => {
    expect(read(text)).toMatchObject({ faults: [expected], value: null, ids: null })
  })
})

test('a control character, which JSON does not have, is told at the end of the file', () => {
  const { faults } = read('[\n  { "id": "\u0001" }\n]')
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ line: 3, position: 2, value: ']', expected: 'valid JSON' })
  expect(faults[0]?.message).toMatch(/^Bad control character in string literal in JSON/)
})

describe('a value of another shape', () => {
  test.each<[string, Fault]>([
    [
      '[\n  { "id": 7 }\n]',
      fault(2, 11, '[0].id', '7', 'a value of type string', 'Invalid input: expected string, received number.'),
    ],
    [
      '[{ "id": "one" },\n { "kind": "a" }]',
      fault(2, 2, '[1].id', null, 'a value of type string', 'Invalid input: expected string, received undefined.'),
    ],
    [
      '[{ "id": "one", "kind": "c" }]',
      fault(1, 25, '[0].kind', 'c', 'one of "a", "b"', 'Invalid option: expected one of "a"|"b".'),
    ],
    [
      '[{ "id": "One" }]',
      fault(1, 10, '[0].id', 'One', 'text of the form /^[a-z]+$/', 'Invalid string: must match pattern /^[a-z]+$/.'),
    ],
    [
      '[{ "id": "one", "count": 0 }]',
      fault(1, 26, '[0].count', '0', 'at least 1', 'Too small: expected number to be >=1.'),
    ],
    [
      '[{ "id": "one", "count": 10 }]',
      fault(1, 26, '[0].count', '10', 'at most 9', 'Too big: expected number to be <=9.'),
    ],
    [
      '[{ "id": "one", "tags": [] }]',
      fault(1, 25, '[0].tags', '[]', 'at least 1', 'Too small: expected array to have >=1 items.'),
    ],
    [
      '[{ "id": "one", "tags": ["x",\n  7] }]',
      fault(2, 3, '[0].tags[1]', '7', 'a value of type string', 'Invalid input: expected string, received number.'),
    ],
    [
      '[{ "id": "one", "more": { "x": 1 } }]',
      fault(1, 25, '[0].more', '{"x":1}', 'no such key', 'The key more is unknown.'),
    ],
    [
      '{ "id": "one" }',
      fault(1, 1, '', '{"id":"one"}', 'a value of type array', 'Invalid input: expected array, received object.'),
    ],
  ])('%j is told where it stands', (text, expected) => {
    const { value, faults } = read(text)
    expect(faults).toEqual([expected])
    expect(value).toBeNull()
  })

  test('leaves the ids known that others may name', () => {
    expect(read('[{ "id": "one", "x": 1 }, { "id": 7 }, { "kind": "a" }, null, 3, { "id": "two" }]').ids).toEqual([
      'one',
      'two',
    ])
    expect(read('{ "id": "one" }').ids).toBeNull()
  })
})

test('what lies too deep is told at its bracket, and no parser goes there', () => {
  const deep = (count: number) => `[\n${'['.repeat(count - 1)}${']'.repeat(count)}`
  expect(read(deep(32)).faults).toHaveLength(1)
  expect(read(deep(32)).faults[0]?.message).not.toMatch(/so deep/)
  for (const count of [33, 100_000])
    expect(read(deep(count)).faults).toEqual([
      fault(
        2,
        32,
        null,
        '[',
        'at most 32 brackets within each other',
        'Nothing here lies so deep: a bracket is not closed, or was typed twice.',
      ),
    ])
})

test('a number beyond range is told as it stands', () => {
  expect(read('[{ "id": "one", "count": 1e999 }]').faults).toMatchObject([{ column: '[0].count', value: '1e999' }])
})

describe('a key that stands twice', () => {
  test('is found however deep, and the file is not used', () => {
    const { value, faults } = read('[{ "id": "one",\n  "count": 1, "count": 2 }, { "id": "two", "id": "two" }]')
    const twice = 'The key stands twice in one object.'
    expect(faults).toEqual([
      fault(2, 15, '[0].count', '"count"', 'each key once', twice),
      fault(2, 44, '[1].id', '"id"', 'each key once', twice),
    ])
    expect(value).toBeNull()
  })

  test('in two objects is two keys', () => {
    expect(read('[{ "id": "one" }, { "id": "two" }]').faults).toEqual([])
  })
})

test('a value that a check of its own refuses is told with what that says', () => {
  const faults: Fault[] = []
  const even = z.array(z.number().refine((value) => value % 2 === 0, 'Not even'))
  readJson(folderWith('t.json', '[2,\n 3]'), 't.json', even, faults)
  expect(faults).toEqual([fault(2, 2, '[1]', '3', 'another value', 'Not even.')])
})

test('a sound file beside a faulty one is used, and one with a fault of its own is not', () => {
  const faults: Fault[] = [fault(1, 1, null, null, 'x', 'Another file.')]
  expect(readJson(folderWith('t.json', '[]'), 't.json', schema, faults).file?.value).toEqual([])
  expect(faults).toHaveLength(1)
})

test('a fault at a value of a sound file stands where the value does, or what would hold it', () => {
  const file = present(read('[\n  { "id": "one" }\n]').file)
  expect(file.fault([0, 'id'], 'e', 'm')).toEqual(fault(2, 11, '[0].id', 'one', 'e', 'm'))
  expect(file.fault([0, 'kind'], 'e', 'm')).toEqual(fault(2, 3, '[0].kind', null, 'e', 'm'))
  expect(file.fault([3], 'e', 'm')).toEqual(fault(1, 1, '[3]', null, 'e', 'm'))
  expect(file.fault(['0'], 'e', 'm')).toEqual(fault(1, 1, '0', null, 'e', 'm'))
  expect(file.fault([0, 'id', 'deeper'], 'e', 'm')).toEqual(fault(2, 11, '[0].id.deeper', null, 'e', 'm'))
})

test('a path is told as code would have it', () => {
  expect([[], ['runs'], ['runs', 0, 'id'], [0, 'id'], ['a', 'b', 12]].map(pathText)).toEqual([
    '',
    'runs',
    'runs[0].id',
    '[0].id',
    'a.b[12]',
  ])
})

describe('each once', () => {
  test('each id stands once: the second is at fault', () => {
    const file = present(read('[{ "id": "one" },\n { "id": "two" },\n { "id": "one" }]').file)
    expect(eachIdOnce(file, [], file.value)).toEqual([
      fault(3, 10, '[2].id', 'one', 'each id once', 'The id one stands twice.'),
    ])
    expect(eachIdOnce(file, ['runs'], file.value).map(({ column }) => column)).toEqual(['runs[2].id'])
  })

  test('and so does what else is asked for', () => {
    const file = present(read('[{ "id": "one", "kind": "a" }, { "id": "two", "kind": "a" }]').file)
    expect(eachOnce(file, [], file.value, 'kind', ({ kind }) => kind ?? '')).toEqual([
      fault(1, 55, '[1].kind', 'a', 'each kind once', 'The kind a stands twice.'),
    ])
    expect(eachOnce(file, [], file.value, 'id', ({ id }) => id)).toEqual([])
  })
})
