import { describe, expect, test } from 'vitest'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { RunSpec, SourceRecord } from '../../../src/inputs/rules/rule-schemas.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { estimatedRun } from '../../../src/inputs/rules/estimated-run.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { measuresOf } from '../../../src/results/measures.ts'
import { estimateOf } from '../../../src/results/run-input.ts'
import { runChanges } from '../../../src/results/run-changes.ts'
import { sensitivity } from '../../../src/results/sensitivity.ts'
import { municipalityLimits } from '../../../src/text/sentences/limits.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

const final = present(inputs.runs.find((run) => run.id === 'open-2026'))
const definition = (referenceDate: string): RunSpec => ({
  ...final,
  id: 'official',
  referenceDate,
  weightSource: { kind: 'official-table', table: 'official' },
})

const source: SourceRecord = { ...present(inputs.sources[0]), id: 'made-up', tables: ['official'] }

/** The inputs with an official run in front: all weigh 1, and 1,000 citizens in group 1 live in each municipality. */
function withOfficial(referenceDate = final.referenceDate): Inputs {
  const known = inputs.basisOf(final)
  const basis = {
    ...known,
    citizensKind: 'official',
    citizensTable: null,
    municipalities: known.municipalities.map((m) => ({ ...m, citizens: decimal(1000) })),
    officialWeights: new Map(known.municipalities.map(({ code }) => [code, decimal(1)])),
  } as const
  return {
    ...inputs,
    runs: [...inputs.runs, definition(referenceDate)],
    headlineRun: 'official',
    sources: [...inputs.sources, source],
    basisOf: (run) => (run.id === 'official' ? basis : inputs.basisOf(run)),
  }
}

describe('an official run in front', () => {
  const official = withOfficial()
  const computed = computeResults(official)

  test('counts the citizens that the authority gives: 1,000 ÷ 1,600 for each of 98', () => {
    expect(computed.headline.run.citizensKind).toBe('official')
    expect(computed.headline.national.citizens.toNumber()).toBe(98_000)
    expect(computed.headline.national.modelNeed.toNumber()).toBe(61.25)
  })

  test('has its weights and citizens from the source of its table, and is fitted to nothing', () => {
    const { municipalities, estimate, fitErrors, dates, rules } = computed.headline
    expect([estimate, fitErrors, dates.weights]).toEqual([null, null, null])
    for (const { trace, weightParts } of municipalities) {
      expect(weightParts).toBeNull()
      expect(trace.map(({ step }) => step).slice(0, 2)).toEqual(['citizens', 'needWeight'])
      const [citizens, weight] = trace
      expect([citizens?.sources, weight?.sources]).toEqual([['made-up'], ['made-up']])
      expect(weight).toMatchObject({ formula: 'needWeight', inputs: [], unit: 'weight per citizen', rules: [] })
    }
    // Nothing of the estimate is among its parameters.
    const ids = rules.parameters.map(({ id }) => id)
    for (const id of ['share-17', 'weights-linear', 'life-expectancy-imputed']) expect(ids).not.toContain(id)
  })

  test('leaves the estimate as it was', () => {
    expect(computed.estimated.national).toEqual(results.headline.national)
    expect(sensitivity(computed.estimated, new Set())).toEqual(sensitivity(results.estimated, new Set()))
    expect(() => sensitivity(computed.headline, new Set())).toThrow(RangeError)
  })

  test('has no low and high weight to show, and citizens that are official', () => {
    const measure = (id: string, from: Parameters<typeof measuresOf>[1], of: Inputs) =>
      present(measuresOf(of, from, []).find((m) => m.id === id))
    expect(measure('need-weight', computed, official).columns.map(({ id }) => id)).toEqual(['need_weight'])
    expect(measure('need-weight', results, inputs).columns).toHaveLength(3)
    const statusOf = (from: Parameters<typeof measuresOf>[1], of: Inputs) =>
      measure('list-size', from, of).columns.map(({ status }) => status)
    expect(statusOf(computed, official)).toEqual(['computed', 'official', 'computed'])
    expect(measure('need-weight', computed, official)).toMatchObject({ status: 'official' })
    expect(statusOf(results, inputs)).toEqual(['estimated', 'statistics', 'estimated'])
  })

  test('makes of a change from an estimate no official figure', () => {
    const changes = runChanges(computed.runs, official)
    const change = present(measuresOf(official, computed, changes).find((m) => m.id === 'open-2026--official'))
    expect(new Set([change.status, ...change.rows.map(({ status }) => status)])).toEqual(new Set(['estimated']))
  })

  test('leaves a change between two open runs what it is: an estimate', () => {
    const changes = runChanges(computed.runs, official)
    const change = present(measuresOf(official, computed, changes).find((m) => m.id === 'open-2025--open-2026'))
    expect(new Set([change.status, ...change.rows.map(({ status }) => status)])).toEqual(new Set(['estimated']))
    expect(change.columns.map(({ status }) => status)).toEqual(Array<string>(4).fill('estimated'))
  })

  test('rests on the estimate that stood before it, whatever is added later', () => {
    const [first] = inputs.estimates
    const later = { ...present(first), id: 'later' }
    const next: RunSpec = { ...final, id: 'next', weightSource: { kind: 'open-estimate', estimate: 'later' } }
    const known = { ...official, runs: [...official.runs, next], estimates: [present(first), later], estimate: later }
    expect(estimateOf(definition(final.referenceDate), known).id).toBe(first?.id)
    // One that nothing stood before takes an estimate of the same areas.
    const alone = { ...known, runs: [definition(final.referenceDate), next] }
    expect(estimateOf(definition(final.referenceDate), alone).id).toBe(first?.id)
  })

  test('says nothing of what an estimate cannot see', () => {
    for (const m of computed.headline.municipalities) {
      for (const language of ['da', 'en'] as const)
        expect(municipalityLimits(m, 'high', language).join(' ')).not.toMatch(/skøn|estimate/i)
    }
  })
})

describe('the run beside an official one', () => {
  const beside = (referenceDate: string): string | undefined =>
    estimatedRun(withOfficial(referenceDate).runs, 'official')?.id

  test('is that of the same date, or where there is none the last', () => {
    expect(beside('2025-12-31')).toBe('open-2025')
    expect(beside('2026-12-31')).toBe('open-2026')
    expect(beside('2030-12-31')).toBe('open-2026')
  })

  test('is the headline itself where that is an estimate, and none where no run is one', () => {
    expect(results.estimated).toBe(results.headline)
    expect(estimatedRun([definition('2025-12-31')], 'official')).toBeNull()
  })
})
