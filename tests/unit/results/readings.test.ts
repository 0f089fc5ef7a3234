import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { ModelInput } from '../../../src/model/model-input.ts'
import { capacitiesAsRead } from '../../../src/model/rounding.ts'
import type { OfficialBeside } from '../../../src/results/official-beside.ts'
import { bestReadings, type Reading, type ReadingCheck, readingsBeside } from '../../../src/results/readings.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { bestReadingSentence, readingsInWords, readingSentence } from '../../../src/text/sentences/readings.ts'
import { present } from '../model/exact.ts'
import { areaFloor, measured } from '../model/lifts.ts'
import { inputs, results } from './published.ts'

/**
 * Two councils on given weights of 1, norm 1,600 and one capacity per 35 km², by hand:
 *
 * | council | municipality | citizens ÷ 1,600 | km² ÷ 35 | larger | larger, floor up |
 * | West    | 1            | 2.2              | 3.4      | 3.4    | 4                |
 * | West    | 2            | 8                | 1        | 8      | 8                |
 * | East    | 3            | 5.3              | 1        | 5.3    | 5.3              |
 *
 * West: municipality by municipality 11.4, rounded up 12, as a whole max(10.2, 4.4) = 10.2, without 10.2. East: 5.3 always.
 */
const areas = [
  { code: '0001', council: 'West', citizens: 3520, km2: '119' },
  { code: '0002', council: 'West', citizens: 12_800, km2: '35' },
  { code: '0003', council: 'East', citizens: 8480, km2: '35' },
]
const input: ModelInput = {
  areas: areas.map(({ code, council, km2 }) => ({ code, council, measures: measured(km2) })),
  citizens: {
    edition: null,
    date: '2027-01-01',
    byDate: new Map([['2027-01-01', new Map(areas.map(({ code, citizens }) => [code, decimal(citizens)]))]]),
  },
  weights: { kind: 'given', weights: new Map(areas.map(({ code }) => [code, decimal(1)])) },
  ownWeights: new Map(),
  rules: {
    citizensPerCapacity: decimal(1600),
    lifts: [areaFloor('35')],
    rounding: 'up',
    edgeTolerance: decimal('0.05'),
  },
}
const headline = results.headline
const run: RunResult = {
  ...headline,
  input,
  run: { ...headline.run, id: 'official-2026', status: 'computed' },
  rules: { ...headline.rules, rounding: 'up' },
}
const source = present(inputs.sources[0])
const area = present(headline.councils[0])

/** What an authority states of a council, beside what the run computes: 12 in West, 6 in East. */
const stated = (name: string, value: number, of: RunResult = run): OfficialBeside => ({
  official: {
    year: '2026',
    level: 'council',
    area: name,
    measure: 'capacities',
    value: decimal(value),
    source: 'order',
  },
  name,
  slug: name.toLowerCase(),
  source,
  ours: {
    run: of,
    area,
    value: decimal(name === 'West' ? 12 : 6),
    difference: decimal((name === 'West' ? 12 : 6) - value),
  },
})
const check = (...rows: OfficialBeside[]) => present(readingsBeside(run, rows))
const best = (found: ReadingCheck): string[] => names(bestReadings(found).map(({ reading }) => reading))
const names = (readings: readonly Reading[]): string[] => readings.map(({ floor, rounding }) => `${floor} ${rounding}`)

test('a need is made whole in three ways', () => {
  expect(capacitiesAsRead(decimal('449.2'), 'up').toFixed()).toBe('450')
  expect(capacitiesAsRead(decimal('449.2'), 'nearest-half-up').toFixed()).toBe('449')
  expect(capacitiesAsRead(decimal('449.9'), 'down').toFixed()).toBe('449')
  expect(capacitiesAsRead(decimal(12), 'down').toFixed()).toBe('12')
  // What a division leaves behind makes no whole number one less.
  expect(capacitiesAsRead(decimal('11.9999999999999999999999'), 'down').toFixed()).toBe('12')
})

describe('the readings that yield an official number', () => {
  test.each([
    // 10.2 by the whole council and without a floor, to the nearest or down; nothing else is 10.
    [10, ['council-max-of-sums nearest-half-up', 'council-max-of-sums down', 'none nearest-half-up', 'none down']],
    // 11.4 to the nearest or down, and 10.2 up.
    [
      11,
      [
        'municipality-max-then-sum nearest-half-up',
        'municipality-max-then-sum down',
        'council-max-of-sums up',
        'none up',
      ],
    ],
    // 11.4 up, and 12 however it is rounded.
    [
      12,
      [
        'municipality-max-then-sum up',
        'municipality-rounded-up up',
        'municipality-rounded-up nearest-half-up',
        'municipality-rounded-up down',
      ],
    ],
    [13, []],
  ])('%i in West', (value, expected) => {
    expect(names(present(check(stated('West', value)).councils[0]).yields)).toEqual(expected)
  })
})

describe('the reading that explains most', () => {
  test('is the one with the most hits: 11 and 5 are both met to the nearest and down, municipality by municipality', () => {
    const found = check(stated('West', 11), stated('East', 5))
    expect(best(found)).toEqual(['municipality-max-then-sum nearest-half-up', 'municipality-max-then-sum down'])
    expect(found.fits[0]).toMatchObject({ hits: 2 })
    expect(found.fits[0]?.apart.toFixed()).toBe('0')
  })

  test('is the nearer one of two with as many hits: beside 20 and 6, only 12 and 6 are 8 away', () => {
    const found = check(stated('West', 20), stated('East', 6))
    const [first] = found.fits
    expect(first?.hits).toBe(1)
    expect(first?.apart.toFixed()).toBe('8')
    // Our own reading is among those that fit alike, and stands before the others.
    expect(best(found)).toEqual(['municipality-max-then-sum up', 'municipality-rounded-up up'])
  })

  test('counts every reading once: four of the floor by three of the rounding', () => {
    expect(check(stated('West', 12)).fits).toHaveLength(12)
  })

  test('is of the rounding alone in a run without a floor', () => {
    const bare = {
      ...run,
      input: { ...input, rules: { ...input.rules, lifts: [] } },
      rules: { ...run.rules, lifts: [] },
    }
    const found = present(readingsBeside(bare, [stated('West', 10, bare)]))
    expect(names(found.fits.map(({ reading }) => reading))).toEqual(['none nearest-half-up', 'none down', 'none up'])
  })
})

test('nothing is held against an estimate, nor where nothing is stated beside the run', () => {
  expect(readingsBeside(headline, [stated('West', 12, headline)])).toBeNull()
  expect(readingsBeside(run, [])).toBeNull()
  expect(readingsBeside(run, [stated('West', 12, headline)])).toBeNull()
})

describe('in words', () => {
  /** The run without a floor, its own rounding as said; East has a need of 8,960 ÷ 1,600 = 5.6. */
  const bareBy = (rounding: 'up' | 'nearest-half-up'): RunResult => {
    const rules = { ...input.rules, lifts: [], rounding }
    const east = new Map(areas.map(({ code, citizens }) => [code, decimal(code === '0003' ? 8960 : citizens)]))
    const citizens = { ...input.citizens, byDate: new Map([[input.citizens.date, east]]) }
    return { ...run, input: { ...input, citizens, rules }, rules: { ...run.rules, lifts: [], rounding } }
  }

  test('ours explains most only where it is the nearest of those with as many hits', () => {
    // Needs of 10.2 and 5.6. Beside 10 and 7, to the nearest gives 10 and 6: a hit, and 1 away. Up gives 11 and 6: no hit.
    const ours = bareBy('nearest-half-up')
    const found = present(readingsBeside(ours, [stated('West', 10, ours), stated('East', 7, ours)]))
    expect(bestReadingSentence(found, 'da')).toBe(
      'Vores læsning forklarer mest: intet arealgulv, rundet til nærmeste hele tal. Den giver myndighedernes tal i 1 af 2 sundhedsråd.',
    )
    // Beside 11 and 6, up gives both. Beside 13 and 6, up and to the nearest both hit East, and up is the nearer to West: 2 and 3.
    const nearer = present(readingsBeside(ours, [stated('West', 13, ours), stated('East', 6, ours)]))
    expect(nearer.fits.map(({ hits, isOwn }) => [hits, isOwn])).toEqual([
      [1, false],
      [1, true],
      [0, false],
    ])
    expect(bestReadingSentence(nearer, 'da')).toBe(
      'Denne læsning forklarer mest: intet arealgulv, rundet op. Den giver myndighedernes tal i 1 af 2 sundhedsråd. Vores læsning giver det i lige så mange, men er længere fra i de andre.',
    )
  })

  test('a page says which reading would give the number, and nothing where ours does', () => {
    const { councils, own } = check(stated('West', 10))
    expect(readingSentence(present(councils[0]), own, 'da')).toBe(
      'Vi regner med arealgulvet kommune for kommune, rundet op. På deres vægte giver disse læsninger 10: arealgulvet for sundhedsrådet som helhed eller intet arealgulv, rundet til nærmeste hele tal eller rundet ned. Det viser, hvad der passer, ikke hvad der er gjort.',
    )
    const same = check(stated('West', 12))
    expect(readingSentence(present(same.councils[0]), same.own, 'da')).toBe('')
  })

  test('a page says so where no reading gives it', () => {
    const { councils, own } = check(stated('West', 13))
    expect(readingSentence(present(councils[0]), own, 'en')).toContain(
      'No other reading of the area floor and the rounding gives 13',
    )
  })

  test('a floor that changes nothing is said as such', () => {
    expect(readingsInWords(present(check(stated('East', 5)).councils[0]).yields, 'da')).toBe(
      'rundet til nærmeste hele tal eller rundet ned, uanset arealgulvet',
    )
  })

  test('the list says which explains most, and how far ours comes', () => {
    expect(bestReadingSentence(check(stated('West', 11), stated('East', 5)), 'da')).toBe(
      'Disse læsninger forklarer mest, og lige meget: arealgulvet kommune for kommune, rundet til nærmeste hele tal eller rundet ned. Hver af dem giver myndighedernes tal i 2 af 2 sundhedsråd. Vores læsning giver det i 0.',
    )
  })
})
