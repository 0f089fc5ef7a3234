import { describe, expect, test } from 'vitest'
import { kindOf, KINDS, UNITS } from '../../../../src/inputs/rules/parameter-kinds.ts'
import { LIFT_VALUES, type ParameterKind, valueFault } from '../../../../src/inputs/rules/change-kinds.ts'
import { frozen } from '../../../support/frozen.ts'

const kinds: readonly ParameterKind[] = Object.values(KINDS)

/** What is expected of an amount, and values that hold and do not. The limits are those of decision 28. */
const AMOUNTS: readonly (readonly [kind: ParameterKind, expected: string, holds: string, fails: string])[] = [
  [KINDS.norm, 'a whole number from 1000 to 2500', '1000 1600 2500', '999 2501 1600.5 1600.0 1,600 '],
  [KINDS.areaFloor, 'a number from 10 to 100', '10 34.5 100', '9.99 100.01 -35'],
  [KINDS.distanceFloor, 'a number from 0.1 to 10', '0.1 1/2 10', '0.09 10.1 1/0'],
  [KINDS.edge, 'a number between 0 and 0.5, neither of them', '0.01 1/3 0.499', '0 0.5 1/2'],
  [KINDS.share, 'a number between 0 and 1, neither of them', '0.01 1/3 0.99', '0 1 2/2'],
  [KINDS.draws, 'a whole number from 1000 to 100000', '1000 10000 100000', '999 100001 1000.5'],
  [KINDS.seed, 'a whole number from 1 to 1000000000', '1 1000000000', '0 1000000001 1.5'],
  [KINDS.correlation, 'a number from 0 to 1', '0 0.5 1', '1.01 -0.1'],
  [KINDS.lowestWeight, 'a number from 0.05 to 0.5', '0.05 0.5', '0.049 0.51'],
  [KINDS.middle, 'a number from 0.5 to 0.98', '0.5 0.98', '0.49 0.981'],
  [KINDS.reach, 'a number from 1 to 100', '1 15 100', '0.9 101'],
  [KINDS.doctors, 'a whole number from 1000 to 10000', '1000 5000 10000', '999 10001 5000.5'],
  [KINDS.days, 'a whole number from 0 to 366', '0 30 366', '367 1.5'],
  [KINDS.day, 'a day from 2000 to 2099, such as 2026-01-01', '2000-01-01 2099-12-31', '1999-12-31 2026-02-30 20'],
  [KINDS.weight, 'a number from 0.5 to 2', '0.5 1 2', '0.49 2.01'],
  [KINDS.contacts, 'a number from 1 to 20', '1 7.4 20', '0.99 20.01'],
  [KINDS.slope, 'a number from -10 to 10', '-10 0 0.5 10', '-10.1 10.1 --1 1-'],
]

/** A rule or an assumption: what is expected, and all values that hold. */
const RULES: readonly (readonly [kind: ParameterKind, expected: string, values: readonly string[]])[] = [
  [KINDS.rounding, 'up or nearest-half-up', ['up', 'nearest-half-up']],
  [
    KINDS.reading,
    'municipality-max-then-sum, municipality-rounded-up or council-max-of-sums',
    ['municipality-max-then-sum', 'municipality-rounded-up', 'council-max-of-sums'],
  ],
  [KINDS.useProfile, 'ratios-of-four-bands', ['ratios-of-four-bands']],
  [KINDS.lifeExpectancy, 'weighted-mean-of-council', ['weighted-mean-of-council']],
  [KINDS.contactsForNeed, 'ratio-to-national', ['ratio-to-national']],
  [KINDS.stillHolds, 'yes', ['yes']],
  [KINDS.fixedWeights, 'weights-of-base-date', ['weights-of-base-date']],
  [KINDS.formula, '1 + γ·A + β·L', ['1 + γ·A + β·L']],
  [KINDS.clinicFormula, 'norm ÷ weight × capacities', ['norm ÷ weight × capacities']],
]

test.each(AMOUNTS)('an amount: $expected', (kind, expected, holds, fails) => {
  expect(kind.expected).toBe(expected)
  for (const value of holds.split(' ')) expect.soft(kind.holds(value), value).toBe(true)
  for (const value of fails.split(' ')) expect.soft(kind.holds(value), value).toBe(false)
})

test.each(RULES)('a rule: $expected', (kind, expected, values) => {
  expect(kind.expected).toBe(expected)
  for (const value of values) expect.soft(kind.holds(value), value).toBe(true)
  for (const value of ['', 'no', `${values[0] ?? ''} `]) expect.soft(kind.holds(value), value).toBe(false)
})

test('the name of a rule is of words with hyphens between', () => {
  for (const kind of [KINDS.rule, KINDS.assumption]) {
    for (const name of ['up', 'later-of-two', 'a-1', '17']) expect.soft(kind.holds(name), name).toBe(true)
    for (const name of ['', 'Up', '-up', 'up-', 'a--b', 'a b', 'å']) expect.soft(kind.holds(name), name).toBe(false)
  }
  expect(KINDS.rule.expected).toBe('the name of a rule')
  expect(KINDS.assumption.expected).toBe('the name of a rule, or yes')
})

describe('what a value is', () => {
  test('each unit is that of one kind, and the parameters have these units', () => {
    expect(UNITS).toEqual([
      'disease-weighted citizens per doctor capacity',
      'km² per doctor capacity',
      'km per doctor capacity',
      'doctor capacities',
      'share',
      'recomputations',
      'seed of random numbers',
      'correlation',
      'weight per citizen',
      'share of the recomputations',
      'km',
      'doctors in GP services',
      'days',
      'date',
      'rule',
      'assumption',
      'formula',
      'patients',
    ])
    for (const { id, unit, value } of frozen.inputs.parameters.values()) {
      expect.soft(UNITS, id).toContain(unit.en)
      expect.soft(kindOf(id, unit.en)?.holds(value), id).toBe(true)
    }
  })

  test('is told by its unit, and by its id where the code has made the choice', () => {
    expect(kindOf('x', 'share')).toBe(KINDS.share)
    expect(kindOf('x', 'rule')).toBe(KINDS.rule)
    expect(kindOf('x', 'patients')).toBe(KINDS.clinicFormula)
    expect(kindOf('x', 'inches')).toBeNull()
    expect(kindOf('citizens-stand-for-group-1', 'assumption')).toMatchObject({
      expected: 'all-citizens',
      unit: 'assumption',
    })
    expect(kindOf('clinic-wait-later', 'rule')).toMatchObject({ expected: 'later-of-two', unit: 'rule' })
    // A unit that rules and assumptions share is that of each of them too.
    for (const kind of [KINDS.rounding, KINDS.reading, KINDS.lifeExpectancy]) expect(kind.unit).toBe('rule')
    for (const kind of [KINDS.useProfile, KINDS.contactsForNeed, KINDS.stillHolds, KINDS.fixedWeights])
      expect(kind.unit).toBe('assumption')
    for (const kind of [KINDS.weight, KINDS.contacts, KINDS.slope]) expect(kind.unit).toBeNull()
  })

  test('of a lift is that of the lift', () => {
    expect(LIFT_VALUES).toEqual({ 'area-floor': KINDS.areaFloor, 'distance-floor': KINDS.distanceFloor })
  })
})

describe('what is wrong with a value', () => {
  test('nothing, where it holds', () => {
    expect(valueFault('1600', KINDS.norm, 'The value')).toBeNull()
  })

  test('every kind gives its reason, in a sentence of its own', () => {
    for (const kind of kinds) {
      expect.soft(kind.reason, kind.expected).toMatch(/^[A-Z].{8,}\.$/)
      expect.soft(valueFault('?', kind, 'It')).toBe(`It cannot be used. ${kind.reason}`)
    }
    // Shares have one, and so have the rules that are chosen from a list.
    expect(new Set(kinds.map(({ reason }) => reason)).size).toBe(kinds.length - RULES.length + 1)
  })

  test('thousands with a point, a comma or a blank, where the number without them holds', () => {
    const hint = ' Thousands have no point, comma or blank here: write 1650.'
    for (const value of ['1.650', '1,650', '1 650'])
      expect.soft(valueFault(value, KINDS.norm, 'It')).toBe(`It cannot be used.${hint} ${KINDS.norm.reason}`)
    for (const value of ['1.65', '16.50', '1.6500', '1650.', 'x1.650', '1.650x', '9.650'])
      expect.soft(valueFault(value, KINDS.norm, 'It'), value).toBe(`It cannot be used. ${KINDS.norm.reason}`)
    // 1,000,000 has two marks; no kind is so large but one that anything of digits holds in.
    const large: ParameterKind = { ...KINDS.norm, holds: (value) => value === '1000000' }
    expect(valueFault('1.000.000', large, 'It')).toContain('write 1000000.')
  })
})
