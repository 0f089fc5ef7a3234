import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../../src/results/result.ts'
import type { RunId } from '../../oracle/oracle.ts'
import { present } from '../model/exact.ts'

/** The published inputs and what the model makes of them. */
export const inputs = loadInputs(new URL('../../../data/', import.meta.url))
export const results = computeResults(inputs)

/** The runs that a second implementation knows. */
export const RUN_IDS: readonly RunId[] = ['open-2025-draft', 'open-2025', 'open-2026']

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
