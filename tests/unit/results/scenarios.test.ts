import { describe, expect, test } from 'vitest'
import { type Fault, InputFaults } from '../../../src/inputs/files/fault.ts'
import { type Decimal, decimal, sum, weightedMean } from '../../../src/model/decimal.ts'
import { liftOf } from '../../../src/model/lifts.ts'
import {
  councilsMovedMost,
  type Shift,
  relativelyMovedMost,
  type ScenarioCouncil,
  type ScenarioMunicipality,
  scenarioResult,
  scenarioResults,
  type ScenarioResult,
} from '../../../src/results/scenarios.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { scenarioOracle, scenarioRules } from '../../oracle/scenarios.ts'
import { frozen } from '../../support/frozen.ts'
import { exactly, isNear, present } from '../model/exact.ts'
import { basis, inputs, municipalityOf, results } from './published.ts'
import { site } from './site.ts'

const { scenarios } = frozen
const { headline } = results
const found = scenarioResults(scenarios, headline)
const scenario = (id: string): ScenarioResult =>
  present(
    found.find((s) => s.scenario.id === id),
    id,
  )
const council = (id: string, name: string): ScenarioCouncil =>
  present(
    scenario(id).councils.find((c) => c.name === name),
    name,
  )
const municipality = (id: string, name: string): ScenarioMunicipality =>
  present(
    scenario(id).municipalities.find((m) => m.name === name),
    name,
  )
const said = ({ before, after, difference }: Shift): readonly string[] =>
  [before, after, difference].map((value) => value.toFixed())
const ids = found.map((s) => s.scenario.id)

test('there is one for each choice that readers ask about, and one for each figure of the fit', () => {
  const changes = scenarios.flatMap(({ changes: own }) =>
    own.map((change) => (change.kind === 'norm' ? change.citizensPerCapacity : change.kind)),
  )
  expect(changes).toEqual([
    'rounding',
    'without-lift',
    'weights-of-one',
    'age-alone',
    'without-life-expectancy',
    '1500',
    '1700',
    'norm-for-capacities',
    'lift-reading',
    'lift-reading',
    ...inputs.estimate.fitFigures.map(() => 'without-figure'),
  ])
  const figures = scenarios.flatMap(({ changes: own }) =>
    own.flatMap((change) => (change.kind === 'without-figure' ? [change.figure] : [])),
  )
  expect(figures).toEqual(inputs.estimate.fitFigures)
})

describe.each(ids)('%s agrees with the oracle', (id) => {
  const ours = scenario(id)
  const theirs = scenarioOracle(present(scenarioRules[id], id))

  test('on the need and list size of the 98 municipalities', () => {
    expect(ours.municipalities).toHaveLength(theirs.municipalities.length)
    for (const m of ours.municipalities) {
      const row = present(
        theirs.municipalities.find((other) => other.code === m.code),
        m.name,
      )
      expect(isNear(m.need.after, row.need), m.name).toBe(true)
      expect(isNear(m.guidanceListSize.after, row.guidanceListSize), m.name).toBe(true)
    }
  })

  test('on the need and capacities of the 17 councils, and on the country', () => {
    expect(ours.councils).toHaveLength(theirs.councils.length)
    for (const c of ours.councils) {
      const row = present(
        theirs.councils.find((other) => other.name === c.name),
        c.name,
      )
      expect(isNear(c.need.after, row.need), c.name).toBe(true)
      expect(c.capacities.after.toFixed(), c.name).toBe(`${row.capacities}`)
    }
    expect(ours.national.after.toFixed()).toBe(`${theirs.national.capacities}`)
  })
})

describe.each(found.map((s) => [s.scenario.id, s] as const))('%s', (_, s) => {
  test('is held against the run that the pages lead with', () => {
    expect(s.run).toBe('open-2026')
    expect(s.national.before.toFixed()).toBe('3823')
    for (const [index, c] of s.councils.entries()) {
      const published = present(headline.councils[index])
      expect(c.name).toBe(published.name)
      expect(c.capacities.before.eq(published.capacities)).toBe(true)
      expect(c.low.eq(published.capacitiesLow) && c.high.eq(published.capacitiesHigh)).toBe(true)
    }
  })

  test('adds its councils up to the country, and each difference is after less before', () => {
    expect(sum(s.councils.map((c) => c.capacities.after)).eq(s.national.after)).toBe(true)
    expect(sum(s.councils.map((c) => c.capacities.difference)).eq(s.national.difference)).toBe(true)
    const moves = [...s.councils.map((c) => c.need), ...s.municipalities.flatMap((m) => [m.need, m.guidanceListSize])]
    for (const { before, after, difference } of moves) expect(after.minus(before).eq(difference)).toBe(true)
  })

  test('tells those that move, the largest first, and leaves out those that do not', () => {
    const changed = s.councils.filter((c) => !c.capacities.after.eq(c.capacities.before))
    expect(s.movedCouncils.map((c) => c.name).sort()).toEqual(changed.map((c) => c.name).sort())
    const sizes = (moves: readonly Decimal[]): number[] => moves.map((d) => d.abs().toNumber())
    for (const list of [
      sizes(s.movedCouncils.map((c) => c.capacities.difference)),
      sizes(s.movedMunicipalities.map((m) => m.need.difference)),
    ]) {
      expect(list).toEqual(list.toSorted((a, b) => b - a))
      expect(list.every((size) => size > 0)).toBe(true)
    }
  })

  test('says which numbers lie outside the range of the run, and that all of it is our own estimate', () => {
    for (const c of s.councils) {
      expect(c.outside).toBe(c.capacities.after.lt(c.low) || c.capacities.after.gt(c.high))
      expect(c.status).toBe('estimated')
    }
    expect(s.municipalities.every((m) => m.status === 'estimated')).toBe(true)
  })
})

describe('ordinary rounding', () => {
  test('takes one from the councils whose need ends below a half, and moves no need', () => {
    const s = scenario('almindelig-afrunding')
    for (const c of s.councils) {
      const part = exactly(c.need.before).minus(exactly(c.need.before.floor()))
      const lost = part.compare(Fraction.of(1, 2)) < 0 && part.compare(Fraction.zero) > 0
      expect(c.capacities.difference.toFixed(), c.name).toBe(lost ? '-1' : '0')
    }
    expect(s.movedMunicipalities).toEqual([])
  })
})

describe('on the bounds', () => {
  // By ordinary rounding Fyn, with a need of 304.25, has 304.
  const rounding = present(scenarios.find(({ id }) => id === 'almindelig-afrunding'))

  test.each([
    ['304', '310', false],
    ['305', '310', true],
    ['300', '304', false],
    ['300', '303', true],
  ])('304 beside a range from %s to %s: outside is %s', (low, high, outside) => {
    const range = { capacitiesLow: decimal(low), capacitiesHigh: decimal(high) }
    const councils = headline.councils.map((c) => (c.name === 'Fyn' ? { ...c, ...range } : c))
    const fyn = scenarioResult(rounding, { ...headline, councils }).councils.find(({ name }) => name === 'Fyn')
    expect(present(fyn).capacities.after.toFixed()).toBe('304')
    expect(present(fyn).outside).toBe(outside)
  })

  // The rounding moves no weight, so each is where it was in the run.
  test.each([
    ['needWeightLow', '0.01', true],
    ['needWeightHigh', '-0.01', true],
    ['needWeightLow', '0', false],
    ['needWeightHigh', '0', false],
  ] as const)('a weight that lies %s by %s: outside is %s', (end, beyond, outside) => {
    const municipalities = headline.municipalities.map((m) =>
      m.name === 'Odense' ? { ...m, [end]: m.needWeight.plus(beyond) } : m,
    )
    const found = scenarioResult(rounding, { ...headline, municipalities }).municipalities
    expect(present(found.find(({ name }) => name === 'Odense')).outside).toBe(outside)
  })

  // The rounding moves no need; what a division leaves behind the twentieth decimal is no move either.
  test.each([
    ['1e-20', ['Odense']],
    ['4e-21', []],
    ['-1e-20', ['Odense']],
    ['-4e-21', []],
  ])('a need that differs by %s: moved is %j', (residue, names) => {
    const municipalities = headline.municipalities.map((m) =>
      m.name === 'Odense' ? { ...m, need: m.need.plus(residue) } : m,
    )
    const { movedMunicipalities } = scenarioResult(rounding, { ...headline, municipalities })
    expect(movedMunicipalities.map(({ name }) => name)).toEqual(names)
  })
})

describe('the floor', () => {
  test('gone, Sønderjylland has 150 instead of 162', () => {
    expect(said(council('intet-arealgulv', 'Sønderjylland').capacities)).toEqual(['162', '150', '-12'])
  })

  test('gone, the seven that it lifts lose what it added, and no other moves', () => {
    const s = scenario('intet-arealgulv')
    const seven = ['Tønder', 'Varde', 'Ringkøbing-Skjern', 'Lemvig', 'Thisted', 'Samsø', 'Læsø']
    expect(s.movedMunicipalities.map((m) => m.name).sort()).toEqual(seven.sort())
    for (const m of s.movedMunicipalities) {
      expect(m.need.difference.negated().eq(liftOf(municipalityOf(headline, m.name), 'area-floor').addition)).toBe(true)
    }
  })

  test('read council by council, Sønderjylland has 150 too, and no council gains from it', () => {
    expect(said(council('gulvet-for-hele-raadet', 'Sønderjylland').capacities)).toEqual(['162', '150', '-12'])
    for (const c of scenario('gulvet-for-hele-raadet').councils) {
      expect(c.need.after.eq(council('intet-arealgulv', c.name).need.after), c.name).toBe(true)
    }
  })

  test('rounded up, a lifted municipality has a whole number: Tønder 1,283.9 km² ÷ 35 = 36.68 is 37', () => {
    const { need } = municipality('gulvet-rundet-op', 'Tønder')
    expect(need.before.toFixed(4)).toBe('36.6829')
    expect(need.after.toFixed()).toBe('37')
    for (const m of scenario('gulvet-rundet-op').municipalities) {
      expect(m.need.difference.gte(0) && m.need.difference.lt(1), m.name).toBe(true)
    }
  })
})

describe('the norm', () => {
  test('of 1,500 and 1,700 is what the list sizes of a place are measured by, its weight unmoved', () => {
    for (const norm of ['1500', '1700']) {
      for (const m of scenario(`norm-${norm}`).municipalities) {
        expect(m.needWeight.difference.isZero()).toBe(true)
        expect(isNear(m.guidanceListSize.after, exactly(decimal(norm)).over(exactly(m.needWeight.before)))).toBe(true)
      }
    }
  })

  test('lower gives no council fewer, higher gives none more', () => {
    expect(scenario('norm-1500').councils.every((c) => c.capacities.difference.gte(0))).toBe(true)
    expect(scenario('norm-1700').councils.every((c) => c.capacities.difference.lte(0))).toBe(true)
  })

  test('for 5,000 is the largest whole one: the next gives fewer, by the oracle too', () => {
    const s = scenario('5000-laegekapaciteter')
    const norm = s.rules.citizensPerCapacity
    expect(norm.isInteger()).toBe(true)
    expect(s.national.after.gte(5000)).toBe(true)
    const next = scenarioResult(
      { ...s.scenario, changes: [{ kind: 'norm', citizensPerCapacity: norm.plus(1).toFixed() }] },
      headline,
    )
    expect(next.national.after.lt(5000)).toBe(true)
    const total = (by: Decimal): bigint => scenarioOracle({ norm: exactly(by) }).national.capacities
    expect(total(norm) >= 5000n).toBe(true)
    expect(total(norm.plus(1)) < 5000n).toBe(true)
  })

  test('for 5,000 leaves Tønder and Læsø to the area floor', () => {
    // Tønder: 1,283.9 km² ÷ 35 = 36.7 against 33.3 by the weights; Læsø: 122 km² ÷ 35 = 3.5 against 1.8.
    const still = scenario('5000-laegekapaciteter').municipalities.filter(({ need }) => need.difference.isZero())
    expect(new Set(still.map(({ name }) => name))).toEqual(new Set(['Tønder', 'Læsø']))
  })
})

describe('the weights', () => {
  test('all 1: København’s 678,375 citizens ÷ 1,600 are 423.984375, and every list has 1,600', () => {
    expect(municipality('alle-taeller-ens', 'København').need.after.toFixed()).toBe('423.984375')
    for (const m of scenario('alle-taeller-ens').municipalities) {
      expect(m.guidanceListSize.after.toFixed()).toBe('1600')
    }
  })

  test('age only and no life expectancy are two things: γ is another in the first, and the run’s own in the second', () => {
    const own = present(headline.estimate)
    const refitted = present(scenario('kun-alder').fit)
    const kept = present(scenario('uden-middellevetid').fit)
    expect(refitted.beta.isZero() && kept.beta.isZero()).toBe(true)
    expect(kept.gamma.eq(own.gamma)).toBe(true)
    expect(refitted.gamma.eq(own.gamma)).toBe(false)
    // Where the slopes are those of the run there is nothing to tell of them.
    expect(scenario('almindelig-afrunding').fit).toBeNull()
    // With β at 0 a place moves by its own term of life expectancy, and by nothing else.
    for (const m of headline.municipalities) {
      const { difference } = municipality('uden-middellevetid', m.name).needWeight
      expect(difference.plus(present(m.weightParts).lifePart).abs().lt('1e-50'), m.name).toBe(true)
    }
  })

  test('have the mean 1 over the base citizens in every scenario that does not change the norm of weights', () => {
    for (const s of found) {
      const mean = weightedMean(
        s.municipalities.map((m, index) => ({
          value: m.needWeight.after,
          weight: present(basis.municipalities[index]).citizens,
        })),
      )
      expect(mean.minus(1).abs().lt('1e-45'), s.scenario.id).toBe(true)
    }
  })

  test('are those of the technical page’s table where both make the same choice', () => {
    const same = found.filter(({ scenario: { changes: own } }) =>
      own.some(({ kind }) => kind === 'age-alone' || kind === 'without-figure'),
    )
    expect(same).toHaveLength(6)
    for (const { scenario: one, national } of same) {
      const effect = present(
        site.sensitivity.find(
          ({ overrides }) =>
            overrides[0]?.kind === one.changes[0]?.kind && JSON.stringify(overrides) === JSON.stringify(one.changes),
        ),
      )
      expect(effect.capacities.eq(national.after), one.id).toBe(true)
    }
  })
})

test('several changes are taken together: without the floor, and all weights 1', () => {
  const [no, one] = ['intet-arealgulv', 'alle-taeller-ens'].map((id) => present(scenarios.find((s) => s.id === id)))
  const both = scenarioResult({ ...present(no), changes: [...present(no).changes, ...present(one).changes] }, headline)
  for (const m of both.municipalities) {
    const citizens = present(headline.municipalities.find(({ code }) => code === m.code)).citizens
    expect(isNear(m.need.after, exactly(citizens).over(Fraction.of(1600))), m.name).toBe(true)
  }
})

test('a run with official weights has no scenarios of the open estimate’s choices', () => {
  const weights = { kind: 'given', weights: new Map() } as const
  expect(() => scenarioResults(scenarios, { ...headline, input: { ...headline.input, weights } })).toThrow(
    'the run has weights that no estimate makes',
  )
})

describe('what moves most', () => {
  const moving = (name: string, before: string, after: string): ScenarioMunicipality => ({
    ...present(found[0]?.municipalities[0]),
    name,
    need: moveOf(before, after),
  })
  const moveOf = (before: string, after: string): Shift => ({
    before: decimal(before),
    after: decimal(after),
    difference: decimal(after).minus(before),
  })

  test('as a share is not what moves most in capacities', () => {
    // By 3 of 30, and by 1 of 4.
    const moved = [moving('large', '30', '33'), moving('small', '4', '3')]
    const most = relativelyMovedMost({ movedMunicipalities: moved })
    expect([most?.municipality.name, most?.share.toFixed()]).toEqual(['small', '-0.25'])
  })

  test('as a share is none where two move alike, but for what a division leaves', () => {
    const moved = [moving('a', '2', '2.5'), moving('b', '4', `5.${'0'.repeat(30)}1`), moving('c', '3', '3.1')]
    expect(relativelyMovedMost({ movedMunicipalities: moved })).toBeNull()
    const [, ...two] = moved
    expect(relativelyMovedMost({ movedMunicipalities: two })?.municipality.name).toBe('b')
    expect(relativelyMovedMost({ movedMunicipalities: [] })).toBeNull()
  })

  test('of the councils are all whose number moves by as much as that of the first, up or down', () => {
    const council = (name: string, before: string, after: string): ScenarioCouncil => ({
      ...present(found[0]?.councils[0]),
      name,
      capacities: moveOf(before, after),
    })
    const moved = [council('a', '10', '12'), council('b', '10', '8'), council('c', '10', '11')]
    expect(councilsMovedMost({ movedCouncils: moved }).map(({ name }) => name)).toEqual(['a', 'b'])
    expect(councilsMovedMost({ movedCouncils: [] })).toEqual([])
  })
})

describe('what the run cannot take', () => {
  const like = present(scenarios[0], 'a scenario')
  const without = (figure: string) => ({ kind: 'without-figure', figure }) as const
  const impossible: readonly (readonly [string, (typeof like)['changes'], string])[] = [
    // A lift that the change before it has taken away.
    [
      'no-floor-to-read',
      [
        { kind: 'without-lift', lift: 'area-floor' },
        { kind: 'lift-reading', lift: 'area-floor', reading: 'council-max-of-sums' },
      ],
      'the run does not have the lift area-floor',
    ],
    // Five figures less three are two, and a margin needs three.
    [
      'too-few-figures',
      [without('egedal-contacts-2023'), without('koebenhavn-contacts-2023'), without('langeland-contacts-2023')],
      '3 figures or more',
    ],
  ]

  test('is told for every scenario at once, by its place and name', () => {
    const faults = faultsOf([like, ...impossible.map(([id, changes]) => ({ ...like, id, changes }))])
    expect(faults.map(({ file, column, value }) => [file, column, value])).toEqual([
      ['scenarios.json', '[1].changes', 'no-floor-to-read'],
      ['scenarios.json', '[2].changes', 'too-few-figures'],
    ])
    impossible.forEach(([, , message], index) => {
      expect(faults[index]?.message).toContain(message)
    })
  })

  function faultsOf(of: Parameters<typeof scenarioResults>[0]): readonly Fault[] {
    try {
      scenarioResults(of, headline)
      return []
    } catch (error) {
      if (error instanceof InputFaults) return error.faults
      throw error
    }
  }
})
