import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { measureRange, numbersOf } from '../../../src/results/measure-range.ts'

const municipality = {
  guidanceListSizeLow: decimal(1300),
  guidanceListSizeHigh: decimal(1550),
  needWeightLow: decimal('1.03'),
  needWeightHigh: decimal('1.23'),
}
const of = (
  kind: 'list-size' | 'need-weight' | 'aged-65',
  status: 'official' | 'computed' | 'estimated' | 'statistics',
) => measureRange({ subject: { kind } }, { status }, municipality)

test('an estimated list size and an estimated weight have the ranges of the municipality', () => {
  expect(of('list-size', 'estimated')).toEqual({ low: decimal(1300), high: decimal(1550) })
  expect(of('need-weight', 'estimated')).toEqual({ low: decimal('1.03'), high: decimal('1.23') })
})

test('what the authorities state, what is computed on their weights and what is counted has none of ours', () => {
  expect(of('list-size', 'official')).toBeNull()
  expect(of('list-size', 'computed')).toBeNull()
  expect(of('need-weight', 'official')).toBeNull()
  expect(of('aged-65', 'statistics')).toBeNull()
})

test('the municipalities with a number, and those at the ends of it', () => {
  const row = (name: string, value: number | null) => ({
    code: name,
    name,
    slug: name,
    council: 'Fyn',
    councilSlug: 'fyn',
    values: [value === null ? null : decimal(value)],
    status: 'statistics' as const,
  })
  const rows = [row('b', 7), row('none', null), row('c', 9), row('a', 5)]
  const { rows: measured, least, most } = numbersOf({ id: 'aged-65', rows })
  expect(measured.map(({ name, value }) => `${name} ${value.toFixed()}`)).toEqual(['b 7', 'c 9', 'a 5'])
  expect([least.name, most.name]).toEqual(['a', 'c'])
  expect(() => numbersOf({ id: 'aged-65', rows: [row('none', null)] })).toThrow('no least of aged-65')
})
