import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { computeResults } from '../../src/results/compute-results.ts'
import type { RunResult } from '../../src/results/result.ts'
import { copyData } from './data.ts'
import { inventedFiles } from './official-data.ts'

let run: Promise<RunResult> | undefined

/** The official run that an import of the invented numbers leads to, made once for all tests of a process. */
export function officialRun(): Promise<RunResult> {
  run ??= imported()
  return run
}

async function imported(): Promise<RunResult> {
  const temporary = mkdtempSync(join(tmpdir(), 'laege-'))
  try {
    const folder = join(temporary, 'data')
    copyData(folder)
    for (const [path, text] of await inventedFiles()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return computeResults(loadInputs(pathToFileURL(`${folder}/`))).headline
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
