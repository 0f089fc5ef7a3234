import { expect, test } from 'vitest'
import { readClinic } from '../../../src/model/clinic.ts'
import { toFixed } from '../../../src/model/ratio.ts'
import { CLINIC_PARAMETERS, clinicRules } from '../../../src/results/clinic-rules.ts'
import { formatPlain } from '../../../src/text/format/number.ts'
import { frozen } from '../../support/frozen.ts'
import { inputs, results, runOf } from './published.ts'

const { timeline } = frozen

test('the rules of a clinic are those of the hearing note', () => {
  // 4.6.4, and 4.3.2 twice.
  expect(clinicRules(results.headline, inputs, timeline)).toEqual({
    citizensPerCapacity: '1600',
    waitDays: 30,
    powersFrom: '2025-07-01',
  })
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

test('the minimum of a weight with twelve decimals is what the run says of every municipality', () => {
  const run = runOf('open-2026')
  const rules = clinicRules(run, inputs, timeline)
  const blank = { weightRange: null, patients: '', currentMinimum: '', notified: '', calculated: '' }
  for (const { needWeight, guidanceListSize } of run.municipalities) {
    const amount = formatPlain(needWeight, 12)
    const reading = readClinic({ basis: 'municipality', amount, capacities: '1', ...blank }, rules)
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    expect(toFixed(reading.result.perCapacity, 1)).toBe(formatPlain(guidanceListSize, 1))
  }
  expect(run.municipalities).toHaveLength(98)
})
