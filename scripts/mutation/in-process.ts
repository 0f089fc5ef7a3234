import { globSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { basename, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Location, MutantCoverage, Position } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { FIRST_RUNS } from '../testing/tested-site.ts'
import { isDrawn, type Sample } from './sample.ts'
import type { CollectedFile } from './vitest.ts'

// Runs the tests of a room in the process of StrykerJS, which takes a tenth of what a worker of vitest does for each mutant.
// What is mutated, and all that imports it, is loaded anew for each, so that nothing one mutant leaves behind is seen by the
// next; the rest stays loaded.

/** The tests, as a pattern of paths. */
const TESTS = process.env.MUTATION_TESTS ?? ''

/** The changes that are tried. */
const SAMPLE: Sample = { share: Number(process.env.MUTATION_SHARE ?? 1), seed: process.env.MUTATION_SEED ?? '' }

const STAND_IN = new URL('vitest.ts', import.meta.url).href

/** What the mutated code looks at, and where it counts. */
const context: {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: MutantCoverage
} = {}

/** A change that is tried. */
interface Mutant {
  readonly id: string
  /** Of its file: "edge" of src/model/edge.ts. */
  readonly name: string
  /** Whether it is active while files are loaded. */
  readonly isStatic: boolean
}

class InProcess implements TestRunner {
  readonly #importers = new Map<string, Set<string>>()
  readonly #texts = new Map<string, string>()
  readonly #mutated = new Set<string>()
  /** The id of the first test of each file. */
  readonly #first = new Map<string, string>()
  readonly #files = testFiles()
  #anew: ReadonlySet<string> = new Set()
  #round = 0

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    Reflect.set(globalThis, '__stryker__', context)
    process.env.LAEGE_DATA_DIR = FIRST_RUNS
    const root = pathToFileURL(`${process.cwd()}/`).href
    const isOurs = (url: string): boolean => url.startsWith(root) && !url.includes('/node_modules/')
    registerHooks({
      resolve: (specifier, from, next) => {
        const parent = withoutRound(from.parentURL ?? '')
        if (specifier === 'vitest' && parent !== STAND_IN) return { url: STAND_IN, shortCircuit: true }
        const found = next(specifier, from)
        if (!isOurs(found.url)) return found
        const url = withoutRound(found.url)
        this.#importers.set(url, (this.#importers.get(url) ?? new Set()).add(parent))
        return { ...found, url: this.#anew.has(url) ? `${url}?round=${this.#round}` : url }
      },
      load: (url, from, next) =>
        isOurs(url) && withoutRound(url).endsWith('.ts')
          ? { format: 'module', source: this.#textOf(withoutRound(url)), shortCircuit: true }
          : next(url, from),
    })
    await import(pathToFileURL(resolve('tests/support/quick-properties.ts')).href)
  }

  #textOf(url: string): string {
    const text = this.#texts.get(url) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    this.#texts.set(url, text)
    if (text.includes('function stryMutAct_9fa48')) this.#mutated.add(url)
    return text
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = await this.#run(undefined, null)
    const { mutantCoverage } = context
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) }
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (!isDrawn({ ...activeMutant, location: fromOne(activeMutant.location) }, SAMPLE))
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' }
    if (this.#round === 0) await this.#prepare()
    this.#round += 1
    Object.assign(context, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit })
    const name = basename(activeMutant.fileName, '.ts')
    const tests = await this.#run(testFilter, { id: activeMutant.id, name, isStatic: mutantActivation === 'static' })
    const reached = determineHitLimitReached(context.hitCount, hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** Loads all tests once, and finds what is loaded anew from then on. */
  async #prepare(): Promise<void> {
    for (const file of this.#files) await this.#load(file)
    const anew = new Set(this.#mutated)
    for (const url of anew) for (const importer of this.#importers.get(url) ?? []) anew.add(importer)
    this.#anew = anew
  }

  /** The tests of a file. One that cannot be loaded, as some mutants bring about, fails as its first test. */
  async #load(file: string): Promise<CollectedFile> {
    const { collect } = await import('./vitest.ts')
    try {
      const found = await collect(file, () => import(`${pathToFileURL(file).href}?round=${this.#round}`))
      if (this.#round === 0) this.#first.set(file, found.tests[0]?.id ?? file)
      return found
    } catch (error) {
      if (this.#round === 0) throw error
      const fail = () => Promise.reject(error instanceof Error ? error : new Error(String(error)))
      return { tests: [{ id: this.#first.get(file) ?? file, run: fail, isBroken: true }], end: () => Promise.resolve() }
    }
  }

  /** Runs the tests with some ids, or all; those of a mutant until the first that fails, in the file of its name first. */
  async #run(ids: readonly string[] | undefined, mutant: Mutant | null): Promise<TestResult[]> {
    const wanted = ids === undefined ? null : new Set(ids)
    const named = new Set(ids?.map((id) => id.slice(0, id.indexOf('#'))))
    const isOwn = (file: string): number => Number(basename(file) === `${mutant?.name ?? ''}.test.ts`)
    const files =
      ids === undefined
        ? this.#files
        : this.#files.filter((file) => named.has(file)).toSorted((a, b) => isOwn(b) - isOwn(a))
    const results: TestResult[] = []
    for (const file of files) {
      context.activeMutant = mutant?.isStatic === true ? mutant.id : undefined
      const { tests, end } = await this.#load(file)
      context.activeMutant = mutant?.id
      for (const { id, run, isBroken = false } of tests) {
        if (wanted?.has(id) === false && !isBroken) continue
        const begun = performance.now()
        const failureMessage = await failureOf(id, run)
        const result = { id, name: id, fileName: file, timeSpentMs: performance.now() - begun }
        if (failureMessage === null) results.push({ ...result, status: TestStatus.Success })
        else results.push({ ...result, status: TestStatus.Failed, failureMessage })
        if (failureMessage !== null && mutant !== null) break
      }
      context.activeMutant = undefined
      await end()
      if (mutant !== null && results.at(-1)?.status === TestStatus.Failed) break
    }
    return results
  }
}

/** StrykerJS counts lines and columns from 0 here, and from 1 in its report. */
function fromOne({ start, end }: Location): Location {
  const next = ({ line, column }: Position): Position => ({ line: line + 1, column: column + 1 })
  return { start: next(start), end: next(end) }
}

const withoutRound = (url: string): string => url.replace(/\?round=\d+$/, '')

/** Whether tests copy data, load the whole site, compute with fractions or draw at random: they come last, since one failure is enough. */
const isSlow = (file: string): number =>
  Number(/\b(?:withData|(?:run|scenario|compare)Oracle|fc)\b|\/site\.ts'/.test(readFileSync(file, 'utf8')))

/** What computes all runs anew in fractions: minutes for what other tests notice as well. */
const LEFT_OUT = 'agrees-with-oracle.test.ts'

const testFiles = (): readonly string[] =>
  globSync(TESTS)
    .filter((file) => !file.endsWith(LEFT_OUT))
    .toSorted()
    .toSorted((a, b) => isSlow(a) - isSlow(b))

/** Runs a test; what it fails by, or null. */
async function failureOf(id: string, run: () => Promise<void>): Promise<string | null> {
  context.currentTestId = id
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    context.currentTestId = undefined
  }
}

function inProcess(): TestRunner {
  return new InProcess()
}
inProcess.inject = [] as const

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)]
