import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
import type { EstimateInput } from '../src/model/fit-number.ts'
import type { ModelInput } from '../src/model/model-input.ts'

/** What a page would fetch to run the model itself, in bytes as they are sent: minified and compressed by gzip. */
export interface EngineBundle {
  /** The function that runs the model, with all that it imports. */
  readonly code: number
  /** Of it, the library of decimals. */
  readonly decimals: number
  /** A run as data: its areas and the citizens of its day, what its estimate rests on, and its rules. */
  readonly inputs: number
  readonly together: number
}

/** Bundles the engine as a browser would have it, and a run beside it. */
export async function engineBundle(input: ModelInput): Promise<EngineBundle> {
  const [code, decimals] = await Promise.all([
    bundled("export { runModel } from './src/model/run-model.ts'"),
    bundled("export { Decimal } from './src/model/decimal.ts'"),
  ])
  const inputs = JSON.stringify(compact(input))
  return { code: size(code), decimals: size(decimals), inputs: size(inputs), together: size(code + inputs) }
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

function size(text: string): number {
  return gzipSync(text, { level: 9 }).length
}

/** A run without keys that repeat: a column for each number of the areas, and decimals as plain text. */
function compact({ areas, citizens: { date, byDate }, weights, rules }: ModelInput): object {
  const councils = [...new Set(areas.map(({ council }) => council))]
  const counts = byDate.get(date)
  return {
    date,
    councils,
    areas: {
      codes: areas.map(({ code }) => code),
      council: areas.map(({ council }) => councils.indexOf(council)),
      citizens: areas.map(({ code }) => counts?.get(code)),
      areaKm2: areas.map(({ measures }) => measures.areaKm2),
      gpDistanceKm: areas.map(({ measures }) => measures.gpDistanceKm),
    },
    estimate: weights.kind === 'open-estimate' ? compactEstimate(weights.estimate) : null,
    rules: { ...rules, lifts: rules.lifts.map(({ kind, value, reading }) => ({ kind, value, reading })) },
  }
}

function compactEstimate({ areas, figures, rules, ...rest }: EstimateInput): object {
  const spoken = new Set(figures.map(({ area }) => area))
  return {
    ...rest,
    rules,
    figures: figures.map(({ id, level, area, metric, value }) => ({ id, level, area, metric, value })),
    // Only a place that a number speaks of is found by its name.
    names: areas.map(({ name }) => (spoken.has(name) ? name : 0)),
    citizens: areas.map(({ citizens }) => citizens),
    ages: areas.map(({ citizensByAgeGroup }) => [...citizensByAgeGroup.values()]),
    lives: areas.map(({ lifeExpectancyYears }) => lifeExpectancyYears),
  }
}
