import { describe, expect, test } from 'vitest'
import type { AgeSexCount } from '../../../src/model/domain.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { ModelInput } from '../../../src/model/model-input.ts'
import { withGivenWeights } from '../../../src/model/run-model.ts'
import { packRuns } from '../../../src/results/packed-runs.ts'
import { unpackRuns } from '../../../src/results/page-runs.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { present } from '../model/exact.ts'
import { results, runOf } from './published.ts'

const unpacked = (run: RunResult): ModelInput => present(unpackRuns(packRuns([run])).get(run.run.id)).input

/** Lifts as the model takes them: what a page of parameters says of them besides is not carried. */
const plain = ({ rules, ...input }: ModelInput): ModelInput => ({
  ...input,
  rules: { ...rules, lifts: rules.lifts.map(({ kind, value, reading }) => ({ kind, value, reading })) },
})

describe('runs as the text of a page', () => {
  const text = packRuns(results.runs)
  const runs = unpackRuns(text)

  test('come back with every number, name and range', () => {
    expect([...runs.keys()]).toEqual(results.runs.map(({ run }) => run.id))
    for (const { run, input, municipalities, councils } of results.runs) {
      const page = present(runs.get(run.id))
      const { weights, ...others } = page.input
      expect(others).toEqual({ ...plain(input), weights: undefined })
      if (weights.kind === 'given' || input.weights.kind === 'given') throw new Error('no estimate')
      const { areas, figures, ...rest } = input.weights.estimate
      expect(weights.estimate).toEqual({
        ...rest,
        areas,
        figures: figures.map(({ id, level, area, metric, value }) => ({ id, level, area, metric, value })),
      })
      expect(page.municipalities).toEqual(
        municipalities.map(({ code, name, slug, region }) => ({ code, name, slug, region })),
      )
      expect(page.councils).toEqual(
        councils.map(({ name, slug, region, capacitiesLow, capacitiesHigh }) => ({
          ...{ name, slug, region },
          ...{ capacitiesLow, capacitiesHigh },
        })),
      )
    }
  })

  test('hold what they have in common once', () => {
    const [last] = results.runs.slice(-1)
    expect(text.length).toBeLessThan(packRuns([present(last)]).length + 600)
  })

  test('take no tag of a page', () => {
    expect(text).not.toMatch(/[<&]/)
  })
})

describe('a run that is other than those', () => {
  const run = runOf('open-2026')

  test('has weights that are given', () => {
    const given = { ...run, input: withGivenWeights(run.input) }
    expect(unpacked(given).weights).toEqual(given.input.weights)
  })

  test('has citizens by age and sex, with cells that nobody published, and lives that are filled in', () => {
    const { weights } = run.input
    if (weights.kind === 'given') throw new Error('no estimate')
    const cells: readonly AgeSexCount[] = [
      { ageFrom: 0, ageTo: 4, sex: 'women', count: decimal(7) },
      { ageFrom: 5, ageTo: null, sex: 'men', count: null },
    ]
    const useProfile = [{ ageFrom: 0, ageTo: null, sex: 'men' as const, contactsPerCitizen: decimal('6.25') }]
    const estimate = {
      ...weights.estimate,
      areas: weights.estimate.areas.map((area) => ({ ...area, citizensByAgeAndSex: cells })),
      rules: { ...weights.estimate.rules, useProfile },
    }
    const input = { ...run.input, weights: { kind: 'open-estimate' as const, estimate } }
    const back = unpacked({ ...run, input }).weights
    expect(back.kind === 'given' ? null : back.estimate.areas).toEqual(estimate.areas)
    expect(back.kind === 'given' ? null : back.estimate.rules.useProfile).toEqual(useProfile)
    expect(estimate.areas.some(({ lifeExpectancyYears }) => lifeExpectancyYears === null)).toBe(true)
  })

  test('has citizens of an authority, and no lifts', () => {
    const input = {
      ...run.input,
      citizens: { ...run.input.citizens, edition: null },
      rules: { ...run.input.rules, lifts: [] },
    }
    expect(unpacked({ ...run, input }).citizens.edition).toBeNull()
    expect(unpacked({ ...run, input }).rules.lifts).toEqual([])
  })
})

test('a text that is cut short is told', () => {
  const text = packRuns([runOf('open-2026')])
  expect(() => unpackRuns(text.slice(text.indexOf('\n') + 1))).toThrow(RangeError)
})
