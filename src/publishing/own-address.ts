import { addressText, checkOf } from '../model/run-address.ts'
import type { RunResult } from '../results/result.ts'
import type { ScenarioResult } from '../results/scenarios.ts'

/** The fragment by which the page of one's own calculation opens a scenario, with the numbers that it has. */
export function ownAddress({ scenario, councils }: ScenarioResult, { run }: RunResult): string {
  const numbers = councils.map(({ name, capacities }) => ({ name, capacities: capacities.after }))
  return addressText({ run: run.id, changes: scenario.changes, check: checkOf(numbers) })
}
