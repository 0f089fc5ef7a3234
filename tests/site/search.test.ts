import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type Search, searchOf } from '../../src/components/search/browser/find-entries.ts'
import { inEach, LANGUAGES } from '../../src/inputs/language.ts'
import { entriesIn } from '../../src/publishing/search/search-entry.ts'
import { DIST } from '../support/site.ts'

/** A query that readers might type; `expected` has the first answer, or with | between them several that are as good. */
interface SearchQuery {
  readonly language: 'da' | 'en'
  readonly query: string
  readonly expected: string
  readonly because: string
}

const queries: readonly SearchQuery[] = parse(readFileSync('tests/data/search/queries.csv', 'utf8'), { columns: true })
const entries = inEach((language) =>
  entriesIn(JSON.parse(readFileSync(join(DIST, language === 'da' ? '' : language, 'soeg.json'), 'utf8'))),
)
const searches = inEach((language): Promise<Search> => searchOf(entries[language], language))

test('there are 150 queries and more, in both languages', () => {
  expect(queries.length).toBeGreaterThanOrEqual(150)
  for (const of of LANGUAGES) expect(queries.filter(({ language }) => language === of).length).toBeGreaterThan(50)
})

test.each(queries)('$language: “$query” finds $expected first: $because', async ({ language, query, expected }) => {
  const [first] = (await searches[language])(query)
  expect(expected.split('|')).toContain(first?.path)
})
