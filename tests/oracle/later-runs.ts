import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { RoundingMode } from './fraction.ts'

/** What tells the runs of the open estimate apart. */
export interface Rules {
  readonly citizensDate: string
  readonly rounding: RoundingMode
  readonly hasFloor: boolean
}

const runsFile = z.object({
  runs: z.array(
    z.object({
      id: z.string(),
      weightSource: z.object({ kind: z.string() }),
      citizens: z.object({ date: z.string() }),
      parameters: z.object({ norm: z.string(), rounding: z.string(), edge: z.string() }),
      lifts: z.array(z.object({ parameter: z.string() })),
    }),
  ),
})

const { runs } = runsFile.parse(
  JSON.parse(readFileSync(new URL('../data/first-runs/runs.json', import.meta.url), 'utf8')),
)

/** The runs in data/ that rest on the open estimate. */
export const OPEN_RUNS: readonly string[] = runs
  .filter(({ weightSource }) => weightSource.kind === 'open-estimate')
  .map(({ id }) => id)

/** The rules that this second implementation knows, by the ids that data/ has for them. */
const ROUNDINGS: ReadonlyMap<string, RoundingMode> = new Map([
  ['rounding-draft', 'half-up'],
  ['rounding-final', 'up'],
])

/**
 * The rules of a run that was added after the known ones.
 * @throws {Error} If there is no such run, or if it follows a rule that is written down nowhere here: another norm, floor
 * or rounding has to be told to the second implementation too.
 */
export function laterRun(id: string): Rules {
  const run = runs.find((candidate) => candidate.id === id)
  if (run === undefined) throw new Error(`no run ${id}`)
  const { norm, rounding, edge } = run.parameters
  const lifts = run.lifts.map(({ parameter }) => parameter)
  const mode = ROUNDINGS.get(rounding)
  if (norm !== 'norm-1600' || edge !== 'edge-0.05' || mode === undefined || lifts.some((lift) => lift !== 'floor-35'))
    throw new Error(`${id} follows a rule that the oracle does not know`)
  return { citizensDate: run.citizens.date, rounding: mode, hasFloor: lifts.length > 0 }
}
