import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { disagreements, workedCases } from '../../../src/results/worked-cases.ts'
import { readCases, worked } from '../../oracle/cases.ts'
import { frozen } from '../../support/frozen.ts'
import { present } from '../model/exact.ts'
import { results, runOf } from './published.ts'

const { cases } = frozen
const caseOf = (id: string) =>
  present(
    cases.find((one) => one.id === id),
    id,
  )

test('the cases are those that the oracle works out', () => {
  for (const one of readCases()) {
    const { country, councils, municipalities } = one
    expect({ country, councils, municipalities }, one.id).toEqual(worked(one))
  }
})

describe('the model agrees with every case', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(disagreements(one, runOf(one.run))).toEqual([])
  })

  test('and every case is shown, with the council whose rounding moves most', () => {
    const shown = workedCases(cases, results.runs)
    expect(shown.map(({ rules }) => rules.id)).toEqual(cases.map(({ id }) => id))
    // 3,763, 3,803 and 3,823 are known by hand.
    expect(shown.slice(0, 3).map(({ capacities }) => capacities.toFixed())).toEqual(['3763', '3803', '3823'])
    // By ordinary rounding no need moves by more than a half, and by rounding up by less than one.
    for (const { rules, council } of shown) {
      const isNearest = rules.run === 'open-2025-draft' || rules.changes.some(({ kind }) => kind === 'rounding')
      expect(
        council.capacities
          .minus(council.need)
          .abs()
          .lte(isNearest ? 0.5 : 1),
        rules.id,
      ).toBe(true)
    }
  })
})

test('the two cases of a norm for 5,000 are the ends of what halving finds', () => {
  const { input } = runModel(runOf('open-2026').input, [{ kind: 'norm-for-capacities', capacities: '5000' }])
  const norms = ['norm-for-5000', 'norm-for-fewer'].map((id) => caseOf(id))
  expect(norms.map(({ changes }) => changes[0])).toEqual(
    [0, 1].map((more) => ({ kind: 'norm', citizensPerCapacity: input.rules.citizensPerCapacity.plus(more).toFixed() })),
  )
  expect(norms.map(({ country }) => decimal(country.capacities).gte(5000))).toEqual([true, false])
})

describe('a case that the model does not agree with', () => {
  const right = caseOf('year-after')
  const run = runOf('open-2026')

  test('is told by area, and is not shown', () => {
    const first = present(right.councils[0])
    const wrong = { ...right, councils: [{ ...first, capacities: '1' }, ...right.councils.slice(1)] }
    expect(disagreements(wrong, run)).toEqual([
      `${first.name}: ${first.need} → ${first.capacities}, not ${first.need} → 1`,
    ])
    expect(workedCases([{ ...right, country: { ...right.country, need: '1.0000' } }], [run])).toEqual([])
  })

  test('names a council or a municipality that is not there', () => {
    expect(disagreements({ ...right, municipalities: [{ code: '9999', need: '1.0000' }] }, run)).toEqual([
      '9999: nothing, not 1.0000',
    ])
    expect(
      disagreements({ ...right, changes: [{ kind: 'move', municipality: '0400', council: 'Bornholm' }] }, run)[1],
    ).toMatch(/^Hovedstaden: /)
  })

  test('of an unknown run is not shown', () => {
    expect(workedCases([{ ...right, run: 'open-1999' }], results.runs)).toEqual([])
  })
})
