import { describe, expect, test } from 'vitest'
import {
  allocate,
  allocateCouncil,
  type AllocationMunicipality,
  allocateMunicipality,
  type AllocationRules,
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

/** 16,000 citizens of weight 1.1 on 350 km²: 11 capacities by the weights, 10 by the area. */
const town: AllocationMunicipality = {
  code: '0001',
  council: 'Kysten',
  citizens: decimal(16_000),
  needWeight: decimal('1.1'),
  measures: measured(decimal(350)),
}
/** 4,000 citizens of weight 0.8 on 140 km²: 2 capacities by the weights, 4 by the area. */
const island: AllocationMunicipality = {
  code: '0002',
  council: 'Kysten',
  citizens: decimal(4000),
  needWeight: decimal('0.8'),
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

describe('allocateMunicipality', () => {
  test('of the town: the weights ask for more than the area', () => {
    // 17,600 ÷ 1,600 = 11 capacities against a floor of 350 ÷ 35 = 10.
    const { guidanceListSize, ...row } = allocateMunicipality(town, final)
    expect(plain(row)).toEqual({
      citizens: '16000',
      needWeight: '1.1',
      weightedCitizens: '17600',
      modelNeed: '11',
      need: '11',
    })
    expect(amountsOf(row)).toEqual(['10', '0'])
    expect(row).toMatchObject({ code: '0001', council: 'Kysten' })
    // The guidance list size is before the floor: 1,600 ÷ 1.1.
    expect(isNear(guidanceListSize, Fraction.of(16_000, 11))).toBe(true)
  })

  test('of the island: the area lifts 2 to 4', () => {
    const row = allocateMunicipality(island, final)
    expect(plain(row)).toEqual({
      citizens: '4000',
      needWeight: '0.8',
      weightedCitizens: '3200',
      modelNeed: '2',
      need: '4',
      guidanceListSize: '2000',
    })
    expect(amountsOf(row)).toEqual(['4', '2'])
  })

  test('without a floor: the weights alone, and the area is only told', () => {
    const row = allocateMunicipality(island, draft)
    expect(plain(row)).toMatchObject({ modelNeed: '2', need: '2' })
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
    expect(row.need.toFixed()).toBe('14')
    expect(amountsOf(row)).toEqual(['14', '1'])
    expect(row.capacities.toFixed()).toBe('14')
    expect(allocate([town, island], reading).national.need.toFixed()).toBe('14')
  })

  test('with the floor of the whole council, a lifted sum is rounded once', () => {
    const reading: AllocationRules = { ...final, lifts: [areaFloor(30, 'council-max-of-sums')] }
    const members = [allocateMunicipality(town, reading), allocateMunicipality(island, reading)]
    // 490 km² ÷ 30 = 16.33 is more than 13.
    const { need, capacities } = allocateCouncil('Kysten', members, reading)
    expect([need.toFixed(2), capacities.toFixed()]).toEqual(['16.33', '17'])
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
    // Need 11 + 4 = 15.
    // Mean weight 20,800 ÷ 20,000 = 1.04: a capacity is 1,538.46… citizens of it.
    const { citizensPerCapacity, guidanceListSize, ...row } = councilOf(final)
    expect(plain(row)).toEqual({
      municipalities: '2',
      citizens: '20000',
      needWeight: '1.04',
      weightedCitizens: '20800',
      modelNeed: '13',
      need: '15',
      capacities: '15',
      citizensToMore: '1',
      citizensToFewer: '1539',
    })
    expect(amountsOf(row)).toEqual(['14', '2'])
    expect(row).toMatchObject({ name: 'Kysten', municipalityCodes: ['0001', '0002'], onEdge: true })
    expect(isNear(citizensPerCapacity, Fraction.of(20_000, 15))).toBe(true)
    expect(isNear(guidanceListSize, Fraction.parse('1600').over(Fraction.parse('1.04')))).toBe(true)
  })

  test('by the draft’s rules: no floor, and to the nearest', () => {
    // Need 11 + 2 = 13.
    expect(plain(councilOf(draft))).toMatchObject({
      need: '13',
      capacities: '13',
    })
  })

  test('does not round municipality by municipality: two of 10.4 are 20.8, 21 upwards and not 22', () => {
    const half = {
      ...town,
      citizens: decimal(16_640),
      needWeight: decimal(1),
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
    needWeight: decimal(1),
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
      capacities: '16',
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
