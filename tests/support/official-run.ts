import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { computeResults } from '../../src/results/compute-results.ts'
import type { RunResult } from '../../src/results/result.ts'
import { importInvented } from './official-data.ts'

let run: RunResult | undefined

/** The official run that an import of the invented numbers leads to, made once for all tests of a process. */
export function officialRun(): RunResult {
  run ??= imported()
  return run
}

function imported(): RunResult {
  const temporary = mkdtempSync(join(tmpdir(), 'laege-'))
  try {
    const folder = join(temporary, 'data')
    const { code, stderr } = importInvented(folder)
    if (code !== 0) throw new Error(stderr)
    return computeResults(loadInputs(pathToFileURL(`${folder}/`))).headline
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
