import { expect, test } from 'vitest'
import { type Fault, formatFaults, InputFaults, sortFaults } from '../../../../src/inputs/files/fault.ts'

const fault: Fault = {
  file: 'tables/area/2025.csv',
  line: 12,
  column: 'area_km2',
  position: 17,
  value: '90,9',
  expected: 'a number with a decimal point',
  message: 'A decimal comma: write a decimal point.',
}

test('a line names file, line, column, character, value and what was expected', () => {
  expect(formatFaults([fault])).toBe(
    '1 fault in the inputs\n' +
      'tables/area/2025.csv, line 12, column area_km2 (character 17): found "90,9", ' +
      'expected a number with a decimal point. A decimal comma: write a decimal point.',
  )
})

test('what is not known is left out', () => {
  const missing = {
    ...fault,
    line: null,
    column: null,
    position: null,
    value: null,
    expected: 'a file',
    message: 'Missing.',
  }
  expect(formatFaults([missing, fault]).split('\n').slice(0, 2)).toEqual([
    '2 faults in the inputs',
    'tables/area/2025.csv: found nothing, expected a file. Missing.',
  ])
})

test('a fault stays on one line, whatever was found', () => {
  const text = formatFaults([{ ...fault, value: `a\nb\r${'x'.repeat(500)}` }])
  expect(text.split('\n')).toHaveLength(2)
  expect(text.length).toBeLessThan(300)
})

test('of faults of one kind five are told, and where the others stand; each of six is told', () => {
  const kind = (count: number) => Array.from({ length: count }, (_, index) => ({ ...fault, line: index + 2 }))
  const other = { ...fault, message: 'Not a number.' }
  const text = formatFaults([...kind(98), other]).split('\n')
  expect(text).toHaveLength(1 + 5 + 1 + 1)
  expect(text[0]).toBe('99 faults in the inputs')
  expect(text[5]).toContain('line 6,')
  expect(text[6]).toBe('tables/area/2025.csv, lines 7–99: 93 more of this kind.')
  expect(text[7]).toContain('Not a number.')
  expect(
    formatFaults(kind(6))
      .split('\n')
      .slice(1)
      .map((line) => /line \d/.exec(line)?.[0]),
  ).toEqual([2, 3, 4, 5, 6, 7].map((line) => `line ${line}`))
})

test('faults are of one kind where only their place, value and numbers differ', () => {
  const lacking = Array.from({ length: 8 }, (_, index) => ({
    ...fault,
    line: 100,
    value: `010${index}`,
    expected: `a row for 010${index}`,
    message: `010${index} has no row.`,
  }))
  expect(formatFaults(lacking).split('\n').at(-1)).toBe('tables/area/2025.csv, line 100: 3 more of this kind.')
  const inLists = lacking.map((one, index) => ({ ...one, line: null, column: `[${index}].value` }))
  expect(formatFaults(inLists).split('\n').at(-1)).toBe('tables/area/2025.csv: 3 more of this kind.')
})

test('a fault of a whole JSON file has no column', () => {
  expect(formatFaults([{ ...fault, column: '', position: 1 }])).toContain('line 12, character 1: found')
})

test('faults are sorted by file, line and character', () => {
  const order = [
    { ...fault, file: 'b' },
    { ...fault, position: 20 },
    { ...fault, line: 2 },
    { ...fault, position: 3 },
  ]
  expect(sortFaults(order).map(({ file, line, position }) => [file, line, position])).toEqual([
    ['b', 12, 17],
    ['tables/area/2025.csv', 2, 17],
    ['tables/area/2025.csv', 12, 3],
    ['tables/area/2025.csv', 12, 20],
  ])
})

test('the error holds the faults and says them', () => {
  const error = new InputFaults([fault])
  expect(error.faults).toEqual([fault])
  expect(error.name).toBe('InputFaults')
  expect(error.message).toContain('tables/area/2025.csv, line 12')
})

test('faults without a line or a character come first in their file, whatever the order in which they were found', () => {
  const found = [
    { ...fault, file: 'b', line: null, position: null },
    { ...fault, file: 'c' },
    { ...fault, file: 'a' },
    { ...fault, file: 'b', line: 1, position: 2 },
    { ...fault, file: 'b', line: 1, position: null },
  ]
  const order = (faults: readonly Fault[]) =>
    sortFaults(faults).map(({ file, line, position }) => [file, line, position])
  const sorted = [
    ['a', 12, 17],
    ['b', null, null],
    ['b', 1, null],
    ['b', 1, 2],
    ['c', 12, 17],
  ]
  expect(order(found)).toEqual(sorted)
  expect(order(found.toReversed())).toEqual(sorted)
})

test('a value is told up to 80 characters with its quotes', () => {
  const told = (length: number) => /found (".*?"),/.exec(formatFaults([{ ...fault, value: 'x'.repeat(length) }]))?.[1]
  expect(told(78)).toBe(`"${'x'.repeat(78)}"`)
  expect(told(79)).toBe(`"${'x'.repeat(77)}…"`)
})

test('the place may be named otherwise', () => {
  expect(formatFaults([fault], 'the settings').split('\n')[0]).toBe('1 fault in the settings')
  expect(new InputFaults([fault, fault], 'the settings').message).toMatch(/^2 faults in the settings\n/)
})

test('nor does a kind depend on a value in words, on how long a number is, or on a place in a list', () => {
  const named = ['qa', 'qb', 'qc', 'qd', 'qe', 'qf', 'qg', 'qh'].map((value, index) => ({
    ...fault,
    column: `[${index + 5}].id`,
    value,
    expected: `no ${value}`,
    message: `${value} stands ${index + 5} times.`,
  }))
  expect(formatFaults(named).split('\n')).toHaveLength(1 + 5 + 1)
  // Another word is another kind.
  const [first, ...rest] = named
  const other = first === undefined ? [] : [{ ...first, message: 'qa is odd.' }]
  expect(formatFaults([...other, ...rest]).split('\n')).toHaveLength(1 + 1 + 5 + 1)
})
