import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { parseCsv } from '../../../../src/inputs/files/parse-csv.ts'

function read(text: string): { readonly rows: ReturnType<typeof parseCsv>; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  return { rows: parseCsv('t.csv', text, faults), faults }
}

test('cells carry the line and the character at which they begin', () => {
  const { rows, faults } = read('a,b,c\n1,"x, ""y""",3\n')
  expect(faults).toEqual([])
  expect(rows[1]).toEqual({
    line: 2,
    cells: [
      { value: '1', position: 1 },
      { value: 'x, "y"', position: 3 },
      { value: '3', position: 14 },
    ],
  })
})

test('a line break in quotes is one fault, and the lines after it are read on', () => {
  const { rows, faults } = read('a,b\n1,"x\ny"\n2,z\n')
  expect(faults).toMatchObject([
    {
      file: 't.csv',
      line: 2,
      column: 'b',
      position: 3,
      value: '1,"x\ny"',
      message: 'A quoted cell holds a line break.',
    },
  ])
  expect(rows.map(({ line }) => line)).toEqual([1, 4])
})

test('a quote that nobody closes costs its own line only', () => {
  const { rows, faults } = read('a,b\n1,"x\n2,z\n3,w\n4,v\n5,u\n6,t\n')
  expect(faults).toMatchObject([{ line: 2, column: 'b', position: 3, value: '1,"x' }])
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7])
})

test('a quote inside a cell and a blank line are faults', () => {
  const { faults } = read('a,b\n1,x"y\n\n2,z\n')
  expect(faults.map(({ line, message }) => [line, message])).toEqual([
    [2, 'A quote is not closed, or stands in the middle of a cell.'],
    [3, 'The line is blank.'],
  ])
})

test('the last line need not end', () => {
  expect(read('a,b\n1,2').rows.map(({ line }) => line)).toEqual([1, 2])
  expect(read('a,b\n1,2\n').rows.map(({ line }) => line)).toEqual([1, 2])
})

test('a quoted cell over five lines is a line break, over six a quote that nobody closed', () => {
  const cell = (lines: number) => read(`a,b\n1,"x${'\nx'.repeat(lines - 1)}"\n2,y\n`)
  for (const lines of [2, 5]) {
    expect(cell(lines).faults.map(({ message }) => message)).toEqual(['A quoted cell holds a line break.'])
    expect(cell(lines).rows.map(({ line }) => line)).toEqual([1, lines + 2])
  }
  expect(cell(6).faults[0]?.message).toBe('A quote is not closed, or stands in the middle of a cell.')
  // At the end of the file as well.
  expect(read('a,b\n1,"x\ny"').faults).toMatchObject([{ line: 2, value: '1,"x\ny"' }])
})

test('each fault says where it is, under the heading of its column, what was expected and what is wrong', () => {
  const { faults } = read('a,b,c\n1,2,3\n1,x"y,3\n   \n1,2,"x\ny"\n')
  const at = (line: number, column: string, position: number, value: string, expected: string, message: string) => {
    return { file: 't.csv', line, column, position, value, expected, message }
  }
  expect(faults).toEqual([
    at(
      3,
      'b',
      4,
      '1,x"y,3',
      'quotes around a whole cell, doubled inside it',
      'A quote is not closed, or stands in the middle of a cell.',
    ),
    at(4, 'a', 1, '   ', 'a row', 'The line is blank.'),
    at(5, 'c', 5, '1,2,"x\ny"', 'a row on one line', 'A quoted cell holds a line break.'),
  ])
  // Beyond the headings, or without any, there is no column.
  expect(read('a\n1,x"y\n').faults).toMatchObject([{ line: 2, column: null, position: 4 }])
  expect(read('\na\n').faults).toMatchObject([{ line: 1, column: null, position: 1 }])
})

test('reads any table without line breaks as csv-parse reads the whole of it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ø', ',', '"', ' ', '1', '.') })
  const written = (value: string): string => `"${value.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (table) => {
      const text = `${table.map((row) => row.map(written).join(',')).join('\n')}\n`
      const { rows, faults } = read(text)
      expect(faults).toEqual([])
      expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(parse(text))
    }),
  )
})
