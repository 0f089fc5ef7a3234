import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AllocationRules } from '../../../src/model/allocation.ts'
import {
  type Cause,
  CAUSES,
  causesOf,
  compareRuns,
  partOf,
  type Split,
  sumOfParts,
} from '../../../src/model/compare-runs.ts'
import { type Decimal, decimal, type DecimalLike, ZERO } from '../../../src/model/decimal.ts'
import type { RoundingRule } from '../../../src/model/domain.ts'
import type { EstimateInput } from '../../../src/model/fit-number.ts'
import type { AreaMeasures } from '../../../src/model/lifts.ts'
import { isPartOf, regrouped } from '../../../src/model/merge-areas.ts'
import type { ModelInput } from '../../../src/model/model-input.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { present } from './exact.ts'
import { areaFloor, distanceFloor, measured } from './lifts.ts'

const draft: AllocationRules = {
  citizensPerCapacity: decimal(1600),
  lifts: [],
  rounding: 'nearest-half-up',
  edgeTolerance: decimal('0.05'),
}
const final: AllocationRules = { ...draft, lifts: [areaFloor(35)], rounding: 'up' }

interface Place {
  readonly code: string
  readonly council: string
  readonly citizens: Decimal
  readonly weight: Decimal
  readonly measures: AreaMeasures
}

const place = (
  code: string,
  council: string,
  citizens: number,
  weight: DecimalLike,
  areaKm2: number,
  gpDistanceKm = 0,
): Place => ({
  code,
  council,
  citizens: decimal(citizens),
  weight: decimal(weight),
  measures: measured(areaKm2, gpDistanceKm),
})

/** A run with given weights on the citizens of a day. */
const run = (places: readonly Place[], rules: AllocationRules, date = '2026-01-01', edition = '2026'): ModelInput => ({
  areas: places.map(({ code, council, measures }) => ({ code, council, measures })),
  citizens: { edition, date, byDate: new Map([[date, new Map(places.map((p) => [p.code, p.citizens]))]]) },
  weights: { kind: 'given', weights: new Map(places.map((p) => [p.code, p.weight])) },
  ownWeights: new Map(),
  rules,
})

/** A split as plain text: before, after, and what moved it in the order of the causes. */
const plain = (split: Split): string =>
  `${split.before.toFixed()} → ${split.after.toFixed()}: ${[...split.parts].map(([cause, part]) => `${cause} ${part.toFixed()}`).join(', ')}`

describe('one council, several causes at once', () => {
  // Before: 3,360 ÷ 1,600 = 2.1 and 1,920 × 0.5 ÷ 1,600 = 0.6, together 2.7, nearest 3.
  const before = run([place('0001', 'Kysten', 3360, '1', 35), place('0002', 'Kysten', 1920, '0.5', 140)], draft)
  // Citizens: 3,200 ÷ 1,600 = 2 and 1,280 × 0.5 ÷ 1,600 = 0.4, together 2.4, nearest 2.
  // Rounded up: 3. With the floor: max(2, 1) + max(0.4, 4) = 6.
  // Weights 1.25 and 0.5: max(2.5, 1) + 4 = 6.5, up to 7.
  // Norm 1,000: 3,200 × 1.25 ÷ 1,000 = 4, and 4 by the floor: 8.
  const after = run([place('0002', 'Kysten', 1280, '0.5', 140), place('0001', 'Kysten', 3200, '1.25', 35)], {
    ...final,
    citizensPerCapacity: decimal(1000),
  })
  const { municipalities, councils, national, causes } = compareRuns(before, after)

  test('splits the capacities of the council as worked by hand', () => {
    expect(plain(present(councils[0]).capacities)).toBe(
      '3 → 8: population -1, rounding 1, area-floor 3, weights 1, norm 1',
    )
  })

  test('splits its need, which rounding does not touch', () => {
    expect(plain(present(councils[0]).need)).toBe('2.7 → 8: population -0.3, area-floor 3.6, weights 0.5, norm 1.5')
  })

  test('splits the need of each municipality, in the order of the later run', () => {
    expect(municipalities.map((m) => `${m.code} ${plain(m.need)}`)).toEqual([
      '0002 0.6 → 4: population -0.2, area-floor 3.6',
      '0001 2.1 → 4: population -0.1, weights 0.5, norm 1.5',
    ])
  })

  test('gives the country the sum of its councils', () => {
    expect(plain(national.capacities)).toBe('3 → 8: population -1, rounding 1, area-floor 3, weights 1, norm 1')
  })

  test('names the causes, the largest first and equals in their order', () => {
    expect(causesOf(present(councils[0]).capacities)).toEqual([
      'area-floor',
      'population',
      'rounding',
      'weights',
      'norm',
    ])
    expect(causesOf(present(municipalities[0]).need)).toEqual(['area-floor', 'population'])
    expect(causes).toEqual(['population', 'rounding', 'area-floor', 'weights', 'norm'])
  })

  test('says how many citizens there are before and after', () => {
    expect(
      [...municipalities, ...councils].map(({ citizens }) => [citizens.before, citizens.after].join(' → ')),
    ).toEqual(['1920 → 1280', '3360 → 3200', '5280 → 4480'])
  })
})

test('by rounding alone, 449.2 is 449 and then 450', () => {
  const areas = [place('0101', 'Hovedstaden', 718_720, '1', 0)]
  const { councils } = compareRuns(run(areas, draft), run(areas, { ...draft, rounding: 'up' }))
  expect(plain(present(councils[0]).capacities)).toBe('449 → 450: rounding 1')
})

test('a need is compared as it is published, to four decimals with halves away from zero', () => {
  // 1 ÷ 1,600 = 0.000625, published as 0.0006; 2 ÷ 1,600 = 0.00125, as 0.0013.
  const of = (citizens: number): ModelInput => run([place('0001', 'A', citizens, '1', 0)], draft)
  const [change] = compareRuns(of(1), of(2)).municipalities
  expect(plain(present(change).need)).toBe('0.0006 → 0.0013: population 0.0007')
})

test('each lift has its own part, after what they measure', () => {
  // Need by the weights 1. Measured anew, 70 km² is 140: by the old floor of 70 km², 1 → 2. With 35 km²: 4. With the
  // distance of 6 km, which counts from now on with 1 km: 6.
  const before = run([place('0001', 'A', 1600, '1', 70, 5)], { ...draft, lifts: [areaFloor(70)] })
  const after = run([place('0001', 'A', 1600, '1', 140, 6)], { ...draft, lifts: [distanceFloor(1), areaFloor(35)] })
  const [change] = compareRuns(before, after).municipalities
  expect(plain(present(change).need)).toBe('1 → 6: measures 1, area-floor 2, distance-floor 2')
})

test('a lift by another reading has a part, and so has one that falls away', () => {
  const areas = [place('0001', 'A', 1600, '1', 50), place('0002', 'A', 3200, '1', 35)]
  // max(1, 50 ÷ 35 = 1.4286) + 2 = 3.4286; rounded up first max(1, 2) + 2 = 4; the council's sums max(3, 2.4286) = 3.
  const by = (...lifts: AllocationRules['lifts']): ModelInput => run(areas, { ...draft, lifts })
  const need = (before: ModelInput, after: ModelInput): string =>
    plain(present(compareRuns(before, after).councils[0]).need)
  expect(need(by(areaFloor(35)), by(areaFloor(35, 'municipality-rounded-up')))).toBe('3.4286 → 4: area-floor 0.5714')
  expect(need(by(areaFloor(35)), by(areaFloor(35, 'council-max-of-sums')))).toBe('3.4286 → 3: area-floor -0.4286')
  expect(need(by(areaFloor(35)), by())).toBe('3.4286 → 3: area-floor -0.4286')
})

describe('a newer forecast', () => {
  const old = run([place('0001', 'A', 16_000, '1', 0)], draft, '2027-01-01', '2026')
  const newer = (
    byDate: Readonly<Record<string, number>>,
    date: string,
    edition: string | null = '2027',
  ): ModelInput => ({
    ...old,
    citizens: {
      edition,
      date,
      byDate: new Map(Object.entries(byDate).map(([day, count]) => [day, new Map([['0001', decimal(count)]])])),
    },
  })
  const need = (after: ModelInput): string => plain(present(compareRuns(old, after).municipalities[0]).need)

  test('is a cause apart from the population: first the newer figures of the same day, then the new day', () => {
    // 10 → 12 by the newer figures of the same day, → 15 by the new day.
    expect(need(newer({ '2027-01-01': 19_200, '2028-01-01': 24_000 }, '2028-01-01'))).toBe(
      '10 → 15: forecast 2, population 3',
    )
    expect(need(newer({ '2027-01-01': 19_200 }, '2027-01-01'))).toBe('10 → 12: forecast 2')
  })

  test('is none where the edition is the same, or does not hold the day', () => {
    expect(need(newer({ '2027-01-01': 19_200, '2028-01-01': 24_000 }, '2028-01-01', '2026'))).toBe(
      '10 → 15: population 5',
    )
    expect(need(newer({ '2028-01-01': 24_000 }, '2028-01-01'))).toBe('10 → 15: population 5')
  })

  test('is none where the newer edition lacks a municipality on the day', () => {
    const two = run([place('0001', 'A', 16_000, '1', 0), place('0002', 'A', 1600, '1', 0)], draft, '2027-01-01', '2026')
    const day = (counts: Readonly<Record<string, number>>) =>
      new Map(Object.entries(counts).map(([code, count]) => [code, decimal(count)]))
    const byDate = new Map([
      ['2027-01-01', day({ '0001': 19_200 })],
      ['2028-01-01', day({ '0001': 24_000, '0002': 1600 })],
    ])
    const [change] = compareRuns(two, {
      ...two,
      citizens: { edition: '2027', date: '2028-01-01', byDate },
    }).municipalities
    expect(plain(present(change).need)).toBe('10 → 15: population 5')
  })

  test('is none where an authority gives the citizens', () => {
    const given = { ...old, citizens: { ...old.citizens, edition: null } }
    const [change] = compareRuns(given, newer({ '2027-01-01': 19_200 }, '2027-01-01')).municipalities
    expect(plain(present(change).need)).toBe('10 → 12: population 2')
    expect(need(newer({ '2027-01-01': 19_200 }, '2027-01-01', null))).toBe('10 → 12: population 2')
  })
})

describe('other areas', () => {
  // 0001 and 0002 become 0009; 0003 goes from council A to B, and 0004 is all of C.
  const before = run(
    [
      place('0001', 'A', 1600, '1', 70, 2),
      place('0002', 'A', 4800, '1.2', 35, 6),
      place('0003', 'A', 3200, '1', 7),
      place('0004', 'C', 1600, '1', 7),
    ],
    { ...draft, lifts: [areaFloor(35)] },
  )
  const after = run(
    [place('0003', 'B', 3200, '1', 7), place('0004', 'B', 1600, '1', 7), place('0009', 'A', 6400, '1.15', 105, 5)],
    { ...draft, lifts: [areaFloor(35)] },
  )
  const successors = new Map([
    ['0001', '0008'],
    ['0002', '0009'],
    ['0008', '0009'],
  ])
  const { municipalities, councils, national, causes } = compareRuns(before, after, successors)

  test('a merged municipality was the sum of its parts; its weight is the mean by citizens', () => {
    // Before: max(1, 2) + max(3.6, 1) = 5.6. Merged: 6,400 × 1.15 ÷ 1,600 = 4.6, floor 105 ÷ 35 = 3.
    expect(municipalities.map((m) => `${m.code} ${m.council} ${plain(m.need)}`)).toEqual([
      '0003 B 2 → 2: ',
      '0004 B 1 → 1: ',
      '0009 A 5.6 → 4.6: geography -1',
    ])
    expect(municipalities.map((m) => m.citizens.before.toFixed())).toEqual(['3200', '1600', '6400'])
  })

  test('councils have what they had, and one that comes or goes has nothing on the other side', () => {
    // A: 7.6, rounded 8, and then 4.6, rounded 5.
    expect(councils.map((c) => `${c.name} ${plain(c.capacities)}`)).toEqual([
      'B 0 → 3: geography 3',
      'A 8 → 5: geography -3',
      'C 1 → 0: geography -1',
    ])
    expect(councils.map(({ citizens }) => [citizens.before, citizens.after].join(' → '))).toEqual([
      '0 → 4800',
      '9600 → 6400',
      '1600 → 0',
    ])
    expect(plain(national.capacities)).toBe('9 → 8: geography -1')
    expect(causes).toEqual(['geography'])
  })

  test('a council knows who has come and who has left, as the later run names them', () => {
    // 0009 is made of two that were in A already.
    expect(councils.map(({ name, joined, left }) => [name, joined.join(), left.join()])).toEqual([
      ['B', '0003,0004', ''],
      ['A', '', '0003'],
      ['C', '', '0004'],
    ])
  })

  test('the need as it is stands beside the one that is rounded before it is compared', () => {
    // 1,600 × 1.00004 ÷ 1,600 is published as 1.0000, and 2.00006 as 2.0001: 1.0001 apart, and as they are 1.00002.
    const [change] = compareRuns(
      run([place('0001', 'A', 1600, '1.00004', 0)], draft),
      run([place('0001', 'A', 1600, '2.00006', 0)], draft),
    ).municipalities
    const { need, exactNeed } = present(change)
    expect(plain(need)).toBe('1 → 2.0001: weights 1.0001')
    expect([exactNeed.before, exactNeed.after].join(' → ')).toBe('1.00004 → 2.00006')
    // Merged: max(1, 2) + max(3.6, 1), as above.
    expect(present(municipalities.at(-1)).exactNeed.before.toFixed()).toBe('5.6')
  })

  test('one that is made of parts of two councils has joined the one it is in, and left the other', () => {
    // 0001 of A and 0004 of C become 0009 of A.
    const parted = run([place('0003', 'A', 3200, '1', 7), place('0009', 'A', 3200, '1', 7)], draft)
    const from = run(
      [place('0001', 'A', 1600, '1', 7), place('0003', 'A', 3200, '1', 7), place('0004', 'C', 1600, '1', 7)],
      draft,
    )
    const become = new Map([
      ['0001', '0009'],
      ['0004', '0009'],
    ])
    const change = compareRuns(from, parted, become).councils
    expect(change.map(({ name, joined, left }) => ({ name, joined, left }))).toEqual([
      { name: 'A', joined: ['0009'], left: [] },
      { name: 'C', joined: [], left: ['0009'] },
    ])
  })

  test('a municipality is part of itself, and of what it became by way of others', () => {
    const part = (code: string, later: string) => isPartOf(code, later, successors)
    expect([part('0001', '0001'), part('0001', '0008'), part('0001', '0009')]).toEqual([true, true, true])
    expect([part('0009', '0001'), part('0002', '0008'), part('0003', '0009')]).toEqual([false, false, false])
  })

  test('the mean distance of merged municipalities is by citizens', () => {
    // (1,600 × 2 + 4,800 × 6) ÷ 6,400 = 5, which is what is measured after: it is no cause.
    const far = (input: ModelInput): ModelInput => ({ ...input, rules: { ...draft, lifts: [distanceFloor('0.5')] } })
    // Before: max(1, 4) + max(3.6, 12) = 16. Merged: max(4.6, 10) = 10.
    const change = compareRuns(far(before), far(after), successors).municipalities.at(-1)
    expect(plain(present(change).need)).toBe('16 → 10: geography -6')
  })

  test('of a municipality that stays as it is keep its weight, even where nobody lives', () => {
    const empty = run([place('0001', 'A', 0, '1.3', 35), place('0002', 'A', 1600, '1', 0)], draft)
    const change = compareRuns(empty, { ...empty, rules: { ...draft, lifts: [areaFloor(35)] } })
    expect(change.municipalities.map((m) => plain(m.need))).toEqual(['0 → 1: area-floor 1', '1 → 1: '])
  })

  test('need the citizens and weights of the first run', () => {
    const { citizens, weights } = before
    const compare = (changed: Partial<ModelInput>) => () =>
      regrouped({ ...before, ...changed }, after.areas, successors)
    expect(compare({ citizens: { ...citizens, date: '1999-01-01' } })).toThrow('no citizens on 1999-01-01')
    expect(compare({ citizens: { ...citizens, byDate: new Map([['2026-01-01', new Map()]]) } })).toThrow(
      'no citizens of 0003',
    )
    expect(compare({ weights: { kind: 'given', weights: new Map() } })).toThrow('no given weight of 0003')
    expect(weights.kind).toBe('given')
    const estimate: EstimateInput = {
      areas: [],
      figures: [],
      nationalContacts: ZERO,
      citizensPerCapacity: ZERO,
      rules: {
        useProfile: [],
        share17: ZERO,
        form: 'ages-and-lives',
        ownSlopes: {},
      },
    }
    expect(compare({ weights: { kind: 'open-estimate', estimate } })).toThrow('no given weight of 0003')
  })

  test('that have no known past or future are not compared', () => {
    expect(() => compareRuns(before, after)).toThrow('no successor of 0001')
    expect(() => compareRuns(after, before, new Map([['0009', '0001']]))).toThrow('no municipality that became 0002')
  })
})

const rules: fc.Arbitrary<AllocationRules> = fc.record({
  citizensPerCapacity: fc.constantFrom(1600, 1500, 1637).map((norm) => decimal(norm)),
  lifts: fc.constantFrom<AllocationRules['lifts']>(
    [],
    [areaFloor(35)],
    [areaFloor(20, 'municipality-rounded-up')],
    [areaFloor(35, 'council-max-of-sums'), distanceFloor('0.1')],
    [distanceFloor('0.2'), areaFloor(35)],
  ),
  rounding: fc.constantFrom<RoundingRule>('up', 'nearest-half-up'),
  edgeTolerance: fc.constant(decimal('0.05')),
})
const side = fc.record({
  council: fc.constantFrom('A', 'B', 'C'),
  citizens: fc.integer({ min: 1, max: 700_000 }),
  patients: fc.integer({ min: 800, max: 3200 }),
  areaTenths: fc.integer({ min: 0, max: 15_000 }),
  metres: fc.integer({ min: 0, max: 20_000 }),
})
interface Pair {
  readonly before: ModelInput
  readonly after: ModelInput
  readonly successors: ReadonlyMap<string, string>
}
/** Two runs in which the first municipalities of the one have become the first of the other, as many as are drawn. */
const pair = fc
  .record({
    places: fc.array(fc.record({ from: side, to: side }), { minLength: 1, maxLength: 12 }),
    merged: fc.nat({ max: 4 }),
    before: rules,
    after: rules,
    editions: fc.constantFrom(['2026', '2026'] as const, ['2026', '2027'] as const),
    newer: fc.integer({ min: 1, max: 700_000 }),
  })
  .map(({ places, merged, before, after, editions, newer }): Pair => {
    const placed = (of: typeof side extends fc.Arbitrary<infer Side> ? Side : never, index: number): Place => ({
      code: `${index}`.padStart(4, '0'),
      council: of.council,
      citizens: decimal(of.citizens),
      // A quotient without an end: the sixty digits are full.
      weight: decimal(1600).div(of.patients),
      measures: measured(decimal(of.areaTenths).div(10), decimal(of.metres).div(1000)),
    })
    const last = places.map(({ to }, index) => placed(to, index)).slice(Math.min(merged, places.length - 1))
    const later = run(last, after, '2028-01-01', editions[1])
    const byDate = new Map([
      ...later.citizens.byDate,
      ['2027-01-01', new Map(last.map(({ code }) => [code, decimal(newer)]))] as const,
    ])
    const heir = present(last[0]).code
    return {
      before: run(
        places.map(({ from }, index) => placed(from, index)),
        before,
        '2027-01-01',
        editions[0],
      ),
      after: { ...later, citizens: { ...later.citizens, byDate } },
      successors: new Map(places.map((_, index) => [`${index}`.padStart(4, '0'), heir])),
    }
  })
const splitsOf = ({ before, after, successors }: Pair): readonly Split[] => {
  const { municipalities, councils, national } = compareRuns(before, after, successors)
  return [...municipalities.map((m) => m.need), ...[...councils, national].flatMap((c) => [c.need, c.capacities])]
}

describe('any two runs', () => {
  test('have parts that add up to the change to the last digit, in every area and from councils to the country', () => {
    fc.assert(
      fc.property(pair, (runs) => {
        for (const split of splitsOf(runs)) {
          expect(sumOfParts(split).eq(split.change)).toBe(true)
          expect(split.before.plus(split.change).eq(split.after)).toBe(true)
        }
        const { councils, national } = compareRuns(runs.before, runs.after, runs.successors)
        for (const cause of CAUSES) {
          const total = councils.reduce((sum, c) => sum.plus(partOf(c.capacities, cause)), ZERO)
          expect(total.eq(partOf(national.capacities, cause))).toBe(true)
        }
      }),
    )
  })

  test('begin and end with what each run says by itself', () => {
    fc.assert(
      fc.property(pair, ({ before, after, successors }) => {
        const { councils, municipalities } = compareRuns(before, after, successors)
        const ends = [before, after].map((input) => runModel(input).allocation)
        expect(councils.map((c) => [c.capacities.before.toFixed(), c.capacities.after.toFixed()])).toEqual(
          councils.map(({ name }) =>
            ends.map((end) => (end.councils.find((c) => c.name === name)?.capacities ?? ZERO).toFixed()),
          ),
        )
        expect(municipalities.map((m) => m.need.after.toFixed(4))).toEqual(
          present(ends[1]).municipalities.map((m) => m.need.toFixed(4, 4)),
        )
        const before4 = present(ends[0]).municipalities.map((m) => decimal(m.need.toFixed(4, 4)))
        expect(
          municipalities
            .reduce((total, m) => total.plus(m.need.before), ZERO)
            .eq(before4.reduce((total, need) => total.plus(need))),
        ).toBe(true)
      }),
    )
  })

  test('that are the same have nothing but zeros', () => {
    fc.assert(
      fc.property(pair, ({ before }) => {
        for (const split of splitsOf({ before, after: before, successors: new Map() })) {
          expect(causesOf(split)).toEqual([])
          expect(split.change.isZero()).toBe(true)
        }
      }),
    )
  })

  test('that differ in one thing have no other cause', () => {
    fc.assert(
      fc.property(pair, ({ before, after, successors }) => {
        const only = (cause: Cause, changed: Partial<ModelInput>): void => {
          const others = splitsOf({ before, after: { ...before, ...changed }, successors })
          expect(others.flatMap((split) => causesOf(split).filter((c) => c !== cause))).toEqual([])
        }
        const next = (input: ModelInput, rule: Partial<AllocationRules>): AllocationRules => ({
          ...input.rules,
          ...rule,
        })
        const moved = before.citizens.byDate.get('2027-01-01')
        const doubled = new Map([...present(moved)].map(([code, count]) => [code, count.times(2)]))
        only('population', { citizens: { ...before.citizens, byDate: new Map([['2027-01-01', doubled]]) } })
        only('forecast', {
          citizens: { edition: '2099', date: '2027-01-01', byDate: new Map([['2027-01-01', doubled]]) },
        })
        only('geography', { areas: before.areas.map((a) => ({ ...a, council: 'D' })) })
        only('measures', { areas: before.areas.map((a) => ({ ...a, measures: measured(1000, 9) })) })
        only('weights', {
          weights: { kind: 'given', weights: new Map(before.areas.map(({ code }) => [code, decimal(3)])) },
        })
        only('rounding', { rules: next(before, { rounding: after.rules.rounding }) })
        only('area-floor', {
          rules: next(before, {
            lifts: [...before.rules.lifts.filter(({ kind }) => kind !== 'area-floor'), areaFloor(11)],
          }),
        })
        only('distance-floor', {
          rules: next(before, { lifts: before.rules.lifts.filter(({ kind }) => kind !== 'distance-floor') }),
        })
        only('norm', { rules: next(before, { citizensPerCapacity: after.rules.citizensPerCapacity }) })
      }),
    )
  })
})
