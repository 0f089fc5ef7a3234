import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { OfficialResult } from '../../../src/model/domain.ts'
import { estimateTested } from '../../../src/results/estimate-tested.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

const source = present(inputs.sources[0]).id
const stated = (area: string, value: string, year = '2026'): OfficialResult => ({
  year,
  level: 'council',
  area,
  measure: 'capacities',
  value: decimal(value),
  source,
})
const tested = (...officialResults: readonly OfficialResult[]) =>
  estimateTested({ ...inputs, officialResults }, results)

test('the typical error is the root mean square of ours ÷ theirs − 1', () => {
  // Fyn has 305 and Midt 152 in open-2026: 305 ÷ 244 − 1 is 0.25, 152 ÷ 152 − 1 is 0. √(0.0625 ÷ 2).
  const found = present(tested(stated('Fyn', '244'), stated('Midt', '152')))
  expect(found.typicalError.toFixed(6)).toBe('0.176777')
  expect(found.run.run.id).toBe('open-2026')
  expect(found.councils).toBe(2)
})

test('a number on the limit of the range lies within it, one beyond does not', () => {
  const fyn = present(results.estimated.councils.find(({ name }) => name === 'Fyn'))
  expect(tested(stated('Fyn', fyn.capacitiesLow.toFixed()))?.within).toBe(1)
  expect(tested(stated('Fyn', fyn.capacitiesHigh.plus(1).toFixed()))?.within).toBe(0)
})

test('numbers of an earlier year are held against the estimate of that year, and those of none against nothing', () => {
  expect(tested(stated('Fyn', '290', '2025'))?.run.run.id).toBe('open-2025')
  expect(tested(stated('Fyn', '290', '2031'))).toBeNull()
  expect(tested()).toBeNull()
})
