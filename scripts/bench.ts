import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { folderUrl } from '../src/inputs/data-folder.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { growth, growthTable } from './bench/growth.ts'
import { headlineInput, modelTimes, recomputationsTime } from './bench/model-times.ts'
import { buildTable, markdownTable, sideBySide } from './bench/side-by-side.ts'
import { wordsOf } from './command/words-of-error.ts'
import { engineBundle } from './engine-bundle.ts'
import { buildFolders } from './site/build-site.ts'
import { pageSizes } from './site/page-sizes.ts'

// npm run bench [-- --beside DIR] [--growth]: what the build and the model cost, printed and in tests/output/bench.json; no
// thresholds. The build stands beside a site of as many empty pages by Astro and, where DIR has them, by two others:
//   npm install --prefix DIR @11ty/eleventy @observablehq/framework
// With --growth, made-up countries of more municipalities are built, and the model runs on up to 980,000. See
// docs/performance.md.

const OUTPUT = 'tests/output/bench.json'
const COPIES = [1, 10, 100, 1000]
const MOST_COPIES = 10_000

const folder = mkdtempSync(join(tmpdir(), 'laege-bench-'))
try {
  const { values } = parseArgs({ options: { beside: { type: 'string' }, growth: { type: 'boolean', default: false } } })
  const { dataDir } = buildFolders()
  const builds = await sideBySide(folder, dataDir, values.beside ?? null)
  console.log(`\n${buildTable(builds)}\n`)

  const pages = pageSizes(join(folder, 'site'))
  for (const { kind, pages: count, largest, gzipBytes } of pages) {
    console.log(
      `${kind.padEnd(14)} ${String(count).padStart(3)} pages, largest ${(gzipBytes / 1000).toFixed(1)} kB gzip (/${largest})`,
    )
  }

  const inputs = loadInputs(folderUrl(dataDir))
  const bundle = await engineBundle(headlineInput(inputs))
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1)
  console.log(
    `engine for a browser: ${kB(bundle.together)} kB gzip with a run as data; code ${kB(bundle.code)}, of it decimals ${kB(bundle.decimals)}; data ${kB(bundle.inputs)}`,
  )
  const recomputations = recomputationsTime(inputs)
  console.log(`recomputations of the estimate: ${recomputations.toFixed(0)} ms`)
  const model = modelTimes(inputs, values.growth ? [...COPIES, MOST_COPIES] : COPIES)
  const perPlace = ({ municipalities, milliseconds }: (typeof model)[number]): string =>
    `${((milliseconds * 1000) / municipalities).toFixed(0)} µs`
  console.log(
    `\n${markdownTable(
      ['municipalities of the model', 'time', 'time for each'],
      model.map((run) => [String(run.municipalities), `${run.milliseconds.toFixed(0)} ms`, perPlace(run)]),
    )}\n`,
  )

  const grown = values.growth ? await growth(folder, dataDir, inputs.municipalities.length) : []
  if (grown.length > 0) console.log(growthTable(grown))

  mkdirSync('tests/output', { recursive: true })
  writeFileSync(OUTPUT, `${JSON.stringify({ builds, pages, bundle, recomputations, model, grown }, null, 2)}\n`)
  console.log(`written to ${OUTPUT}`)
} catch (error) {
  console.error(wordsOf(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
