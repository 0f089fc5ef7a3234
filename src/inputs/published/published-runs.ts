import { existsSync, readdirSync } from 'node:fs'
import { z } from 'zod'
import { day, id, sha256 } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'
import { readText } from '../files/read-text.ts'
import { sha256Of } from '../files/sha256.ts'
import type { Correction } from './corrections.ts'

/** The files that a published run is frozen as, in `published/<run>/`. */
export const FROZEN_FILES = ['municipalities.csv', 'councils.csv', 'figures.csv'] as const

export type FrozenFile = (typeof FROZEN_FILES)[number]

/** Where the lock is in `data/`. */
export const LOCK_FILE = 'published/lock.json'

/** Where a run's frozen file is in `data/`. */
export function frozenPath(run: string, file: FrozenFile): string {
  return `published/${run}/${file}`
}

/** Shape of `published/lock.json`. */
const lockSchema = z.array(
  z.strictObject({
    run: id,
    /** The date of publication with which it was frozen. */
    frozenOn: day,
    /** Hash of the run: that of the list of its files’ hashes. */
    sha256,
    files: z.strictObject({ 'municipalities.csv': sha256, 'councils.csv': sha256, 'figures.csv': sha256 }),
    /** Ids of the corrections that have changed it since, the oldest first. */
    corrections: z.array(z.string()),
  }),
)

/** What the lock holds of a run that has been published. */
export type LockedRun = DeepReadonly<z.output<typeof lockSchema>>[number]

/** A run as it was published. */
export interface PublishedRun extends LockedRun {
  readonly texts: Readonly<Record<FrozenFile, string>>
}

/**
 * The runs that have been published, as they were. None where there is neither a lock nor a frozen file: then nothing has
 * been published yet. Pushes a fault where a frozen file is missing or is not the one that the lock names, and where lock
 * and folders do not name the same runs.
 */
export function readPublished(
  dataDir: URL,
  faults: Fault[],
  publicationDate: string | null = null,
  corrections: JsonFile<readonly Correction[]> | null = null,
): readonly PublishedRun[] {
  const folders = runFolders(dataDir)
  if (folders.length === 0 && !existsSync(new URL(LOCK_FILE, dataDir))) return []
  const { file } = readJson(dataDir, LOCK_FILE, lockSchema, faults)
  if (file === null) return []
  faults.push(...eachOnce(file, [], file.value, 'run', ({ run }) => run))
  for (const folder of folders) {
    if (file.value.some(({ run }) => run === folder)) continue
    const message = `The frozen files in published/${folder}/ are those of a run that the lock does not name.`
    faults.push(file.fault([], `a run ${folder}`, message))
  }
  if (corrections !== null) faults.push(...checkRecorded(file, corrections, publicationDate))
  return file.value.map((locked, index): PublishedRun => {
    const text = (name: FrozenFile): string => {
      const source = readText(dataDir, frozenPath(locked.run, name), faults)
      if (source === null) return ''
      if (sha256Of(source.bytes) !== locked.files[name]) {
        const message = `${frozenPath(locked.run, name)} is not the file that was frozen.`
        faults.push(file.fault([index, 'files', name], sha256Of(source.bytes), message))
      }
      return source.text
    }
    if (runHash(locked.files) !== locked.sha256)
      faults.push(file.fault([index, 'sha256'], runHash(locked.files), 'The hash is not that of the files.'))
    if (publicationDate !== null && locked.frozenOn > publicationDate) {
      const expected = `a day up to ${publicationDate}, the publicationDate of site.json`
      faults.push(file.fault([index, 'frozenOn'], expected, 'The day is to come.'))
    }
    return {
      ...locked,
      texts: {
        'municipalities.csv': text('municipalities.csv'),
        'councils.csv': text('councils.csv'),
        'figures.csv': text('figures.csv'),
      },
    }
  })
}

/** Faults where the lock and the corrections do not name the same changes of a run, in the same order. */
function checkRecorded(
  file: JsonFile<readonly LockedRun[]>,
  corrections: JsonFile<readonly Correction[]>,
  publicationDate: string | null,
): readonly Fault[] {
  const { value } = corrections
  return file.value.flatMap((locked, index) => {
    const own = value.filter(({ run, sha256: hash }) => run === locked.run && hash !== null)
    const isToCome = publicationDate !== null && locked.frozenOn > publicationDate
    const early = isToCome ? undefined : own.find(({ date }) => date < locked.frozenOn)
    const faults =
      early === undefined
        ? []
        : [
            corrections.fault(
              [value.indexOf(early), 'date'],
              `a day from ${locked.frozenOn}, on which ${locked.run} was frozen`,
              'Nothing was published that could be corrected.',
            ),
          ]
    const ids = own.map(({ id: correction }) => correction)
    if (ids.join() === locked.corrections.join()) return faults
    const message = `${locked.run} has other corrections in corrections.json.`
    return [...faults, file.fault([index, 'corrections'], JSON.stringify(ids), message)]
  })
}

/** The folders of frozen runs that lie there, whatever the lock says. */
function runFolders(dataDir: URL): readonly string[] {
  const folder = new URL('published/', dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The hash of a run: that of a line for each of its files, hash and name, as sha256sum prints them. */
export function runHash(files: Readonly<Record<FrozenFile, string>>): string {
  return sha256Of(FROZEN_FILES.map((name) => `${files[name]}  ${name}\n`).join(''))
}
