import { type Data, loadData } from '../../src/inputs/load-data.ts'
import { computeResults } from '../../src/results/compute-results.ts'
import { scenarioResults } from '../../src/results/scenarios.ts'
import { requirePublished, type RunState } from '../published/check-published.ts'

/**
 * A folder of data that a site may be built of, and each of its runs against the lock.
 * @throws InputFaults with every fault of the files, or every scenario that the run cannot take
 * @throws PublishedRunChanged when a published run would not be what it was
 */
export function checkFolder(folder: URL): { readonly data: Data; readonly states: readonly RunState[] } {
  const data = loadData(folder)
  const { runs, estimated } = computeResults(data.inputs)
  scenarioResults(data.scenarios, estimated)
  return { data, states: requirePublished(runs, data) }
}
