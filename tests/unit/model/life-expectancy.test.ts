import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import { fillLifeExpectancy, type LifeExpectancyArea } from '../../../src/model/life-expectancy.ts'

const area = (code: string, council: string, citizens: number, years: string | null): LifeExpectancyArea => ({
  code,
  council,
  citizens: decimal(citizens),
  lifeExpectancyYears: years === null ? null : decimal(years),
})
const filled = (areas: readonly LifeExpectancyArea[]): unknown[] =>
  [...fillLifeExpectancy(areas)].map(([code, { years, status }]) => [code, years.toFixed(), status])

describe('fillLifeExpectancy', () => {
  test('gives the third of a council (81·3,000 + 83·1,000) ÷ 4,000 = 81.5, whatever its own size', () => {
    const council = [area('1', 'A', 3000, '81'), area('2', 'A', 1000, '83'), area('3', 'A', 999_999, null)]
    expect(filled(council)).toEqual([
      ['1', '81', 'statistics'],
      ['2', '83', 'statistics'],
      ['3', '81.5', 'imputed'],
    ])
  })

  test('looks at no other council, and gives two without a figure the same', () => {
    const areas = [
      area('1', 'A', 1, null),
      area('2', 'B', 500, '79'),
      area('3', 'A', 2, null),
      area('4', 'A', 5, '82.4'),
    ]
    expect(filled(areas)).toEqual([
      ['1', '82.4', 'imputed'],
      ['2', '79', 'statistics'],
      ['3', '82.4', 'imputed'],
      ['4', '82.4', 'statistics'],
    ])
  })

  test('has nothing to go by in a council without any figure', () => {
    const areas = [area('1', 'A', 1, '80'), area('2', 'B', 1, null)]
    expect(() => fillLifeExpectancy(areas)).toThrow(/no municipality of B has a life expectancy/)
  })
})
