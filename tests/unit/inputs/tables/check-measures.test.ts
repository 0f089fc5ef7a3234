import { describe, expect, test } from 'vitest'
import {
  checkCountryArea,
  checkDistances,
  checkLives,
  checkSameArea,
  checkSameLife,
} from '../../../../src/inputs/tables/check-measures.ts'
import { madeTable, told } from './made-table.ts'

const areas = (...km2: readonly (number | string)[]) =>
  madeTable('code,area_km2', ...km2.map((value, index) => `000${index + 1},${value}`))

describe('areas', () => {
  test('add up to those of Denmark, within one per cent', () => {
    for (const total of [42_530, 43_390]) expect(told(checkCountryArea(areas(30_000, total - 30_000)))).toEqual([])
    expect(told(checkCountryArea(areas(30_000, 12_529)))).toEqual([
      '2 area_km2 42529.00: areas of 42530 to 43390 km² together. Denmark has another size.',
    ])
    expect(told(checkCountryArea(areas(30_000, 13_391)))).toHaveLength(1)
  })

  test('are those of the edition before, within five per cent', () => {
    expect(told(checkSameArea(areas(100, 100), areas(95, 105)))).toEqual([])
    expect(told(checkSameArea(areas(100, 100), areas(94.9, 105.1)))).toEqual([
      '2 area_km2 94.9: 100 within 5 %. So it is of 0001 in t.csv.',
      '3 area_km2 105.1: 100 within 5 %. So it is of 0002 in t.csv.',
    ])
    // What was not there before has nothing to be held against.
    expect(told(checkSameArea(areas(100), areas(100, 7)))).toEqual([])
  })
})

describe('life expectancies', () => {
  const lives = (period: string, ...years: readonly (number | string)[]) =>
    madeTable('code,period,life_expectancy_years', ...years.map((value, index) => `000${index + 1},${period},${value}`))
  const alike = new Map(['0001', '0002', '0003'].map((code) => [code, 'A']))
  const check = (...years: readonly (number | string)[]) => told(checkLives(lives('2021-2025', ...years), alike))

  test('lie within 4 years of the mean of the others in the council', () => {
    expect(check(84, 80, 80)).toEqual([])
    expect(check(84.1, 80, 80)).toEqual([
      '2 life_expectancy_years 84.1: 80.0 within 4 years. That is the mean of the others in A.',
    ])
    expect(check(79.9, 84, 84)).toHaveLength(1)
    // One that is alone in its council has no others.
    expect(
      told(
        checkLives(
          lives('2021-2025', 84.1, 80),
          new Map([
            ['0001', 'A'],
            ['0002', 'B'],
          ]),
        ),
      ),
    ).toEqual([])
    expect(check(84.1, '', '')).toEqual([])
  })

  test('have a mean of 79 to 86 years', () => {
    expect(check(78, 80)).toEqual([])
    expect(check(85, 87)).toEqual([])
    expect(check(77.9, 80)).toEqual([
      '2 life_expectancy_years 78.95: a mean of 79 to 86 years. No life in Denmark is so.',
    ])
    expect(check(85, 87.1)).toHaveLength(1)
  })

  test('are not all alike: two years lie between the lowest and the highest', () => {
    expect(check(80, 82)).toEqual([])
    expect(check(80, 81.9)).toEqual([
      '2 life_expectancy_years 1.90: figures that differ by 2 years. The lives are all alike.',
    ])
  })

  test('change by two years at most in a year between editions', () => {
    const before = lives('2021-2025', 80, 82)
    expect(told(checkSameLife(before, lives('2022-2026', 82, 80)))).toEqual([])
    expect(told(checkSameLife(before, lives('2022-2026', 82.1, 80)))).toEqual([
      '2 life_expectancy_years 82.1: 80 within 2 years. So it is of 0001 in t.csv.',
    ])
    expect(told(checkSameLife(before, lives('2023-2027', 84, 79)))).toEqual([])
    expect(told(checkSameLife(before, lives('2023-2027', 84.1, 79)))).toHaveLength(1)
  })
})

describe('distances', () => {
  const distances = (...km: readonly (number | string)[]) =>
    madeTable('code,mean_distance_km', ...km.map((value, index) => `000${index + 1},${value}`))
  /** Two places of 100 km²: one of 100 citizens per km², and one of 10,000, which makes the mean. */
  const check = (km: number | string, ofCity = 2) =>
    told(
      checkDistances(
        distances(km, ofCity),
        areas(100, 100),
        new Map([
          ['0001', 10_000],
          ['0002', 1_000_000],
        ]),
      ),
    )

  test('go down as citizens live closer: times the root of the density from 10 to 200', () => {
    for (const km of [1, 20]) expect(check(km)).toEqual([])
    expect(check(0.9)).toEqual(['2 mean_distance_km 0.9: from 1.00 to 20.00 km. 0001 has 100 citizens per km².'])
    expect(check(20.1)).toHaveLength(1)
    expect(check('')).toEqual([])
  })

  test('have a mean of 1.4 to 4.2 km by citizens', () => {
    expect(check(1.4, 1.4)).toEqual([])
    expect(check(1.3, 1.3)).toEqual([
      '2 mean_distance_km 1.30: a mean of 1.4 to 4.2 km. No doctor in Denmark is so near or far.',
    ])
    expect(check(4.3, 4.3)).toHaveLength(1)
  })

  test('are not held against what is not known', () => {
    expect(told(checkDistances(distances(99), areas(100), new Map()))).toEqual([])
  })
})
