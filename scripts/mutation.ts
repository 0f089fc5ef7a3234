import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { z } from 'zod'

// npm run test:mutation [-- ROOM …]: changes the code in thousands of small ways, one at a time, and tells which changes
// no test notices. docs/mutation.md says which of these are known, and why. What has not changed since the last run is not
// run again (.cache/mutation/).

/** A room: what is changed, and the folder of the tests that should notice. */
interface Room {
  readonly mutate: string
  readonly tests: string
}

/** A folder of src/inputs/ against the tests of that folder. */
const inputs = (folder: string): Room => ({ mutate: `src/inputs/${folder}/*.ts`, tests: `tests/unit/inputs/${folder}` })

const ROOMS: Readonly<Record<string, Room>> = {
  model: { mutate: 'src/model/*.ts', tests: 'tests/unit/model' },
  results: { mutate: 'src/results/*.ts', tests: 'tests/unit/results' },
  columns: { mutate: 'src/text/columns/*.ts', tests: 'tests/unit/text/columns' },
  refresh: { mutate: 'scripts/statbank/checks.ts', tests: 'tests/statbank' },
  'inputs/explanations': inputs('explanations'),
  'inputs/files': inputs('files'),
  'inputs/geography': inputs('geography'),
  'inputs/official': inputs('official'),
  'inputs/published': inputs('published'),
  'inputs/rules': inputs('rules'),
  'inputs/tables': inputs('tables'),
  'inputs/loader': { mutate: 'src/inputs/*.ts', tests: 'tests/unit/inputs' },
}

/** The least score of the model and of all rooms together, in per cent. */
const LEAST = { model: 92, all: 85 }

const FOLDER = '.cache/mutation'

const reportOf = (room: string): string => `${FOLDER}/${room.replace('/', '-')}.json`

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
          location: z.object({ start: z.object({ line: z.int(), column: z.int() }) }),
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

function outcomeOf(room: string): Outcome {
  const { files } = reportSchema.parse(JSON.parse(readFileSync(reportOf(room), 'utf8')))
  const mutants = Object.entries(files).flatMap(([file, found]) => found.mutants.map((mutant) => ({ file, ...mutant })))
  return {
    noticed: mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length,
    missed: mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ file, location: { start }, mutatorName, replacement, status }) => {
        const what = status === 'NoCoverage' ? `${mutatorName}, not run` : mutatorName
        return `${file}:${start.line}:${start.column} ${what}: ${replacement.replaceAll(/\s+/g, ' ')}`
      }),
  }
}

/** Per cent of the changes that a test notices. */
function scoreOf(outcomes: readonly Outcome[]): number {
  const [noticed, missed] = [outcomes.map((o) => o.noticed), outcomes.map((o) => o.missed.length)].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  )
  return (100 * (noticed ?? 0)) / ((noticed ?? 0) + (missed ?? 0))
}

async function run(name: string, { mutate, tests }: Room, only: string | undefined): Promise<void> {
  process.env.MUTATION_TESTS = tests
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
    incrementalFile: reportOf(name),
    tempDirName: `${FOLDER}/sandbox-${name.replace('/', '-')}`,
    reporters: ['progress-append-only'],
    concurrency: Number(process.env.CORES ?? 2),
    // A change that loops is ended by the count of its turns; the time is for those that wait.
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 20,
    // What a mutant has loaded stays in memory.
    maxTestRunnerReuse: 200,
    warnings: false,
  }).runMutationTest()
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { mutate: { type: 'string' } } })
const isNamed = (room: string, name: string): boolean => room === name || room.startsWith(`${name}/`)
const rooms = Object.entries(ROOMS)
const unknown = positionals.filter((name) => !rooms.some(([room]) => isNamed(room, name)))
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: no such room. There are: ${Object.keys(ROOMS).join(', ')}`)

mkdirSync(FOLDER, { recursive: true })
const outcomes: Outcome[] = []
for (const [name, room] of rooms) {
  if (positionals.length > 0 && !positionals.some((asked) => isNamed(name, asked))) continue
  await run(name, room, values.mutate)
  const outcome = outcomeOf(name)
  outcomes.push(outcome)
  const text = `${outcome.missed.join('\n')}\n`
  writeFileSync(reportOf(name).replace('.json', '.txt'), text)
  const score = scoreOf([outcome])
  const { noticed, missed } = outcome
  console.log(`${text}${name}: ${score.toFixed(1)} % of ${noticed + missed.length}, ${missed.length} not noticed`)
  if (name === 'model' && score < LEAST.model) process.exitCode = 1
}
const all = scoreOf(outcomes)
console.log(`In all ${all.toFixed(1)} %`)
if (all < LEAST.all) process.exitCode = 1
