import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocate,
  type AllocationMunicipality,
  type AllocationRules,
  exactWeight,
} from '../../../src/model/allocation.ts'
import {
  CAUSES,
  causesOf,
  type ComparedRun,
  compareRuns,
  type Split,
  sumOfParts,
} from '../../../src/model/compare-runs.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { RoundingRule } from '../../../src/model/domain.ts'
import { present } from './exact.ts'
import { areaFloor, measured } from './lifts.ts'

const draft: AllocationRules = {
  citizensPerCapacity: decimal(1600),
  lifts: [],
  rounding: 'nearest-half-up',
  edgeTolerance: decimal('0.05'),
}
const final: AllocationRules = { ...draft, lifts: [areaFloor(35)], rounding: 'up' }

const area = (
  code: string,
  council: string,
  citizens: number,
  weight: string,
  areaKm2: number,
): AllocationMunicipality => ({
  code,
  council,
  citizens: decimal(citizens),
  needWeight: exactWeight(decimal(weight)),
  measures: measured(decimal(areaKm2)),
})

/** A split as plain text: before, after, and the parts in the order of the causes. */
const plain = ({ before, after, parts }: Split): string =>
  `${before.toFixed()} → ${after.toFixed()}: ${CAUSES.map((cause) => parts[cause].toFixed()).join(' ')}`

describe('one council, all causes at once', () => {
  // Before: 3,360 ÷ 1,600 = 2.1 and 1,920 × 0.5 ÷ 1,600 = 0.6, together 2.7, nearest 3.
  const before: ComparedRun = {
    areas: [area('0001', 'Kysten', 3360, '1', 35), area('0002', 'Kysten', 1920, '0.5', 140)],
    rules: draft,
  }
  // Citizens: 3,200 ÷ 1,600 = 2 and 1,280 × 0.5 ÷ 1,600 = 0.4, together 2.4, nearest 2.
  // Rounded up: 3. With the floor: max(2, 1) + max(0.4, 4) = 6.
  // Weights 1.25 and 0.5: max(2.5, 1) + 4 = 6.5, up to 7.
  // Norm 1,000: 3,200 × 1.25 ÷ 1,000 = 4, and 4 by the floor: 8.
  const after: ComparedRun = {
    areas: [area('0002', 'Kysten', 1280, '0.5', 140), area('0001', 'Kysten', 3200, '1.25', 35)],
    rules: { ...final, citizensPerCapacity: decimal(1000) },
  }
  const { municipalities, councils, national } = compareRuns(before, after)

  test('splits the capacities of the council as worked by hand', () => {
    expect(plain(present(councils[0]).capacities)).toBe('3 → 8: -1 1 3 1 1')
  })

  test('splits its need, which rounding does not touch', () => {
    expect(plain(present(councils[0]).need)).toBe('2.7 → 8: -0.3 0 3.6 0.5 1.5')
  })

  test('splits the need of each municipality', () => {
    expect(municipalities.map((m) => `${m.code} ${plain(m.need)}`)).toEqual([
      '0001 2.1 → 4: -0.1 0 0 0.5 1.5',
      '0002 0.6 → 4: -0.2 0 3.6 0 0',
    ])
  })

  test('gives the country the sum of its councils', () => {
    expect(plain(national.capacities)).toBe('3 → 8: -1 1 3 1 1')
  })

  test('names the causes, the largest first and equals in their order', () => {
    expect(causesOf(present(councils[0]).capacities)).toEqual(['floor', 'population', 'rounding', 'weights', 'norm'])
    expect(causesOf(present(municipalities[1]).need)).toEqual(['floor', 'population'])
  })
})

test('by rounding alone, 449.2 is 449 and then 450', () => {
  const areas = [area('0101', 'Hovedstaden', 718_720, '1', 0)]
  const { councils } = compareRuns({ areas, rules: draft }, { areas, rules: { ...draft, rounding: 'up' } })
  expect(plain(present(councils[0]).capacities)).toBe('449 → 450: 0 1 0 0 0')
})

test('a need is compared as it is published, to four decimals with halves away from zero', () => {
  // 1 ÷ 1,600 = 0.000625, published as 0.0006; 2 ÷ 1,600 = 0.00125, as 0.0013.
  const run = (citizens: number): ComparedRun => ({ areas: [area('0001', 'A', citizens, '1', 0)], rules: draft })
  const [change] = compareRuns(run(1), run(2)).municipalities
  expect(plain(present(change).need)).toBe('0.0006 → 0.0013: 0.0007 0 0 0 0')
})

test('runs of different countries are not compared', () => {
  const run = (...areas: AllocationMunicipality[]): ComparedRun => ({ areas, rules: draft })
  const [one, two] = [area('0001', 'A', 1, '1', 0), area('0002', 'A', 1, '1', 0)]
  expect(() => compareRuns(run(one), run(one, two))).toThrow('same municipalities')
  expect(() => compareRuns(run(one, two), run(one))).toThrow('same municipalities')
  expect(() => compareRuns(run(one), run(two))).toThrow('0001 is not in the same council')
  expect(() => compareRuns(run(one), run({ ...one, council: 'B' }))).toThrow('0001 is not in the same council')
})

const rules: fc.Arbitrary<AllocationRules> = fc.record({
  citizensPerCapacity: fc.constantFrom(1600, 1500, 1637).map((norm) => decimal(norm)),
  lifts: fc.constantFrom(35, 20, null).map((km2) => (km2 === null ? [] : [areaFloor(km2)])),
  rounding: fc.constantFrom<RoundingRule>('up', 'nearest-half-up'),
  edgeTolerance: fc.constant(decimal('0.05')),
})
const places = fc.array(
  fc.record({
    council: fc.constantFrom('A', 'B', 'C'),
    from: fc.record({ citizens: fc.integer({ min: 1, max: 700_000 }), patients: fc.integer({ min: 800, max: 3200 }) }),
    to: fc.record({ citizens: fc.integer({ min: 1, max: 700_000 }), patients: fc.integer({ min: 800, max: 3200 }) }),
    areaTenths: fc.integer({ min: 0, max: 15_000 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const pair = fc.record({ places, before: rules, after: rules }).map(({ places: drawn, ...drawnRules }) => {
  const run = (side: 'from' | 'to', runRules: AllocationRules): ComparedRun => ({
    areas: drawn.map((place, index) => ({
      code: `${index}`.padStart(4, '0'),
      council: place.council,
      citizens: decimal(place[side].citizens),
      // A quotient without an end: the sixty digits are full.
      needWeight: exactWeight(decimal(1600).div(place[side].patients)),
      measures: measured(decimal(place.areaTenths).div(10)),
    })),
    rules: runRules,
  })
  return { before: run('from', drawnRules.before), after: run('to', drawnRules.after) }
})
const splitsOf = (before: ComparedRun, after: ComparedRun): readonly Split[] => {
  const { municipalities, councils, national } = compareRuns(before, after)
  return [...municipalities.map((m) => m.need), ...[...councils, national].flatMap((c) => [c.need, c.capacities])]
}

describe('any two runs', () => {
  test('have parts that add up to the change to the last digit', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        for (const split of splitsOf(before, after)) {
          expect(sumOfParts(split).eq(split.change)).toBe(true)
          expect(split.before.plus(split.change).eq(split.after)).toBe(true)
        }
      }),
    )
  })

  test('begin and end with what each run says by itself', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { councils, municipalities } = compareRuns(before, after)
        const [first, last] = [allocate(before.areas, before.rules), allocate(after.areas, after.rules)]
        expect(councils.map((c) => [c.capacities.before.toFixed(), c.capacities.after.toFixed()])).toEqual(
          councils.map(({ name }) =>
            [first, last].map((run) => present(run.councils.find((c) => c.name === name)).capacities.toFixed()),
          ),
        )
        expect(municipalities.map((m) => m.need.after.toFixed(4))).toEqual(
          municipalities.map(({ code }) =>
            present(last.municipalities.find((m) => m.code === code)).need.toFixed(4, 4),
          ),
        )
      }),
    )
  })

  test('that are the same have nothing but zeros', () => {
    fc.assert(
      fc.property(pair, ({ before }) => {
        for (const split of splitsOf(before, before)) {
          expect(causesOf(split)).toEqual([])
          expect(split.change.isZero()).toBe(true)
        }
      }),
    )
  })

  test('that differ in one thing have no other cause', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const only = (cause: string, changed: ComparedRun): void => {
          const others = splitsOf(before, changed).flatMap((split) => causesOf(split).filter((c) => c !== cause))
          expect(others).toEqual([])
        }
        const weightOf = new Map(after.areas.map((a) => [a.code, a.needWeight]))
        const citizensOf = new Map(after.areas.map((a) => [a.code, a.citizens]))
        only('population', {
          ...before,
          areas: before.areas.map((a) => ({ ...a, citizens: present(citizensOf.get(a.code)) })),
        })
        only('weights', {
          ...before,
          areas: before.areas.map((a) => ({ ...a, needWeight: present(weightOf.get(a.code)) })),
        })
        only('rounding', { ...before, rules: { ...before.rules, rounding: after.rules.rounding } })
        only('floor', {
          ...before,
          rules: { ...before.rules, lifts: after.rules.lifts },
        })
        only('norm', {
          ...before,
          rules: { ...before.rules, citizensPerCapacity: after.rules.citizensPerCapacity },
        })
      }),
    )
  })

  test('taken backwards have the opposite change', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const [there, back] = [splitsOf(before, after), splitsOf(after, before)]
        const councils = compareRuns(before, after).councils.map((c) => c.name)
        // The councils come in the order of their first municipality, which is the same both ways.
        expect(compareRuns(after, before).councils.map((c) => c.name)).toEqual(councils)
        there.forEach((split, index) => {
          expect(present(back[index]).change.plus(split.change).isZero()).toBe(true)
        })
      }),
    )
  })
})
