import type { Results, RunResult } from '../results/result.ts'

/** A folder under /data/ with the files of a run. */
export interface RunFolder {
  readonly folder: string
  readonly result: RunResult
}

/** The folder that always has the files of the run that the pages lead with. */
export const LATEST_FOLDER = 'latest'

/**
 * The folders of files: one for each run, which stays for ever, and `latest` with copies of the headline run. Copies
 * rather than redirects, so that any web server and any program can use the address.
 */
export function runFolders({ headline, runs }: Results): readonly RunFolder[] {
  return [...runs.map((result) => ({ folder: result.run.id, result })), { folder: LATEST_FOLDER, result: headline }]
}
