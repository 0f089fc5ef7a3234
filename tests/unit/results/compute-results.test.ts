import { describe, expect, test } from 'vitest'
import type { Areas } from '../../../src/inputs/basis.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { Parameter, RunSpec } from '../../../src/inputs/rules/rule-schemas.ts'
import { type Decimal, decimal } from '../../../src/model/decimal.ts'
import { liftOf } from '../../../src/model/lifts.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { type Floor, floor35 } from '../../oracle/floors.ts'
import { Fraction, larger, sum } from '../../oracle/fraction.ts'
import { knownRules, runByRules, wholeCapacities } from '../../oracle/oracle.ts'
import { exactly, isNear, present } from '../model/exact.ts'
import { citizensOn, inputs, municipalityOf, results, runOf } from './published.ts'

const final = present(inputs.runs.find((run) => run.id === 'open-2026'))
const officialRun: RunSpec = {
  ...final,
  id: 'official-2026',
  weightSource: { kind: 'official-table', table: 'weights-2026' },
}

/** A weight made up for the test from the code: 0.8 to 1.2989. */
const madeUp = (code: string): Decimal => decimal(8000 + ((Number(code) * 7919) % 4990)).div(10_000)

function withParameter(id: string, value: string, from: Inputs = few): Inputs {
  const parameter: Parameter = { ...present(from.parameters.get(id), id), value }
  return { ...from, parameters: new Map([...from.parameters, [id, parameter]]) }
}

/** With fewer recomputations, for all that is asked of no range. */
const few = withParameter(inputs.estimate.parameters.recomputations.draws, '1000', inputs)

function withOfficial(weights: ReadonlyMap<string, Decimal>, from: Inputs = few): Inputs {
  return {
    ...from,
    runs: [...from.runs, officialRun],
    basisOf: (run) =>
      run === officialRun ? { ...inputs.basisOf(final), officialWeights: weights } : inputs.basisOf(run),
  }
}

describe('a run on official weights', () => {
  const weights = new Map(inputs.municipalities.map(({ code }) => [code, madeUp(code)]))
  const computed = computeResults(withOfficial(weights, inputs))
  const run = present(computed.runs.find((r) => r.run.id === 'official-2026'))

  test('takes them as they are, without a range', () => {
    expect(run.municipalities).toHaveLength(98)
    for (const m of run.municipalities) {
      const given = madeUp(m.code)
      expect([m.needWeight, m.needWeightLow, m.needWeightHigh].every((weight) => weight.eq(given))).toBe(true)
      expect(m.needLow.eq(m.need) && m.needHigh.eq(m.need)).toBe(true)
    }
    for (const c of [...run.councils, run.national]) {
      expect(c.capacitiesLow.eq(c.capacities) && c.capacitiesHigh.eq(c.capacities)).toBe(true)
    }
  })

  test('is computed on official weights in every figure, and has no fit and no parts of a weight', () => {
    expect(run.run).toMatchObject({ id: 'official-2026', status: 'computed', weightSource: officialRun.weightSource })
    expect(new Set([...run.municipalities, ...run.councils, run.national].map((row) => row.status))).toEqual(
      new Set(['computed']),
    )
    expect(run.estimate).toBeNull()
    expect(run.municipalities.every((m) => m.weightParts === null)).toBe(true)
  })

  test('leans on no assumption of the estimate', () => {
    const ids = run.rules.parameters.map((parameter) => parameter.id)
    const { share17, recomputations, assumptions } = inputs.estimate.parameters
    for (const id of [share17, ...Object.values(recomputations), ...Object.values(assumptions)])
      expect(ids).not.toContain(id)
    expect(ids).toEqual(expect.arrayContaining(['norm-1600', 'rounding-final', 'floor-35', 'edge-0.05']))
  })

  test('counts its councils by the same rules', () => {
    for (const council of run.councils) {
      const need = sum(
        inputs.municipalities
          .filter((m) => m.council === council.name)
          .map((m) => {
            const citizens = citizensOn(m.code, '2027-01-01')
            const byWeight = exactly(madeUp(m.code)).times(exactly(citizens)).over(Fraction.of(1600))
            return larger(byWeight, exactly(m.areaKm2).over(Fraction.of(35)))
          }),
      )
      expect(isNear(council.need, need)).toBe(true)
      expect(council.capacities.toFixed()).toBe(`${wholeCapacities(need, 'up')}`)
    }
  })

  test('has a trace that begins with the weight instead of the estimate', () => {
    const [copenhagen] = run.municipalities
    const steps = present(copenhagen).trace
    expect(steps.map(({ step }) => step)).toEqual([
      'citizens',
      'needWeight',
      'weightedCitizens',
      'modelNeed',
      'guidanceListSize',
      'floorNeed',
      'need',
    ])
    const sources = new Set(run.sources.map(({ id }) => id))
    const parameters = new Set(run.rules.parameters.map(({ id }) => id))
    for (const step of [...run.municipalities, ...run.councils].flatMap((row) => row.trace)) {
      for (const rule of step.rules) expect(parameters).toContain(rule)
      for (const source of step.sources) expect(sources).toContain(source)
    }
  })

  test('leaves the other runs as they were', () => {
    expect(computed.runs.slice(0, -1)).toEqual(results.runs)
    expect(computed.headline).toEqual(results.headline)
  })

  test('may itself lead', () => {
    const leading = computeResults({ ...withOfficial(weights), headlineRun: 'official-2026' })
    expect(leading.headline.run.status).toBe('computed')
  })

  test('needs its table, and a weight for every municipality', () => {
    expect(() => computeResults({ ...few, runs: [...few.runs, officialRun] })).toThrow(/no weights-2026/)
    const without = new Map([...weights].filter(([code]) => code !== '0461'))
    expect(() => computeResults(withOfficial(without))).toThrow(/no weight of 0461/)
  })
})

describe('computeResults', () => {
  test('takes its rules from the parameters', () => {
    const halved = computeResults(withParameter('floor-35', '17.5'))
    const odense = municipalityOf(halved.headline, 'Odense')
    expect(
      isNear(liftOf(odense, 'area-floor').need, exactly(odense.measures.areaKm2).over(Fraction.parse('17.5'))),
    ).toBe(true)
    expect(
      municipalityOf(computeResults(withParameter('norm-1600', '1500')).headline, 'Odense').modelNeed.gt(
        municipalityOf(results.headline, 'Odense').modelNeed,
      ),
    ).toBe(true)
    const nearest = computeResults(withParameter('rounding-final', 'nearest-half-up')).headline
    for (const c of nearest.councils) {
      expect(c.capacities.toFixed()).toBe(`${wholeCapacities(exactly(c.need), 'half-up')}`)
    }
    const wide = computeResults(withParameter('edge-0.05', '0.5')).headline
    expect(wide.councils.every((c) => c.onEdge)).toBe(true)
    // A range that holds half of the draws lies within one that holds eight of ten.
    const half = computeResults(withParameter('recomputation-middle', '0.5', inputs)).headline
    for (const [index, m] of half.municipalities.entries()) {
      const wider = present(results.headline.municipalities[index])
      expect(m.needWeightLow.gt(wider.needWeightLow) && m.needWeightHigh.lt(wider.needWeightHigh), m.name).toBe(true)
    }
  })

  test('takes the reading of the floor from its parameter: another gives other figures, and one that is none is refused', () => {
    const read = (reading: string) => computeResults(withParameter('floor-combination', reading)).headline
    const capacities = (run: typeof results.headline): string[] =>
      run.councils.map((c) => `${c.name} ${c.capacities.toFixed()}`)
    const byOracle = (reading: Floor['reading']): string[] =>
      runByRules({ ...knownRules['open-2026'], floors: [{ ...floor35, reading }] })
        .councils.map((c) => `${c.name} ${c.capacities}`)
        .sort()
    const rounded = capacities(read('municipality-rounded-up'))
    const asAWhole = capacities(read('council-max-of-sums'))
    expect(rounded.toSorted()).toEqual(byOracle('each kommune, rounded up'))
    expect(asAWhole.toSorted()).toEqual(byOracle('the council as a whole'))
    expect(capacities(results.headline).toSorted()).toEqual(byOracle('each kommune'))
    expect(new Set([rounded, asAWhole, capacities(results.headline)].map(String)).size).toBe(3)
    expect(() => read('municipality-rounded-down')).toThrow(/floor-combination: “municipality-rounded-down” is none of/)
  })

  test('computes the same whatever the order of the municipalities', () => {
    const turned = <Basis extends Areas>(of: Basis): Basis => ({
      ...of,
      municipalities: of.municipalities.toReversed(),
    })
    const reversed = computeResults({
      ...few,
      basisOf: (run) => turned(inputs.basisOf(run)),
      estimateBasisOf: (estimate) => turned(inputs.estimateBasisOf(estimate)),
    })
    for (const run of reversed.runs) {
      const before = runOf(run.run.id)
      expect(run.national.capacities.eq(before.national.capacities)).toBe(true)
      for (const [index, council] of run.councils.entries()) {
        const same = present(before.councils[index])
        expect(council.name).toBe(same.name)
        expect(isNear(council.need, exactly(same.need), 50)).toBe(true)
        expect(council.capacities.eq(same.capacities)).toBe(true)
        expect(council.citizensToMore.eq(same.citizensToMore)).toBe(true)
        expect(council.onEdge).toBe(same.onEdge)
      }
    }
  })

  test('says what is missing or makes no sense', () => {
    expect(() => computeResults({ ...few, headlineRun: 'open-2031' })).toThrow(/no run is called open-2031/)
    expect(() => computeResults(withParameter('rounding-final', 'down'))).toThrow(
      /“down” is none of up, nearest-half-up/,
    )
    expect(() => computeResults(withParameter('floor-35', '35/0'))).toThrow(/floor-35: “35\/0” is no number/)
    expect(() => computeResults(withParameter('share-17', '1/3/5'))).toThrow(/share-17: “1\/3\/5” is no number/)
    expect(() => computeResults({ ...few, parameters: new Map() })).toThrow(/no parameter /)
    expect(() =>
      computeResults({ ...few, runs: [{ ...final, citizens: { edition: '2026', date: '1999-01-01' } }] }),
    ).toThrow(RangeError)
  })

  test('says so where a parameter is a word', () => {
    expect(() => computeResults(withParameter('floor-35', 'many'))).toThrow(/floor-35: “many” is no number/)
  })
})
