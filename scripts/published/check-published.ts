import type { Data } from '../../src/inputs/load-data.ts'
import type { Correction } from '../../src/inputs/published/corrections.ts'
import type { PublishedRun } from '../../src/inputs/published/published-runs.ts'
import type { RunResult } from '../../src/results/result.ts'
import { type ValueChange, frozenDifference } from './value-changes.ts'
import { type FrozenForm, frozenForm } from './frozen-run.ts'

/** State of a run compared with its published numbers. */
export interface RunState {
  readonly run: string
  /**
   * - `unpublished`  not in the lock: it may still change
   * - `published`    as it was published, whatever columns have come after
   * - `corrected`    changed, and a recorded correction says so
   * - `changed`      changed, and nothing says so
   * - `gone`         published, and no longer among the runs
   */
  readonly kind: 'unpublished' | 'published' | 'corrected' | 'changed' | 'gone'
  readonly changes: readonly ValueChange[]
  /** Columns and numbers that have come after the published ones. */
  readonly added: readonly string[]
  /** As it would be published now; null for a run that is gone. */
  readonly form: FrozenForm | null
}

/** Each run against the lock, in the order of the runs; those that are gone come last. */
export function checkPublished(
  runs: readonly RunResult[],
  published: readonly PublishedRun[],
  corrections: readonly Correction[],
): readonly RunState[] {
  const states = runs.map((result): RunState => {
    const run = result.run.id
    const form = frozenForm(result)
    const locked = published.find((p) => p.run === run)
    if (locked === undefined) return { run, kind: 'unpublished', changes: [], added: [], form }
    const { changes, added } = frozenDifference(locked.texts, form.texts)
    if (changes.length === 0) return { run, kind: 'published', changes, added, form }
    const isRecorded = corrections.some(
      (c) => c.run === run && c.sha256?.before === locked.sha256 && c.sha256.after === form.sha256,
    )
    return { run, kind: isRecorded ? 'corrected' : 'changed', changes, added, form }
  })
  const ids = new Set(runs.map(({ run }) => run.id))
  const gone = published
    .filter(({ run }) => !ids.has(run))
    .map(({ run }): RunState => ({ run, kind: 'gone', changes: [], added: [], form: null }))
  return [...states, ...gone]
}

/** A run that has been published would change, and no correction says so. */
export class PublishedRunChanged extends Error {
  override readonly name = 'PublishedRunChanged'
}

/**
 * Each run against the lock, where every published run is as it was, or a recorded correction says what was changed and why.
 * @throws PublishedRunChanged where one is not
 */
export function requirePublished(
  runs: readonly RunResult[],
  { published, corrections }: Pick<Data, 'published' | 'corrections'>,
): readonly RunState[] {
  const states = checkPublished(runs, published, corrections)
  const problems = publishedProblems(states, published, corrections)
  if (problems.length > 0) throw new PublishedRunChanged(problems.join('\n'))
  return states
}

/** Most changed numbers of a run that are listed individually. */
const NAMED = 40

/**
 * Problems with the runs and their corrections, as lines for a maintainer; empty when the site may be built. An
 * area has many numbers, so those of the tables come first, and what is beyond the first forty of a run is counted.
 */
export function publishedProblems(
  states: readonly RunState[],
  published: readonly PublishedRun[],
  corrections: readonly Correction[],
): readonly string[] {
  return [...states.flatMap((state) => stateProblems(state, published)), ...recordProblems(published, corrections)]
}

function stateProblems({ run, kind, changes, form }: RunState, published: readonly PublishedRun[]): readonly string[] {
  const locked = published.find((p) => p.run === run)
  if (kind === 'gone')
    return [`The run ${run} was published on ${locked?.frozenOn} and is gone. Its addresses stay for ever.`]
  if (kind !== 'changed') return []
  const rest = changes.length - NAMED
  return [
    `The run ${run}, published on ${locked?.frozenOn}, would change in ${changes.length} ${changes.length === 1 ? 'figure' : 'figures'}:`,
    ...changes.slice(0, NAMED).map((change) => `  ${run}, ${changeText(change)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    `  sha256 before ${locked?.sha256}`,
    `  sha256 after  ${form?.sha256}`,
    '  If the change is meant, say what and why in data/corrections.json, then: npm run runs:freeze',
  ]
}

/** "councils.csv, Fyn, capacities: was 312, would be 313". */
export function changeText({ file, area, column, was, wouldBe }: ValueChange): string {
  const text = (value: string | null): string => (value === null ? 'nothing' : value === '' ? 'empty' : value)
  return `${file}, ${area}, ${column}: was ${text(was)}, would be ${text(wouldBe)}`
}

/** Inconsistencies between the lock and the corrections. */
function recordProblems(published: readonly PublishedRun[], corrections: readonly Correction[]): readonly string[] {
  const known = new Set(corrections.map((c) => c.id))
  const lost = published.flatMap((locked) =>
    locked.corrections
      .filter((id) => !known.has(id))
      .map((id) => `The run ${locked.run} was corrected by ${id}, which data/corrections.json no longer has.`),
  )
  const stray = corrections.flatMap(({ id, run, sha256 }) => {
    if (run === null) return []
    const locked = published.find((p) => p.run === run)
    if (locked === undefined) return [`The correction ${id} is of ${run}, which has not been published.`]
    if (locked.corrections.includes(id) || sha256?.before === locked.sha256) return []
    return sha256 === null
      ? [`The correction ${id} of ${run} is not recorded yet: npm run runs:freeze`]
      : [`The correction ${id} begins at another ${run} than the one that was published.`]
  })
  return [...lost, ...stray]
}

/** The states in a line: "3 as published", and what a maintainer may want to do. */
export function describeStates(states: readonly RunState[]): string {
  const of = (kind: RunState['kind']): readonly string[] => states.filter((s) => s.kind === kind).map((s) => s.run)
  const [unpublished, corrected] = [of('unpublished'), of('corrected')]
  const added = states.filter((s) => s.added.length > 0).map((s) => s.run)
  return [
    `${of('published').length} as published`,
    ...(unpublished.length > 0 ? [`not yet published: ${unpublished.join(', ')} (npm run runs:freeze)`] : []),
    ...(corrected.length > 0 ? [`corrected: ${corrected.join(', ')} (npm run runs:freeze)`] : []),
    ...(added.length > 0 ? [`with columns that are not frozen yet: ${added.join(', ')} (npm run runs:freeze)`] : []),
  ].join('; ')
}
