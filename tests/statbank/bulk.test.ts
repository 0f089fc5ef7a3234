import { describe, expect, test } from 'vitest'
import { meaningOfLeftOut, readBulk } from '../../scripts/statbank/bulk.ts'
import { RefreshError } from '../../scripts/statbank/refresh-error.ts'
import { tableInfoSchema } from '../../scripts/statbank/table-info.ts'

const choices = [
  { code: 'OMRÅDE', values: ['000', '101', '147'] },
  { code: 'Tid', values: ['2026K1'] },
]
const read = (text: string) => readBulk('FOLK1A', text, choices)

describe('readBulk', () => {
  const cells = read('\uFEFFOMRÅDE;TID;INDHOLD\r\n000;2026K1;6025603\r\n101;2026K1;..\r\n')

  test('reads numbers by the ids of their values, past a byte order mark and CRLF', () => {
    expect(cells.rows).toBe(2)
    expect(cells.wholeCount('000', '2026K1').toFixed()).toBe('6025603')
  })

  test('takes a row that is left out for nought, and one without a number for not stated', () => {
    expect(cells.count('147', '2026K1')?.toFixed()).toBe('0')
    expect(cells.count('101', '2026K1')).toBeNull()
    expect(() => cells.wholeCount('101', '2026K1')).toThrow('OMRÅDE 101, Tid 2026K1 is not stated')
  })

  test.each(['-', '–'])('takes %s for nought, the sign of Statistics Denmark', (sign) => {
    const signed = read(`OMRÅDE;TID;INDHOLD\r\n101;2026K1;${sign}\r\n`)
    expect(signed.count('101', '2026K1')?.toFixed()).toBe('0')
    expect(signed.measure('101', '2026K1')).toBe('0')
  })

  test.each(['..', '.', '…', '...'])('takes %s for not stated', (sign) => {
    expect(read(`OMRÅDE;TID;INDHOLD\n101;2026K1;${sign}\n`).count('101', '2026K1')).toBeNull()
  })

  test.each(['--', '*', '0*', '1.234,5', '5 710', '+5', '5,'])('refuses %s', (cell) => {
    expect(() => read(`OMRÅDE;TID;INDHOLD\n101;2026K1;${cell}\n`)).toThrow('which is no number')
  })

  test('reads an answer with line ends of any kind', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(['OMRÅDE;TID;INDHOLD', '101;2026K1;7', ''].join(end)).count('101', '2026K1')?.toFixed()).toBe('7')
  })

  test('refuses an answer with decimal commas and decimal points: 1.234 may be a thousand', () => {
    const mixed = 'OMRÅDE;TID;INDHOLD\n101;2026K1;90,9\n147;2026K1;1.234\n'
    expect(() => read(mixed)).toThrow('some of its numbers have a decimal comma and others a point')
  })

  test('takes a row that is left out for not stated where the table says so', () => {
    const left = readBulk('T', 'OMRÅDE;TID;INDHOLD\n101;2026K1;7\n', choices, 'not-stated')
    expect(left.count('147', '2026K1')).toBeNull()
    expect(() => left.statedCount('147', '2026K1')).toThrow('is not stated')
  })

  test('has no measure where a row is left out: a nought would be a figure', () => {
    expect(cells.measure('147', '2026K1')).toBeNull()
    expect(() => cells.wholeMeasure('147', '2026K1')).toThrow(RefreshError)
  })

  test('gives a measure the digits of the source and a decimal point', () => {
    expect(read('OMRÅDE;TID;INDHOLD\n101;2026K1;21,0\n').measure('101', '2026K1')).toBe('21.0')
    expect(read('OMRÅDE;TID;INDHOLD\n101;2026K1;90.9').measure('101', '2026K1')).toBe('90.9')
  })

  test('reads columns in any order, by their names', () => {
    expect(read('TID;INDHOLD;OMRÅDE\n2026K1;7;101\n').count('101', '2026K1')?.toFixed()).toBe('7')
  })

  test('does not answer what was not asked', () => {
    expect(() => cells.count('751', '2026K1')).toThrow(RangeError)
    expect(() => cells.count('101')).toThrow(RangeError)
  })

  test.each([
    ['nothing', '', 'the answer is empty'],
    ['a header alone', 'OMRÅDE;TID;INDHOLD\n', 'the answer has no rows'],
    ['a column too few', 'OMRÅDE;INDHOLD\n101;7\n', 'It lacks TID'],
    ['a column too many', 'OMRÅDE;KØN;TID;INDHOLD\n101;1;2026K1;7\n', 'It has KØN, which was not asked for'],
    ['a row that is cut', 'OMRÅDE;TID;INDHOLD\n101;2026K1;7\n147;20', 'row 3 has 2 cells and not 3'],
    ['an id that was not asked for', 'OMRÅDE;TID;INDHOLD\n751;2026K1;7\n', 'row 2 has OMRÅDE "751"'],
    ['an observation twice', 'OMRÅDE;TID;INDHOLD\n101;2026K1;7\n101;2026K1;8\n', 'row 3 repeats an observation'],
    ['a row that is cut before its number', 'OMRÅDE;TID;INDHOLD\n101;2026K1;7\n147;2026K1;', 'row 3 has ""'],
    ['a text for a number', 'OMRÅDE;TID;INDHOLD\n101;2026K1;seven\n', 'row 2 has "seven", which is no number'],
    ['a page instead of figures', '<html><body>Fejl</body></html>\n<p>\n', 'the columns are <html>'],
  ])('refuses %s and names the table', (_, text, problem) => {
    expect(() => read(text)).toThrow(RefreshError)
    expect(() => read(text)).toThrow('FOLK1A: ')
    expect(() => read(text)).toThrow(problem)
  })

  test('refuses a count with decimals or below nought when it is asked for as persons', () => {
    const odd = read('OMRÅDE;TID;INDHOLD\n101;2026K1;7,5\n147;2026K1;-2\n')
    expect(() => odd.count('101', '2026K1')).toThrow('no whole number')
    expect(() => odd.count('147', '2026K1')).toThrow('no whole number')
  })
})

describe('meaningOfLeftOut', () => {
  const info = (suppressedDataValue: string | null | undefined) =>
    tableInfoSchema.parse({
      id: 'T1',
      text: '',
      updated: '2026-11-11',
      variables: [{ id: 'Tid', text: '', values: [{ id: '1', text: '' }] }],
      ...(suppressedDataValue === undefined ? {} : { suppressedDataValue }),
    })

  test.each(['0', '0.0', '0,00', '-', ' 0 '])('is nought for "%s"', (value) => {
    expect(meaningOfLeftOut(info(value))).toBe('nought')
  })
  test.each(['..', '.', '…', '', null, undefined])('is not stated for %o', (value) => {
    expect(meaningOfLeftOut(info(value))).toBe('not-stated')
  })
  test.each(['1', '-1', '0,5', '9999', 'x'])('ends the refresh for "%s"', (value) => {
    expect(() => meaningOfLeftOut(info(value))).toThrow(`T1: a row that it leaves out is "${value}"`)
  })
})
