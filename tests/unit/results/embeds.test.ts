import { expect, test } from 'vitest'
import { embedForms, embedPath } from '../../../src/results/embeds.ts'
import { results } from './published.ts'

test('the form that follows the leading run comes first, then one for each run that has led', () => {
  const forms = (...led: readonly string[]) => embedForms(results, led).map(({ folder, run }) => [folder, run.run.id])
  expect(forms()).toEqual([[null, 'open-2026']])
  expect(forms('open-2026', 'open-2025')).toEqual([
    [null, 'open-2026'],
    ['open-2025', 'open-2025'],
    ['open-2026', 'open-2026'],
  ])
})

test('an embedded page has an address of its own', () => {
  expect(embedPath('open-2026', 'kommune', 'aarhus')).toBe('/indlejr/open-2026/kommune/aarhus/')
  expect(embedPath(null, 'sundhedsraad', 'fyn')).toBe('/indlejr/sundhedsraad/fyn/')
  expect(embedPath('open-2026', 'kort', null)).toBe('/indlejr/open-2026/kort/')
})
