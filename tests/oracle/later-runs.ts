import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Floor } from './floors.ts'
import { Fraction, type RoundingMode } from './fraction.ts'
import type { Rules } from './rules.ts'

const runsFile = z.object({
  runs: z.array(
    z.object({
      id: z.string(),
      weightSource: z.object({ kind: z.string() }),
      citizens: z.object({ date: z.string() }),
      parameters: z.object({ norm: z.string(), rounding: z.string(), edge: z.string() }),
      lifts: z.array(z.object({ kind: z.string(), parameter: z.string(), reading: z.string() })),
    }),
  ),
})
const parametersFile = z.array(z.object({ id: z.string(), value: z.string() }))

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/first-runs/${name}.json`, import.meta.url), 'utf8'))
}

const { runs } = runsFile.parse(readJson('runs'))
const values = new Map(parametersFile.parse(readJson('parameters')).map(({ id, value }) => [id, value]))

/** The runs in data/ that rest on the open estimate. */
export const OPEN_RUNS: readonly string[] = runs
  .filter(({ weightSource }) => weightSource.kind === 'open-estimate')
  .map(({ id }) => id)

/** What this second implementation knows, by the words that data/ has for it. */
export const ROUNDINGS: ReadonlyMap<string, RoundingMode> = new Map([
  ['nearest-half-up', 'half-up'],
  ['up', 'up'],
])
export const MEASURES: ReadonlyMap<string, Floor['measure']> = new Map([
  ['area-floor', 'area_km2'],
  ['distance-floor', 'mean_distance_km'],
])
export const READINGS: ReadonlyMap<string, Floor['reading']> = new Map([
  ['municipality-max-then-sum', 'each kommune'],
  ['municipality-rounded-up', 'each kommune, rounded up'],
  ['council-max-of-sums', 'the council as a whole'],
])

/**
 * The rules of a run as data/ has them: for one that was added after the known ones.
 * @throws {Error} If there is no such run, or if it follows a rule that is written down nowhere here.
 */
export function laterRun(id: string): Rules {
  const run = runs.find((candidate) => candidate.id === id)
  if (run === undefined) throw new Error(`no run ${id}`)
  const { norm, rounding, edge } = run.parameters
  if (valueOf(edge) !== '0.05') throw new Error(`${id} has another edge than the oracle`)
  return {
    citizensDate: run.citizens.date,
    norm: Fraction.parse(valueOf(norm)),
    rounding: known(ROUNDINGS, valueOf(rounding)),
    floors: run.lifts.map(({ kind, parameter, reading }) => ({
      measure: known(MEASURES, kind),
      per: Fraction.parse(valueOf(parameter)),
      reading: known(READINGS, valueOf(reading)),
    })),
  }
}

function valueOf(parameter: string): string {
  const value = values.get(parameter)
  if (value === undefined) throw new Error(`no parameter ${parameter}`)
  return value
}

function known<Rule>(rules: ReadonlyMap<string, Rule>, word: string): Rule {
  const rule = rules.get(word)
  if (rule === undefined) throw new Error(`${word} is a rule that the oracle does not know`)
  return rule
}
