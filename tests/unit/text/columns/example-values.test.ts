import { expect, test } from 'vitest'
import { exampleValues } from '../../../../src/text/columns/example-values.ts'
import { councilOf, municipalityOf, results, runOf } from '../../results/published.ts'

// Tønder: 36,032 citizens of weight 1.120 are 40,373 weighted citizens, and these 25.2 capacities; 1,283.9 km² ask for 36.7.

test('the worked example tells its numbers in the order of the calculation, with the decimals that it needs', () => {
  const run = results.headline
  const told = exampleValues(municipalityOf(run, 'Tønder'), councilOf(run, 'Sønderjylland'), run, 'da')
  expect(told.map(({ column, text }) => `${column} ${text}`)).toEqual([
    'citizens 36.032',
    'need_weight 1,120',
    'weighted_citizens 40.373',
    'model_need 25,2',
    'area_km2 1.283,9',
    'floor_need 36,7',
    'need 161,3',
    'capacities 162',
  ])
})

test('in a run without a lift it has none', () => {
  const run = runOf('open-2025-draft')
  const told = exampleValues(municipalityOf(run, 'Tønder'), councilOf(run, 'Sønderjylland'), run, 'en')
  expect(told.map(({ column }) => column)).toEqual([
    'citizens',
    'need_weight',
    'weighted_citizens',
    'model_need',
    'need',
    'capacities',
  ])
})
