import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { parseCsv } from '../../../../src/inputs/files/parse-csv.ts'
import { checkTable } from '../../../../src/inputs/tables/check-table.ts'
import type { FieldDescription, TableDescription } from '../../../../src/inputs/tables/datapackage.ts'
import { told } from './made-table.ts'

const field = (
  name: string,
  type: FieldDescription['type'],
  constraints: FieldDescription['constraints'] = {},
): FieldDescription => ({ name, type, title: name, description: name, constraints })
const COUNTS: TableDescription = {
  schema: {
    fields: [
      field('code', 'string', { required: true, pattern: '[0-9]{2}' }),
      field('km2', 'number', { required: true }),
      field('persons', 'integer'),
      field('note', 'string', { unique: true }),
    ],
    primaryKey: ['code'],
  },
}

/** The faults of a table, and what its rows have in two columns. */
function check(lines: readonly string[], description = COUNTS, mayBeEmpty?: boolean) {
  const faults: Fault[] = []
  const { rows, endLine } = checkTable(
    't.csv',
    parseCsv('t.csv', lines.map((line) => `${line}\n`).join(''), faults),
    description,
    faults,
    mayBeEmpty,
  )
  return { faults, said: told(faults), rows: rows.map((row) => [row.line, row.text('code'), row.text('km2')]), endLine }
}
const HEADER = 'code,km2,persons,note'

test('a sound table has no fault, and each row its cells', () => {
  const { said, rows, endLine } = check([HEADER, '01,2.5,7,x', '02,3,,'])
  expect(said).toEqual([])
  expect(rows).toEqual([
    [2, '01', '2.5'],
    [3, '02', '3'],
  ])
  expect(endLine).toBe(4)
})

test('a cell as a decimal: none where it is blank, missing or wrong', () => {
  const faults: Fault[] = []
  const { rows } = checkTable('t.csv', parseCsv('t.csv', `${HEADER}\n01,2.5,,x\n02,x,7,y\n`, []), COUNTS, faults)
  expect(rows.map((row) => ['km2', 'persons', 'none'].map((name) => row.decimal(name)?.toFixed() ?? null))).toEqual([
    ['2.5', null, null],
    [null, '7', null],
  ])
  expect(rows[1]?.text('km2')).toBeNull()
  expect(rows[0]?.text('persons')).toBe('')
  expect(faults).toEqual([
    {
      file: 't.csv',
      line: 3,
      column: 'km2',
      position: 4,
      value: 'x',
      expected: 'a number with a decimal point',
      message: 'Not a number.',
    },
  ])
})

test('a fault at a cell of a row stands where the cell does', () => {
  const { rows } = checkTable('t.csv', parseCsv('t.csv', `${HEADER}\n01,2.5,,x\n`, []), COUNTS, [])
  const at = { file: 't.csv', line: 2, expected: 'e', message: 'm' }
  expect(rows[0]?.fault('km2', 'e', 'm')).toEqual({ ...at, column: 'km2', position: 4, value: '2.5' })
  expect(rows[0]?.fault('none', 'e', 'm')).toEqual({ ...at, column: 'none', position: null, value: null })
})

describe('the columns', () => {
  test('stand in the order of the description', () => {
    const { said } = check(['km2,code,persons,note', '2.5,01,7,x'])
    expect(said).toEqual(['1 km2 km2: the column code. The columns stand in another order.'])
    expect(check(['code,km2,note,persons', '01,2.5,x,7']).faults).toMatchObject([{ column: 'note', position: 10 }])
  })

  test('are known, each once, and all there', () => {
    expect(check(['code,area,persons,note', '01,2.5,7,x']).said).toEqual([
      '1 area area: the column km2. The column is unknown.',
      '1 km2 –: the column km2. The column is missing.',
    ])
    expect(check(['code,code,km2,persons,note', '01,01,2.5,7,x']).said).toEqual([
      '1 code code: the column km2. The column stands twice.',
    ])
    expect(check(['code,km2,persons,note,more', '01,2.5,7,x,y']).said).toEqual([
      '1 more more: no further column. The column is unknown.',
    ])
    expect(check(['code,km2,note', '01,2.5,x']).faults).toEqual([
      {
        file: 't.csv',
        line: 1,
        column: 'persons',
        position: null,
        value: null,
        expected: 'the column persons',
        message: 'The column is missing.',
      },
    ])
  })
})

test('a table has rows, unless it may be empty', () => {
  expect(check([HEADER]).said).toEqual(['2 – –: at least one row. The table has no rows.'])
  expect(check([HEADER], COUNTS, true).said).toEqual([])
  expect(check([HEADER], COUNTS, false).endLine).toBe(2)
  // Without columns nothing can be said of rows.
  expect(check([]).said.join()).not.toContain('at least one row')
  expect(check([]).endLine).toBe(1)
})

describe('a row', () => {
  test('with a cell too few lacks the next column', () => {
    expect(check([HEADER, '01,2.5,7']).faults).toEqual([
      {
        file: 't.csv',
        line: 2,
        column: 'note',
        position: null,
        value: null,
        expected: '4 cells',
        message: 'The row has 3 cells.',
      },
    ])
    expect(check([HEADER, '01']).said).toEqual(['2 km2 –: 4 cells. The row has 1 cell.'])
  })

  test('with cells too many says which', () => {
    expect(check([HEADER, '01,2.5,7,x,y,z']).faults).toMatchObject([
      { column: null, position: 12, value: 'y,z', message: 'The row has 6 cells.' },
    ])
  })

  test('is still named by its cells before the first that is wrong', () => {
    expect(check([HEADER, '01,2.5']).rows).toEqual([[2, '01', '2.5']])
    expect(check([HEADER, 'x,2.5']).rows).toEqual([[2, null, null]])
    expect(check([HEADER, '01,2.5,7,x,y']).rows).toEqual([[2, '01', '2.5']])
  })
})

describe('a decimal comma', () => {
  const comma = (column: string, value: string) =>
    `2 ${column} ${value}: a number with a decimal point. A decimal comma: write a decimal point.`

  test('is seen where joining two cells mends the row', () => {
    expect(check([HEADER, '01,2,5,7,x']).faults).toEqual([
      {
        file: 't.csv',
        line: 2,
        column: 'km2',
        position: 4,
        value: '2,5',
        expected: 'a number with a decimal point',
        message: 'A decimal comma: write a decimal point.',
      },
    ])
    expect(check([HEADER, '01,-2,5,7,x']).said).toEqual([comma('km2', '-2,5')])
    // A count of persons with decimals is wrong too, but the comma is what the reader must see.
    expect(check([HEADER, '01,2.5,7,5,x']).said).toEqual([comma('persons', '7,5')])
    // What stands before it is read, and it is not.
    expect(check([HEADER, '01,2,5,7,x']).rows).toEqual([[2, '01', null]])
  })

  test.each([
    ['two cells too many', '01,2,5,7,5,x'],
    ['a cell that it would leave wrong', '01,2,5,x,y'],
    ['no number before it', '01,x,5,7,y'],
    ['a number that has a point already', '01,2.5,5,x,y'],
    ['a sign behind it', '01,2,-5,x,y'],
    ['letters behind it', '01,2,5a,7,y'],
    ['a code that is none', '0,2,5,7,x'],
  ])('is not where there is %s', (_, row) => {
    const { said } = check([HEADER, row])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^2 – .*: 4 cells\. The row has [56] cells\.$/)
  })
})

describe('what names a row', () => {
  test('stands once', () => {
    expect(check([HEADER, '01,2.5,7,x', '02,3,7,y', '01,4,7,z']).said).toEqual([
      '4 code 01: code only once. 01 stands on line 2 already.',
    ])
  })

  test('may be two columns together', () => {
    const both = { schema: { ...COUNTS.schema, primaryKey: ['code', 'km2'] } }
    expect(check([HEADER, '01,2.5,7,x', '01,3,7,y', '01,2.5,7,z'], both).said).toEqual([
      '4 code 01: code and km2 only once. 01, 2.5 stands on line 2 already.',
    ])
    // A cell that is wrong or blank names nothing.
    expect(check([HEADER, '01,x,7,x', '01,x,7,y'], both).said).toEqual([
      '2 km2 x: a number with a decimal point. Not a number.',
      '3 km2 x: a number with a decimal point. Not a number.',
    ])
  })

  test('and what is unique besides, where it is not blank', () => {
    expect(check([HEADER, '01,2.5,7,x', '02,3,7,x', '03,3,7,', '04,3,7,']).said).toEqual([
      '3 note x: note only once. x stands on line 2 already.',
    ])
    // The column that alone names a row is told once.
    const unique = { schema: { fields: COUNTS.schema.fields, primaryKey: ['note'] } }
    expect(check([HEADER, '01,2.5,7,x', '02,3,7,x'], unique).said).toEqual([
      '3 note x: note only once. x stands on line 2 already.',
    ])
    const none = { schema: { fields: COUNTS.schema.fields, primaryKey: [] } }
    expect(check([HEADER, '01,2.5,7,x', '01,2.5,7,y'], none).said).toEqual([])
  })
})
