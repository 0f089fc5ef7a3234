import { cpSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { FIRST_RUNS } from '../../scripts/testing/tested-site.ts'

/**
 * The data that the tests judge the code by: that of the first three runs, which no yearly update changes. A site made
 * from other data is looked at with LAEGE_DATA_DIR.
 */
export const DATA = process.env.LAEGE_DATA_DIR ?? FIRST_RUNS

/** Where they are, as the loader asks for it. */
export const DATA_URL = pathToFileURL(`${DATA}/`)

/** Puts a copy of them, which a test may spoil, into a folder that is not there yet. */
export function copyData(folder: string): void {
  cpSync(DATA, folder, { recursive: true })
}
