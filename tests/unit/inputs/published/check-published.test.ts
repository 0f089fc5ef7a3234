import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { sha256Of } from '../../../../src/inputs/files/sha256.ts'
import { checkCorrections, type Correction, correctionsSchema } from '../../../../src/inputs/published/corrections.ts'
import { FROZEN_FILES, frozenPath, readPublished, runHash } from '../../../../src/inputs/published/published-runs.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { madeJson, said } from '../made-json.ts'
import { spoilt } from '../spoilt.ts'

const words = { da: 'Ord', en: 'Words' }
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]

describe('corrections', () => {
  const correction: Correction = { id: 'x', date: '2026-11-22', run: 'r', what: words, reason: words, sha256: null }
  const KNOWN = { runs: new Set(['r']), publicationDate: '2026-11-30' }
  const check = (changes: readonly Partial<Correction>[], known: Parameters<typeof checkCorrections>[1] = KNOWN) =>
    said(
      checkCorrections(
        madeJson(changes.map((change, index) => ({ ...correction, id: `c${index}`, ...change }))),
        known,
      ),
    )

  test('stand once each, in the order of their days, and none is to come', () => {
    expect(check([{}, {}])).toEqual([])
    expect(check([{ id: 'x' }, { id: 'x' }])).toEqual(['[1].id: each id once. The id x stands twice.'])
    expect(check([{ date: '2026-11-23' }, { date: '2026-11-22' }, { date: '2026-11-22' }])).toEqual([
      '[1].date: a day from 2026-11-23. The corrections are not in the order of their days.',
    ])
    expect(check([{ date: '2026-11-30' }])).toEqual([])
    expect(check([{ date: '2026-12-01' }])).toEqual([
      '[0].date: a day up to 2026-11-30, the publicationDate of site.json. The day is to come.',
    ])
    expect(check([{ date: '2026-12-01' }], { ...KNOWN, publicationDate: null })).toEqual([])
  })

  test('are of runs that are there, or of none', () => {
    expect(check([{ run: 's' }])).toEqual(['[0].run: the id of a run, or null. The run s is unknown.'])
    expect(check([{ run: 's' }], { ...KNOWN, runs: null })).toEqual([])
    expect(check([{ run: null }])).toEqual([])
  })

  test('have the hashes of a run that changed', () => {
    expect(check([{ sha256: { before: A, after: B } }])).toEqual([])
    expect(check([{ sha256: { before: A, after: A } }])).toEqual([
      '[0].sha256: two hashes. The run is the same before and after.',
    ])
    expect(check([{ run: null, sha256: { before: A, after: B } }])).toEqual([
      '[0].sha256: null. A correction that changes no run has no hash of one.',
    ])
  })

  test('take no further key', () => {
    const sha256 = { before: A, after: B }
    expect(correctionsSchema.safeParse([]).success).toBe(true)
    expect(correctionsSchema.safeParse([{ ...correction, sha256 }]).success).toBe(true)
    for (const bad of [...spoilt({ ...correction, sha256 }), { ...correction, sha256: { before: A } }])
      expect(correctionsSchema.safeParse([bad]).success).toBe(false)
  })
})

describe('the runs that have been published', () => {
  const TEXTS = { 'municipalities.csv': 'm\n', 'councils.csv': 'c\n', 'figures.csv': 'f\n' }
  const hashes = {
    'municipalities.csv': sha256Of('m\n'),
    'councils.csv': sha256Of('c\n'),
    'figures.csv': sha256Of('f\n'),
  }
  const locked = { run: 'r', frozenOn: '2026-11-22', sha256: runHash(hashes), files: hashes, corrections: ['x'] }

  /** What is read of a folder with some files, and its faults as text. */
  function read(files: Readonly<Record<string, string>>, publicationDate: string | null = null) {
    const folder = temporaryFolder()
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const faults: Fault[] = []
    const runs = readPublished(pathToFileURL(`${folder}/`), faults, publicationDate)
    return {
      runs,
      faults: faults.map(({ file, column, expected, message }) => `${file} ${column ?? '–'}: ${expected}. ${message}`),
    }
  }
  const frozenFiles = Object.fromEntries(FROZEN_FILES.map((name) => [`published/r/${name}`, TEXTS[name]]))
  const lock = (...runs: readonly object[]) => ({ 'published/lock.json': JSON.stringify(runs) })

  test('are the locked ones with their texts', () => {
    expect(FROZEN_FILES.map((name) => frozenPath('r', name))).toEqual([
      'published/r/municipalities.csv',
      'published/r/councils.csv',
      'published/r/figures.csv',
    ])
    expect(read({ ...frozenFiles, ...lock(locked) })).toEqual({ runs: [{ ...locked, texts: TEXTS }], faults: [] })
  })

  test('are none before anything is published; a stray file is no run', () => {
    expect(read({})).toEqual({ runs: [], faults: [] })
    expect(read({ 'published/README.md': 'x' })).toEqual({ runs: [], faults: [] })
    expect(read(lock())).toEqual({ runs: [], faults: [] })
  })

  test('are told where the lock cannot be read', () => {
    const { runs, faults } = read(frozenFiles)
    expect(runs).toEqual([])
    expect(faults).toEqual([expect.stringMatching(/^published\/lock\.json –: a file\. /)])
    expect(read(lock({ ...locked, more: 1 })).faults).toHaveLength(1)
    expect(read(lock({ ...locked, files: { ...hashes, more: A } })).faults).toHaveLength(1)
  })

  test('stand in the lock once, with every folder', () => {
    const further = { 'published/b/x.csv': '', 'published/a/x.csv': '' }
    expect(read({ ...frozenFiles, ...further, ...lock(locked, locked) }).faults).toEqual([
      'published/lock.json [1].run: each run once. The run r stands twice.',
      'published/lock.json : a run a. The frozen files in published/a/ are those of a run that the lock does not name.',
      'published/lock.json : a run b. The frozen files in published/b/ are those of a run that the lock does not name.',
    ])
  })

  test('are as they were frozen', () => {
    const other = read({ ...frozenFiles, 'published/r/councils.csv': 'd\n', ...lock(locked) })
    expect(other.faults).toEqual([
      `published/lock.json [0].files.councils.csv: ${sha256Of('d\n')}. published/r/councils.csv is not the file that was frozen.`,
    ])
    expect(other.runs[0]?.texts).toEqual({ ...TEXTS, 'councils.csv': 'd\n' })
    const { 'published/r/figures.csv': _, ...two } = frozenFiles
    const missing = read({ ...two, ...lock(locked) })
    expect(missing.faults).toEqual([expect.stringMatching(/^published\/r\/figures\.csv –: a file\. /)])
    expect(missing.runs[0]?.texts['figures.csv']).toBe('')
    expect(read({ ...frozenFiles, ...lock({ ...locked, sha256: A }) }).faults).toEqual([
      `published/lock.json [0].sha256: ${locked.sha256}. The hash is not that of the files.`,
    ])
  })

  test('were frozen on a day that has come', () => {
    const frozenBy = (day: string | null) => read({ ...frozenFiles, ...lock(locked) }, day).faults
    expect(frozenBy('2026-11-22')).toEqual([])
    expect(frozenBy('2026-11-21')).toEqual([
      'published/lock.json [0].frozenOn: a day up to 2026-11-21, the publicationDate of site.json. The day is to come.',
    ])
  })
})
