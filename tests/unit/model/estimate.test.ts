import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../../src/model/decimal.ts'
import {
  type EstimateMunicipality,
  type EstimateRules,
  estimateWeights,
  weightFromContacts,
  weightFromListSize,
  weightFromNeed,
  type WeightObservation,
} from '../../../src/model/estimate.ts'
import { AGE_GROUPS } from '../../../src/model/use-profile.ts'
import { Fraction, sum } from '../../oracle/fraction.ts'
import { exactly, isNear, present } from './exact.ts'

const rules: EstimateRules = {
  useProfile: [
    { ageFrom: 0, ageTo: 17, sex: null, contactsPerCitizen: decimal(4) },
    { ageFrom: 18, ageTo: 64, sex: null, contactsPerCitizen: decimal(6) },
    { ageFrom: 65, ageTo: 79, sex: null, contactsPerCitizen: decimal(10) },
    { ageFrom: 80, ageTo: null, sex: null, contactsPerCitizen: decimal(16) },
  ],
  share17: decimal(1).div(3),
  form: 'ages-and-lives',
  ownSlopes: {},
}

function place(
  code: string,
  citizens: number,
  ages: Readonly<Record<string, number>>,
  years: string | null,
  council = 'A',
): EstimateMunicipality {
  return {
    code,
    council,
    citizens: decimal(citizens),
    citizensByAgeGroup: new Map(AGE_GROUPS.map(({ group }) => [group, decimal(ages[group] ?? 0)])),
    citizensByAgeAndSex: [],
    lifeExpectancyYears: years === null ? null : decimal(years),
  }
}
const observe = (figure: string, codes: readonly string[], weight: string): WeightObservation => ({
  figure,
  codes,
  weight: decimal(weight),
})

/**
 * Three places of 1,000 citizens. Contacts: 6 of the first (all adults), 10 of the second (all 65–79) and 8 of the third
 * (half and half); the mean is 8, so A is −1/4, 1/4 and 0. Years: 80, 81 and 82; the mean is 81, so L is 1, 0 and −1.
 */
const places = [
  place('1', 1000, { '20-34': 1000 }, '80'),
  place('2', 1000, { '65-79': 1000 }, '81'),
  place('3', 1000, { '35-64': 500, '65-79': 500 }, '82'),
]

describe('estimateWeights', () => {
  test('finds the slopes behind figures without error: γ = 0.8 and β = 0.1', () => {
    // 1 − 0.2 + 0.1 = 0.9; 1 + 0.2 = 1.2; 1 − 0.1 = 0.9.
    const estimate = estimateWeights(
      places,
      [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.2'), observe('c', ['3'], '0.9')],
      rules,
    )
    expect(estimate.meanExpectedContacts.toFixed()).toBe('8')
    expect(estimate.meanLifeExpectancyYears.toFixed()).toBe('81')
    expect([estimate.gamma.toFixed(), estimate.beta.toFixed()]).toEqual(['0.8', '0.1'])
    expect(estimate.residualDeviation.toFixed()).toBe('0')
    expect([...estimate.weights.values()].map((w) => w.weight.toFixed())).toEqual(['0.9', '1.2', '0.9'])
    // What two say of the third is right too when none errs.
    expect(estimate.heldOut.map((h) => [h.figure, h.predicted.toFixed(), h.difference.toFixed()])).toEqual([
      ['a', '0.9', '0'],
      ['b', '1.2', '0'],
      ['c', '0.9', '0'],
    ])
  })

  test('measures residuals and the figure left out by hand', () => {
    // With y = −0.1, 0.2 and 0.2 at (−1/4, 1), (1/4, 0) and (0, −1): Σaa = 1/8, Σal = −1/4, Σll = 2,
    // Σay = 0.025 + 0.05 = 0.075, Σly = −0.1 − 0.2 = −0.3, determinant 1/4 − 1/16 = 3/16.
    // γ = (0.15 − 0.075) ÷ (3/16) = 0.4 and β = (−0.0375 + 0.01875) ÷ (3/16) = −0.1.
    // Fitted: 1 − 0.1 − 0.1 = 0.8; 1.1; 1.1. Residuals 0.1, 0.1, 0.1: s = √(0.03 ÷ 1) = 0.17320…, 2·s = 34.6 %: 35 %.
    const estimate = estimateWeights(
      places,
      [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.2'), observe('c', ['3'], '1.2')],
      rules,
    )
    expect([estimate.gamma.toFixed(), estimate.beta.toFixed()]).toEqual(['0.4', '-0.1'])
    expect(estimate.residuals.map((r) => [r.observed.toFixed(), r.fitted.toFixed(), r.residual.toFixed()])).toEqual([
      ['0.9', '0.8', '0.1'],
      ['1.2', '1.1', '0.1'],
      ['1.2', '1.1', '0.1'],
    ])
    expect(estimate.residuals.map((r) => [r.ageExcess.toFixed(), r.yearsShort.toFixed()])).toEqual([
      ['-0.25', '1'],
      ['0.25', '0'],
      ['0', '-1'],
    ])
    expect(estimate.residualDeviation.toFixed(6)).toBe('0.173205')
    // Without c: γ/4 = 0.2 gives 0.8, and −0.2 + β = −0.1 gives β = 0.1; c then is 1 − 0.1 = 0.9, short by 0.3.
    const c = present(estimate.heldOut[2])
    expect([c.figure, c.gamma.toFixed(), c.beta.toFixed(), c.observed.toFixed()]).toEqual(['c', '0.8', '0.1', '1.2'])
    expect([c.predicted.toFixed(), c.difference.toFixed()]).toEqual(['0.9', '-0.3'])
  })

  test('shows how a weight comes about', () => {
    const estimate = estimateWeights(
      places,
      [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.2'), observe('c', ['3'], '1.2')],
      rules,
    )
    const first = present(estimate.weights.get('1'))
    expect(first.expectedContacts.toFixed()).toBe('6')
    expect([first.ageExcess.toFixed(), first.yearsShort.toFixed()]).toEqual(['-0.25', '1'])
    expect([first.agePart.toFixed(), first.lifePart.toFixed(), first.weight.toFixed()]).toEqual(['-0.1', '-0.1', '0.8'])
    expect(first.lifeExpectancy).toEqual({ years: decimal(80), status: 'statistics' })
  })

  test('weighs the members of a council by their citizens', () => {
    const uneven = [places[0], place('2', 3000, { '65-79': 3000 }, '81'), places[2]].map((p) => present(p))
    // Contacts (6 + 3·10 + 8) ÷ 5 = 8.8; years (80 + 3·81 + 82) ÷ 5 = 81. Of 1 and 2 together:
    // A = ((6 + 30) ÷ 4) ÷ 8.8 − 1 = 9 ÷ 8.8 − 1 = 1/44, L = (1 + 3·0) ÷ 4 = 1/4.
    const estimate = estimateWeights(
      uneven,
      [observe('both', ['1', '2'], '1.1'), observe('b', ['2'], '1.2'), observe('c', ['3'], '1')],
      rules,
    )
    const both = present(estimate.residuals[0])
    expect(isNear(both.ageExcess, Fraction.of(1, 44))).toBe(true)
    expect(both.yearsShort.toFixed()).toBe('0.25')
  })

  test('divides by the age groups’ own sum, not by the citizens of the other table', () => {
    const counted = [present(places[0]), place('2', 1000, { '65-79': 500 }, '81'), present(places[2])]
    const estimate = estimateWeights(
      counted,
      [observe('a', ['1'], '1'), observe('b', ['2'], '1'), observe('c', ['3'], '1.1')],
      rules,
    )
    expect(present(estimate.weights.get('2')).expectedContacts.toFixed()).toBe('10')
  })

  test('fills a life expectancy before it takes the mean', () => {
    // The third gets (80 + 81) ÷ 2 = 80.5, and the mean of 80, 81 and 80.5 is 80.5.
    const gap = [present(places[0]), present(places[1]), place('3', 1000, { '35-64': 1000 }, null)]
    const estimate = estimateWeights(
      gap,
      [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.2'), observe('c', ['3'], '1')],
      rules,
    )
    const third = present(estimate.weights.get('3'))
    expect(third.lifeExpectancy).toEqual({ years: decimal('80.5'), status: 'imputed' })
    expect(estimate.meanLifeExpectancyYears.toFixed()).toBe('80.5')
    expect(third.yearsShort.toFixed()).toBe('0')
  })

  test('needs three figures, of municipalities that it knows', () => {
    const two = [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.2')]
    expect(() => estimateWeights(places, two, rules)).toThrow(/2 slopes and their errors need 3 figures or more/)
    expect(() => estimateWeights(places, [...two, observe('x', ['9999'], '1')], rules)).toThrow(/9999 is unknown/)
  })
})

describe('an estimate of ages alone', () => {
  const ages: EstimateRules = { ...rules, form: 'ages' }

  test('has one slope, and needs two figures', () => {
    // Of A −1/4 and 1/4: γ = (0.025 + 0.075) ÷ (1/8) = 0.8. Residuals −0.1 + 0.2 and 0.3 − 0.2, each 0.1: s = √(0.02 ÷ 1).
    const two = [observe('a', ['1'], '0.9'), observe('b', ['2'], '1.3')]
    const estimate = estimateWeights(places, two, ages)
    expect([estimate.gamma.toFixed(), estimate.beta.toFixed()]).toEqual(['0.8', '0'])
    expect(estimate.residuals.map(({ residual }) => residual.toFixed())).toEqual(['0.1', '0.1'])
    expect(estimate.residualDeviation.toFixed(6)).toBe('0.141421')
    expect([...estimate.weights.values()].map(({ weight }) => weight.toFixed())).toEqual(['0.8', '1.2', '1'])
    // Without b: γ ÷ −4 = −0.1 is 0.4, so b is 1.1, short by 0.2.
    expect(present(estimate.heldOut[1]).difference.toFixed()).toBe('-0.2')
    expect(() => estimateWeights(places, two.slice(1), ages)).toThrow(
      'estimateWeights: 1 slopes and their errors need 2 figures or more',
    )
  })
})

describe('weights that published figures amount to', () => {
  test('449.2 capacities of 718,720 citizens are a weight of 1, of half as many a weight of 2', () => {
    expect(weightFromNeed(decimal('449.2'), decimal(1600), decimal(718_720)).toFixed()).toBe('1')
    expect(weightFromNeed(decimal('449.2'), decimal(1600), decimal(359_360)).toFixed()).toBe('2')
  })

  test('1,450 patients per doctor are 1,600 ÷ 1,450 = 32/29', () => {
    expect(isNear(weightFromListSize(decimal(1450), decimal(1600)), Fraction.of(32, 29), 60)).toBe(true)
  })

  test('8.6 contacts against 7 are 43/35', () => {
    expect(isNear(weightFromContacts(decimal('8.6'), decimal(7)), Fraction.of(43, 35), 60)).toBe(true)
  })
})

describe('any estimate', () => {
  const council = fc.constantFrom('A', 'B')
  const anyPlace = fc.record({
    citizens: fc.integer({ min: 1, max: 700_000 }),
    ages: fc.tuple(...AGE_GROUPS.map(() => fc.integer({ min: 1, max: 100_000 }))),
    tenthsOfYears: fc.integer({ min: 770, max: 850 }),
    known: fc.boolean(),
    council,
  })
  const country = fc.array(anyPlace, { minLength: 4, maxLength: 12 }).map((drawn) =>
    drawn.map(({ citizens, ages, tenthsOfYears, known, council: name }, index): EstimateMunicipality => ({
      code: `${index}`,
      council: name,
      citizens: decimal(citizens),
      citizensByAgeGroup: new Map(AGE_GROUPS.map(({ group }, at) => [group, decimal(ages[at] ?? 1)])),
      citizensByAgeAndSex: [],
      // The first of each council has a number, so that there is one to fill the others with.
      lifeExpectancyYears:
        known || drawn.findIndex((other) => other.council === name) === index ? decimal(tenthsOfYears).div(10) : null,
    })),
  )
  const weights = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 700, max: 1400 })))
  const observations = (thousandths: readonly number[]): WeightObservation[] =>
    thousandths.map((weight, index) => observe(`f${index}`, [`${index}`], `${weight / 1000}`))

  /** Numbers that hardly tell age from life expectancy apart have wild slopes, and lose digits with them. */
  const tame = (estimate: { readonly gamma: Decimal; readonly beta: Decimal }): boolean =>
    estimate.gamma.abs().lt(1e6) && estimate.beta.abs().lt(1e6)
  const attempt = <T>(compute: () => T): T | null => {
    try {
      return compute()
    } catch (error) {
      if (error instanceof RangeError && error.message.includes('do not determine a plane')) return null
      throw error
    }
  }

  test('has a mean weight of 1 over the citizens that it is made for', () => {
    fc.assert(
      fc.property(country, weights, (municipalities, thousandths) => {
        const estimate = attempt(() => estimateWeights(municipalities, observations(thousandths), rules))
        fc.pre(estimate !== null && tame(estimate))
        const found = present(estimate)
        const weighted = sum(
          municipalities.map((m) => exactly(present(found.weights.get(m.code)).weight).times(exactly(m.citizens))),
        )
        const mean = weighted.over(sum(municipalities.map((m) => exactly(m.citizens))))
        expect(mean.minus(Fraction.one).absolute().compare(Fraction.parse('1e-45'))).toBe(-1)
      }),
    )
  })

  test('does not depend on the order of the municipalities, nor of the figures', () => {
    fc.assert(
      fc.property(country, weights, (municipalities, thousandths) => {
        const figures = observations(thousandths)
        const one = attempt(() => estimateWeights(municipalities, figures, rules))
        fc.pre(one !== null && tame(one))
        const other = estimateWeights(municipalities.toReversed(), figures.toReversed(), rules)
        for (const [code, parts] of present(one).weights) {
          expect(present(other.weights.get(code)).weight.minus(parts.weight).abs().lt('1e-40')).toBe(true)
        }
      }),
    )
  })
})
