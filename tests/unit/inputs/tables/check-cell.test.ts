import { describe, expect, test } from 'vitest'
import { checkCell, isDecimalText } from '../../../../src/inputs/tables/check-cell.ts'
import type { FieldDescription } from '../../../../src/inputs/tables/datapackage.ts'
import { PATTERNS } from '../../../../src/inputs/tables/tables.ts'

type Kind = Pick<FieldDescription, 'type'> & Partial<Pick<FieldDescription, 'constraints' | 'unit' | 'format'>>
const field = ({ constraints = {}, ...kind }: Kind): FieldDescription => ({
  name: 'x',
  title: 'X',
  description: 'X',
  constraints,
  ...kind,
})
/** What is wrong with a cell, in a sentence; null where nothing is. */
const wrong = (value: string, kind: Kind): string | null => checkCell(value, field(kind))?.message ?? null
const expected = (kind: Kind): string | undefined => checkCell(' x', field(kind))?.expected

describe('a number', () => {
  test.each([
    ['12', null],
    ['-0.5', null],
    ['0', null],
    ['1.', 'Not a number.'],
    ['.5', 'Not a number.'],
    ['1.5x', 'Not a number.'],
    ['x1.5', 'Not a number.'],
    ['--1', 'Not a number.'],
    ['1e3', 'Not a number.'],
    ['12,25', 'A decimal comma: write a decimal point.'],
    ['-1,5', 'A decimal comma: write a decimal point.'],
    ['1,', 'Not a number.'],
    ['x1,5', 'Not a number.'],
    ['1,5x', 'Not a number.'],
    ['1,2,3', 'Not a number.'],
  ])('%s: %s', (value, message) => {
    expect(wrong(value, { type: 'number' })).toBe(message)
    expect(isDecimalText(value)).toBe(message === null)
  })

  test.each([
    ['12', null],
    ['-12', null],
    ['12.5', 'Not a whole number.'],
    ['12.0', 'Not a whole number.'],
    ['1,5', 'A decimal comma: write a decimal point.'],
  ])('that is whole: %s: %s', (value, message) => {
    expect(wrong(value, { type: 'integer' })).toBe(message)
  })

  test('is not below its minimum, nor above its maximum', () => {
    const within = (value: string) => wrong(value, { type: 'number', constraints: { minimum: -1, maximum: '2.5' } })
    expect(['-1', '2.5', '0'].map(within)).toEqual([null, null, null])
    expect(['-1.01', '2.51'].map(within)).toEqual(['A negative value.', 'Too large.'])
    expect(wrong('4.99', { type: 'number', constraints: { minimum: 5 } })).toBe('Too small.')
    expect(wrong('0', { type: 'number', constraints: { minimum: 5 } })).toBe('Too small.')
    expect(wrong('99', { type: 'integer', constraints: { maximum: 98 } })).toBe('Too large.')
    expect(wrong('-99', { type: 'integer', constraints: { maximum: 98 } })).toBeNull()
  })
})

test('a name has at most 60 letters, and none of them is blank at an end', () => {
  const name = (value: string) => wrong(value, { type: 'string', constraints: { pattern: PATTERNS.name } })
  expect(['Ø', 'x'.repeat(60), 'Amager og Vestegnen'].map(name)).toEqual([null, null, null])
  for (const value of ['x'.repeat(61), 'Fyn ', 'Fyn\nFyn']) expect.soft(name(value), value).not.toBeNull()
})

describe('a day and a year', () => {
  test.each([
    ['2026-01-31', null],
    ['2028-02-29', null],
    ['2027-02-29', 'No such day.'],
    ['2026-13-01', 'No such day.'],
    ['2026-1-1', 'Not a date.'],
    ['x2026-01-01', 'Not a date.'],
    ['2026-01-01x', 'Not a date.'],
    ['2026', 'Not a date.'],
  ])('%s is a day: %s', (value, message) => {
    expect(wrong(value, { type: 'date' })).toBe(message)
  })

  test.each([
    ['2026', null],
    ['02026', 'Not a year.'],
    ['20260', 'Not a year.'],
    ['MMXX', 'Not a year.'],
    ['2026-01-01', 'Not a year.'],
  ])('%s is a year: %s', (value, message) => {
    expect(wrong(value, { type: 'year' })).toBe(message)
  })

  test('lie within their limits', () => {
    const constraints = { minimum: '2025-07-01', maximum: '2026-12-31' }
    const day = (value: string) => wrong(value, { type: 'date', constraints })
    expect(['2025-07-01', '2026-12-31', '2025-06-30', '2027-01-01'].map(day)).toEqual([
      null,
      null,
      'Too early.',
      'Too late.',
    ])
    // A limit of a year may be a number.
    const year = (value: string) => wrong(value, { type: 'year', constraints: { minimum: 2025, maximum: 2026 } })
    expect(['2025', '2026', '2024', '2027'].map(year)).toEqual([null, null, 'Too early.', 'Too late.'])
  })
})

describe('a text', () => {
  test.each([
    ['https://dst.dk/x', null],
    ['http://dst.dk', 'Not a web address.'],
    ['xhttps://dst.dk', 'Not a web address.'],
    ['https://dst.dk/a b', 'Not a web address.'],
    ['https://', 'Not a web address.'],
    ['https://[', 'Not a web address.'],
  ])('%s is an address: %s', (value, message) => {
    expect(wrong(value, { type: 'string', format: 'uri' })).toBe(message)
    expect(wrong(value, { type: 'string' })).toBeNull()
    expect(wrong(value, { type: 'string', format: 'default' })).toBeNull()
  })

  test('is one of the values that are allowed, and of the form that is allowed', () => {
    const constraints: FieldDescription['constraints'] = { enum: ['a', 'bc'] }
    expect(wrong('bc', { type: 'string', constraints })).toBeNull()
    expect(wrong('b', { type: 'string', constraints })).toBe('Not one of the values that are allowed.')
    const pattern = (value: string) => wrong(value, { type: 'string', constraints: { pattern: 'a|b.' } })
    expect(['a', 'bx', 'xa', 'ax', 'b', 'bxx'].map(pattern)).toEqual([
      null,
      null,
      ...Array<string>(4).fill('Not of the form that is allowed.'),
    ])
    // One letter, however many units it takes.
    expect(wrong('𝕒', { type: 'string', constraints: { pattern: '.' } })).toBeNull()
  })

  test('does not begin or end with a blank, nor hold a line break', () => {
    for (const value of [' x', 'x ', '\tx'])
      expect(wrong(value, { type: 'string' })).toBe('The cell begins or ends with a blank.')
    expect(wrong('x\ny', { type: 'string' })).toBe('The cell holds a line break.')
    expect(wrong('x y', { type: 'string' })).toBeNull()
  })
})

test('a blank cell is judged by whether it is required alone', () => {
  const constraints = { minimum: 5, pattern: 'x' }
  expect(wrong('', { type: 'number', constraints })).toBeNull()
  expect(wrong('', { type: 'number', constraints: { ...constraints, required: false } })).toBeNull()
  expect(checkCell('', field({ type: 'integer', constraints: { required: true } }))).toEqual({
    expected: 'a whole number',
    message: 'The cell is blank.',
  })
})

test.each<[Kind, string]>([
  [{ type: 'integer' }, 'a whole number'],
  [{ type: 'number' }, 'a number with a decimal point'],
  [{ type: 'number', unit: 'km²' }, 'a number with a decimal point (km²)'],
  [{ type: 'date' }, 'a date such as 2026-01-01'],
  [{ type: 'year' }, 'a year such as 2026'],
  [{ type: 'string' }, 'a text'],
  [{ type: 'string', format: 'uri' }, 'an https address'],
  [{ type: 'number', constraints: { minimum: 5, maximum: 9 } }, 'a number with a decimal point, from 5 to 9'],
  [{ type: 'number', constraints: { minimum: 5 } }, 'a number with a decimal point, from 5'],
  [{ type: 'number', constraints: { maximum: 9 } }, 'a number with a decimal point, up to 9'],
  [{ type: 'string', constraints: { enum: ['a', 'b'] } }, 'a text, one of a, b'],
  [
    { type: 'integer', unit: 'persons', constraints: { minimum: 1, pattern: '[1-9]+' } },
    'a whole number (persons), from 1, of the form [1-9]+',
  ],
])('of %j the fault says that %s was expected', (kind, text) => {
  expect(expected(kind)).toBe(text)
})
