import { describe, expect, test } from 'vitest'
import { KINDS } from '../../../../src/inputs/rules/parameter-kinds.ts'
import type { Changeable } from '../../../../src/inputs/rules/check-change.ts'
import {
  checkScenarios,
  numbersNamed,
  type Scenario,
  SCENARIO_NUMBERS,
} from '../../../../src/inputs/rules/scenarios.ts'
import { madeJson, said } from '../made-json.ts'

const words = { da: 'Ord', en: 'Words' }
const scenario = (changes: Scenario['changes'], texts: Partial<Scenario> = {}): Scenario => ({
  ...{ id: 'x', title: words, question: words, explanation: words },
  ...texts,
  changes,
})
const codes = Array.from({ length: 98 }, (_, index) => String(index + 101).padStart(4, '0'))
const run: Changeable = {
  fitFigures: ['need', 'contacts'],
  lifts: ['area-floor'],
  codes: new Set(codes),
  councils: new Set(['Fyn', 'Aarhus']),
  days: new Set(['2026-01-01', '2027-01-01']),
}
const NOTHING: Changeable = { fitFigures: null, lifts: null, codes: null, councils: null, days: null }
const check = (change: Scenario['changes'][number], known = run) =>
  said(checkScenarios(madeJson([scenario([change])]), known))

test('the words in braces of a text', () => {
  expect(numbersNamed('Fra {norm} til {newNorm}, {} og {a}{b}.')).toEqual(['norm', 'newNorm', '', 'a', 'b'])
  expect(numbersNamed('Ingen } her {')).toEqual([])
  expect(SCENARIO_NUMBERS).toEqual(['norm', 'km2', 'newNorm', 'target'])
})

test('an id stands once', () => {
  const one = scenario([{ kind: 'weights-of-one' }])
  expect(said(checkScenarios(madeJson([one, one]), run))).toEqual(['[1].id: each id once. The id x stands twice.'])
})

describe('what a change names', () => {
  const at = '[0].changes[0]'

  test('is what the run has', () => {
    expect(check({ kind: 'without-figure', figure: 'capacities' })).toEqual([
      `${at}.figure: a figure that estimates.json fits: need, contacts. The run does not have capacities.`,
    ])
    expect(check({ kind: 'citizens', date: '2028-01-01' })).toEqual([
      `${at}.date: a day of the population: 2026-01-01, 2027-01-01. The run does not have 2028-01-01.`,
    ])
    const lift = `${at}.lift: a lift of the run: area-floor. The run does not have distance-floor.`
    expect(check({ kind: 'without-lift', lift: 'distance-floor' })).toEqual([lift])
    expect(check({ kind: 'lift-reading', lift: 'distance-floor', reading: 'council-max-of-sums' })).toEqual([lift])
  })

  test('in a move is a municipality and a council; a long list is not told', () => {
    for (const kind of ['move', 'move-in-estimate'] as const) {
      expect(check({ kind, municipality: '0101', council: 'Fyn' })).toEqual([])
      expect(check({ kind, municipality: '9999', council: 'Mors' })).toEqual([
        `${at}.municipality: the code of a municipality. The run does not have 9999.`,
        `${at}.council: a health council: Fyn, Aarhus. The run does not have Mors.`,
      ])
    }
    // Twenty are told, twenty-one are not.
    const first = (count: number): Changeable => ({ ...run, codes: new Set(codes.slice(0, count)) })
    const weight = { kind: 'weight', municipality: '9999', weight: '1' } as const
    expect(check(weight, first(20))).toEqual([expect.stringContaining('the code of a municipality: 0101, 0102,')])
    expect(check(weight, first(21))).toEqual([expect.stringContaining('the code of a municipality. The run')])
  })

  test('that is there is no fault, nor what could not be read', () => {
    const there: readonly Scenario['changes'][number][] = [
      { kind: 'without-figure', figure: 'need' },
      { kind: 'without-lift', lift: 'area-floor' },
      { kind: 'citizens', date: '2026-01-01' },
      { kind: 'rounding', rule: 'up' },
      { kind: 'age-alone' },
    ]
    for (const change of there) expect(check(change)).toEqual([])
    const unread: readonly Scenario['changes'][number][] = [
      { kind: 'without-figure', figure: 'nothing' },
      { kind: 'without-lift', lift: 'distance-floor' },
      { kind: 'citizens', date: '1999-01-01' },
      { kind: 'move', municipality: '9999', council: 'Mors' },
    ]
    for (const change of unread) expect(check(change, NOTHING)).toEqual([])
  })
})

test('an amount is within the limits of its kind', () => {
  const fault = (key: string, kind: { readonly expected: string; readonly reason: string }): string =>
    `[0].changes[0].${key}: ${kind.expected}. The value cannot be used. ${kind.reason}`
  expect(check({ kind: 'norm', citizensPerCapacity: '999' })).toEqual([fault('citizensPerCapacity', KINDS.norm)])
  expect(check({ kind: 'norm-for-capacities', capacities: '999' })).toEqual([fault('capacities', KINDS.doctors)])
  expect(check({ kind: 'national-contacts', contacts: '0' })).toEqual([fault('contacts', KINDS.contacts)])
  expect(check({ kind: 'weight', municipality: '0101', weight: '3' })).toEqual([fault('weight', KINDS.weight)])
  const reading = 'council-max-of-sums'
  expect(check({ kind: 'lift', lift: 'area-floor', value: '5', reading })).toEqual([fault('value', KINDS.areaFloor)])
  // 5 km is no slip in a distance, as 5 km² is in an area.
  expect(check({ kind: 'lift', lift: 'distance-floor', value: '5', reading })).toEqual([])
  expect(check({ kind: 'slopes', gamma: '11' })).toEqual([fault('gamma', KINDS.slope)])
  expect(check({ kind: 'slopes', beta: '-11' })).toEqual([fault('beta', KINDS.slope)])
  expect(check({ kind: 'slopes', gamma: '1', beta: '-1' })).toEqual([])
})

describe('the numbers that a text names', () => {
  const named = (changes: Scenario['changes'], name: string, known = run) =>
    said(checkScenarios(madeJson([scenario(changes, { question: { da: 'Hvad?', en: `At {${name}}?` } })]), known))
  const fault = (name: string, expected: string): readonly string[] => [
    `[0].question.en: ${expected}. {${name}} stands for no number here.`,
  ]

  test('are those of the run, and of what the scenario changes', () => {
    const alone: Scenario['changes'] = [{ kind: 'age-alone' }]
    for (const name of ['norm', 'km2']) expect(named(alone, name)).toEqual([])
    for (const name of ['newNorm', 'target', '']) expect(named(alone, name)).toEqual(fault(name, '{norm}, {km2}'))
    const norm: Scenario['changes'] = [{ kind: 'age-alone' }, { kind: 'norm', citizensPerCapacity: '1500' }]
    expect(named(norm, 'newNorm')).toEqual([])
    expect(named(norm, 'target')).toEqual(fault('target', '{norm}, {km2}, {newNorm}'))
    const target: Scenario['changes'] = [{ kind: 'norm-for-capacities', capacities: '5000' }]
    for (const name of ['newNorm', 'target']) expect(named(target, name)).toEqual([])
  })

  test('have square kilometres only where the run has a floor by area, or could not be read', () => {
    const alone: Scenario['changes'] = [{ kind: 'age-alone' }]
    expect(named(alone, 'km2', { ...run, lifts: ['distance-floor'] })).toEqual(fault('km2', '{norm}'))
    expect(named(alone, 'norm', { ...run, lifts: [] })).toEqual([])
    expect(named(alone, 'km2', NOTHING)).toEqual([])
  })

  test('are looked for in every text and language', () => {
    const odd = { da: 'Et {x}', en: 'A {y}' }
    const texts = { title: odd, question: odd, explanation: odd }
    expect(
      checkScenarios(madeJson([scenario([{ kind: 'age-alone' }], texts)]), run).map(({ column }) => column),
    ).toEqual(['title', 'question', 'explanation'].flatMap((key) => [`[0].${key}.da`, `[0].${key}.en`]))
  })
})
