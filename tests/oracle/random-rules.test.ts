import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeFaults } from '../../src/inputs/rules/check-change.ts'
import { ROUNDING_RULES } from '../../src/model/domain.ts'
import { LIFT_READINGS } from '../../src/model/lift.ts'
import type { Override } from '../../src/model/override.ts'
import { runModel } from '../../src/model/run-model.ts'
import { changeableIn } from '../../src/results/changeable.ts'
import { formatPlain } from '../../src/text/format/number.ts'
import { results } from '../unit/results/published.ts'
import { FULL } from '../support/full.ts'
import { worked } from './cases.ts'

/** So many sets of rules, always the same ones. */
const SETS = FULL ? 10_000 : 50
const SEED = 20_261_201

const runs = results.runs.map(({ run, input }) => ({ id: run.id, input }))
const codes = runs.flatMap(({ input }) => input.areas.map(({ code }) => code))
const councils = runs.flatMap(({ input }) => input.areas.map(({ council }) => council))
const days = runs.flatMap(({ input }) => [...input.citizens.byDate.keys()])
const figures = runs.flatMap(({ input: { weights } }) =>
  weights.kind === 'given' ? [] : weights.estimate.figures.map(({ id }) => id),
)

/** Plain decimal text of thousandths from one number to another. */
const amount = (from: number, to: number, decimals = 3): fc.Arbitrary<string> =>
  fc
    .integer({ min: from * 10 ** decimals, max: to * 10 ** decimals })
    .map((n) => (n / 10 ** decimals).toFixed(decimals))

const reading = fc.constantFrom(...LIFT_READINGS)
const municipality = fc.constantFrom(...codes)

/** What is other in the weights; slopes of a size that leaves every weight above nought. */
const ofWeights: fc.Arbitrary<Override> = fc.oneof(
  fc.constantFrom<Override>({ kind: 'weights-of-one' }, { kind: 'age-alone' }, { kind: 'without-life-expectancy' }),
  fc.record({ kind: fc.constant('slopes' as const), gamma: amount(-1, 2), beta: amount(-0.05, 0.05) }),
  fc.record({ kind: fc.constant('slopes' as const), beta: amount(-0.05, 0.05) }),
  fc.record({ kind: fc.constant('without-figure' as const), figure: fc.constantFrom(...figures) }),
)
/** What is other in the rules, the citizens and the places, each once at most and in any order. */
const others: readonly fc.Arbitrary<Override>[] = [
  fc.record({ kind: fc.constant('norm' as const), citizensPerCapacity: amount(1000, 2500, 0) }),
  fc.record({ kind: fc.constant('rounding' as const), rule: fc.constantFrom(...ROUNDING_RULES) }),
  fc.record({
    kind: fc.constant('lift' as const),
    lift: fc.constant('area-floor' as const),
    value: amount(10, 100),
    reading,
  }),
  fc.record({
    kind: fc.constant('lift' as const),
    lift: fc.constant('distance-floor' as const),
    value: amount(0.1, 10),
    reading,
  }),
  fc.record({ kind: fc.constant('citizens' as const), date: fc.constantFrom(...days) }),
  fc.record({ kind: fc.constant('weight' as const), municipality, weight: amount(0.5, 2) }),
  fc.record({ kind: fc.constant('move' as const), municipality, council: fc.constantFrom(...councils) }),
]
const ruleSet = fc.record({
  run: fc.constantFrom(...runs),
  changes: fc
    .tuple(fc.option(ofWeights, { nil: null }), ...others.map((one) => fc.option(one, { nil: null })))
    .map((made) => made.filter((one) => one !== null)),
})

test(`${SETS} sets of rules come to what the oracle works out in exact fractions`, () => {
  fc.assert(
    fc.property(ruleSet, ({ run, changes }) => {
      expect(changes.flatMap((change) => changeFaults(change, changeableIn(run.input)))).toEqual([])
      const { national, councils, municipalities } = runModel(run.input, changes).allocation
      const expected = worked({
        ...{ id: 'random', title: { da: '', en: '' }, run: run.id, changes: changes.map((change) => ({ ...change })) },
        ...{ country: { need: '', capacities: '' }, councils: [] },
        municipalities: municipalities.map(({ code }) => ({ code, need: '' })),
      })
      expect({
        country: { need: formatPlain(national.need, 4), capacities: national.capacities.toFixed() },
        councils: councils
          .map(({ name, need, capacities }) => ({ name, need: formatPlain(need, 4), capacities: capacities.toFixed() }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        municipalities: municipalities.map(({ code, need }) => ({ code, need: formatPlain(need, 4) })),
      }).toEqual(expected)
    }),
    { numRuns: SETS, seed: SEED, endOnFailure: true },
  )
}, 3_600_000)
