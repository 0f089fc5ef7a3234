import { expect, test } from 'vitest'
import { site } from './site.ts'
import { axisYears, startOf, stateOn, yearOf } from '../../../src/results/timeline-state.ts'

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

test('the day and the year of a rule or an event are those of the timeline', () => {
  expect(['model', 'complaint-board', 'evaluation'].map((id) => startOf(site.timeline, id))).toEqual([
    '2025-07-01',
    '2027-01-01',
    '2028-01-01',
  ])
  const moved = site.timeline.map((event) =>
    event.id === 'complaint-board' ? { ...event, from: '2029-07-01' } : event,
  )
  expect([yearOf(moved, 'complaint-board'), yearOf(moved, 'fee-structure')]).toEqual(['2029', '2027'])
  expect(() => yearOf(site.timeline, 'atlantis')).toThrow('the timeline has no event “atlantis”')
})

test('the axis begins with the first year of all and ends two years after that of publication', () => {
  expect(axisYears([{ from: '2025-07-01' }, { from: '2025-01-01' }, { from: '2035-01-01' }], '2026-11-22')).toEqual([
    2025, 2028,
  ])
  expect(axisYears([{ from: '2019-12-31' }], '2027-01-01')).toEqual([2019, 2029])
})
