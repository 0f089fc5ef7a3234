import { describe, expect, test } from 'vitest'
import { Fraction } from '../../oracle/fraction.ts'
import { evaluate, type Names } from './formula.ts'

const names = (values: Readonly<Record<string, string>>): Names =>
  new Map(Object.entries(values).map(([name, value]) => [name, Fraction.parse(value)]))
const value = (
  formula: string,
  given: Record<string, string> = {},
  rows: readonly Record<string, string>[] = [],
): string => evaluate(formula, { names: names(given), rows: rows.map(names) }).toString()

describe('evaluate', () => {
  test.each([
    ['1 + 2 × 3', '7'],
    ['(1 + 2) × 3', '9'],
    ['7 − 2 − 1', '4'],
    ['8 ÷ 2 ÷ 2', '2'],
    ['1/2 + 1', '3/2'],
    ['max(1, 3, 2)', '3'],
    ['ceil(7 ÷ 2)', '4'],
    ['ceil(3)', '3'],
    ['floor(7 ÷ 2)', '3'],
    ['floor(5/2 + 1/2)', '3'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected)
  })

  test('reads names, and rows behind Σ up to the ÷', () => {
    const rows = [
      { a: '1', b: '10' },
      { a: '3', b: '20' },
    ]
    expect(value('gamma × a', { gamma: '2', a: '3' })).toBe('6')
    expect(value('Σ a × b ÷ Σ a', {}, rows)).toBe('35/2')
    expect(value('Σ (max(a, 2) − a)', {}, rows)).toBe('1')
  })

  test.each(['1 +', '(1', 'unknown', 'Σ 1', '1 2', 'mean(1)', '2 * 3', ''])('refuses “%s”', (formula) => {
    expect(() => value(formula)).toThrow(SyntaxError)
  })
})
