import { readScenarios } from '../inputs/read-scenarios.ts'
import { type ScenarioResult, scenarioResults } from './scenarios.ts'
import { dataFolder, loadSite } from './site.ts'

let scenarios: readonly ScenarioResult[] | undefined

/** The scenarios of the run that the pages lead with, computed once for the whole build. */
export function loadScenarios(): readonly ScenarioResult[] {
  const { inputs, results } = loadSite()
  scenarios ??= scenarioResults(readScenarios(dataFolder(), inputs), inputs, results.estimated)
  return scenarios
}
