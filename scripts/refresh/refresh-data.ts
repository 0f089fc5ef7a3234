import { pathToFileURL } from 'node:url'
import { InputFaults } from '../../src/inputs/fault.ts'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { computeResults } from '../../src/results/compute-results.ts'
import { renewHashes } from '../renew-hashes.ts'
import { download, type DownloadOptions, RefreshError } from '../statbank/statbank.ts'
import { changeFolder, recoverSwap } from '../swap-folder.ts'
import { readHeld } from './held.ts'
import { changeReport } from './report.ts'
import { updateRecords } from './update-records.ts'
import { writeTables } from './write-tables.ts'

/** What a refresh is told. */
export interface RefreshOptions extends Omit<DownloadOptions, 'thisYear' | 'longestWaitMs'> {
  /** The folder of data. */
  readonly folder: string
  /** Whether the data are left as they are and only the report is made. */
  readonly dryRun: boolean
  /** The day of the refresh, "2026-11-26". */
  readonly today: string
}

/** No attempt waits longer than this. */
const LONGEST_WAIT_MS = 60_000

/**
 * Fetches all figures of Statistics Denmark anew and puts them in the place of those that are held, with their records of
 * origin. Everything is fetched and checked before a file is written; then a copy of the folder is made beside it, loaded
 * as a build would load it, and put in its place in one step. Whatever fails before that leaves the folder as it was.
 * @returns the change report
 * @throws RefreshError when a table cannot be had whole
 * @throws InputFaults when the data are at fault before the refresh
 * @throws SwapCutShort when the folder had to be left under another name
 */
export async function refreshData(options: RefreshOptions): Promise<string> {
  const { folder, today } = options
  recoverSwap(folder)
  const dataDir = pathToFileURL(`${folder}/`)
  const held = readHeld(dataDir)
  const before = computeResults(held.inputs)
  const { tables, kept } = await download(held, {
    ...options,
    longestWaitMs: LONGEST_WAIT_MS,
    thisYear: Number(today.slice(0, 4)),
  })

  return changeFolder(folder, !options.dryRun, (next) => {
    const nextDir = pathToFileURL(`${next}/`)
    writeTables(nextDir, tables)
    const names = new Map(held.inputs.municipalities.map(({ code, name }) => [code, name]))
    updateRecords(nextDir, { tables, today, names })
    renewHashes(nextDir)
    const after = computeResults(loadFetched(nextDir))
    return changeReport({ held, tables, kept, before, after })
  })
}

/** Loads what was fetched as a build would. What the build would refuse is no refresh. */
function loadFetched(dataDir: URL): ReturnType<typeof loadInputs> {
  try {
    return loadInputs(dataDir)
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error
    const [first] = error.faults
    throw new RefreshError(
      first?.file ?? 'data',
      `what was fetched does not pass the check of the data.\n${error.message}`,
      'Look at the figures in statistikbanken.dk. If they are right, the check in src/inputs/ is too narrow.',
    )
  }
}
