import { expect, test } from 'vitest'
import { typicalPlaces } from '../../../src/results/typical-places.ts'
import { inputs, runOf } from './published.ts'

const run = runOf('open-2026')
const nameOf = (code: string) => run.municipalities.find((m) => m.code === code)?.name

test('the typical places are chosen by their numbers', () => {
  // København has most citizens. Bornholm has most of those without a land border, and Læsø fewest per km².
  const found = typicalPlaces(run, inputs).map(({ kind, code }) => [kind, nameOf(code)])
  expect(found.filter(([kind]) => kind !== 'suburb')).toEqual([
    ['city', 'København'],
    ['island', 'Bornholm'],
    ['sparse', 'Læsø'],
  ])
  const suburb = typicalPlaces(run, inputs).find(({ kind }) => kind === 'suburb')
  expect(inputs.municipalities.find(({ code }) => code === '0101')?.neighbours).toContain(suburb?.code)
})

test('a kind that no municipality is of is left out, and none stands for two', () => {
  const islands = run.municipalities.filter(({ name }) => ['Læsø', 'Samsø'].includes(name))
  // Samsø has most citizens, Læsø is the other island and the sparsest too.
  expect(typicalPlaces({ municipalities: islands }, inputs).map(({ kind, code }) => [kind, nameOf(code)])).toEqual([
    ['city', 'Samsø'],
    ['island', 'Læsø'],
  ])
  expect(typicalPlaces({ municipalities: [] }, inputs)).toEqual([])
})
