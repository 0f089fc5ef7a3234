import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { fitEstimate } from '../../../src/model/fit-number.ts'
import { recompute } from '../../../src/model/recomputations.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { drawWeights, heldOutRanges, type RecomputationRules } from '../../../src/model/weight-draws.ts'
import { drawAll, middleOfEight } from '../../oracle/draws.ts'
import { runOracle } from '../../oracle/oracle.ts'
import { councilOf, municipalityOf, results, runOf } from '../results/published.ts'
import { present } from './exact.ts'

const rules: RecomputationRules = {
  draws: 10_000,
  seed: 1,
  correlation: decimal('0.5'),
  lowestWeight: decimal('0.2'),
  middle: decimal('0.8'),
}
const run = runOf('open-2026')
const { weights } = run.input
if (weights.kind === 'given') throw new TypeError('the run rests on an estimate')
const fit = weights.estimate
const estimate = fitEstimate(fit)
const { allocation } = runModel(run.input)
const few = { ...rules, draws: 200 }

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [mean(a), mean(b)]
  const moment = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    mean(x.map((value, index) => (value - mx) * ((y[index] ?? 0) - my)))
  return moment(a, meanA, b, meanB) / Math.sqrt(moment(a, meanA, a, meanA) * moment(b, meanB, b, meanB))
}

describe('the weights of a draw', () => {
  const draws = drawWeights(estimate, fit, rules)

  test('have the mean 1 over the base citizens, in every draw', () => {
    const citizens = fit.areas.map((area) => ({ code: area.code, count: area.citizens.toNumber() }))
    const all = citizens.reduce((sum, { count }) => sum + count, 0)
    for (const draw of [0, 1, 4999, 9999]) {
      const sum = citizens.reduce((total, { code, count }) => total + present(draws.get(code)?.[draw]) * count, 0)
      expect(sum / all).toBeCloseTo(1, 12)
    }
  })

  test('lie about the estimate: the middle one of each municipality is its weight, to a fiftieth', () => {
    for (const m of run.municipalities) {
      const sorted = present(draws.get(m.code)).toSorted()
      expect(Math.abs(present(sorted[5000]) - m.needWeight.toNumber()), m.name).toBeLessThan(0.02)
    }
  })

  test('are the same by the same seed, and others by another', () => {
    expect(drawWeights(estimate, fit, few)).toEqual(drawWeights(estimate, fit, few))
    expect(drawWeights(estimate, fit, { ...few, seed: 2 })).not.toEqual(drawWeights(estimate, fit, few))
  })

  test('are never below the lowest, before they are scaled', () => {
    // With a lowest weight of 1 all are at least 1 and their mean is scaled to 1, so none is far below 1 ÷ the mean.
    const high = drawWeights(estimate, fit, { ...few, lowestWeight: decimal(1) })
    const low = drawWeights(estimate, fit, { ...few, lowestWeight: decimal('0.2') })
    const least = (of: typeof high, draw: number): number => Math.min(...[...of.values()].map((v) => present(v[draw])))
    // The one that is lowest stands on the limit: all on it have the same weight.
    const onLimit = [...high.values()].filter((v) => Math.abs(present(v[0]) - least(high, 0)) < 1e-12)
    expect(onLimit.length).toBeGreaterThan(20)
    expect([...low.values()].filter((v) => Math.abs(present(v[0]) - least(low, 0)) < 1e-12)).toHaveLength(1)
  })

  test('of neighbours go together by the correlation, and without one not', () => {
    // The error alone: both municipalities have the same council, and the slopes move them by A and L, so the difference
    // from an estimate without correlation shows it.
    const [one, other] = ['Tønder', 'Haderslev'].map((name) => municipalityOf(run, name).code)
    const of = (share: number): number => {
      const drawn = drawWeights(estimate, fit, { ...rules, draws: 4000, correlation: decimal(share) })
      return correlation([...present(drawn.get(present(one)))], [...present(drawn.get(present(other)))])
    }
    const [none, half, all] = [of(0), of(0.5), of(1)]
    expect(none).toBeLessThan(half - 0.2)
    expect(half).toBeLessThan(all - 0.2)
  })

  test('need more numbers than slopes', () => {
    const two = { ...fit, figures: fit.figures.slice(0, 3) }
    const exact = { ...fitEstimate(two), residuals: fitEstimate(two).residuals.slice(0, 2) }
    expect(() => drawWeights(exact, two, few)).toThrow('does not say how it errs')
  })
})

describe('the ranges of a run', () => {
  const recomputed = recompute(drawWeights(estimate, fit, rules), run.input, allocation, rules)
  const oracle = drawAll(runOracle('open-2026'), 10_000, 20_261_130)

  /** How far two samples of ten thousand may differ at a tenth: four and a half deviations of it, as a share of the range. */
  const SAMPLING = 0.045

  test('agree with the oracle within what sampling allows: every weight and need', () => {
    for (const m of run.municipalities) {
      const ours = present(recomputed.municipalities.get(m.code))
      for (const [range, theirs] of [
        [ours.needWeight, present(oracle.weights.get(m.code))],
        [ours.need, present(oracle.needs.get(m.code))],
      ] as const) {
        const [low, high] = middleOfEight(theirs)
        const allowed = (high - low) * SAMPLING + 1e-9
        expect(Math.abs(range.low.toNumber() - low), m.name).toBeLessThanOrEqual(allowed)
        expect(Math.abs(range.high.toNumber() - high), m.name).toBeLessThanOrEqual(allowed)
      }
    }
  })

  test('agree with the oracle on whole capacities, give or take one more than sampling allows', () => {
    for (const c of run.councils) {
      const [low, high] = middleOfEight(present(oracle.capacities.get(c.name)))
      const { capacities } = present(recomputed.councils.get(c.name))
      const allowed = (high - low) * SAMPLING + 1
      expect(Math.abs(capacities.low.toNumber() - low), c.name).toBeLessThanOrEqual(allowed)
      expect(Math.abs(capacities.high.toNumber() - high), c.name).toBeLessThanOrEqual(allowed)
    }
    const [low, high] = middleOfEight(oracle.national)
    expect(Math.abs(recomputed.national.capacities.low.toNumber() - low)).toBeLessThanOrEqual(1)
    expect(Math.abs(recomputed.national.capacities.high.toNumber() - high)).toBeLessThanOrEqual(1)
  })

  test('are roughly those that the method was published with', () => {
    // Country 3,817–3,830; Hovedstaden 440–517, Fyn 287–323, Sønderjylland 154–170; Lolland 1,120–1,445 patients.
    const near = (
      value: { readonly low: { toNumber: () => number }; readonly high: { toNumber: () => number } },
      low: number,
      high: number,
      by: number,
    ): void => {
      expect(Math.abs(value.low.toNumber() - low)).toBeLessThanOrEqual(by)
      expect(Math.abs(value.high.toNumber() - high)).toBeLessThanOrEqual(by)
    }
    near(recomputed.national.capacities, 3817, 3830, 2)
    near(present(recomputed.councils.get('Hovedstaden')).capacities, 440, 517, 2)
    near(present(recomputed.councils.get('Fyn')).capacities, 287, 323, 2)
    near(present(recomputed.councils.get('Sønderjylland')).capacities, 154, 170, 2)
    near(present(recomputed.municipalities.get(municipalityOf(run, 'Lolland').code)).guidanceListSize, 1120, 1445, 10)
  })

  test('hold the number of the run, and count every draw once', () => {
    for (const c of run.councils) {
      const { capacities, distribution } = present(recomputed.councils.get(c.name))
      expect(capacities.low.lte(c.capacities) && c.capacities.lte(capacities.high), c.name).toBe(true)
      expect(distribution.reduce((sum, { draws }) => sum + draws, 0)).toBe(10_000)
      // Below the low end lies less than a tenth, and up to it at least one.
      const below = distribution.filter((d) => d.capacities < capacities.low.toNumber())
      expect(below.reduce((sum, { draws }) => sum + draws, 0)).toBeLessThan(1000)
    }
  })

  test('turn over for a list size: the greater weight is the lower one', () => {
    const { needWeight, guidanceListSize } = present(recomputed.municipalities.get('0101'))
    expect(guidanceListSize.low.toNumber()).toBeCloseTo(1600 / needWeight.high.toNumber(), 0)
    expect(guidanceListSize.high.toNumber()).toBeCloseTo(1600 / needWeight.low.toNumber(), 0)
  })

  test('are no range where the floor decides: Læsø has 121.9 km² ÷ 35 in every draw', () => {
    const { need } = present(recomputed.municipalities.get(municipalityOf(run, 'Læsø').code))
    expect([need.low.toNumber(), need.high.toNumber()]).toEqual([need.low.toNumber(), need.low.toNumber()])
    expect(need.low.toFixed(6)).toBe(municipalityOf(run, 'Læsø').need.toFixed(6))
  })

  test('follow the reading of a floor for a council as a whole', () => {
    const whole = runModel(run.input, [
      { kind: 'lift', lift: 'area-floor', value: '8.5', reading: 'council-max-of-sums' },
    ])
    const lifted = recompute(drawWeights(estimate, fit, few), whole.input, whole.allocation, few)
    for (const c of whole.allocation.councils) {
      const asked = c.lifts[0]?.need.toNumber() ?? 0
      expect(present(lifted.councils.get(c.name)).need.low.toNumber(), c.name).toBeGreaterThanOrEqual(asked - 1e-6)
    }
  })

  test('round to the nearest where the run does: the draft', () => {
    const draft = runOf('open-2025-draft')
    const drawn = recompute(drawWeights(estimate, fit, few), draft.input, runModel(draft.input).allocation, few)
    for (const { need, capacities } of drawn.councils.values()) {
      expect(Math.abs(capacities.low.toNumber() - need.low.toNumber())).toBeLessThanOrEqual(0.5)
    }
  })
})

describe('the ranges by nearest rank', () => {
  test('of ten draws with a middle of 0.8 are the first and the ninth', () => {
    const ten = new Float64Array([1.09, 0.91, 1.05, 0.95, 1.01, 0.99, 1.03, 0.97, 1.07, 0.93])
    const one = runModel({
      ...run.input,
      areas: run.input.areas.filter(({ code }) => code === '0101'),
      weights: { kind: 'given', weights: new Map([['0101', decimal(1)]]) },
    })
    const { municipalities, councils } = recompute(new Map([['0101', ten]]), one.input, one.allocation, {
      middle: decimal('0.8'),
    })
    const { needWeight } = present(municipalities.get('0101'))
    expect([needWeight.low.toFixed(), needWeight.high.toFixed()]).toEqual(['0.91', '1.07'])
    const all = recompute(new Map([['0101', ten]]), one.input, one.allocation, { middle: decimal('0.98') })
    expect(present(all.municipalities.get('0101')).needWeight.high.toFixed()).toBe('1.09')
    expect(present([...councils.values()][0]).distribution.reduce((sum, { draws }) => sum + draws, 0)).toBe(10)
  })
})

describe('the proof by held-out figures', () => {
  test('four of five lie inside their range, as 8 of 10 promises; Langeland lies outside', () => {
    const ranges = heldOutRanges(estimate, fit, rules)
    expect(ranges.map(({ figure, isInside }) => [figure, isInside])).toEqual([
      ['hovedstaden-need-draft', true],
      ['aabenraa-patients-per-doctor-draft', true],
      ['egedal-contacts-2023', true],
      ['koebenhavn-contacts-2023', true],
      ['langeland-contacts-2023', false],
    ])
    for (const { low, high } of ranges) expect(low.lt(high)).toBe(true)
  })

  test('is not there where the others are too few to err', () => {
    const ofFirst = (count: number) => {
      const part = { ...fit, figures: fit.figures.slice(0, count) }
      return heldOutRanges(fitEstimate(part), part, few)
    }
    expect(ofFirst(3)).toEqual([])
    expect(ofFirst(4)).toHaveLength(4)
  })
})

test('the three groups by the norm: 24 lie below 1,600, 4 above, and 70 cannot be told from it', () => {
  const { municipalities } = results.headline
  expect(municipalities.filter((m) => m.guidanceListSizeHigh.lt(1600))).toHaveLength(24)
  expect(municipalities.filter((m) => m.guidanceListSizeLow.gt(1600))).toHaveLength(4)
  expect(councilOf(run, 'Fyn').needWeightLow.lt(councilOf(run, 'Fyn').needWeight)).toBe(true)
})
