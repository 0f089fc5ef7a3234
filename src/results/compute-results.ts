import { deepFreeze } from '../inputs/files/deep-freeze.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { estimatedRun } from '../inputs/rules/estimated-run.ts'
import type { Results, RunResult } from './result.ts'
import { runResult } from './run-result.ts'

/**
 * Every run of data/runs.json, computed from the inputs and frozen. Pages, pictures and files render this and nothing else.
 * @throws RangeError when a run asks for what the inputs do not hold
 */
export function computeResults(inputs: Inputs): Results {
  const runs = inputs.runs.map((spec) => runResult(spec, inputs))
  const found = (id: string | undefined): RunResult => {
    const run = runs.find((result) => result.run.id === id)
    if (run === undefined) throw new RangeError(`computeResults: no run is called ${id ?? 'one on the open estimate'}`)
    return run
  }
  return deepFreeze({
    headline: found(inputs.headlineRun),
    estimated: found(estimatedRun(inputs.runs, inputs.headlineRun)?.id),
    runs,
  })
}
