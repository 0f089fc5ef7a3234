import { describe, expect, test } from 'vitest'
import { partOf, type Split, sumOfParts } from '../../../src/model/compare-runs.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { runChange, runChanges } from '../../../src/results/run-changes.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { exactly, present } from '../model/exact.ts'
import { type ChangeRow, compareOracle } from '../../oracle/compare.ts'
import type { RunId } from '../../oracle/oracle.ts'
import { inputs, results, runOf } from './published.ts'

const PAIRS: readonly (readonly [RunId, RunId])[] = [
  ['open-2025-draft', 'open-2025'],
  ['open-2025', 'open-2026'],
]
const changes = runChanges(results.runs, inputs)
const changeOf = (id: string) =>
  present(
    changes.find((c) => c.id === id),
    id,
  )

test('each run is held against the one before it', () => {
  expect(changes.map((c) => c.id)).toEqual(PAIRS.map((pair) => pair.join('--')))
})

describe.each(PAIRS)('%s to %s', (from, to) => {
  const change = changeOf(`${from}--${to}`)
  const oracle = compareOracle(from, to)
  const differs = (split: Split, theirs: ChangeRow): boolean =>
    !(
      exactly(split.before).equals(theirs.before) &&
      exactly(split.after).equals(theirs.after) &&
      exactly(partOf(split, 'population')).equals(theirs.parts.population) &&
      exactly(partOf(split, 'rounding')).equals(theirs.parts.rounding) &&
      exactly(partOf(split, 'area-floor')).equals(theirs.parts.floor) &&
      exactly(partOf(split, 'weights')).equals(theirs.parts.weights) &&
      partOf(split, 'norm').isZero()
    )

  test('has the parts of the second implementation, for every municipality and council', () => {
    const rowOf = new Map([...oracle.municipalities, ...oracle.councils].map((row) => [row.area, row]))
    const areas = [
      ...change.municipalities.map((m) => ({ area: m.code, split: m.need })),
      ...change.councils.map((c) => ({ area: c.name, split: c.capacities })),
    ]
    expect(areas).toHaveLength(98 + 17)
    expect(areas.filter(({ area, split }) => differs(split, present(rowOf.get(area), area)))).toEqual([])
  })

  test('adds up in every area and in the country', () => {
    const splits = [
      ...change.municipalities.map((m) => m.need),
      ...[...change.councils, change.national].flatMap((c) => [c.need, c.capacities]),
    ]
    expect(splits.filter((split) => !sumOfParts(split).eq(split.change))).toEqual([])
    const councils = change.councils.map((c) => c.capacities.change)
    expect(councils.reduce((total, c) => total.plus(c)).eq(change.national.capacities.change)).toBe(true)
  })

  test('is an estimate in every row', () => {
    expect(new Set([...change.municipalities, ...change.councils].map((row) => row.status))).toEqual(
      new Set(['estimated']),
    )
  })
})

test('the known totals: 3,763 by the draft, 3,803 by the final rules, 3,823 in 2026', () => {
  const totals = changes.map(({ national: { capacities } }) => [
    capacities.before.toFixed(),
    capacities.after.toFixed(),
  ])
  expect(totals).toEqual([
    ['3763', '3803'],
    ['3803', '3823'],
  ])
})

test('from draft to final rules the citizens and the weights move nothing; from 2025 to 2026 only the citizens do', () => {
  const movers = (id: string) =>
    new Set(changeOf(id).councils.flatMap(({ capacities: { parts } }) => [...parts.keys()]))
  expect(movers('open-2025-draft--open-2025')).toEqual(new Set(['rounding', 'area-floor']))
  expect(movers('open-2025--open-2026')).toEqual(new Set(['population']))
})

describe('a later run with official weights', () => {
  // Every weight a tenth higher: a municipality that the floor does not lift has a need a tenth higher too.
  const earlier = runOf('open-2026')
  const official: RunResult = {
    ...earlier,
    run: {
      ...earlier.run,
      id: 'official-2026',
      status: 'computed',
      weightSource: { kind: 'official-table', table: 'official-2026' },
    },
    estimate: null,
    input: {
      ...earlier.input,
      weights: {
        kind: 'given',
        weights: new Map(earlier.municipalities.map((m) => [m.code, m.needWeight.times('1.1')])),
      },
    },
  }
  const change = runChange(earlier, official)

  test('has the weights as its only cause', () => {
    const aarhus = present(change.municipalities.find((m) => m.name === 'Aarhus')).need
    const before = present(earlier.municipalities.find((m) => m.name === 'Aarhus')).need
    expect(partOf(aarhus, 'weights').eq(aarhus.change)).toBe(true)
    expect(aarhus.change.minus(before.times('0.1')).abs().lte(decimal('0.0001'))).toBe(true)
  })

  test('is still an estimate, since one of its runs is', () => {
    expect(change.status).toBe('estimated')
    expect(runChange(official, official).status).toBe('computed')
  })
})
