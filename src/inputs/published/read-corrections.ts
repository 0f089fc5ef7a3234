import { z } from 'zod'
import type { IsoDate } from '../../model/domain.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import type { ByLanguage } from '../language.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'

/** A correction of something that the site has published. */
export interface Correction {
  readonly id: string
  readonly date: IsoDate
  /** The run whose figures it changes; null where no figure of a run changes. */
  readonly run: string | null
  readonly what: ByLanguage<string>
  readonly reason: ByLanguage<string>
  /**
   * The run's hash before and after, as in `published/lock.json`. Null where no run changes, and in a correction that
   * `npm run runs:freeze` has still to record.
   */
  readonly sha256: { readonly before: string; readonly after: string } | null
}

/** Name of the file in `data/`. */
export const CORRECTIONS_FILE = 'corrections.json'

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ da: text, en: text })
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Shape of `corrections.json`. */
const correctionsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    date: z.iso.date(),
    run: text.nullable(),
    what: bilingual,
    reason: bilingual,
    sha256: z.strictObject({ before: hash, after: hash }).nullable(),
  }),
)

/**
 * The corrections of what the site has published, the oldest first, deeply frozen.
 * @param folder the folder `data/`
 * @throws InputFaults with every fault of the file
 */
export function readCorrections(folder: URL): readonly Correction[] {
  const faults: Fault[] = []
  const { file } = readJson(folder, CORRECTIONS_FILE, correctionsSchema, faults)
  if (file !== null) faults.push(...faultsIn(file))
  if (file === null || faults.length > 0) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

function faultsIn(file: JsonFile<readonly Correction[]>): readonly Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  let previous = ''
  file.value.forEach((correction, index) => {
    const add = (key: keyof Correction, expected: string, message: string): void => {
      faults.push(file.fault([index, key], expected, message))
    }
    if (seen.has(correction.id)) add('id', 'each id once', `The id ${correction.id} stands twice.`)
    seen.add(correction.id)
    if (correction.date < previous)
      add('date', `a day from ${previous}`, 'The corrections are not in the order of their days.')
    previous = correction.date
    if (correction.run === null && correction.sha256 !== null)
      add('sha256', 'null', 'A correction that changes no run has no hash of one.')
    if (correction.sha256 !== null && correction.sha256.before === correction.sha256.after)
      add('sha256', 'two hashes', 'The run is the same before and after.')
  })
  return faults
}
