import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { AgeSexCount, Sex, UseBand } from '../../../src/model/domain.ts'
import { type EstimateMunicipality, estimateWeights } from '../../../src/model/estimate.ts'
import { citizensPerCell, profileByAgeAndSex, useProfileKind } from '../../../src/model/use-by-age-and-sex.ts'
import { expectedContacts } from '../../../src/model/use-profile.ts'
import { present } from './exact.ts'

/** Counts of women and men under 50 and from 50, in that order; null is not published. */
type Four = readonly [number | null, number | null, number | null, number | null]

const CELLS: readonly { readonly ageFrom: number; readonly ageTo: number | null; readonly sex: Sex }[] = [
  { ageFrom: 0, ageTo: 49, sex: 'women' },
  { ageFrom: 0, ageTo: 49, sex: 'men' },
  { ageFrom: 50, ageTo: null, sex: 'women' },
  { ageFrom: 50, ageTo: null, sex: 'men' },
]
const counts = (four: Four): readonly AgeSexCount[] =>
  CELLS.map((cell, index) => {
    const count = four[index] ?? null
    return { ...cell, count: count === null ? null : decimal(count) }
  })
const rates = (profile: readonly UseBand[]): readonly string[] => profile.map((b) => b.contactsPerCitizen.toFixed())

/** Two municipalities: contacts 1,200 + 600 of 300 women under 50 make 6 each, and so on to 6, 3, 10 and 12. */
const AREAS = [
  { contacts: counts([1200, 300, 1000, 1200]), citizens: counts([200, 100, 100, 100]) },
  { contacts: counts([600, 600, 2000, 1200]), citizens: counts([100, 200, 200, 100]) },
]
const PROFILE = profileByAgeAndSex(AREAS)

describe('profileByAgeAndSex', () => {
  test('divides the contacts of the country by its citizens, cell by cell: 1,800 ÷ 300 = 6', () => {
    expect(PROFILE.map(({ ageFrom, ageTo, sex }) => ({ ageFrom, ageTo, sex }))).toEqual(CELLS)
    expect(rates(PROFILE)).toEqual(['6', '3', '10', '12'])
  })

  test('leaves out a cell that is not published together with its citizens: 1,200 ÷ 200 stays 6', () => {
    const [first, second] = AREAS
    const hidden = counts([null, 600, 2000, 1200])
    expect(rates(profileByAgeAndSex([present(first), { ...present(second), contacts: hidden }]))).toEqual([
      '6',
      '3',
      '10',
      '12',
    ])
    // A cell of nought is a number, and lowers the rate: 1,200 ÷ 300 = 4.
    const nought = counts([0, 600, 2000, 1200])
    expect(rates(profileByAgeAndSex([present(first), { ...present(second), contacts: nought }]))[0]).toBe('4')
  })

  test('refuses a cell that nobody publishes, and areas that are divided otherwise', () => {
    const hidden = { contacts: counts([null, 1, 1, 1]), citizens: counts([1, 1, 1, 1]) }
    expect(() => profileByAgeAndSex([hidden])).toThrow('no citizens 0–49 women have a figure')
    const [first] = AREAS
    const short = { contacts: counts([1, 1, 1, 1]).slice(0, 3), citizens: counts([1, 1, 1, 1]) }
    expect(() => profileByAgeAndSex([present(first), short])).toThrow('different cells')
    // As many cells as the others, and one of them another.
    const elsewhere = (four: Four) => counts(four).map((cell) => ({ ...cell, ageFrom: cell.ageFrom === 0 ? 1 : 50 }))
    const other = { contacts: elsewhere([1, 1, 1, 1]), citizens: elsewhere([1, 1, 1, 1]) }
    expect(() => profileByAgeAndSex([present(first), other])).toThrow(
      'profileByAgeAndSex: the municipalities have different cells',
    )
    const hiddenCitizens = { contacts: counts([1, 1, 1, 1]), citizens: counts([1, null, 1, 1]) }
    expect(() => profileByAgeAndSex([hiddenCitizens])).toThrow('citizens 0–49 men are missing')
    expect(profileByAgeAndSex([])).toEqual([])
    const fewer = { contacts: counts([1, 1, 1, 1]), citizens: counts([1, 1, 1, 1]).slice(1) }
    expect(() => profileByAgeAndSex([fewer])).toThrow('citizens 0–49 women are missing')
  })
})

describe('a use profile by age and sex', () => {
  test('tells its kind by its bands, and must not be mixed', () => {
    const byAge: UseBand = { ageFrom: 0, ageTo: null, sex: null, contactsPerCitizen: decimal(5) }
    expect(useProfileKind(PROFILE)).toBe('age-and-sex')
    expect(useProfileKind([byAge])).toBe('age')
    expect(() => useProfileKind([...PROFILE, byAge])).toThrow(
      'some bands of the use profile have a sex and others have none',
    )
  })

  test('gives 50 women and 50 men under 50 (50 × 6 + 50 × 3) ÷ 100 = 4.5 contacts', () => {
    expect(expectedContacts(citizensPerCell(counts([50, 50, 0, 0]), PROFILE)).toFixed()).toBe('4.5')
  })

  test('wants the same cells of the citizens', () => {
    expect(() => citizensPerCell(counts([1, 1, 1, 1]).slice(1), PROFILE)).toThrow('divided otherwise')
    expect(() => citizensPerCell(counts([1, 1, null, 1]), PROFILE)).toThrow('citizens 50+ women are missing')
    const older = counts([1, 1, 1, 1]).map((cell) => ({ ...cell, ageFrom: cell.ageFrom + 1 }))
    expect(() => citizensPerCell(older, PROFILE)).toThrow('citizens 0–49 women are missing')
    const ofBoth = PROFILE.map((band) => ({ ...band, sex: null }))
    expect(() => citizensPerCell(counts([1, 1, 1, 1]), ofBoth)).toThrow('citizens 0–49 of both sexes are missing')
    const first = present(counts([1, 1, 1, 1])[0])
    expect(() => citizensPerCell([first, first], PROFILE)).toThrow('stands twice')
  })
})

describe('estimateWeights with a use profile by age and sex', () => {
  /**
   * Contacts of three places of 100: 6 (all young women), 10 (all older women) and 8 (half of each); the mean is 8, so A
   * is −1/4, 1/4 and 0. Years 80, 81 and 82, so L is 1, 0 and −1.
   */
  const place = (code: string, four: Four, years: number): EstimateMunicipality => ({
    code,
    council: 'A',
    citizens: decimal(100),
    citizensByAgeGroup: new Map(),
    citizensByAgeAndSex: counts(four),
    lifeExpectancyYears: decimal(years),
  })
  const places = [place('1', [100, 0, 0, 0], 80), place('2', [0, 0, 100, 0], 81), place('3', [50, 0, 50, 0], 82)]
  const rules = {
    useProfile: PROFILE,
    share17: decimal('0.5'),
    form: 'ages-and-lives',
    ownSlopes: {},
  } as const
  const figures = [
    { figure: 'a', codes: ['1'], weight: decimal('0.9') },
    { figure: 'b', codes: ['2'], weight: decimal('1.2') },
    { figure: 'c', codes: ['3'], weight: decimal('0.9') },
  ]

  test('finds γ = 0.8 and β = 0.1 behind 1 − 0.2 + 0.1, 1 + 0.2 and 1 − 0.1, and says what it rests on', () => {
    const estimate = estimateWeights(places, figures, rules)
    expect(estimate.useProfileKind).toBe('age-and-sex')
    expect(estimate.meanExpectedContacts.toFixed()).toBe('8')
    expect([estimate.gamma.toFixed(), estimate.beta.toFixed()]).toEqual(['0.8', '0.1'])
    expect([...estimate.weights.values()].map((w) => w.weight.toFixed())).toEqual(['0.9', '1.2', '0.9'])
  })

  test('sees men and women of one age apart: men instead of young women lower the expected contacts to 3', () => {
    const men = [place('1', [0, 100, 0, 0], 80), ...places.slice(1)]
    const estimate = estimateWeights(men, figures, rules)
    // (3 + 10 + 8) ÷ 3 = 7.
    expect(present(estimate.weights.get('1')).expectedContacts.toFixed()).toBe('3')
    expect(estimate.meanExpectedContacts.toFixed()).toBe('7')
  })
})
