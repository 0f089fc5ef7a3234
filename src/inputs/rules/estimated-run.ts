import type { RunSpec } from './rule-schemas.ts'

/**
 * The run on the open estimate that the pages lead with: the headline, or beside an official headline the run of the same
 * date, and where there is none, the last. Null where every run has official weights.
 */
export function estimatedRun(runs: readonly RunSpec[], headlineRun: string): RunSpec | null {
  const estimated = runs.filter(({ weightSource }) => weightSource.kind === 'open-estimate')
  const headline = runs.find(({ id }) => id === headlineRun)
  return (
    estimated.find(({ id }) => id === headlineRun) ??
    estimated.findLast(({ referenceDate }) => referenceDate === headline?.referenceDate) ??
    estimated.at(-1) ??
    null
  )
}
