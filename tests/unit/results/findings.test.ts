import { describe, expect, test } from 'vitest'
import { whatDecides } from '../../../src/results/floor-readings.ts'
import { estimateProof, isBeyondFitted } from '../../../src/results/estimate-proof.ts'
import { findingsOf } from '../../../src/results/findings.ts'
import { lowerShare, standingOf } from '../../../src/results/place-pairs.ts'
import { recomputationsOf } from '../../../src/results/recomputations-of.ts'
import { knownRules, runByRules } from '../../oracle/oracle.ts'
import { present } from '../model/exact.ts'
import { councilOf, inputs, municipalityOf, runOf } from './published.ts'

const run = runOf('open-2026')

describe('what the numbers show', () => {
  const found = findingsOf(run, '5000')

  test('the floor is worth 28 capacities, 11 of them in Tønder', () => {
    const floor = present(found.floor)
    expect([floor.worth.toFixed(), floor.with.minus(floor.without).toFixed()]).toEqual(['28', '28'])
    expect([floor.most.name, floor.addition.toFixed(1)]).toEqual(['Tønder', '11.4'])
    const without = runByRules({ ...knownRules['open-2026'], floors: [] })
    expect(floor.without.toFixed()).toBe(`${without.national.capacities}`)
  })

  test('at 5,000 capacities it would still bind in Tønder and Læsø', () => {
    expect(
      present(found.lasting)
        .municipalities.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Læsø', 'Tønder'])
  })

  test('rounding up is worth what rounding to the nearest gives less, by the oracle', () => {
    const nearest = runByRules({ ...knownRules['open-2026'], rounding: 'half-up' })
    const rounding = present(found.rounding)
    expect([rounding.up.toFixed(), rounding.nearest.toFixed()]).toEqual(['3823', `${nearest.national.capacities}`])
  })

  test('24 municipalities lie below the norm, 4 above, and 70 cannot be told from it', () => {
    expect(found.groups).toEqual({ below: 24, unsure: 70, above: 4 })
  })

  test('a run without a floor that rounds to the nearest has neither', () => {
    const draft = findingsOf(runOf('open-2025-draft'), '5000')
    expect([draft.floor, draft.lasting, draft.rounding]).toEqual([null, null, null])
    expect(draft.quoted?.area).toBe('Hovedstaden')
  })

  test('a run with official weights has no groups', () => {
    expect(findingsOf({ ...run, estimate: null }, '5000').groups).toBeNull()
  })
})

describe('what the fit can bear', () => {
  const proof = present(estimateProof(run))

  test('København is 82 % of Hovedstaden: two of the five figures are nearly one', () => {
    expect(proof.overlaps.map(({ municipality, council, share }) => [municipality, council, share.toFixed(2)])).toEqual(
      [['København', 'Hovedstaden', '0.82']],
    )
  })

  test('30 of the 94 published life expectancies are beyond those that the fit has seen', () => {
    // 11 lie above Egedal’s and 24 not above København’s, but of these five, København among them, have just its own.
    expect([proof.beyondFitted.length, proof.withOwnLives]).toEqual([30, 94])
    expect(isBeyondFitted(municipalityOf(run, 'Bornholm'), run)).toBe(false)
    expect(isBeyondFitted(municipalityOf(run, 'Lolland'), run)).toBe(true)
    expect(isBeyondFitted(municipalityOf(run, 'Aabenraa'), run)).toBe(false)
    // Filled in, so it is no figure of its own.
    expect(isBeyondFitted(municipalityOf(run, 'Læsø'), run)).toBe(false)
  })

  test('ages alone miss the held-out figures by 0.062, with life expectancy by 0.091', () => {
    expect(proof.missByAgesAlone.toFixed(3)).toBe('0.062')
    expect(proof.missWithLives.toFixed(3)).toBe('0.091')
  })
})

describe('weights or reading', () => {
  test('the reading decides in Sønderjylland: 12 against 8; in Vestjylland it is 8 against 9', () => {
    const byReading = run.councils.filter((c) => whatDecides(c, run).decides === 'reading').map((c) => c.name)
    expect(byReading).toEqual(['Sønderjylland'])
    // 162 is 150 where the floor is taken for the council as a whole, and the range runs from 154 to 170.
    const { byReading: far, byWeights } = whatDecides(councilOf(run, 'Sønderjylland'), run)
    expect([far.toFixed(), byWeights.toFixed()]).toEqual(['12', '8'])
    expect(whatDecides(councilOf(run, 'Vestjylland'), run).byReading.toFixed()).toBe('8')
    expect(whatDecides(councilOf(run, 'Fyn'), run).byReading.isZero()).toBe(true)
  })
})

describe('two municipalities', () => {
  const { draws } = recomputationsOf(inputs.estimate, inputs)
  const [lolland, gentofte] = ['Lolland', 'Gentofte'].map((name) => municipalityOf(run, name).code)

  test('the share of one and of the other add up to one, and nobody is below itself', () => {
    const share = lowerShare(present(lolland), present(gentofte), draws)
    expect(share + lowerShare(present(gentofte), present(lolland), draws)).toBeCloseTo(1, 12)
    expect(lowerShare(present(lolland), present(lolland), draws)).toBe(0)
  })

  test('Lolland, at the low end of all, is told from Gentofte, at the high one', () => {
    expect(standingOf(lowerShare(present(lolland), present(gentofte), draws), 0.9)).toBe('lower')
  })

  test.each([
    [0.9, 'lower'],
    [0.8999, 'unsure'],
    [0.1001, 'unsure'],
    [0.1, 'higher'],
  ] as const)('a share of %d where 9 of 10 must agree is %s', (share, standing) => {
    expect(standingOf(share, 0.9)).toBe(standing)
  })
})
