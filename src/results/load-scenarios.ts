import { readScenarios } from '../inputs/rules/read-scenarios.ts'
import type { RunResult } from './result.ts'
import { scenarioRun } from './scenario-run.ts'
import { type ScenarioResult, scenarioResults } from './scenarios.ts'
import { dataFolder, loadSite } from './site.ts'

/** The scenarios and the run that they are held against. */
export interface Scenarios {
  readonly run: RunResult
  readonly results: readonly ScenarioResult[]
}

let scenarios: Scenarios | undefined

/** The scenarios of the open estimate, computed once for the whole build. */
export function loadScenarios(): Scenarios {
  const { inputs, results } = loadSite()
  const run = scenarioRun(results)
  scenarios ??= { run, results: scenarioResults(readScenarios(dataFolder(), inputs), inputs, run) }
  return scenarios
}
