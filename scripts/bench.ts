import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { folderUrl } from '../src/inputs/data-folder.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import type { Inputs } from '../src/inputs/inputs.ts'
import type { Areas, Place } from '../src/inputs/basis.ts'
import type { ModelInput } from '../src/model/model-input.ts'
import { runModel } from '../src/model/run-model.ts'
import { runInput } from '../src/results/run-input.ts'
import { wordsOf } from './command/words-of-error.ts'
import { engineBundle } from './engine-bundle.ts'
import { buildFolders, buildSite, megabytes } from './site/build-site.ts'
import { pageSizes } from './site/page-sizes.ts'

// npm run bench: what the build and the model cost, printed and in tests/output/bench.json. No thresholds.

const OUTPUT = 'tests/output/bench.json'
const COPIES = [1, 10, 100, 1000]

/** Every municipality so many times over, each copy with a code and a name of its own, in the same councils. */
function multiply(inputs: Inputs, copies: number): Inputs {
  const times = <M extends Place>(areas: Areas<M>): readonly M[] =>
    Array.from({ length: copies }, (_, copy) =>
      areas.municipalities.map((m) => ({ ...m, code: copy === 0 ? m.code : `${m.code}-${copy}` })),
    ).flat()
  return {
    ...inputs,
    basisOf: (run) => ({ ...inputs.basisOf(run), municipalities: times(inputs.basisOf(run)) }),
    estimateBasisOf: (of) => ({ ...inputs.estimateBasisOf(of), municipalities: times(inputs.estimateBasisOf(of)) }),
  }
}

/** The run that leads, as the model takes it. */
function headlineInput(inputs: Inputs): ModelInput {
  const run = inputs.runs.find(({ id }) => id === inputs.headlineRun)
  if (run === undefined) throw new Error(`no run is called ${inputs.headlineRun}`)
  return runInput(run, inputs)
}

/** The time of one run of the model with its estimate, in milliseconds: the median of some repetitions. */
function timeModel(inputs: Inputs, repetitions: number): number {
  const input = headlineInput(inputs)
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now()
    runModel(input)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? NaN
}

const distDir = join(tmpdir(), `laege-bench-${process.pid}`)
try {
  parseArgs({ options: {} })
  const build = await buildSite({ ...buildFolders(), distDir }, (stage) => {
    console.log(`${stage.name.padEnd(8)} ${stage.seconds.toFixed(2).padStart(8)} s`)
  })
  console.log(
    `build    ${build.seconds.toFixed(2).padStart(8)} s, ${build.pages} pages, peak memory ${megabytes(build.peakMemoryBytes)} MB`,
  )

  const pages = pageSizes(distDir)
  for (const { kind, pages: count, largest, gzipBytes } of pages) {
    console.log(
      `${kind.padEnd(14)} ${String(count).padStart(3)} pages, largest ${(gzipBytes / 1000).toFixed(1)} kB gzip (/${largest})`,
    )
  }

  const inputs = loadInputs(folderUrl(buildFolders().dataDir))
  const bundle = await engineBundle(headlineInput(inputs))
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1)
  console.log(
    `engine for a browser: ${kB(bundle.together)} kB gzip with a run as data; code ${kB(bundle.code)}, of it decimals ${kB(bundle.decimals)}; data ${kB(bundle.inputs)}`,
  )
  timeModel(inputs, 20)
  const model = COPIES.map((copies) => {
    const many = multiply(inputs, copies)
    const milliseconds = timeModel(many, copies <= 10 ? 21 : 3)
    const municipalities = many.municipalities.length
    console.log(
      `model of ${String(municipalities).padStart(6)} municipalities: ${milliseconds.toFixed(1).padStart(9)} ms`,
    )
    return { municipalities, milliseconds }
  })

  mkdirSync('tests/output', { recursive: true })
  writeFileSync(OUTPUT, `${JSON.stringify({ build, pages, bundle, model }, null, 2)}\n`)
  console.log(`written to ${OUTPUT}`)
} catch (error) {
  console.error(wordsOf(error))
  process.exitCode = 1
} finally {
  rmSync(distDir, { recursive: true, force: true })
}
