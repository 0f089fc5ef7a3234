import { expect, test } from 'vitest'
import { stateOn } from '../../../src/results/timeline-state.ts'

const rule = { kind: 'rule', from: '2025-07-01', to: '2026-12-31' } as const

test.each([
  ['2025-06-30', 'coming'],
  ['2025-07-01', 'now'],
  ['2026-12-31', 'now'],
  ['2027-01-01', 'past'],
])('on %s a rule from 1 July 2025 to the end of 2026 is %s', (day, state) => {
  expect(stateOn(rule, day)).toBe(state)
})

test('a rule without an end stays in force', () => {
  expect(stateOn({ ...rule, to: null }, '2099-01-01')).toBe('now')
})

test('an event is to come, then past', () => {
  const event = { kind: 'event', from: '2025-06-11', to: null } as const
  expect(stateOn(event, '2025-06-10')).toBe('coming')
  expect(stateOn(event, '2025-06-11')).toBe('past')
})
