import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { readScenarios } from '../../../src/inputs/read-scenarios.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import type { Scenarios } from '../../../src/results/load-scenarios.ts'
import { measuresOf } from '../../../src/results/measures.ts'
import type { CouncilResult, MunicipalityResult, Results, RunResult } from '../../../src/results/result.ts'
import { runChanges } from '../../../src/results/run-changes.ts'
import { scenarioResults } from '../../../src/results/scenarios.ts'
import { loadSite, type Site } from '../../../src/results/site.ts'
import { KNOWN_DAY, KNOWN_HEADLINE, KNOWN_RUNS, ofKnownRuns } from '../../support/known-runs.ts'
import { present } from '../model/exact.ts'

/** Whatever data/ has today, the runs among it that came after the known ones. */
export const asItIs = loadInputs(new URL('../../../data/', import.meta.url))

/** The published inputs with the known runs, and what the model makes of them. */
export const inputs = {
  ...asItIs,
  runs: ofKnownRuns(asItIs.runs, ({ id }) => id),
  headlineRun: KNOWN_HEADLINE,
  ledRuns: [KNOWN_HEADLINE],
  site: { ...asItIs.site, publicationDate: KNOWN_DAY },
}
export const results: Results = computeResults(inputs)

/** The site of the known runs. */
export const site: Site = {
  ...loadSite(),
  inputs,
  results,
  measures: measuresOf(inputs, results),
  changes: runChanges(results.runs),
  published: ofKnownRuns(loadSite().published, ({ run }) => run),
}

let found: Scenarios | undefined

/** The scenarios, held against the known run that leads. */
export function knownScenarios(): Scenarios {
  const read = () => readScenarios(new URL('../../../data/', import.meta.url), inputs)
  found ??= { run: results.headline, results: scenarioResults(read(), inputs, results.headline) }
  return found
}

/** The runs that are known by hand. */
export const RUN_IDS = KNOWN_RUNS

/** A run by its id. */
export const runOf = (id: string): RunResult =>
  present(
    results.runs.find((r) => r.run.id === id),
    id,
  )

/** A council of a run by its name. */
export const councilOf = (run: RunResult, name: string): CouncilResult =>
  present(
    run.councils.find((c) => c.name === name),
    name,
  )

/** A municipality of a run by its name. */
export const municipalityOf = (run: RunResult, name: string): MunicipalityResult =>
  present(
    run.municipalities.find((m) => m.name === name),
    name,
  )
