import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { z } from 'zod'
import { isDrawn, type Sample, wilsonInterval } from './mutation/sample.ts'

// npm run test:mutation [-- ROOM …] [--sample SHARE [--seed TEXT]]: changes the code in thousands of small ways, one at a time, and tells which changes
// no test notices. docs/mutation.md says which of these are known, and why. What has not changed since the last run is not
// run again (.cache/mutation/).

/** A room: what is changed, and the tests that should notice. */
interface Room {
  readonly mutate: string
  readonly tests: string
}

/** A folder of src/inputs/ against the tests of that folder. */
const inputs = (folder: string): Room => ({
  mutate: `src/inputs/${folder}/*.ts`,
  tests: `tests/unit/inputs/${folder}/*.test.ts`,
})

const ROOMS: Readonly<Record<string, Room>> = {
  model: { mutate: 'src/model/*.ts', tests: 'tests/unit/model/*.test.ts' },
  results: { mutate: 'src/results/*.ts', tests: 'tests/unit/results/*.test.ts' },
  columns: { mutate: 'src/text/columns/*.ts', tests: 'tests/unit/text/columns/*.test.ts' },
  refresh: { mutate: 'scripts/statbank/checks.ts', tests: 'tests/statbank/*.test.ts' },
  'inputs/explanations': inputs('explanations'),
  'inputs/files': inputs('files'),
  'inputs/geography': inputs('geography'),
  'inputs/official': inputs('official'),
  'inputs/published': inputs('published'),
  'inputs/rules': inputs('rules'),
  'inputs/tables': inputs('tables'),
  'inputs/loader': { mutate: 'src/inputs/*.ts', tests: 'tests/unit/inputs/*.test.ts' },
}

/** The least score of the model and of all rooms together, in per cent. */
const LEAST = { model: 92, all: 85 }

const FOLDER = '.cache/mutation'

const ALL: Sample = { share: 1, seed: '' }

function reportOf(room: string, { share, seed }: Sample): string {
  const sample = share === 1 ? '' : `-${share}-${seed}`
  return `${FOLDER}/${room.replace('/', '-')}${sample}.json`
}

const positionSchema = z.object({ line: z.int(), column: z.int() })

/** What a run leaves of a room, and begins with the next time. */
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().default(''),
          status: z.string(),
          location: z.object({ start: positionSchema, end: positionSchema }),
        }),
      ),
    }),
  ),
})

/** How many changes of a room are noticed, and which are not: "src/model/edge.ts:12:5 ConditionalExpression: true". */
interface Outcome {
  readonly noticed: number
  readonly missed: readonly string[]
}

function outcomeOf(room: string, sample: Sample): Outcome {
  const { files } = reportSchema.parse(JSON.parse(readFileSync(reportOf(room, sample), 'utf8')))
  const mutants = Object.entries(files)
    .flatMap(([fileName, found]) => found.mutants.map((mutant) => ({ fileName, ...mutant })))
    .filter((mutant) => isDrawn(mutant, sample))
  return {
    noticed: mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length,
    missed: mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ fileName, location: { start }, mutatorName, replacement, status }) => {
        const what = status === 'NoCoverage' ? `${mutatorName}, not run` : mutatorName
        return `${fileName}:${start.line}:${start.column} ${what}: ${replacement.replaceAll(/\s+/g, ' ')}`
      }),
  }
}

/** The share of the changes that a test notices, in per cent, and of a sample its interval: "96.8 % of 3205". */
function scoreOf(outcomes: readonly Outcome[], sample: Sample): { readonly score: number; readonly words: string } {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const noticed = sum(outcomes.map((outcome) => outcome.noticed))
  const size = noticed + sum(outcomes.map(({ missed }) => missed.length))
  const score = (100 * noticed) / size
  const [from, to] = wilsonInterval(noticed, size).map((share) => (100 * share).toFixed(1))
  const interval = sample.share === 1 ? '' : ` drawn, 95 % interval ${from} to ${to}`
  return { score, words: `${score.toFixed(1)} % of ${size}${interval}` }
}

async function run(
  name: string,
  { mutate, tests }: Room,
  { only, sample }: { readonly only: string | undefined; readonly sample: Sample },
): Promise<void> {
  Object.assign(process.env, { MUTATION_TESTS: tests, MUTATION_SHARE: sample.share, MUTATION_SEED: sample.seed })
  await new Stryker({
    mutate: only?.split(',') ?? [mutate],
    testRunner: 'in-process',
    plugins: [resolve('scripts/mutation/in-process.ts')],
    disableTypeChecks: false,
    ignorePatterns: [
      ...['/dist*', '/.astro', '/.cache', '/data', '/docs', '/bench', '/public'],
      ...['/tests/output', '/tests/browser'],
    ],
    incremental: true,
    incrementalFile: reportOf(name, sample),
    tempDirName: `${FOLDER}/sandbox-${name.replace('/', '-')}`,
    reporters: ['progress-append-only'],
    concurrency: Number(process.env.CORES ?? 2),
    // A change that loops is ended by the count of its turns; the time is for those that wait.
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 20,
    // What a mutant has loaded stays in memory. One that is not drawn loads nothing.
    maxTestRunnerReuse: Math.ceil(200 / sample.share),
    warnings: false,
  }).runMutationTest()
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    mutate: { type: 'string' },
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
})
const share = Number(values.sample)
if (!(share > 0 && share <= 1)) throw new Error(`--sample ${values.sample}: a share above 0 and at most 1, as 0.125`)
const sample = share === 1 ? ALL : { share, seed: values.seed }
const isNamed = (room: string, name: string): boolean => room === name || room.startsWith(`${name}/`)
const rooms = Object.entries(ROOMS)
const unknown = positionals.filter((name) => !rooms.some(([room]) => isNamed(room, name)))
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: no such room. There are: ${Object.keys(ROOMS).join(', ')}`)

mkdirSync(FOLDER, { recursive: true })
const outcomes: Outcome[] = []
for (const [name, room] of rooms) {
  if (positionals.length > 0 && !positionals.some((asked) => isNamed(name, asked))) continue
  await run(name, room, { only: values.mutate, sample })
  const outcome = outcomeOf(name, sample)
  outcomes.push(outcome)
  const text = `${outcome.missed.join('\n')}\n`
  writeFileSync(reportOf(name, sample).replace('.json', '.txt'), text)
  const { score, words } = scoreOf([outcome], sample)
  console.log(`${text}${name}: ${words}, ${outcome.missed.length} not noticed`)
  if (name === 'model' && score < LEAST.model) process.exitCode = 1
}
const all = scoreOf(outcomes, sample)
console.log(`In all ${all.words}`)
if (all.score < LEAST.all) process.exitCode = 1
