import { expect, test } from 'vitest'
import { CLINIC_PARAMETERS, clinicRules } from '../../../src/results/clinic-rules.ts'
import { frozen } from '../../support/frozen.ts'
import { inputs, results } from './published.ts'

const { timeline } = frozen

test('the rules of a clinic are those of the hearing note, and the margin that of the estimate', () => {
  // 4.6.4, 4.3.2 twice, and 2 · s to a whole per cent.
  expect(clinicRules(results.headline, inputs, timeline)).toEqual({
    citizensPerCapacity: '1600',
    waitDays: 30,
    powersFrom: '2025-07-01',
    estimateMargin: '0.1',
  })
})

test('with official weights there is no margin', () => {
  expect(clinicRules({ ...results.headline, estimate: null }, inputs, timeline).estimateMargin).toBe('0')
})

test('the formula and how the two waits combine are called assumptions, the wait is not', () => {
  expect(CLINIC_PARAMETERS.map((id) => [id, inputs.parameters.get(id)?.status])).toEqual([
    ['clinic-formula', 'assumption'],
    ['clinic-wait', 'reported'],
    ['clinic-wait-later', 'assumption'],
  ])
})

test('a timeline without the day is refused', () => {
  expect(() => clinicRules(results.headline, inputs, [])).toThrow(RangeError)
})
