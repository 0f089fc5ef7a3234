import type { RunResult } from './result.ts'
import { scenarioRun } from './scenario-run.ts'
import { type ScenarioResult, scenarioResults } from './scenarios.ts'
import { loadSite } from './site.ts'

/** The scenarios and the run that they are held against. */
export interface Scenarios {
  readonly run: RunResult
  readonly results: readonly ScenarioResult[]
}

let scenarios: Scenarios | undefined

/** The scenarios of the open estimate, computed once for the whole build. */
export function loadScenarios(): Scenarios {
  const { inputs, results, scenarios: told } = loadSite()
  const run = scenarioRun(results)
  scenarios ??= { run, results: scenarioResults(told, inputs, run) }
  return scenarios
}
