import type { Decimal } from '../../../src/model/decimal.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../../src/results/result.ts'
import { frozen } from '../../support/frozen.ts'
import { present } from '../model/exact.ts'

/** The inputs of the frozen data, and the results of their runs. */
export const { inputs } = frozen
export const results = computeResults(inputs)

/** What the open estimate is fitted on. */
export const basis = inputs.estimateBasisOf(inputs.estimate)

/** The citizens of a municipality on a day of the population that the first runs count. */
export const citizensOn = (code: string, date: string): Decimal =>
  present(inputs.populations.get('2026')?.get(date)?.citizens.get(code), `${code} ${date}`)

/** The runs that are known by hand: 3,763, 3,803 and 3,823 capacities. */
export const RUN_IDS = ['open-2025-draft', 'open-2025', 'open-2026'] as const

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
