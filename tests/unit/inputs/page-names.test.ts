import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_NAMES } from '../../../src/inputs/page-names.ts'
import { CLINIC_PARAMETERS } from '../../../src/results/clinic-rules.ts'
import { withData } from './data-copy.ts'

/** All that the site is made of, as text. */
const SOURCE = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|mdx|ts)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

/** What stands in the first group of each place that a pattern finds, once each. */
const named = (...patterns: readonly RegExp[]): string[] =>
  [...new Set(patterns.flatMap((pattern) => [...SOURCE.matchAll(pattern)].map(([, id = '']) => id)))].sort()

test('the list is what the pages name, and nothing else', () => {
  expect(named(/<Parameter id="([^"]+)"/g, /parameterOf\('([^']+)'/g, /parameters\.get\('([^']+)'\)/g)).toEqual(
    PAGE_NAMES['parameters.json'].filter((id) => !CLINIC_PARAMETERS.some((own) => own === id) || id === 'clinic-wait'),
  )
  expect(PAGE_NAMES['parameters.json']).toEqual(expect.arrayContaining([...CLINIC_PARAMETERS]))
  expect(named(/<Published id="([^"]+)"/g, /f\.id === '([^']+)'/g)).toEqual(PAGE_NAMES['tables/published-figures.csv'])
  expect(named(/<Term id="([^"]+)"/g)).toEqual(PAGE_NAMES['glossary.json'])
  expect(named(/(?:startOf|yearOf)\(timeline, '([^']+)'/g, /id === '(supplement)'/g)).toEqual(
    PAGE_NAMES['timeline.json'],
  )
})

test.each([
  ['parameters.json', '"goal"', '"a-goal"', 'goal'],
  ['tables/published-figures.csv', 'hovedstaden-capacities-draft', 'hovedstaden-draft', 'hovedstaden-capacities-draft'],
  ['timeline.json', '"id": "fee-structure"', '"id": "fees"', 'fee-structure'],
  ['sources.json', '"id": "esundhed"', '"id": "e-sundhed"', 'esundhed'],
])('%s without what a page names is refused', (file, from, to, expected) => {
  withData((data) => {
    data.edit(file, (text) => text.replace(from, to))
    expect(data.faults()).toEqual(
      expect.arrayContaining([expect.objectContaining({ file, expected, message: 'The pages speak of it.' })]),
    )
  })
})
