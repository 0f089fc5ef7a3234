import { z } from 'zod'
import { bilingual, day, id, sha256, slug } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'

/** Name of the file in `data/`. */
export const CORRECTIONS_FILE = 'corrections.json'

/** Shape of `corrections.json`: what has been corrected since it was published, the oldest first. */
export const correctionsSchema = z.array(
  z.strictObject({
    id: slug,
    date: day,
    /** The run whose numbers it changes; null where no number of a run changes. */
    run: id.nullable(),
    what: bilingual,
    reason: bilingual,
    /**
     * The run's hash before and after, as in `published/lock.json`. Null where no run changes, and in a correction that
     * `npm run runs:freeze` has still to record.
     */
    sha256: z.strictObject({ before: sha256, after: sha256 }).nullable(),
  }),
)

/** A correction of something that the site has published. */
export type Correction = DeepReadonly<z.output<typeof correctionsSchema>>[number]

/** Faults in the corrections: ids that repeat, days out of order or to come, runs that are unknown, hashes that say nothing. */
export function checkCorrections(
  file: JsonFile<readonly Correction[]>,
  known: { readonly runs: ReadonlySet<string> | null; readonly publicationDate: string | null },
): readonly Fault[] {
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
  let previous = ''
  file.value.forEach((correction, index) => {
    const add = (key: keyof Correction, expected: string, message: string): void => {
      faults.push(file.fault([index, key], expected, message))
    }
    const { date, run } = correction
    if (date < previous) add('date', `a day from ${previous}`, 'The corrections are not in the order of their days.')
    previous = date
    if (known.publicationDate !== null && date > known.publicationDate)
      add('date', `a day up to ${known.publicationDate}, the publicationDate of site.json`, 'The day is to come.')
    if (run !== null && known.runs?.has(run) === false)
      add('run', 'the id of a run, or null', `The run ${run} is unknown.`)
    if (run === null && correction.sha256 !== null)
      add('sha256', 'null', 'A correction that changes no run has no hash of one.')
    if (correction.sha256 !== null && correction.sha256.before === correction.sha256.after)
      add('sha256', 'two hashes', 'The run is the same before and after.')
  })
  return faults
}
