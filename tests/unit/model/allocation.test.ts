import { describe, expect, test } from 'vitest'
import {
  allocate,
  allocateCouncil,
  type AllocationMunicipality,
  allocateMunicipality,
  type AllocationRules,
  exactWeight,
  weightWithMargin,
} from '../../../src/model/allocation.ts'
import { Decimal, decimal } from '../../../src/model/decimal.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { isNear, present } from './exact.ts'
import { amountsOf, areaFloor, distanceFloor, measured } from './lifts.ts'

const final: AllocationRules = {
  citizensPerCapacity: decimal(1600),
  lifts: [areaFloor(35)],
  rounding: 'up',
  edgeTolerance: decimal('0.05'),
}
const draft: AllocationRules = { ...final, lifts: [], rounding: 'nearest-half-up' }
const tenPercent = decimal('0.1')

/** 16,000 citizens of weight 1.1 on 350 km²: 11 capacities by the weights, 10 by the area. */
const town: AllocationMunicipality = {
  code: '0001',
  council: 'Kysten',
  citizens: decimal(16_000),
  needWeight: weightWithMargin(decimal('1.1'), tenPercent),
  measures: measured(decimal(350)),
}
/** 4,000 citizens of weight 0.8 on 140 km²: 2 capacities by the weights, 4 by the area. */
const island: AllocationMunicipality = {
  code: '0002',
  council: 'Kysten',
  citizens: decimal(4000),
  needWeight: weightWithMargin(decimal('0.8'), tenPercent),
  measures: measured(decimal(140)),
}

/** The plain numbers of a row. */
function plain(row: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, string][] =>
      Decimal.isDecimal(value) ? [[key, value.toFixed()]] : [],
    ),
  )
}

describe('weightWithMargin and exactWeight', () => {
  test('1.2 give or take 10 % is 1.08 to 1.32', () => {
    expect(plain(weightWithMargin(decimal('1.2'), tenPercent))).toEqual({ value: '1.2', low: '1.08', high: '1.32' })
  })

  test('an exact weight has no margin', () => {
    expect(plain(exactWeight(decimal('1.2')))).toEqual({ value: '1.2', low: '1.2', high: '1.2' })
  })
})

describe('allocateMunicipality', () => {
  test('of the town: the weights ask for more than the area, save where they are low', () => {
    // Weights 0.99, 1.1, 1.21: 9.9, 11 and 12.1 capacities against a floor of 10.
    const { guidanceListSize, ...row } = allocateMunicipality(town, final)
    expect(plain(row)).toEqual({
      citizens: '16000',
      needWeight: '1.1',
      needWeightLow: '0.99',
      needWeightHigh: '1.21',
      weightedCitizens: '17600',
      modelNeed: '11',
      need: '11',
      needLow: '10',
      needHigh: '12.1',
    })
    expect(amountsOf(row)).toEqual(['10', '0'])
    expect(row).toMatchObject({ code: '0001', council: 'Kysten' })
    // The guidance list size is before the floor: 1,600 ÷ 1.1.
    expect(isNear(guidanceListSize, Fraction.of(16_000, 11))).toBe(true)
  })

  test('of the island: the area lifts 2 to 4, whatever the margin', () => {
    const row = allocateMunicipality(island, final)
    expect(plain(row)).toEqual({
      citizens: '4000',
      needWeight: '0.8',
      needWeightLow: '0.72',
      needWeightHigh: '0.88',
      weightedCitizens: '3200',
      modelNeed: '2',
      need: '4',
      needLow: '4',
      needHigh: '4',
      guidanceListSize: '2000',
    })
    expect(amountsOf(row)).toEqual(['4', '2'])
  })

  test('without a floor: the weights alone, and the area is only told', () => {
    const row = allocateMunicipality(island, draft)
    expect(plain(row)).toMatchObject({ modelNeed: '2', need: '2', needLow: '1.8', needHigh: '2.2' })
    expect(row.lifts).toEqual([])
    expect(row.measures.areaKm2.toFixed()).toBe('140')
  })
})

describe('allocateCouncil', () => {
  const councilOf = (rules: AllocationRules): ReturnType<typeof allocateCouncil> =>
    allocateCouncil('Kysten', [allocateMunicipality(town, rules), allocateMunicipality(island, rules)], rules)

  test('with the floor of the whole council: 13 by the weights against 490 km² ÷ 35 = 14', () => {
    const reading: AllocationRules = { ...final, lifts: [areaFloor(35, 'council-max-of-sums')] }
    const members = [allocateMunicipality(town, reading), allocateMunicipality(island, reading)]
    expect(members.map((m) => [m.need.toFixed(), ...amountsOf(m)])).toEqual([
      ['11', '10', '0'],
      ['2', '4', '0'],
    ])
    const row = allocateCouncil('Kysten', members, reading)
    // Low 0.9 × 13 = 11.7 is lifted to 14 as well; high 1.1 × 13 = 14.3 is not.
    expect([row.need, row.needLow, row.needHigh].map((v) => v.toFixed())).toEqual(['14', '14', '14.3'])
    expect(amountsOf(row)).toEqual(['14', '1'])
    expect([row.capacities, row.capacitiesLow, row.capacitiesHigh].map((v) => v.toFixed())).toEqual(['14', '14', '15'])
    expect(allocate([town, island], reading).national.need.toFixed()).toBe('14')
  })

  test('with the floor of the whole council: low, value and high are each lifted', () => {
    const reading: AllocationRules = { ...final, lifts: [areaFloor(30, 'council-max-of-sums')] }
    const members = [allocateMunicipality(town, reading), allocateMunicipality(island, reading)]
    // 490 km² ÷ 30 = 16.33 is more than 11.7, 13 and 14.3.
    const { need, needLow, needHigh, capacitiesHigh } = allocateCouncil('Kysten', members, reading)
    expect([need, needLow, needHigh].map((value) => value.toFixed(2))).toEqual(['16.33', '16.33', '16.33'])
    expect(capacitiesHigh.toFixed()).toBe('17')
  })

  test('with one floor of the municipalities and one of the council, the country has the needs of its councils', () => {
    const near = measured(decimal(140), decimal(9))
    const lifts = [areaFloor(35), distanceFloor('0.5', 'council-max-of-sums')]
    // By area 11 and 4, together 15; by distance 0 and 9 ÷ 0.5 = 18 for the council.
    const { national } = allocate([town, { ...island, measures: near }], { ...final, lifts })
    expect([national.need.toFixed(), national.capacities.toFixed()]).toEqual(['18', '18'])
    expect(amountsOf(national)).toEqual(['14', '2'])
    expect(amountsOf(national, 'distance-floor')).toEqual(['18', '3'])
  })

  test('with the floor rounded up in each municipality: 141 km² ÷ 35 = 4.03 counts as 5', () => {
    const reading: AllocationRules = { ...final, lifts: [areaFloor(35, 'municipality-rounded-up')] }
    const { national } = allocate([town, { ...island, measures: measured(decimal(141)) }], reading)
    expect([national.need.toFixed(), ...amountsOf(national)]).toEqual(['16', '15', '3'])
  })

  test('adds up its municipalities unrounded and rounds once', () => {
    // Need 11 + 4 = 15; low 10 + 4 = 14; high 12.1 + 4 = 16.1, which is 17 upwards.
    // Mean weight 20,800 ÷ 20,000 = 1.04: a capacity is 1,538.46… citizens of it.
    const { citizensPerCapacity, guidanceListSize, ...row } = councilOf(final)
    expect(plain(row)).toEqual({
      municipalities: '2',
      citizens: '20000',
      needWeight: '1.04',
      weightedCitizens: '20800',
      modelNeed: '13',
      need: '15',
      needLow: '14',
      needHigh: '16.1',
      capacities: '15',
      capacitiesLow: '14',
      capacitiesHigh: '17',
      citizensToMore: '1',
      citizensToFewer: '1539',
    })
    expect(amountsOf(row)).toEqual(['14', '2'])
    expect(row).toMatchObject({ name: 'Kysten', municipalityCodes: ['0001', '0002'], onEdge: true })
    expect(isNear(citizensPerCapacity, Fraction.of(20_000, 15))).toBe(true)
    expect(isNear(guidanceListSize, Fraction.parse('1600').over(Fraction.parse('1.04')))).toBe(true)
  })

  test('by the draft’s rules: no floor, and to the nearest', () => {
    // Need 11 + 2 = 13; low 9.9 + 1.8 = 11.7; high 12.1 + 2.2 = 14.3.
    expect(plain(councilOf(draft))).toMatchObject({
      need: '13',
      needLow: '11.7',
      needHigh: '14.3',
      capacities: '13',
      capacitiesLow: '12',
      capacitiesHigh: '14',
    })
  })

  test('does not round municipality by municipality: two of 10.4 are 20.8, 21 upwards and not 22', () => {
    const half = {
      ...town,
      citizens: decimal(16_640),
      needWeight: exactWeight(decimal(1)),
      measures: measured(decimal(1)),
    }
    const row = allocateCouncil('Kysten', [allocateMunicipality(half, final), allocateMunicipality(half, final)], final)
    expect(row.capacities.toFixed()).toBe('21')
  })

  test('takes the floor municipality by municipality: spare need in the town does not pay for the island', () => {
    // Compared council by council it would be max(13, 14) = 14.
    expect(councilOf(final).need.toFixed()).toBe('15')
  })

  test('refuses a council of nothing or of nobody', () => {
    expect(() => allocateCouncil('Tom', [], final)).toThrow(/Tom has no municipality/)
    const empty = allocateMunicipality({ ...island, citizens: decimal(0) }, final)
    expect(() => allocateCouncil('Øde', [empty], final)).toThrow('an area without citizens has no mean weight')
  })
})

describe('allocate', () => {
  const inland: AllocationMunicipality = {
    code: '0003',
    council: 'Landet',
    citizens: decimal(1000),
    needWeight: exactWeight(decimal(1)),
    measures: measured(decimal('3.5')),
  }

  test('adds the councils’ whole numbers up for the country', () => {
    // Kysten 15 and Landet 0.625, which is 1: 16 capacities for a need of 15.625.
    const { municipalities, councils, national } = allocate([town, inland, island], final)
    expect(municipalities.map((m) => m.code)).toEqual(['0001', '0003', '0002'])
    expect(councils.map((c) => [c.name, c.capacities.toFixed(), c.municipalityCodes])).toEqual([
      ['Kysten', '15', ['0001', '0002']],
      ['Landet', '1', ['0003']],
    ])
    expect(plain(national)).toMatchObject({
      municipalities: '3',
      citizens: '21000',
      weightedCitizens: '21800',
      modelNeed: '13.625',
      need: '15.625',
      needLow: '14.625',
      needHigh: '16.725',
      capacities: '16',
      capacitiesLow: '15',
      capacitiesHigh: '18',
      citizensPerCapacity: '1312.5',
    })
    expect(amountsOf(national)).toEqual(['14.1', '2'])
    expect(isNear(national.needWeight, Fraction.of(21_800, 21_000))).toBe(true)
    expect(isNear(national.guidanceListSize, Fraction.of(1600 * 21_000, 21_800))).toBe(true)
  })

  test('gives no citizens per capacity where no capacity is', () => {
    const few = { ...inland, citizens: decimal(100) }
    const council = present(allocate([few], draft).councils[0])
    expect([council.capacities.toFixed(), council.citizensPerCapacity.toFixed()]).toEqual(['0', '0'])
    expect(council.citizensToFewer).toBeNull()
  })

  test('refuses a country of nobody', () => {
    expect(() => allocate([], final)).toThrow(RangeError)
  })
})
