import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renewHashes } from '../../../scripts/data/renew-hashes.ts'
import { checkPublished, publishedProblems } from '../../../scripts/published/check-published.ts'
import { loadData } from '../../../src/inputs/load-data.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { commandHere } from '../../support/command-here.ts'
import { type DataCopy, withData } from '../inputs/data-copy.ts'

const problemsOf = (data: DataCopy): readonly string[] => {
  const { inputs, published, corrections } = loadData(data.url)
  const { runs } = computeResults(inputs)
  return publishedProblems(checkPublished(runs, published, corrections), published, corrections)
}
const freeze = (data: DataCopy) =>
  commandHere('scripts/freeze-runs.ts', [], { ...process.env, LAEGE_DATA_DIR: data.folder })

test(
  'a changed input is refused, then recorded by a correction, and then nothing is wrong',
  { timeout: 120_000 },
  async () => {
    await withData(async (data) => {
      data.edit('tables/area/2025.csv', (text) => text.replace(/^(0101,[^,]+),([\d.]+)/m, '$1,99.9'))
      renewHashes(data.url)

      const problems = problemsOf(data)
      const named = problems.filter((line) => line.includes('municipalities.csv, 0101 København, area_km2'))
      expect(named).toHaveLength(3)
      expect(named[0]).toMatch(/^ {2}open-2025-draft, .*: was [\d.]+, would be 99\.9$/)

      const refused = await freeze(data)
      expect(refused.code).toBe(1)
      expect(refused.stderr).toContain('Nothing was frozen.')
      expect(problemsOf(data)).toEqual(problems)

      const { corrections: before } = loadData(data.url)
      const corrections = ['open-2025-draft', 'open-2025', 'open-2026'].map((run) => ({
        id: `areal-${run}`,
        date: '2026-11-30',
        run,
        what: { da: 'Københavns areal er rettet.', en: 'The area of Copenhagen is corrected.' },
        reason: { da: 'Tallet var tastet forkert.', en: 'The figure was mistyped.' },
        sha256: null,
      }))
      data.write('corrections.json', JSON.stringify([...before, ...corrections]))
      const frozen = await freeze(data)
      expect([frozen.code, frozen.stderr]).toEqual([0, ''])
      expect(problemsOf(data)).toEqual([])
      const { corrections: recorded, published } = loadData(data.url)
      expect(recorded.slice(-3).map(({ sha256 }) => sha256?.after)).toEqual(published.map(({ sha256 }) => sha256))
      expect(readFileSync(join(data.folder, 'published/open-2026/municipalities.csv'), 'utf8')).toMatch(
        /^0101,.*,99\.9,/m,
      )
    })
  },
)
