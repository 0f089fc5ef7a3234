import { describe, expect, test } from 'vitest'
import { type Decimal, decimal, ONE, sum, weightedMean } from '../../../src/model/decimal.ts'
import type { Override } from '../../../src/model/override.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { type ChoiceEffect, sensitivity } from '../../../src/results/sensitivity.ts'
import { present } from '../model/exact.ts'
import { basis, inputs, results } from './published.ts'
import { site } from './site.ts'

const { sensitivity: effects } = site
const published = results.estimated
const under = (...overrides: readonly Override[]) => {
  const { estimate: changed, allocation } = runModel(published.input, overrides)
  return { estimate: present(changed), ...allocation }
}
const estimate = present(published.estimate, 'estimate')
const effectOf = (matches: (first: Override | undefined) => boolean): ChoiceEffect =>
  present(
    effects.find(({ overrides }) => matches(overrides[0])),
    'effect',
  )
const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lt('1e-45')

test('the choices are those of the technical page', () => {
  const names = effects.map(({ overrides }) =>
    overrides.map((one) => (one.kind === 'national-contacts' ? `${one.kind} ${one.contacts}` : one.kind)).join(', '),
  )
  expect(names).toEqual([
    '',
    ...inputs.estimate.fitFigures.map(() => 'without-figure'),
    'national-contacts 6.5',
    'national-contacts 7.5',
    'age-alone',
    'move-in-estimate, move',
  ])
})

test('as published nothing changes', () => {
  const effect = effectOf((first) => first === undefined)
  expect(effect.capacities.eq(published.national.capacities)).toBe(true)
  expect(effect.capacitiesDifference.isZero()).toBe(true)
  expect(effect).toMatchObject({ councilsChanged: 0, largestCouncils: [], largestMunicipality: null })
})

describe('without a figure', () => {
  test.each(inputs.estimate.fitFigures)('%s: the slopes are those of its held-out prediction', (figure) => {
    const held = present(estimate.heldOut.find((h) => h.figure === figure))
    const effect = effectOf((first) => first?.kind === 'without-figure' && first.figure === figure)
    expect(near(effect.gamma, held.gamma)).toBe(true)
    expect(near(effect.beta, held.beta)).toBe(true)
  })

  test('without Egedal a shorter life makes the weight smaller, by less than it otherwise makes it larger', () => {
    const { beta } = effectOf((c) => c?.kind === 'without-figure' && c.figure === 'egedal-contacts-2023')
    expect(beta.lt(0)).toBe(true)
    expect(beta.abs().lt(estimate.beta)).toBe(true)
  })
})

describe('another national contact rate', () => {
  test.each(['6.5', '7.5'])('%s: the contact rates weigh by it, and the slopes solve the normal equations', (value) => {
    const { estimate: changed } = under({ kind: 'national-contacts', contacts: value })
    for (const [figure, contacts] of [
      ['egedal-contacts-2023', '6.1'],
      ['koebenhavn-contacts-2023', '6.3'],
      ['langeland-contacts-2023', '8.6'],
    ] as const) {
      const point = present(changed.residuals.find((r) => r.figure === figure))
      expect(near(point.observed, decimal(contacts).div(value))).toBe(true)
    }
    const residualOf = (r: (typeof changed.residuals)[number]): Decimal =>
      r.observed.minus(ONE).minus(changed.gamma.times(r.ageExcess)).minus(changed.beta.times(r.yearsShort))
    expect(near(sum(changed.residuals.map((r) => residualOf(r).times(r.ageExcess))), decimal(0))).toBe(true)
    expect(near(sum(changed.residuals.map((r) => residualOf(r).times(r.yearsShort))), decimal(0))).toBe(true)
  })
})

describe('ages alone', () => {
  const run = under({ kind: 'age-alone' })
  const { estimate: changed } = run

  test('the slope solves its one normal equation', () => {
    const leftOver = sum(
      changed.residuals.map((r) => r.observed.minus(ONE).minus(changed.gamma.times(r.ageExcess)).times(r.ageExcess)),
    )
    expect(near(leftOver, decimal(0))).toBe(true)
    expect(changed.beta.isZero()).toBe(true)
  })

  test('every weight is 1 + γ·A, and the mean over the base citizens stays 1', () => {
    for (const m of run.municipalities) {
      const parts = present(changed.weights.get(m.code))
      expect(near(m.needWeight, ONE.plus(changed.gamma.times(parts.ageExcess)))).toBe(true)
    }
    const mean = weightedMean(
      run.municipalities.map((m, index) => ({
        value: m.needWeight,
        weight: present(basis.municipalities[index]).citizens,
      })),
    )
    expect(near(mean, ONE)).toBe(true)
  })

  test('the fit is no better than with life expectancy', () => {
    const squares = (e: Pick<typeof estimate, 'residuals'>): Decimal =>
      sum(e.residuals.map((r) => r.residual.times(r.residual)))
    expect(squares(changed).gte(squares(estimate))).toBe(true)
  })
})

describe('Bornholm outside Hovedstaden', () => {
  const outside = { municipality: '0400', council: 'Bornholm' } as const
  const run = under({ kind: 'move-in-estimate', ...outside }, { kind: 'move', ...outside })
  const codesOf = (name: string) => run.councils.find((c) => c.name === name)?.municipalityCodes

  test('the council has the two others, and the island counts alone', () => {
    expect(codesOf('Hovedstaden')).toEqual(['0101', '0147'])
    expect(codesOf('Bornholm')).toEqual(['0400'])
    expect(run.councils).toHaveLength(18)
  })

  test('the quoted need then speaks of the two others only', () => {
    const two = ['København', 'Frederiksberg'].map(
      (name) => present(basis.municipalities.find((m) => m.name === name)).citizens,
    )
    const observed = present(run.estimate.residuals.find((r) => r.figure === 'hovedstaden-need-draft')).observed
    expect(near(observed, decimal('449.2').times(1600).div(sum(two)))).toBe(true)
  })

  test('is asked of no other place that may lie elsewhere: the fit uses no quoted need of its council', () => {
    const moved = effects.flatMap(({ overrides }) => overrides.filter(({ kind }) => kind === 'move-in-estimate'))
    expect(moved).toEqual([{ kind: 'move-in-estimate', ...outside }])
    const none = sensitivity(published, new Set())
    expect(none.map(({ overrides }) => overrides)).toEqual(effects.slice(0, -1).map(({ overrides }) => overrides))
  })
})

test('councils that change alike are all told, in Danish order', () => {
  // Without Aabenraa’s list size the slopes hardly change: six councils lie so near an edge that they get one more or fewer.
  const { largestCouncils } = effectOf(
    (c) => c?.kind === 'without-figure' && c.figure === 'aabenraa-patients-per-doctor-draft',
  )
  const names = largestCouncils.map(({ name }) => name)
  expect(names).toHaveLength(6)
  expect(names).toEqual(published.councils.map(({ name }) => name).filter((name) => names.includes(name)))
  expect(new Set(largestCouncils.map(({ difference }) => difference.abs().toNumber()))).toEqual(new Set([1]))
})

test('differences are between the two runs, and the largest is told', () => {
  for (const effect of effects) {
    const run = under(...effect.overrides)
    expect(effect.capacitiesDifference.eq(sum(run.councils.map((c) => c.capacities)).minus('3823'))).toBe(true)
    const moves = effect.overrides.some(({ kind }) => kind === 'move')
    const compared = published.councils.filter((c) => !moves || c.name !== 'Hovedstaden')
    const changes = compared.map((c) =>
      present(run.councils.find(({ name }) => name === c.name)).capacities.minus(c.capacities),
    )
    expect(effect.councilsChanged).toBe(changes.filter((change) => !change.isZero()).length)
    const largest = changes.map((change) => change.abs().toNumber()).reduce((a, b) => Math.max(a, b))
    const names = compared.filter((_, index) => largest > 0 && changes[index]?.abs().toNumber() === largest)
    expect(effect.largestCouncils.map(({ name }) => name)).toEqual(names.map(({ name }) => name))
    for (const { difference } of effect.largestCouncils) expect(difference.abs().toNumber()).toBe(largest)
    const sizes = published.municipalities.map((m, index) =>
      present(run.municipalities[index]).guidanceListSize.minus(m.guidanceListSize).abs().toNumber(),
    )
    const most = sizes.reduce((a, b) => Math.max(a, b))
    expect(effect.largestMunicipality?.difference.abs().toNumber() ?? 0).toBeCloseTo(most, 9)
  }
})
