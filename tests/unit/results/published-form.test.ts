import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import {
  causeColumn,
  columnName,
  publishedCauses,
  publishedLifts,
  publishedMunicipality,
  publishedRules,
  publishedTotals,
} from '../../../src/results/published-form.ts'
import { present } from '../model/exact.ts'
import { councilOf, municipalityOf, results, runOf } from './published.ts'

test('the area floor is published in every run, another lift where it holds', () => {
  expect(publishedLifts([])).toEqual(['area-floor'])
  expect(publishedLifts([{ kind: 'area-floor' }])).toEqual(['area-floor'])
  expect(publishedLifts([{ kind: 'distance-floor' }])).toEqual(['area-floor', 'distance-floor'])
})

test('five causes are published in every comparison, others where they moved anything, in their order', () => {
  expect(publishedCauses([])).toEqual(['population', 'rounding', 'area-floor', 'weights', 'norm'])
  expect(publishedCauses(['distance-floor', 'geography', 'norm'])).toEqual([
    'geography',
    'population',
    'rounding',
    'area-floor',
    'distance-floor',
    'weights',
    'norm',
  ])
  expect([causeColumn('norm'), causeColumn('area-floor'), causeColumn('distance-floor')]).toEqual([
    'by_norm',
    'by_floor',
    'by_distance_floor',
  ])
  expect([columnName('floorNeed'), columnName('gpDistanceKm'), columnName('need')]).toEqual([
    'floor_need',
    'gp_distance_km',
    'need',
  ])
})

const toender = municipalityOf(results.headline, 'Tønder')
const distance = { kind: 'distance-floor', level: 'municipality', need: decimal(7), addition: decimal(3) } as const

describe('a municipality', () => {
  const order = [
    ...[
      'code',
      'council',
      'citizens',
      'needWeight',
      'needWeightLow',
      'needWeightHigh',
      'weightedCitizens',
      'modelNeed',
    ],
    ...['areaKm2', 'floorNeed', 'need', 'needLow', 'needHigh', 'floorAddition', 'guidanceListSize'],
  ]

  test('has its numbers by name in the order of the files', () => {
    const published = publishedMunicipality(toender)
    expect(Object.keys(published).slice(0, order.length)).toEqual(order)
    expect(published).not.toHaveProperty('lifts')
    expect(published).not.toHaveProperty('measures')
    expect(published.areaKm2).toBe(toender.measures.areaKm2)
    expect(published.floorNeed).toBe(toender.lifts[0]?.need)
    expect(published.floorAddition).toBe(toender.lifts[0]?.addition)
  })

  test('has those of a second lift beside those of the first', () => {
    const published = publishedMunicipality({ ...toender, lifts: [...toender.lifts, distance] })
    const keys = Object.keys(published)
    expect(keys.slice(keys.indexOf('areaKm2'), keys.indexOf('guidanceListSize'))).toEqual([
      ...['areaKm2', 'floorNeed', 'gpDistanceKm', 'distanceFloorNeed', 'need', 'needLow', 'needHigh'],
      ...['floorAddition', 'distanceFloorAddition'],
    ])
    expect([published.distanceFloorNeed, published.distanceFloorAddition]).toEqual([decimal(7), decimal(3)])
  })

  test('has nought where the floor does not hold', () => {
    const published = publishedMunicipality(municipalityOf(runOf('open-2025-draft'), 'Tønder'))
    expect([published.floorNeed, published.floorAddition]).toEqual([decimal(0), decimal(0)])
  })
})

test('a council and the country have their numbers by name, what lifts add among them', () => {
  const council = councilOf(results.headline, 'Sønderjylland')
  const [published, national] = [publishedTotals(council), publishedTotals(results.headline.national)]
  const first = ['municipalities', 'citizens', 'needWeight', 'weightedCitizens', 'modelNeed', 'floorAddition']
  expect(Object.keys(published).slice(0, 6)).toEqual(first)
  expect(Object.keys(national).slice(0, 6)).toEqual(first)
  expect(published.floorAddition).toBe(present(council.lifts[0]).addition)
  expect(published).not.toHaveProperty('lifts')
  expect(published.capacities).toBe(council.capacities)
})

test('the rules have the value of each lift by name, and none where it does not hold', () => {
  expect(Object.keys(publishedRules(results.headline.rules)).slice(0, 2)).toEqual([
    'citizensPerCapacity',
    'floorKm2PerCapacity',
  ])
  expect(publishedRules(results.headline.rules).floorKm2PerCapacity).toEqual(decimal(35))
  expect(publishedRules(runOf('open-2025-draft').rules).floorKm2PerCapacity).toBeNull()
  expect(publishedRules(results.headline.rules)).not.toHaveProperty('lifts')
})
