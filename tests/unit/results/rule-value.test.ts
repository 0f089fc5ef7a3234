import { expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { ruleValue } from '../../../src/results/rule-value.ts'
import { results, runOf } from './published.ts'

const draft = runOf('open-2025-draft')
const headline = (rules: Partial<RunResult['rules']>) => ({
  runs: results.runs,
  headline: { ...results.headline, rules: { ...results.headline.rules, ...rules } },
})
const floor = (km2: string) => results.headline.rules.lifts.map((lift) => ({ ...lift, value: decimal(km2) }))

test('the rules of the run that leads: 1,600 citizens and 35 km² per capacity', () => {
  expect(ruleValue(results, 'norm').toFixed()).toBe('1600')
  expect(ruleValue(results, 'area-floor').toFixed()).toBe('35')
})

test.each(['1500', '1650.5'])('a norm of %s is the one that is told', (norm) => {
  expect(ruleValue(headline({ citizensPerCapacity: decimal(norm) }), 'norm').toFixed()).toBe(norm)
})

test.each(['30', '27.5'])('a floor of %s km² is the one that is told', (km2) => {
  expect(ruleValue(headline({ lifts: floor(km2) }), 'area-floor').toFixed()).toBe(km2)
})

test('a floor that no longer holds is that of the last run that had it', () => {
  expect(ruleValue({ headline: draft, runs: results.runs }, 'area-floor').toFixed()).toBe('35')
  expect(() => ruleValue({ headline: draft, runs: [draft] }, 'area-floor')).toThrow('no run has the lift area-floor')
})
