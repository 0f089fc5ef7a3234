import { describe, expect, test } from 'vitest'
import {
  checkPublished,
  describeStates,
  publishedProblems,
  type RunState,
} from '../../../scripts/published/check-published.ts'
import { frozenForm } from '../../../scripts/published/frozen-run.ts'
import type { Correction } from '../../../src/inputs/published/corrections.ts'
import type { PublishedRun } from '../../../src/inputs/published/published-runs.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { planFreeze } from '../../../scripts/published/freeze-plan.ts'
import { present } from '../model/exact.ts'
import { results, runOf } from '../results/published.ts'

const run = runOf('open-2026')
const published = (result: RunResult, corrections: readonly string[] = []): PublishedRun => ({
  ...frozenForm(result),
  run: result.run.id,
  frozenOn: '2026-11-22',
  corrections,
})
/** The run with one number of one municipality changed. */
const altered: RunResult = {
  ...run,
  municipalities: run.municipalities.map((m) => (m.name === 'Aarhus' ? { ...m, need: decimal('200.25') } : m)),
}
const before = frozenForm(run).sha256
const after = frozenForm(altered).sha256
const correction = (sha256: Correction['sha256']): Correction => ({
  id: 'aarhus-behov',
  date: '2026-12-01',
  run: 'open-2026',
  what: { da: 'Behovet i Aarhus er rettet.', en: 'The need of Aarhus is corrected.' },
  reason: { da: 'Et tal var tastet forkert.', en: 'A figure was mistyped.' },
  sha256,
})
const recorded = correction({ before, after })
const open = correction(null)

const checked = (now: readonly RunResult[], was: readonly PublishedRun[], corrections: readonly Correction[] = []) => {
  const states = checkPublished(now, was, corrections)
  return { states, problems: publishedProblems(states, was, corrections) }
}
const kinds = (states: readonly RunState[]): string => states.map((s) => `${s.run} ${s.kind}`).join(', ')

describe('a run', () => {
  test('that is as it was published has no problem', () => {
    const { states, problems } = checked([run], [published(run)])
    expect(kinds(states)).toBe('open-2026 published')
    expect(problems).toEqual([])
  })

  test('that has changed is a problem that names the figure, what it was and what it would be', () => {
    const { states, problems } = checked([altered], [published(run)])
    expect(kinds(states)).toBe('open-2026 changed')
    const need = present(run.municipalities.find((m) => m.name === 'Aarhus')).need
    expect(problems).toContain(
      `  open-2026, municipalities.csv, 0751 Aarhus, need: was ${need.toFixed(4)}, would be 200.2500`,
    )
    // The same number stands in the table and, with all its decimals, in result.json.
    expect(problems[0]).toBe('The run open-2026, published on 2026-11-22, would change in 2 figures:')
    expect(problems.join('\n')).toContain(`sha256 before ${before}\n  sha256 after  ${after}`)
  })

  test.each([
    ['our figure beside theirs', 'reconciliation', 'ours', 'national'],
    ['what the fit says of a figure', 'residuals', 'fitted', 'estimate'],
    ['what it says of one that it has not seen', 'heldOut', 'predicted', 'estimate'],
  ] as const)('that has changed in %s is a problem too', (_, list, name, area) => {
    const one = decimal('0.5')
    const estimate = present(run.estimate)
    const spoil = <Item extends object>(items: readonly Item[]): Item[] =>
      items.map((item, index) => (index === 0 ? { ...item, [name]: one } : item))
    const spoilt: RunResult =
      list === 'reconciliation'
        ? { ...run, reconciliation: spoil(run.reconciliation) }
        : {
            ...run,
            estimate: {
              ...estimate,
              [list]: list === 'residuals' ? spoil(estimate.residuals) : spoil(estimate.heldOut),
            },
          }
    const { states, problems } = checked([spoilt], [published(run)])
    expect(kinds(states)).toBe('open-2026 changed')
    // The need that others have quoted of the draft for Hovedstaden stands first.
    expect(problems[1]).toMatch(`open-2026, figures.csv, ${area}, ${list}.hovedstaden-need-draft.${name}: was `)
  })

  test('that has changed in very many figures has forty of them named and the rest counted', () => {
    const all: RunResult = {
      ...run,
      municipalities: run.municipalities.map((m) => ({ ...m, citizens: m.citizens.plus(1) })),
    }
    const { problems } = checked([all], [published(run)])
    expect(problems[0]).toContain('would change in 196 figures')
    expect(problems.filter((line) => line.startsWith('  open-2026, '))).toHaveLength(40)
    expect(problems).toContain('  … and 156 more')
  })

  test('that has changed by a recorded correction is no problem', () => {
    const { states, problems } = checked([altered], [published(run)], [recorded])
    expect(kinds(states)).toBe('open-2026 corrected')
    expect(problems).toEqual([])
    expect(describeStates(states)).toContain('corrected: open-2026')
  })

  test('is not covered by a correction that led elsewhere', () => {
    const elsewhere = correction({ before, after: '0'.repeat(64) })
    expect(kinds(checked([altered], [published(run)], [elsewhere]).states)).toBe('open-2026 changed')
  })

  test('that is not in the lock counts as not yet published, and the build says so', () => {
    const { states, problems } = checked(results.runs, [published(run)])
    expect(kinds(states)).toBe('open-2025-draft unpublished, open-2025 unpublished, open-2026 published')
    expect(problems).toEqual([])
    expect(describeStates(states)).toBe(
      '1 as published; not yet published: open-2025-draft, open-2025 (npm run runs:freeze)',
    )
  })

  test('that was published and is gone is a problem', () => {
    const { problems } = checked([runOf('open-2025')], [published(run)])
    expect(problems).toEqual([
      'The run open-2026 was published on 2026-11-22 and is gone. Its addresses stay for ever.',
    ])
  })
})

describe('a correction', () => {
  test('that is not recorded yet is a problem, and the change still is', () => {
    const { problems } = checked([altered], [published(run)], [open])
    expect(problems[0]).toContain('would change in 2 figures')
    expect(problems.at(-1)).toBe('The correction aarhus-behov of open-2026 is not recorded yet: npm run runs:freeze')
  })

  test('that the lock names may not be taken away', () => {
    const { problems } = checked([altered], [published(altered, ['aarhus-behov'])])
    expect(problems).toEqual([
      'The run open-2026 was corrected by aarhus-behov, which data/corrections.json no longer has.',
    ])
    expect(checked([altered], [published(altered, ['aarhus-behov'])], [recorded]).problems).toEqual([])
  })

  test('of a run that has not been published is a problem', () => {
    expect(checked([run], [], [recorded]).problems).toEqual([
      'The correction aarhus-behov is of open-2026, which has not been published.',
    ])
  })
})

describe('a freeze', () => {
  const plan = (now: RunResult, was: readonly PublishedRun[], corrections: readonly Correction[] = []) =>
    planFreeze(checkPublished([now], was, corrections), was, corrections, '2027-02-01')

  test('of a new run writes its files and the lock, on the date of publication', () => {
    const { files, refusals } = plan(run, [])
    expect(refusals).toEqual([])
    expect([...files.keys()].sort()).toEqual([
      'published/lock.json',
      'published/open-2026/councils.csv',
      'published/open-2026/figures.csv',
      'published/open-2026/municipalities.csv',
    ])
    expect(JSON.parse(present(files.get('published/lock.json')))).toEqual([
      { run: 'open-2026', frozenOn: '2027-02-01', sha256: before, files: frozenForm(run).files, corrections: [] },
    ])
  })

  test('of what is frozen already writes nothing', () => {
    expect(plan(run, [published(run)])).toEqual({ files: new Map(), notes: [], refusals: [] })
  })

  test('of a change without a correction is refused, and writes nothing', () => {
    const { files, refusals } = plan(altered, [published(run)])
    expect(files.size).toBe(0)
    expect(refusals.join('\n')).toMatch(/open-2026 has changed in 2 figures.*0751 Aarhus, need/)
  })

  test('of a change with a correction records both hashes, and keeps the day of publication', () => {
    const { files, refusals } = plan(altered, [published(run)], [open])
    expect(refusals).toEqual([])
    expect(JSON.parse(present(files.get('corrections.json')))).toEqual([recorded])
    expect(JSON.parse(present(files.get('published/lock.json')))).toMatchObject([
      { frozenOn: '2026-11-22', sha256: after, corrections: ['aarhus-behov'] },
    ])
  })

  test('of one change with two corrections is refused', () => {
    const { refusals } = plan(altered, [published(run)], [open, { ...open, id: 'en-til' }])
    expect(refusals.join('\n')).toContain('aarhus-behov, en-til')
  })

  test('is refused where a correction speaks of a change that is not there', () => {
    expect(plan(run, [published(run)], [open]).refusals).toEqual([
      'open-2026 has not changed, but aarhus-behov says that it has.',
    ])
  })
})
