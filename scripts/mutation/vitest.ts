import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

// What stands in for vitest while mutants are tested: its own `expect`, and a list of the tests instead of its runner. Only
// what the tests of the mutated rooms use is here.

/** A test, with the hooks around it. */
export interface CollectedTest {
  readonly id: string
  readonly run: () => Promise<void>
  /** Whether it stands for a file that could not be loaded. */
  readonly isBroken?: true
}

/** The tests of a file, and what ends all that the file has begun. */
export interface CollectedFile {
  readonly tests: readonly CollectedTest[]
  readonly end: () => Promise<void>
}

type Body = (...args: never[]) => unknown

/** What is known while a file is loaded. */
interface Collecting {
  readonly file: string
  readonly tests: CollectedTest[]
  readonly after: Body[]
}

/** What stands around a test: the suites that it is in, and their hooks. */
interface Around {
  readonly names: readonly string[]
  /** Each runs once, before the first test. */
  readonly before: readonly (() => unknown)[]
  readonly beforeEach: readonly Body[]
  readonly afterEach: readonly Body[]
}

const NOTHING: Around = { names: [], before: [], beforeEach: [], afterEach: [] }

let collecting: Collecting = { file: '', tests: [], after: [] }
let around = NOTHING
let finished: Body[] = []

/** The tests of a file, which is loaded for it. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<CollectedFile> {
  const own: Collecting = { file, tests: [], after: [] }
  ;[collecting, around] = [own, NOTHING]
  await load()
  return { tests: own.tests, end: () => inOrder(own.after) }
}

async function inOrder(bodies: readonly (() => unknown)[]): Promise<void> {
  for (const body of bodies) await body()
}

function addTest(name: string, body: Body): void {
  const { names, before, beforeEach, afterEach } = around
  const { file, tests } = collecting
  const id = `${file}#${[...names, name].join(' > ')}`
  const isTaken = tests.some((test) => test.id === id)
  tests.push({
    id: isTaken ? `${id} (${tests.length})` : id,
    run: async () => {
      finished = []
      await inOrder(before)
      try {
        await inOrder([...beforeEach, body])
      } finally {
        await inOrder([...finished.toReversed(), ...afterEach])
      }
    },
  })
}

function addSuite(name: string, body: () => unknown): void {
  const outside = around
  around = { ...outside, names: [...outside.names, name] }
  body()
  around = outside
}

const isList = (row: unknown): row is readonly unknown[] => Array.isArray(row)

/** `test.each` and `describe.each`: one for each row, told apart by its place. */
const eachOf =
  (add: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: (...row: unknown[]) => unknown): void => {
    rows.forEach((row, index) => {
      add(`${name} [${index}]`, () => (isList(row) ? body(...row) : body(row)))
    })
  }

export const test = Object.assign(addTest, { each: eachOf(addTest) })
export const describe = Object.assign(addSuite, { each: eachOf(addSuite) })

export function beforeAll(body: () => unknown): void {
  let done: unknown = null
  around = { ...around, before: [...around.before, () => (done ??= Promise.resolve(body()))] }
}
export function beforeEach(body: Body): void {
  around = { ...around, beforeEach: [...around.beforeEach, body] }
}
export function afterEach(body: Body): void {
  around = { ...around, afterEach: [body, ...around.afterEach] }
}
export function afterAll(body: Body): void {
  collecting.after.push(body)
}
export function onTestFinished(body: Body): void {
  finished.push(body)
}

// vitest asks its worker for these.
Reflect.set(globalThis, '__vitest_worker__', {
  config: { expect: {}, chaiConfig: {}, fakeTimers: {}, diff: {} },
  metaEnv: process.env,
})
const { expect: own, expectTypeOf, vi } = await import('vitest')
own.extend({
  toMatchFileSnapshot: (found: string, path: string) => ({
    pass: readFileSync(resolve(collecting.file, '..', path), 'utf8') === found,
    message: () => `is not as in ${path}`,
  }),
})
export const expect = Object.assign(own, { soft: own })
export { expectTypeOf, vi }
