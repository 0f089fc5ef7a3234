import { describe, expect, test } from 'vitest'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { RunSpec } from '../../../src/inputs/rules/rule-schemas.ts'
import { decimal } from '../../../src/model/decimal.ts'
import {
  estimateInput,
  estimateOf,
  parameterOf,
  quotedRun,
  runInput,
  runRules,
} from '../../../src/results/run-input.ts'
import { present } from '../model/exact.ts'
import { inputs } from './published.ts'

const final = present(inputs.runs.find(({ id }) => id === 'open-2026'))

describe('a run as the model takes it', () => {
  const input = runInput(final, inputs)

  test('has its areas, and the citizens of each day of its population', () => {
    expect(input.areas).toHaveLength(98)
    expect(input.areas[0]).toMatchObject({ code: '0101', council: 'Hovedstaden' })
    expect(input.areas[0]?.measures.areaKm2.toNumber()).toBe(90.9)
    expect(input.areas[0]?.measures.gpDistanceKm.toNumber()).toBe(0.6)
    expect(input.citizens).toMatchObject({ edition: '2026', date: '2027-01-01' })
    expect([...input.citizens.byDate.keys()]).toEqual([...present(inputs.populations.get('2026')).keys()])
    expect(input.citizens.byDate.get('2026-01-01')?.get('0101')?.toNumber()).toBe(671_714)
    expect(input.weights.kind).toBe('open-estimate')
    expect(input.ownWeights.size).toBe(0)
  })

  test('on official citizens has those alone, of no edition', () => {
    const basis = inputs.basisOf(final)
    const given: Inputs = {
      ...inputs,
      basisOf: () => ({
        ...basis,
        citizensKind: 'official',
        officialWeights: new Map(basis.municipalities.map(({ code }) => [code, decimal('1.05')])),
      }),
    }
    const { citizens, weights } = runInput(final, given)
    expect(citizens.edition).toBeNull()
    expect([...citizens.byDate.keys()]).toEqual(['2027-01-01'])
    if (weights.kind !== 'given') throw new Error('the weights are not given')
    expect(weights.weights.get('0101')?.toNumber()).toBe(1.05)
    expect(weights.weights.size).toBe(98)
  })

  test('names what it lacks', () => {
    expect(() => runInput(final, { ...inputs, populations: new Map() })).toThrow(/population 2026/)
    expect(() => parameterOf('nobody', inputs)).toThrow(/parameter nobody/)
    expect(() => quotedRun({ ...inputs, runs: [] })).toThrow(/run/)
    const [definition] = inputs.estimates
    expect(() => estimateInput(present(definition), { ...inputs, publishedNumbers: [] })).toThrow(
      /published figure hovedstaden-need-draft/,
    )
  })
})

test('the rules of a run are the values of its parameters', () => {
  const { citizensPerCapacity, lifts, rounding, edgeTolerance } = runRules(final, inputs)
  expect([citizensPerCapacity.toNumber(), rounding, edgeTolerance.toNumber()]).toEqual([1600, 'up', 0.05])
  expect(lifts.map(({ value, ...lift }) => ({ ...lift, value: value.toNumber() }))).toEqual([
    {
      kind: 'area-floor',
      value: 35,
      reading: 'municipality-max-then-sum',
      parameters: { value: 'floor-35', reading: 'floor-combination', assumptions: ['floor-holds-in-2026'] },
    },
  ])
})

test('the estimate is made by the norm of the first run, whatever the others have', () => {
  const parameters = new Map(inputs.parameters)
  parameters.set('norm-1650', { ...present(parameters.get('norm-1600')), id: 'norm-1650', value: '1650' })
  const withNorm = (id: string, norm: string): RunSpec => ({
    ...final,
    id,
    parameters: { ...final.parameters, norm },
  })
  const [definition] = inputs.estimates
  const norm = (...runs: readonly RunSpec[]) =>
    estimateInput(present(definition), { ...inputs, parameters, runs }).citizensPerCapacity.toNumber()
  expect(norm(withNorm('a', 'norm-1650'), withNorm('b', 'norm-1600'))).toBe(1650)
  expect(norm(withNorm('a', 'norm-1600'), withNorm('b', 'norm-1650'))).toBe(1600)
})

describe('the estimate of a run', () => {
  const [definition] = inputs.estimates
  const estimate = (id: string, geography = '2027') => ({ ...present(definition), id, geography })
  const open = (id: string, of: string, referenceDate = '2026-12-31', geography = '2027'): RunSpec => ({
    ...final,
    ...{ id, referenceDate, geography, weightSource: { kind: 'open-estimate', estimate: of } },
  })
  const official: RunSpec = {
    ...final,
    ...{ id: 'official', referenceDate: '2026-12-31', weightSource: { kind: 'official-table', table: 'x' } },
  }
  const estimates = [estimate('other', '2029'), estimate('a'), estimate('b'), estimate('c', '2028')]
  const found = (spec: RunSpec, runs: readonly RunSpec[], known = estimates): string =>
    estimateOf(spec, { ...inputs, runs, estimates: known, estimate: estimate('leading') }).id

  test('is the one that it names', () => {
    for (const id of ['a', 'b', 'c']) expect(found(open('x', id), [])).toBe(id)
    // Also where a run on another stands before it.
    expect(found(open('x', 'b'), [open('y', 'a'), open('x', 'b')])).toBe('b')
    expect(() => found(open('x', 'nobody'), [])).toThrow(/estimate nobody/)
  })

  test('beside official weights, is that of the last run before it of the same day', () => {
    expect(found(official, [open('x', 'b'), open('y', 'a', '2025-12-31'), official])).toBe('b')
    expect(found(official, [open('x', 'a'), open('y', 'b'), official])).toBe('b')
    // Or, where none is of the day, of the last.
    expect(found(official, [open('x', 'b', '2024-12-31'), open('y', 'a', '2025-12-31'), official])).toBe('a')
    // A run that is added later does not count.
    expect(found(official, [open('x', 'a'), official, open('y', 'b'), open('z', 'b')])).toBe('a')
  })

  test('beside official weights, has their areas', () => {
    expect(found(official, [open('x', 'b', '2025-12-31'), open('y', 'c', '2026-12-31', '2028'), official])).toBe('b')
    // Runs on official weights have no estimate to lend.
    expect(found(official, [open('x', 'b'), { ...official, id: 'earlier' }, official])).toBe('b')
  })

  test('beside official weights without such a run, is the first of the same areas, and else the leading one', () => {
    expect(found(official, [official])).toBe('a')
    expect(found(official, [open('y', 'c', '2026-12-31', '2028'), official])).toBe('a')
    expect(found(official, [official], [estimate('other', '2029')])).toBe('leading')
  })
})
