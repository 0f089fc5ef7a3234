import { expect, test } from 'vitest'
import { estimatedRun } from '../../../../src/inputs/rules/estimated-run.ts'
import type { RunSpec } from '../../../../src/inputs/rules/rule-schemas.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'

const any = present(frozen.inputs.runs[0])
const open = (id: string, referenceDate: string): RunSpec => ({
  ...any,
  ...{ id, referenceDate, weightSource: { kind: 'open-estimate', estimate: 'open' } },
})
const official = (id: string, referenceDate: string): RunSpec => ({
  ...any,
  ...{ id, referenceDate, weightSource: { kind: 'official-table', table: 'official-2026' } },
})
const [a, b, c] = [open('a', '2025-12-31'), open('b', '2025-12-31'), open('c', '2026-12-31')]

test('the headline, where it is on the estimate', () => {
  for (const run of [a, b, c]) expect(estimatedRun([a, b, c], run.id)).toBe(run)
})

test('beside an official headline, the last of the same day', () => {
  expect(estimatedRun([a, b, c, official('o', '2025-12-31')], 'o')).toBe(b)
  expect(estimatedRun([c, a, official('o', '2026-12-31')], 'o')).toBe(c)
})

test('without one of that day, or without a headline, the last', () => {
  expect(estimatedRun([a, c, b, official('o', '2027-12-31')], 'o')).toBe(b)
  expect(estimatedRun([a, b, c], 'nobody')).toBe(c)
})

test('none among official runs alone', () => {
  expect(estimatedRun([official('o', '2026-12-31')], 'o')).toBeNull()
  expect(estimatedRun([], 'o')).toBeNull()
})
