import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { readText } from '../../../../src/inputs/files/read-text.ts'
import { sha256Of } from '../../../../src/inputs/files/sha256.ts'
import { folderWith } from './in-folder.ts'

const read = (content: string | Uint8Array | null) => {
  const faults: Fault[] = []
  return { text: readText(folderWith('t.csv', content), 't.csv', faults)?.text ?? null, faults }
}
const at = (line: number | null, position: number | null, value: string | null, expected: string, message: string) => [
  { file: 't.csv', line, column: null, position, value, expected, message },
]

test('a text is given as it is, with its bytes', () => {
  expect(read('a,ø\n1,2\n')).toEqual({ text: 'a,ø\n1,2\n', faults: [] })
  const source = readText(folderWith('t.csv', 'ø'), 't.csv', [])
  expect([...(source?.bytes ?? [])]).toEqual([0xc3, 0xb8])
})

test('a file that is missing, empty or blank has no text', () => {
  expect(read(null)).toEqual({
    text: null,
    faults: at(null, null, null, 'a file', 'The file is missing or cannot be read.'),
  })
  expect(read('')).toEqual({ text: null, faults: at(1, 1, null, 'a file with content', 'The file is empty.') })
  expect(read(' \n\t\n')).toEqual({ text: null, faults: at(1, 1, null, 'a file with content', 'The file is blank.') })
})

describe('bytes that are not UTF-8', () => {
  const wrong = (line: number) => ({
    text: null,
    faults: at(line, null, null, 'UTF-8', 'The line holds bytes that are not UTF-8. Save the file as UTF-8.'),
  })

  test.each([
    ['the first line', [0xf8, 0x0a, 0x61], 1],
    ['the second line', [0x61, 0x0a, 0xf8, 0x0a, 0x62], 2],
    ['the last line, which does not end', [0x61, 0x0a, 0x61, 0x0a, 0xf8], 3],
    ['the line after a blank one', [0x0a, 0xf8], 2],
    ['the second of two lines that are at fault', [0xc3, 0xb8, 0x0a, 0xf8], 2],
  ])('are on %s', (_, bytes, line) => {
    expect(read(Buffer.from(bytes))).toEqual(wrong(line))
  })
})

test('a byte order mark is a fault, and the text is read on without it', () => {
  expect(read('\uFEFFa\n')).toEqual({
    text: 'a\n',
    faults: at(
      1,
      1,
      '\uFEFF',
      'UTF-8 without a byte order mark',
      'The file begins with a byte order mark (BOM). Save it without.',
    ),
  })
  expect(read('a\uFEFF\n').faults).toEqual([])
})

test('line ends of CR or CRLF are one fault, at the first, and the text is read on with LF', () => {
  const message =
    'The file has CR or CRLF line ends. Save it with LF; where Git made them: git rm -rq --cached . and git reset --hard.'
  const ends = (line: number, position: number, value: string) =>
    at(line, position, value, 'line ends of LF alone', message)
  expect(read('ab\r\nc\r\n')).toEqual({ text: 'ab\nc\n', faults: ends(1, 3, '\r\n') })
  expect(read('ab\ncde\rf\n')).toEqual({ text: 'ab\ncde\nf\n', faults: ends(2, 4, '\r') })
  expect(read('\ra\r\n')).toEqual({ text: '\na\n', faults: ends(1, 1, '\r') })
})

test('the hash of a text is that of its bytes', () => {
  // printf 'ø' | sha256sum
  const hash = 'd48b452a88ac264c8b303ab6ecd9e7d12e38fa4b8cd21aa104b5b3acf83accf3'
  expect([sha256Of('ø'), sha256Of(Buffer.from('ø'))]).toEqual([hash, hash])
  // printf '' | sha256sum
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
