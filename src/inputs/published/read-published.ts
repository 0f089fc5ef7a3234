import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { IsoDate } from '../../model/domain.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import { readJson } from '../files/read-json.ts'
import { readText } from '../files/read-text.ts'
import { sha256Of } from '../files/sha256.ts'

/** The files that a published run is frozen as, in `published/<run>/`. */
export const FROZEN_FILES = ['municipalities.csv', 'councils.csv', 'figures.csv'] as const

export type FrozenFile = (typeof FROZEN_FILES)[number]

/** What the lock holds of a run that has been published. */
export interface LockedRun {
  readonly run: string
  /** The date of publication with which it was frozen. */
  readonly frozenOn: IsoDate
  /** Hash of the run: that of the list of its files’ hashes. */
  readonly sha256: string
  readonly files: Readonly<Record<FrozenFile, string>>
  /** Ids of the corrections that have changed it since, the oldest first. */
  readonly corrections: readonly string[]
}

/** A run as it was published. */
export interface PublishedRun extends LockedRun {
  readonly texts: Readonly<Record<FrozenFile, string>>
}

/** Where the lock is in `data/`. */
export const LOCK_FILE = 'published/lock.json'

/** Where a run's frozen file is in `data/`. */
export function frozenPath(run: string, file: FrozenFile): string {
  return `published/${run}/${file}`
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Shape of `published/lock.json`. */
const lockSchema = z.array(
  z.strictObject({
    run: z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/),
    frozenOn: z.iso.date(),
    sha256: hash,
    files: z.strictObject({ 'municipalities.csv': hash, 'councils.csv': hash, 'figures.csv': hash }),
    corrections: z.array(z.string()),
  }),
)

/**
 * The runs that have been published, as they were. None where there is no lock: then nothing has been published yet.
 * @param folder the folder `data/`
 * @throws InputFaults where a frozen file is missing or is not the one that the lock names
 */
export function readPublished(folder: URL): readonly PublishedRun[] {
  if (!existsSync(new URL(LOCK_FILE, folder))) return []
  const faults: Fault[] = []
  const { file } = readJson(folder, LOCK_FILE, lockSchema, faults)
  const seen = new Set<string>()
  const runs = (file?.value ?? []).map((locked, index): PublishedRun => {
    const text = (name: FrozenFile): string => {
      const source = readText(folder, frozenPath(locked.run, name), faults)
      if (source === null) return ''
      if (file !== null && sha256Of(source.bytes) !== locked.files[name]) {
        const message = `${frozenPath(locked.run, name)} is not the file that was frozen.`
        faults.push(file.fault([index, 'files', name], sha256Of(source.bytes), message))
      }
      return source.text
    }
    if (file !== null && seen.has(locked.run))
      faults.push(file.fault([index, 'run'], 'each run once', `The run ${locked.run} stands twice.`))
    seen.add(locked.run)
    if (file !== null && runHash(locked.files) !== locked.sha256)
      faults.push(file.fault([index, 'sha256'], runHash(locked.files), 'The hash is not that of the files.'))
    return {
      ...locked,
      texts: {
        'municipalities.csv': text('municipalities.csv'),
        'councils.csv': text('councils.csv'),
        'figures.csv': text('figures.csv'),
      },
    }
  })
  if (faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(runs)
}

/** The hash of a run: that of a line for each of its files, hash and name, as sha256sum prints them. */
export function runHash(files: Readonly<Record<FrozenFile, string>>): string {
  return sha256Of(FROZEN_FILES.map((name) => `${files[name]}  ${name}\n`).join(''))
}
