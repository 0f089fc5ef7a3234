import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

// npm run test:mutation [-- ROOM …]: changes the code in thousands of small ways, one at a time, and tells which changes
// no test notices. docs/mutation.md says which of these are known, and why. What has not changed since the last run is not
// run again (.cache/mutation/).

/** A room: what is changed, the folder of the tests that should notice, and the least score in per cent. */
interface Room {
  readonly mutate: readonly string[]
  readonly tests: string
  readonly least: number
}

const ROOMS = {
  model: { mutate: ['src/model/**/*.ts'], tests: 'tests/unit/model', least: 92 },
  results: { mutate: ['src/results/**/*.ts'], tests: 'tests/unit/results', least: 85 },
  inputs: { mutate: ['src/inputs/**/*.ts'], tests: 'tests/unit/inputs', least: 85 },
  columns: { mutate: ['src/text/columns/**/*.ts'], tests: 'tests/unit/text/columns', least: 85 },
  refresh: { mutate: ['scripts/statbank/checks.ts'], tests: 'tests/statbank', least: 85 },
} as const satisfies Readonly<Record<string, Room>>

const FOLDER = '.cache/mutation'

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** Per cent of the changes that a test notices, of those that can be noticed. */
function scoreOf(mutants: readonly Mutant[]): number {
  const count = (...statuses: readonly Mutant['status'][]) => mutants.filter((m) => statuses.includes(m.status)).length
  const noticed = count('Killed', 'Timeout')
  return (100 * noticed) / (noticed + count('Survived', 'NoCoverage'))
}

/** A change that no test notices: "src/model/edge.ts:12:5 ConditionalExpression: true". */
function told({ fileName, location, mutatorName, replacement, status }: Mutant): string {
  const { line, column } = location.start
  const where = `${relative('.', fileName).replaceAll('\\', '/')}:${line + 1}:${column + 1}`
  return `${where} ${mutatorName}${status === 'NoCoverage' ? ', not run' : ''}: ${replacement.replaceAll(/\s+/g, ' ')}`
}

async function run(name: keyof typeof ROOMS, mutate: readonly string[]): Promise<Mutant[]> {
  const { tests } = ROOMS[name]
  return new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // Which tests a change concerns is known from the first run, so nobody has to follow imports.
    vitest: { configFile: 'vitest.mutation.config.ts', dir: tests, related: false },
    disableTypeChecks: false,
    ignorePatterns: [
      '/dist*',
      '/.astro',
      '/.cache',
      '/data',
      '/docs',
      '/bench',
      '/public',
      '/tests/output',
      '/tests/browser',
    ],
    incremental: true,
    incrementalFile: `${FOLDER}/${name}.json`,
    tempDirName: `${FOLDER}/sandbox`,
    reporters: ['progress-append-only'],
    concurrency: Number(process.env.CORES ?? 2),
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 20,
    warnings: false,
  }).runMutationTest()
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { mutate: { type: 'string' } } })
const isRoom = (name: string): name is keyof typeof ROOMS => name in ROOMS
const unknown = positionals.filter((name) => !isRoom(name))
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: no such room. There are: ${Object.keys(ROOMS).join(', ')}`)

const asked = positionals.length === 0 ? Object.keys(ROOMS).filter(isRoom) : positionals.filter(isRoom)
const all: Mutant[] = []
mkdirSync(FOLDER, { recursive: true })
for (const name of asked) {
  const mutants = await run(name, values.mutate?.split(',') ?? ROOMS[name].mutate)
  all.push(...mutants)
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(told)
  writeFileSync(`${FOLDER}/${name}.txt`, `${survivors.join('\n')}\n`)
  console.log(survivors.join('\n'))
  const score = scoreOf(mutants)
  console.log(`${name}: ${score.toFixed(1)} % of ${mutants.length}, ${survivors.length} not noticed`)
  if (score < ROOMS[name].least) process.exitCode = 1
}
console.log(`In all ${scoreOf(all).toFixed(1)} %`)
