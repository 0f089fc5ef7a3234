import { pathToFileURL } from 'node:url'
import { InputFaults } from '../../src/inputs/files/fault.ts'
import { loadData } from '../../src/inputs/load-data.ts'
import { renewHashes } from '../data/renew-hashes.ts'
import { download, type DownloadOptions, RefreshError } from '../statbank/statbank.ts'
import { changeData } from '../data/data-copy.ts'
import { changeOf } from './changes.ts'
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
 * Fetches the newest edition of every table of Statistics Denmark and puts it beside those that are held, with its records
 * of origin: in a copy of the folder, loaded as a build would load it, which takes its place in one step. An edition that
 * is held stays as it is, so no run changes. Whatever fails before the last step leaves the folder as it was.
 * @returns the change report
 * @throws RefreshError when a table cannot be had whole
 * @throws InputFaults when the data are at fault before the refresh, or the folder cannot be replaced
 * @throws SwapCutShort when the folder had to be left under another name
 */
export async function refreshData(options: RefreshOptions): Promise<string> {
  const { folder, today } = options
  return changeData(folder, !options.dryRun, async (copy) => {
    const copyDir = pathToFileURL(`${copy}/`)
    const held = readHeld(copyDir)
    const { tables, kept } = await download(held, {
      ...options,
      longestWaitMs: LONGEST_WAIT_MS,
      thisYear: Number(today.slice(0, 4)),
    })
    const changes = tables.map((table) => changeOf(held, table))
    const fresh = tables.filter((_, index) => changes[index]?.kind === 'new')
    writeTables(copyDir, fresh)
    updateRecords(copyDir, { fresh, changes, today, inputs: held.inputs })
    renewHashes(copyDir)
    checkFetched(copyDir)
    return changeReport({ held, changes, kept })
  })
}

/** Loads what was fetched as a build would. What the build would refuse is no refresh. */
function checkFetched(dataDir: URL): void {
  try {
    loadData(dataDir)
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
