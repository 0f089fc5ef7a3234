import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { changeOf, relativeChange } from '../../../src/results/relative-change.ts'

test('a change is what is after less what was before', () => {
  expect(changeOf({ before: decimal(12), after: decimal(9) }).toFixed()).toBe('-3')
})

test('a change is a share of what was before, where there was anything', () => {
  expect(relativeChange(decimal(12), decimal(-3))?.toFixed()).toBe('-0.25')
  expect(relativeChange(decimal(0), decimal(3))).toBeNull()
})
