import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import { recomputationsOf, type Sureness } from '../../../src/results/recomputations-of.ts'
import { inputs } from './published.ts'

// What `npm run dev` keeps from change to change. A copy of the inputs stands for those that a change has made it read anew.

beforeEach(() => {
  globalThis.keptRecomputations = new Map()
})
afterEach(() => {
  globalThis.keptRecomputations = undefined
})

const sure = (held: Inputs): Sureness => recomputationsOf(held.estimate, held)

test('a change that the estimate does not rest on costs no new draws, and gives the same answer as without', () => {
  const first = sure({ ...inputs })
  const second = sure({ ...inputs, site: { ...inputs.site, publicationDate: '2026-12-24' } })
  expect(second.draws).toBe(first.draws)
  globalThis.keptRecomputations = undefined
  const anew = sure({ ...inputs })
  expect(anew.draws).not.toBe(first.draws)
  expect(anew).toEqual(first)
})

test.each([
  [
    'life expectancy of one municipality',
    (held: Inputs): Inputs => ({
      ...held,
      estimateBasisOf: (estimate) => {
        const basis = held.estimateBasisOf(estimate)
        const [first, ...others] = basis.municipalities
        if (first?.lifeExpectancyYears === undefined) throw new Error('no municipality')
        return {
          ...basis,
          municipalities: [
            { ...first, lifeExpectancyYears: first.lifeExpectancyYears?.plus('0.1') ?? null },
            ...others,
          ],
        }
      },
    }),
  ],
  [
    'ages of one municipality',
    (held: Inputs): Inputs => ({
      ...held,
      estimateBasisOf: (estimate) => {
        const basis = held.estimateBasisOf(estimate)
        const [first, ...others] = basis.municipalities
        if (first === undefined) throw new Error('no municipality')
        const ages = [...first.citizensByAgeGroup].map(
          ([group, count], at) => [group, at === 0 ? count.plus(50) : count] as const,
        )
        return { ...basis, municipalities: [{ ...first, citizensByAgeGroup: new Map(ages) }, ...others] }
      },
    }),
  ],
])('the %s does', (_, change) => {
  const first = sure({ ...inputs })
  expect(sure(change(inputs)).draws).not.toBe(first.draws)
})
