import type { Results, RunResult } from './result.ts'

/**
 * The run that scenarios are held against: the one that the pages lead with; and where that has official weights, the last
 * one with the open estimate, which then stands beside it as a comparison. Scenarios are what-ifs of the estimate.
 */
export function scenarioRun({ headline, runs }: Pick<Results, 'headline' | 'runs'>): RunResult {
  if (headline.estimate !== null) return headline
  return runs.findLast((run) => run.estimate !== null) ?? headline
}
