import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { minimumByHundredth, minimumBySize, minimumFromAverage } from '../../../src/results/minimum-examples.ts'

const rules = { citizensPerCapacity: '1600', waitDays: 30, powersFrom: '2026-01-01' }

test('the minimum by size runs from 0.70 to 1.50 in twentieths', () => {
  const rows = minimumBySize(rules)
  expect(rows.map(({ weight }) => weight)).toEqual(
    '0.70 0.75 0.80 0.85 0.90 0.95 1.00 1.05 1.10 1.15 1.20 1.25 1.30 1.35 1.40 1.45 1.50'.split(' '),
  )
  // 1,600 ÷ 1.25 = 1,280 for one capacity, and so for one and a half, two, … four.
  expect(rows.find(({ weight }) => weight === '1.25')?.patients).toEqual(
    '1280 1920 2560 3200 3840 4480 5120'.split(' '),
  )
})

test('the minimum by hundredth has a row for each tenth and ends with 1.50', () => {
  const rows = minimumByHundredth(rules)
  expect(rows.map(({ weight }) => weight)).toEqual('0.7 0.8 0.9 1.0 1.1 1.2 1.3 1.4 1.5'.split(' '))
  // 1,600 ÷ 1.00, and 1,600 ÷ 1.08 = 1,481.48.
  const one = rows.find(({ weight }) => weight === '1.0')?.patients
  expect([one?.length, one?.[0], one?.[8]]).toEqual([10, '1600', '1481'])
  // 1,600 ÷ 1.5 = 1,066.67.
  expect(rows.at(-1)?.patients).toEqual(['1067'])
})

test('a quoted average is a weight, and a minimum for a clinic of some capacities', () => {
  const { weight, patients } = minimumFromAverage(decimal(1280), decimal('2.5'), decimal(1600))
  expect([weight.toFixed(), patients.toFixed()]).toEqual(['1.25', '3200'])
})
