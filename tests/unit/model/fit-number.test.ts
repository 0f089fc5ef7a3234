import { describe, expect, test } from 'vitest'
import { decimal, type Decimal } from '../../../src/model/decimal.ts'
import {
  areasOf,
  type EstimateArea,
  type EstimateInput,
  type FitNumber,
  inUnitOf,
  observationOf,
} from '../../../src/model/fit-number.ts'

const area = (code: string, name: string, council: string, citizens: number): EstimateArea => ({
  code,
  name,
  council,
  citizens: decimal(citizens),
  citizensByAgeGroup: new Map<string, Decimal>(),
  citizensByAgeAndSex: [],
  lifeExpectancyYears: null,
})

const input: EstimateInput = {
  areas: [
    area('0001', 'Byen', 'Kysten', 30_000),
    area('0002', 'Øen', 'Kysten', 2000),
    area('0003', 'Sletten', 'Landet', 8000),
  ],
  figures: [],
  nationalContacts: decimal(7),
  citizensPerCapacity: decimal(1600),
  rules: {
    useProfile: [],
    share17: decimal(1),
    form: 'ages-and-lives',
    ownSlopes: {},
  },
}
const figure = (level: FitNumber['level'], of: string, metric: FitNumber['metric'], value: string): FitNumber => ({
  id: `${of} ${metric}`,
  level,
  area: of,
  metric,
  value: decimal(value),
})

describe('the areas of a published figure', () => {
  const codes = (one: FitNumber): string[] => areasOf(one, input).map(({ code }) => code)

  test('are the members of a council, the one municipality, or the country', () => {
    expect(codes(figure('council', 'Kysten', 'need', '20'))).toEqual(['0001', '0002'])
    expect(codes(figure('municipality', 'Øen', 'patients_per_doctor', '1450'))).toEqual(['0002'])
    expect(codes(figure('country', 'Danmark', 'gp_contacts_per_citizen', '7'))).toEqual(['0001', '0002', '0003'])
  })

  test('must be there', () => {
    expect(() => codes(figure('municipality', 'Kysten', 'need', '1'))).toThrow('Kysten need: no area is called Kysten')
  })
})

describe('the weight of a published figure', () => {
  test.each([
    // 22 × 1,600 ÷ 32,000 = 1.1; 1,600 ÷ 1,250 = 1.28; 8.75 ÷ 7 = 1.25.
    [figure('council', 'Kysten', 'need', '22'), '1.1', ['0001', '0002']],
    [figure('municipality', 'Øen', 'patients_per_doctor', '1250'), '1.28', ['0002']],
    [figure('municipality', 'Sletten', 'gp_contacts_per_citizen', '8.75'), '1.25', ['0003']],
  ])('of $id', (one, weight, codes) => {
    const observed = observationOf(one, input)
    expect(observed).toEqual({ figure: one.id, codes, weight: decimal(weight) })
    expect(inUnitOf(one, observed.weight, input).toFixed()).toBe(one.value.toFixed())
  })

  test('of whole capacities is too coarse to fit to, and in their unit it is the need before rounding', () => {
    const whole = figure('council', 'Kysten', 'capacities', '23')
    expect(() => observationOf(whole, input)).toThrow(/too coarse/)
    expect(inUnitOf(whole, decimal('1.1'), input).toFixed()).toBe('22')
  })
})
