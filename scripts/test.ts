import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type RunningCommand, startCommand } from './command/run-command.ts'
import { FIRST_RUNS, testedSite } from './testing/tested-site.ts'
import { hasPassed, recordPassed, WORKSHOPS } from './testing/workshops.ts'

// npm test: everything, on two cores within minutes. npm run test:full (--full) sees more pages in more states, and runs
// the tests of a workshop that has not changed as well. npm test -- outlines statbank runs these stages alone.

/** A stage of the tests: a command, what must be done before it, and how many of the two cores it keeps busy. */
interface Stage {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** The folders of data and site that it works on, where it does. */
  readonly env?: Readonly<Record<string, string>>
  readonly after: readonly string[]
  readonly cores: 1 | 2
}

const OUTPUT = 'tests/output'
const CORES = 2

/** The folder of the site that tests of the code look at. */
const TESTED = testedSite()
/** Whether that is the site of `data/`, which is then built once. */
const SHARED = TESTED === 'dist'

/** A command of package.json, run by Node itself: no shell, and no npm to find. */
const script = (name: string): Stage['command'] => [process.execPath, '--run', name]

const vitest = (project: string): Stage['command'] => [
  ...([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--project', project] as const),
  ...['--reporter=dot', '--reporter=json', `--outputFile.json=${OUTPUT}/${project}.json`],
]

/** The stage after which there is a site for them to look at. */
const BUILT = SHARED ? 'build' : 'frozen'

const frozen = { LAEGE_DATA_DIR: FIRST_RUNS, LAEGE_DIST_DIR: TESTED }
const own = { LAEGE_DATA_DIR: 'data', LAEGE_DIST_DIR: 'dist' }

/** In order of start once unblocked: stages that others depend on first, then the longest. */
const STAGES: readonly Stage[] = [
  { name: 'data', command: script('data:check'), after: [], cores: 1 },
  { name: 'build', command: script('build'), env: own, after: ['data'], cores: 1 },
  ...(SHARED
    ? []
    : ([
        { name: 'frozen', command: script('build'), env: frozen, after: ['build'], cores: 1 },
        { name: 'own', command: vitest('own'), after: ['build'], cores: 1 },
      ] as const)),
  { name: 'install', command: script('browser:install'), after: [], cores: 1 },
  { name: 'office', command: script('office:install'), after: ['install'], cores: 1 },
  { name: 'site', command: vitest('site'), env: frozen, after: [BUILT], cores: 1 },
  { name: 'unit', command: vitest('unit'), env: frozen, after: ['data'], cores: 1 },
  // What `import.meta.env` holds is written by a build, and the rules of types ask for it.
  { name: 'lint', command: script('lint'), after: ['build'], cores: 1 },
  ...WORKSHOPS.map((name): Stage => ({ name, command: vitest(name), after: [], cores: 1 })),
  // Types and build both write .astro/, so they must not run at the same time.
  { name: 'types', command: script('types'), after: [BUILT], cores: 1 },
  { name: 'imports', command: script('imports'), after: [], cores: 1 },
  { name: 'unused', command: script('unused'), after: [], cores: 1 },
  { name: 'format', command: script('format:check'), after: [], cores: 1 },
  { name: 'reading', command: script('check:reading'), env: frozen, after: [BUILT], cores: 1 },
  { name: 'sheets', command: vitest('sheets'), env: frozen, after: [BUILT, 'office'], cores: 1 },
  { name: 'browser', command: vitest('browser'), env: frozen, after: ['install', 'site'], cores: 2 },
]

const runsTests = ({ command }: Stage): boolean => command.includes('--project')

const counts = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() })

/** Number of tests that a stage ran; undefined for a stage without tests, or one that crashed. */
function testsOf(stage: Stage): { readonly passed: number; readonly failed: number; readonly skipped: number } {
  if (!runsTests(stage)) return { passed: 0, failed: 0, skipped: 0 }
  try {
    const report = counts.parse(JSON.parse(readFileSync(`${OUTPUT}/${stage.name}.json`, 'utf8')))
    const { numPassedTests: passed, numFailedTests: failed, numTotalTests: total } = report
    return { passed, failed, skipped: total - passed - failed }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Runs the stages, two cores at a time, until all are done or one fails. The exit code. */
async function main(full: boolean, named: readonly string[]): Promise<number> {
  const start = performance.now()
  rmSync(OUTPUT, { recursive: true, force: true })
  mkdirSync(OUTPUT, { recursive: true })
  const env = { ...process.env, FULL: full ? '1' : '', NO_COLOR: '1', FORCE_COLOR: undefined }
  const done = new Set<string>()
  const running = new Map<string, { readonly stage: Stage; readonly command: RunningCommand }>()
  const unknown = named.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: no such stage. There are: ${STAGES.map(({ name }) => name).join(', ')}`)
    return 1
  }
  if (named.length > 0) for (const { name } of STAGES) if (!named.includes(name)) done.add(name)
  const isRun = (name: string): boolean => full || named.includes(name) || done.has(name)
  for (const name of WORKSHOPS) {
    if (isRun(name) || !hasPassed(name)) continue
    done.add(name)
    console.log(`${name.padEnd(8)} as tested: nothing that its tests rest on has changed`)
  }
  const waiting = STAGES.filter(({ name }) => !done.has(name))
  const tests = { passed: 0, failed: 0, skipped: 0 }
  let failed: string | null = null

  const busy = () => [...running.values()].reduce((sum, { stage }) => sum + stage.cores, 0)
  // What would keep both cores busy starts on one while the other has the last of the single stages: no core waits.
  const next = () => {
    const ready = waiting.filter((stage) => stage.after.every((name) => done.has(name)))
    const free = CORES - busy()
    return ready.find(({ cores }) => cores <= free) ?? (free > 0 ? ready[0] : undefined)
  }

  while (failed === null && (waiting.length > 0 || running.size > 0)) {
    for (let stage = next(); stage !== undefined; stage = next()) {
      waiting.splice(waiting.indexOf(stage), 1)
      running.set(stage.name, { stage, command: startCommand(stage.command, { ...env, ...stage.env }) })
    }
    const finished = await Promise.race(
      [...running.values()].map(async ({ stage, command }) => ({ stage, ...(await command.outcome) })),
    )
    const { stage, code, output, milliseconds } = finished
    running.delete(stage.name)
    done.add(stage.name)
    const ran = testsOf(stage)
    tests.passed += ran.passed
    tests.failed += ran.failed
    tests.skipped += ran.skipped
    const count = runsTests(stage) ? `  ${ran.passed} passed, ${ran.failed} failed` : ''
    const time = `${(milliseconds / 1000).toFixed(1)} s`
    console.log(`${stage.name.padEnd(8)} ${code === 0 ? 'ok    ' : 'FAILED'} ${time.padStart(8)}${count}`)
    const workshop = WORKSHOPS.find((name) => name === stage.name)
    if (code === 0 && workshop !== undefined) recordPassed(workshop)
    if (code !== 0) {
      failed = stage.name
      console.log(`\n${output.trim()}\n`)
    }
  }

  for (const { command } of running.values()) command.stop()
  await Promise.all([...running.values()].map(({ command }) => command.outcome))
  console.log(
    failed === null ? `All stages done in ${seconds(start)}.` : `Stopped at ${failed} after ${seconds(start)}.`,
  )
  if (tests.skipped > 0) console.log(`${tests.skipped} tests were skipped.`)
  console.log(`Tests: ${tests.passed} passed, ${tests.failed} failed`)
  return failed === null ? 0 : 1
}

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false } },
  allowPositionals: true,
})
process.exitCode = await main(values.full, positionals)
