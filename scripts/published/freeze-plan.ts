import { changeText, type RunState } from './check-published.ts'
import { type Correction, CORRECTIONS_FILE } from '../../src/inputs/published/corrections.ts'
import {
  FROZEN_FILES,
  frozenPath,
  LOCK_FILE,
  type LockedRun,
  type PublishedRun,
} from '../../src/inputs/published/published-runs.ts'

/** What a freeze would write and report; nothing is written when it refuses. */
export interface FreezePlan {
  /** Files to write in `data/`, by path. */
  readonly files: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  /** Reasons for refusing; empty when there are none. */
  readonly refusals: readonly string[]
}

/**
 * What it takes to freeze the runs as they are now: those not yet published, those whose files have got more columns,
 * and those that a correction without a hash speaks of. A changed run without a correction is refused, and with it
 * everything else.
 * @param publicationDate the date on which a new run is said to be frozen
 */
export function planFreeze(
  states: readonly RunState[],
  published: readonly PublishedRun[],
  corrections: readonly Correction[],
  publicationDate: string,
): FreezePlan {
  const files = new Map<string, string>()
  const notes: string[] = []
  const refusals: string[] = []
  let recorded = corrections
  const lock = states.flatMap((state): readonly LockedRun[] => {
    const { run, kind, form } = state
    const before = published.find((p) => p.run === run)
    if (form === null) {
      refusals.push(`${run} was published and is gone from data/runs.json. Its addresses stay for ever.`)
      return []
    }
    const open = corrections.filter((c) => c.run === run && c.sha256 === null)
    const matching = corrections.filter((c) => c.run === run && c.sha256?.before === before?.sha256)
    const own = kind === 'changed' ? open : matching.filter((c) => c.sha256?.after === form.sha256)
    if (kind === 'changed' && own.length !== 1) {
      refusals.push(
        `${run} has changed in ${state.changes.length} figures, ${state.changes.slice(0, 3).map(changeText).join('; ')}${state.changes.length > 3 ? ' …' : ''}.`,
        own.length === 0
          ? `  Say what and why in data/${CORRECTIONS_FILE}, with "run": "${run}" and "sha256": null.`
          : `  ${own.length} corrections of it have no hash (${own.map((c) => c.id).join(', ')}): one at a time.`,
      )
    } else if (kind !== 'changed' && open.length > 0) {
      refusals.push(`${run} has not changed, but ${open.map((c) => c.id).join(', ')} says that it has.`)
    }
    const locked: LockedRun = {
      run,
      frozenOn: before?.frozenOn ?? publicationDate,
      sha256: form.sha256,
      files: form.files,
      corrections: [...(before?.corrections ?? []), ...(before === undefined ? [] : own.map((c) => c.id))],
    }
    if (before?.sha256 === form.sha256) return [locked]
    for (const file of FROZEN_FILES) files.set(frozenPath(run, file), form.texts[file])
    if (before === undefined) notes.push(`${run}: frozen, ${form.sha256}`)
    else if (state.changes.length === 0) notes.push(`${run}: more columns frozen (${state.added.join(', ')})`)
    else {
      const [id] = own.map((c) => c.id)
      const sha256 = { before: before.sha256, after: form.sha256 }
      recorded = recorded.map((c) => (c.id === id ? { ...c, sha256 } : c))
      notes.push(`${run}: ${state.changes.length} figures frozen anew by the correction ${id}`)
    }
    return [locked]
  })
  if (refusals.length > 0) return { files: new Map(), notes: [], refusals }
  if (files.size > 0) files.set(LOCK_FILE, jsonText(lock))
  if (recorded !== corrections) files.set(CORRECTIONS_FILE, jsonText(recorded))
  return { files, notes, refusals }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
