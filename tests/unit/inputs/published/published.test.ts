import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPublished, publishedProblems } from '../../../../scripts/published/check-published.ts'
import { loadData } from '../../../../src/inputs/load-data.ts'
import { runHash } from '../../../../src/inputs/published/published-runs.ts'
import { sha256Of } from '../../../../src/inputs/files/sha256.ts'
import { computeResults } from '../../../../src/results/compute-results.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const problemsOf = (data: DataCopy): readonly string[] => {
  const { inputs, published, corrections } = loadData(data.url)
  const { runs } = computeResults(inputs)
  return publishedProblems(checkPublished(runs, published, corrections), published, corrections)
}
test('the hash of a text and of a run are those that sha256sum gives', () => {
  // printf '' | sha256sum
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  // printf 'aa  municipalities.csv\nbb  councils.csv\ncc  figures.csv\n' | sha256sum
  const files = { 'municipalities.csv': 'aa', 'councils.csv': 'bb', 'figures.csv': 'cc' }
  expect(runHash(files)).toBe('039ae83aef607f7a76bc3995a5e190ab61ebaacb0022b3b6ef6213ab8aee5909')
})

describe('the lock', () => {
  test('holds the runs of the shipped data as they are', () => {
    withData((data) => {
      expect(loadData(data.url).published.map(({ run }) => run)).toEqual(['open-2025-draft', 'open-2025', 'open-2026'])
      expect(problemsOf(data)).toEqual([])
    })
  })

  test('that is not there leaves every run unpublished, where no frozen file is there either', () => {
    withData((data) => {
      data.remove('published/lock.json')
      expect(data.faults()).toMatchObject([{ file: 'published/lock.json', expected: 'a file' }])
      rmSync(join(data.folder, 'published'), { recursive: true })
      expect(loadData(data.url).published).toEqual([])
    })
  })

  test('must name every run whose frozen files are there', () => {
    withData((data) => {
      data.write('published/lock.json', '[]')
      expect(data.faults().map(({ file, expected }) => `${file}: ${expected}`)).toEqual([
        'published/lock.json: a run open-2025',
        'published/lock.json: a run open-2025-draft',
        'published/lock.json: a run open-2026',
      ])
    })
  })

  test('holds no run of a day to come', () => {
    withData((data) => {
      data.edit('published/lock.json', (text) => text.replace('"frozenOn": "2026-11-22"', '"frozenOn": "2026-12-01"'))
      expect(data.faults()).toMatchObject([{ file: 'published/lock.json', column: '[0].frozenOn' }])
    })
  })

  test('names a frozen file that is not the one that was frozen, and one that is missing', () => {
    withData((data) => {
      data.edit('published/open-2025/councils.csv', (text) => text.replace('Fyn', 'Fyen'))
      data.remove('published/open-2026/figures.csv')
      const faults = data.faults()
      expect(faults.map(({ file, column }) => `${file} ${column}`)).toEqual([
        'published/lock.json [1].files.councils.csv',
        'published/open-2026/figures.csv null',
      ])
    })
  })
})

describe('the corrections', () => {
  const entry = {
    id: 'a',
    date: '2026-11-22',
    run: null,
    what: { da: 'Hvad', en: 'What' },
    reason: { da: 'Hvorfor', en: 'Why' },
    sha256: null,
  }
  /** The faults where other corrections stand there, and the lock names none. */
  const faultsWith = (corrections: readonly object[]): readonly string[] =>
    withData((data) => {
      data.write('corrections.json', JSON.stringify(corrections))
      data.edit('published/lock.json', (text) => text.replaceAll(/"corrections": \[[^\]]*\]/g, '"corrections": []'))
      return data.faults().map(({ column, message }) => `${column} ${message}`)
    })

  test('may be none', () => {
    expect(faultsWith([])).toEqual([])
  })

  test('are those that the lock names, from the day on which the run was frozen', () => {
    const sha256 = { before: '0'.repeat(64), after: '1'.repeat(64) }
    const recorded = { ...entry, run: 'open-2025', sha256 }
    expect(faultsWith([recorded])).toEqual(['[1].corrections open-2025 has other corrections in corrections.json.'])
    expect(faultsWith([{ ...recorded, date: '2026-11-21' }])).toContain(
      '[0].date Nothing was published that could be corrected.',
    )
    // One that a freeze has still to record is in no lock.
    expect(faultsWith([{ ...recorded, sha256: null }])).toEqual([])
  })

  test('have what and why in both languages', () => {
    expect(faultsWith([{ ...entry, reason: { da: 'Hvorfor' } }])[0]).toMatch(/^\[0\]\.reason\.en /)
    expect(faultsWith([{ ...entry, what: { da: ' ', en: 'What' } }])[0]).toMatch(/^\[0\]\.what\.da /)
  })

  test('stand in the order of their days, each once', () => {
    expect(faultsWith([entry, { ...entry, date: '2026-11-21' }])).toEqual([
      '[1].id The id a stands twice.',
      '[1].date The corrections are not in the order of their days.',
    ])
  })

  test('are of a run that is there, and of no day to come', () => {
    expect(faultsWith([{ ...entry, date: '2026-12-01' }])).toEqual(['[0].date The day is to come.'])
    expect(faultsWith([{ ...entry, run: 'open-2031' }])).toEqual(['[0].run The run open-2031 is unknown.'])
  })

  test('have a hash only of a run, and two different ones', () => {
    const sha256 = { before: '0'.repeat(64), after: '0'.repeat(64) }
    expect(faultsWith([{ ...entry, sha256 }])).toEqual([
      '[0].sha256 A correction that changes no run has no hash of one.',
      '[0].sha256 The run is the same before and after.',
    ])
  })
})
