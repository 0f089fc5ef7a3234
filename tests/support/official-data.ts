import { spawnSync } from 'node:child_process'
import { copyData, DATA } from './data.ts'

/** The file of invented numbers; it says so in its first line. */
export const INVENTED = 'tests/data/opdigtede-officielle-tal.csv'

/** How `npm run import:official` ended. */
export interface ImportOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the import of official numbers, into the frozen data where no other folder is named. */
export function runImport(...args: readonly string[]): ImportOutcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/import-official.ts', '--data', DATA, ...args],
    {
      encoding: 'utf8',
    },
  )
  return { code: status, stdout, stderr }
}

/** A copy of the data in a folder, with the invented numbers imported as official ones; other changes of the copy come first. */
export function importInvented(folder: string, prepare: (folder: string) => void = () => undefined): ImportOutcome {
  copyData(folder)
  prepare(folder)
  return runImport(
    INVENTED,
    '--data',
    folder,
    '--write',
    '--publisher',
    'Opdigtet',
    '--title',
    'Opdigtede tal til afprøvning',
  )
}
