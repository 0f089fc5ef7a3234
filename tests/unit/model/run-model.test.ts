import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, sum } from '../../../src/model/decimal.ts'
import type { EstimateArea, EstimateInput } from '../../../src/model/fit-number.ts'
import type { Lift } from '../../../src/model/lifts.ts'
import type { ModelInput } from '../../../src/model/model-input.ts'
import type { Override } from '../../../src/model/override.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { AGE_GROUPS } from '../../../src/model/use-profile.ts'
import { present } from './exact.ts'
import { areaFloor, distanceFloor, measured } from './lifts.ts'

/**
 * A country of three municipalities in two councils, 1,600 citizens each on 1 January 2026 and 3,200 a year later.
 * Contacts of 4 for the young and 8 for the old: the first is all young, the second half and half, the third all old, so
 * A = 4 ÷ 6 − 1, 0 and 8 ÷ 6 − 1, a third each way. Lives of 80, 82 and 81 years: L = 1, −1 and 0.
 */
const estimateArea = (code: string, council: string, young: number, years: string): EstimateArea => ({
  code,
  name: `Place ${code}`,
  council,
  citizens: decimal(1600),
  citizensByAgeGroup: new Map(
    AGE_GROUPS.map(({ group }) => [group, decimal(group === '0-5' ? young : group === '80+' ? 1600 - young : 0)]),
  ),
  citizensByAgeAndSex: [],
  lifeExpectancyYears: decimal(years),
})
/** Weights 1 − 0.3 + 0.1, 1 − 0.1 and 1 + 0.3 lie on the plane γ = 0.9, β = 0.1. */
const figure = (code: string, contacts: string) =>
  ({
    id: `contacts-${code}`,
    level: 'municipality',
    area: `Place ${code}`,
    metric: 'gp_contacts_per_citizen',
    value: decimal(contacts),
  }) as const
const estimate: EstimateInput = {
  areas: [
    estimateArea('0001', 'A', 1600, '80'),
    estimateArea('0002', 'A', 800, '82'),
    estimateArea('0003', 'B', 0, '81'),
  ],
  figures: [figure('0001', '8'), figure('0002', '9'), figure('0003', '13')],
  nationalContacts: decimal(10),
  citizensPerCapacity: decimal(1600),
  rules: {
    useProfile: [
      { ageFrom: 0, ageTo: 64, sex: null, contactsPerCitizen: decimal(4) },
      { ageFrom: 65, ageTo: null, sex: null, contactsPerCitizen: decimal(8) },
    ],
    share17: decimal(1).div(3),
    form: 'ages-and-lives',
    ownSlopes: {},
  },
}
const everyone = (count: number) => new Map(['0001', '0002', '0003'].map((code) => [code, decimal(count)]))
const run: ModelInput = {
  areas: [
    { code: '0001', council: 'A', measures: measured(35) },
    { code: '0002', council: 'A', measures: measured(70) },
    { code: '0003', council: 'B', measures: measured(7) },
  ],
  citizens: {
    edition: '2026',
    date: '2026-01-01',
    byDate: new Map([
      ['2026-01-01', everyone(1600)],
      ['2027-01-01', everyone(3200)],
    ]),
  },
  weights: { kind: 'open-estimate', estimate },
  ownWeights: new Map(),
  rules: { citizensPerCapacity: decimal(1600), lifts: [areaFloor(35)], rounding: 'up', edgeTolerance: decimal('0.05') },
}

/** Weights, needs, and capacities of the councils, as text to ten decimals. */
const told = (...overrides: readonly Override[]): string => {
  const { municipalities, councils } = runModel(run, overrides).allocation
  const text = (values: readonly { toDecimalPlaces: (digits: number) => { toFixed: () => string } }[]): string =>
    values.map((value) => value.toDecimalPlaces(10).toFixed()).join(' ')
  const weights = text(municipalities.map((m) => m.needWeight))
  return `${weights} | ${text(municipalities.map((m) => m.need))} | ${councils.map((c) => `${c.name} ${c.capacities.toFixed()}`).join(' ')}`
}

describe('a run', () => {
  test('fits its estimate, weighs its citizens, lifts, sums and rounds', () => {
    // Needs by weights 0.8, 0.9 and 1.3; by area 1, 2 and 0.2. A: 1 + 2 = 3, B: 1.3, which is 2.
    expect(told()).toBe('0.8 0.9 1.3 | 1 2 1.3 | A 3 B 2')
    const { estimate: fitted } = runModel(run)
    expect([present(fitted).gamma, present(fitted).beta].map((slope) => slope.toDecimalPlaces(10).toFixed())).toEqual([
      '0.9',
      '0.1',
    ])
  })

  test('with given weights has no estimate', () => {
    const weights = new Map(['0001', '0002', '0003'].map((code) => [code, decimal(2)]))
    const given = runModel({ ...run, weights: { kind: 'given', weights } })
    expect(given.estimate).toBeNull()
    expect(given.allocation.municipalities.map((m) => m.need.toFixed())).toEqual(['2', '2', '2'])
  })

  test('says what is missing', () => {
    const none = new Map([['2026-01-01', new Map([['0001', decimal(1)]])]])
    expect(() => runModel({ ...run, citizens: { ...run.citizens, byDate: none } })).toThrow(
      'no citizens of 0002 on 2026-01-01',
    )
    expect(() => runModel({ ...run, weights: { kind: 'given', weights: new Map() } })).toThrow('no weight of 0001')
    expect(() => runModel({ ...run, citizens: { ...run.citizens, date: '2031-01-01' } })).toThrow(
      'no citizens of 0001 on 2031-01-01',
    )
    // The estimate weighs its own municipalities alone.
    const further = { code: '0004', council: 'B', measures: measured(1) }
    const counted = new Map([['2026-01-01', new Map([...everyone(1600), ['0004', decimal(1)]])]])
    expect(() =>
      runModel({ ...run, areas: [...run.areas, further], citizens: { ...run.citizens, byDate: counted } }),
    ).toThrow('no weight of 0004')
  })
})

describe('an override', () => {
  test.each<[string, readonly Override[], string]>([
    ['rounding', [{ kind: 'rounding', rule: 'nearest-half-up' }], '0.8 0.9 1.3 | 1 2 1.3 | A 3 B 1'],
    // Halved, the norm doubles the needs by weights: 1.6, 1.8 and 2.6.
    ['norm', [{ kind: 'norm', citizensPerCapacity: '800' }], '0.8 0.9 1.3 | 1.6 2 2.6 | A 4 B 3'],
    // B has 2,080 weighted citizens. A has more than 3 as soon as 1,280 ÷ the norm is above 1.
    [
      'norm-for-capacities',
      [{ kind: 'norm-for-capacities', capacities: '6' }],
      '0.8 0.9 1.3 | 1.0007818608 2 1.6262705238 | A 4 B 2',
    ],
    ['without-lift', [{ kind: 'without-lift', lift: 'area-floor' }], '0.8 0.9 1.3 | 0.8 0.9 1.3 | A 2 B 2'],
    // 35 ÷ 14 = 2.5, 70 ÷ 14 = 5, 7 ÷ 14 = 0.5.
    [
      'lift',
      [{ kind: 'lift', lift: 'area-floor', value: '14', reading: 'municipality-max-then-sum' }],
      '0.8 0.9 1.3 | 2.5 5 1.3 | A 8 B 2',
    ],
    // 35 ÷ 20 = 1.75 is 2, 70 ÷ 20 = 3.5 is 4, 7 ÷ 20 is 1 and less than 1.3.
    [
      'lift, rounded up',
      [{ kind: 'lift', lift: 'area-floor', value: '20', reading: 'municipality-rounded-up' }],
      '0.8 0.9 1.3 | 2 4 1.3 | A 6 B 2',
    ],
    // A as a whole: 105 ÷ 35 = 3 against 1.7.
    [
      'lift-reading',
      [{ kind: 'lift-reading', lift: 'area-floor', reading: 'council-max-of-sums' }],
      '0.8 0.9 1.3 | 0.8 0.9 1.3 | A 3 B 2',
    ],
    ['citizens', [{ kind: 'citizens', date: '2027-01-01' }], '0.8 0.9 1.3 | 1.6 2 2.6 | A 4 B 3'],
    ['move', [{ kind: 'move', municipality: '0002', council: 'B' }], '0.8 0.9 1.3 | 1 2 1.3 | A 1 B 4'],
    ['weights-of-one', [{ kind: 'weights-of-one' }], '1 1 1 | 1 2 1 | A 3 B 1'],
    ['weight', [{ kind: 'weight', municipality: '0003', weight: '2.5' }], '0.8 0.9 2.5 | 1 2 2.5 | A 3 B 3'],
    // γ = Σay ÷ Σaa = (0.2 ÷ 3 + 0.3 ÷ 3) ÷ (1 ÷ 9 + 1 ÷ 9) = 0.75.
    ['age-alone', [{ kind: 'age-alone' }], '0.75 1 1.25 | 1 2 1.25 | A 3 B 2'],
    ['without-life-expectancy', [{ kind: 'without-life-expectancy' }], '0.7 1 1.3 | 1 2 1.3 | A 3 B 2'],
    ['one slope', [{ kind: 'slopes', gamma: '0' }], '1.1 0.9 1 | 1.1 2 1 | A 4 B 1'],
    ['both slopes', [{ kind: 'slopes', gamma: '0.3', beta: '-0.2' }], '0.7 1.2 1.1 | 1 2 1.1 | A 3 B 2'],
  ])('%s', (_, overrides, expected) => {
    expect(told(...overrides)).toBe(expected)
  })

  test('of a lift changes that one alone, or adds it as the last', () => {
    const told = (lifts: readonly Lift[], override: Override): readonly string[] =>
      runModel({ ...run, rules: { ...run.rules, lifts } }, [override]).input.rules.lifts.map(
        ({ kind, value, reading }) => `${kind} ${value.toFixed()} ${reading}`,
      )
    const both = [areaFloor(35), distanceFloor(2)]
    const usual = 'municipality-max-then-sum'
    const changed: Override = { kind: 'lift', lift: 'area-floor', value: '14', reading: 'municipality-rounded-up' }
    expect(told(both, changed)).toEqual(['area-floor 14 municipality-rounded-up', `distance-floor 2 ${usual}`])
    expect(told([distanceFloor(2)], changed)).toEqual([
      `distance-floor 2 ${usual}`,
      'area-floor 14 municipality-rounded-up',
    ])
    expect(told(both, { kind: 'without-lift', lift: 'area-floor' })).toEqual([`distance-floor 2 ${usual}`])
    expect(told(both, { kind: 'lift-reading', lift: 'distance-floor', reading: 'council-max-of-sums' })).toEqual([
      `area-floor 35 ${usual}`,
      'distance-floor 2 council-max-of-sums',
    ])
  })

  test('of one slope keeps the other as it is fitted', () => {
    const slopes = (override: Override): readonly string[] => {
      const { gamma, beta } = present(runModel(run, [override]).estimate)
      return [gamma, beta].map((slope) => slope.toDecimalPlaces(10).toFixed())
    }
    expect(slopes({ kind: 'slopes', beta: '-0.2' })).toEqual(['0.9', '-0.2'])
    expect(slopes({ kind: 'slopes', gamma: '0.3' })).toEqual(['0.3', '0.1'])
    expect(slopes({ kind: 'slopes' })).toEqual(['0.9', '0.1'])
  })

  test('of the estimate changes what it is fitted to', () => {
    const fit = (...overrides: readonly Override[]) => present(runModel(run, overrides).estimate)
    // A fourth number stands on the plane as well, so that three are left without one of the first.
    const figures = [...estimate.figures, { ...figure('0002', '9'), id: 'again' }]
    const four = { ...run, weights: { kind: 'open-estimate', estimate: { ...estimate, figures } } } as const
    const without = present(runModel(four, [{ kind: 'without-figure', figure: 'contacts-0002' }]).estimate)
    expect(without.residuals.map((r) => r.figure)).toEqual(['contacts-0001', 'contacts-0003', 'again'])
    expect(without.gamma.toDecimalPlaces(10).toFixed()).toBe('0.9')
    expect(fit({ kind: 'national-contacts', contacts: '8' }).residuals.map((r) => r.observed.toFixed())).toEqual([
      '1',
      '1.125',
      '1.625',
    ])
  })

  test('of where a municipality lies in the estimate moves no municipality of the run', () => {
    const [moved] = [runModel(run, [{ kind: 'move-in-estimate', municipality: '0002', council: 'B' }])]
    expect(moved.allocation.councils.map((c) => c.municipalityCodes)).toEqual([['0001', '0002'], ['0003']])
    const areas = moved.input.weights.kind === 'open-estimate' ? moved.input.weights.estimate.areas : []
    expect(areas.map(({ council }) => council)).toEqual(['A', 'B', 'B'])
  })

  test.each<[Override, string]>([
    [{ kind: 'without-lift', lift: 'distance-floor' }, 'the lift distance-floor'],
    [{ kind: 'lift-reading', lift: 'distance-floor', reading: 'council-max-of-sums' }, 'the lift distance-floor'],
    [{ kind: 'citizens', date: '2028-01-01' }, 'no citizens are known on 2028-01-01'],
    [{ kind: 'move', municipality: '0009', council: 'A' }, 'the municipality 0009'],
    [{ kind: 'move-in-estimate', municipality: '0009', council: 'A' }, 'the municipality 0009'],
    [{ kind: 'weight', municipality: '0009', weight: '1' }, 'the municipality 0009'],
    [{ kind: 'without-figure', figure: 'none' }, 'the figure none in the fit'],
  ])('%o speaks of what is not there', (override, message) => {
    expect(() => runModel(run, [override])).toThrow(message)
  })

  test('of the estimate is refused where the weights are given', () => {
    expect(() => runModel(run, [{ kind: 'weights-of-one' }, { kind: 'age-alone' }])).toThrow('no estimate makes')
  })
})

/** Overrides that may follow one another in any order. */
const free: fc.Arbitrary<Override> = fc.oneof(
  fc.constantFrom<Override>(
    { kind: 'rounding', rule: 'nearest-half-up' },
    { kind: 'citizens', date: '2027-01-01' },
    { kind: 'weights-of-one' },
    { kind: 'lift-reading', lift: 'area-floor', reading: 'municipality-rounded-up' },
    { kind: 'lift', lift: 'distance-floor', value: '2', reading: 'municipality-max-then-sum' },
  ),
  fc.integer({ min: 100, max: 3000 }).map((norm): Override => ({ kind: 'norm', citizensPerCapacity: `${norm}` })),
  fc.integer({ min: 1, max: 30 }).map((tenths): Override => ({
    kind: 'weight',
    municipality: '0003',
    weight: decimal(tenths).div(10).toFixed(),
  })),
  fc.constantFrom('A', 'B', 'C').map((council): Override => ({ kind: 'move', municipality: '0002', council })),
)

describe('any overrides', () => {
  test('taken one by one give what they give together', () => {
    fc.assert(
      fc.property(fc.array(free, { maxLength: 5 }), (overrides) => {
        const together = runModel(run, overrides)
        const oneByOne = overrides.reduce((input, override) => runModel(input, [override]).input, run)
        expect(runModel(oneByOne)).toEqual(together)
      }),
    )
  })

  test('leave the run as it was', () => {
    const before = runModel(run)
    fc.assert(
      fc.property(fc.array(free, { maxLength: 5 }), (overrides) => {
        runModel(run, overrides)
        expect(runModel(run)).toEqual(before)
      }),
    )
  })

  test('that move a municipality keep the need of the country while lifts compare municipalities', () => {
    fc.assert(
      fc.property(
        fc.array(free, { maxLength: 4 }),
        fc.constantFrom('0001', '0002', '0003'),
        (overrides, municipality) => {
          const [here, there] = [[], [{ kind: 'move', municipality, council: 'Elsewhere' } as const]].map(
            (move) => runModel(run, [...overrides, ...move]).allocation,
          )
          expect(present(there).national.need.eq(present(here).national.need)).toBe(true)
          const capacities = sum(present(there).councils.map((c) => c.capacities))
          expect(capacities.eq(present(there).national.capacities)).toBe(true)
        },
      ),
    )
  })
})
