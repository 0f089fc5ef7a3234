import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'

/** How a command of the project ended. */
export interface CommandEnd {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Both, interleaved as written. */
  readonly output: string
}

/** What the command of a process asks for with `process.exit`. */
class Exit extends Error {
  readonly code: number

  constructor(code: number) {
    super(`exit code ${code}`)
    this.code = code
  }
}

const WRITES_OUT = ['log', 'info', 'debug'] as const
const WRITES_ERRORS = ['error', 'warn'] as const

let run = 0

/**
 * Runs a command of `scripts/` in this process, as `scripts/run.mjs` does in one of its own: its file anew, with what it
 * imports loaded already. Most of a short command is the start of Node and the loading of modules, so it takes a tenth of
 * the time. An error that it lets through is written with its stack and is exit code 1, as Node has it. One command at a
 * time; that each starts in a process of its own is held by `tests/unit/scripts/commands.test.ts`.
 * @param args what stands after it on the command line
 * @param env the whole environment
 */
export async function commandHere(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<CommandEnd> {
  const told: { readonly to: 'stdout' | 'stderr'; readonly text: string }[] = []
  const writer =
    (to: 'stdout' | 'stderr') =>
    (...values: unknown[]): void => {
      told.push({ to, text: `${format(...values)}\n` })
    }
  const put = <Key extends PropertyKey>(target: Partial<Record<Key, unknown>>, key: Key, value: unknown) => {
    const before = target[key]
    Reflect.set(target, key, value)
    return () => Reflect.set(target, key, before)
  }
  const restore = [
    put(process, 'argv', [process.execPath, resolve(script), ...args]),
    put(process, 'env', { ...env }),
    put(process, 'exitCode', undefined),
    put(process, 'exit', (code: number) => {
      throw new Exit(code)
    }),
    ...WRITES_OUT.map((key) => put(console, key, writer('stdout'))),
    ...WRITES_ERRORS.map((key) => put(console, key, writer('stderr'))),
  ]
  const end = (code: number): CommandEnd => {
    const textOf = (stream?: 'stdout' | 'stderr') =>
      told.flatMap(({ to, text }) => (stream === undefined || to === stream ? [text] : [])).join('')
    return { code, stdout: textOf('stdout'), stderr: textOf('stderr'), output: textOf() }
  }
  try {
    run += 1
    await import(/* @vite-ignore */ `${pathToFileURL(resolve(script)).href}?run=${run}`)
    return end(Number(process.exitCode ?? 0))
  } catch (error) {
    if (error instanceof Exit) return end(error.code)
    console.error(error)
    return end(1)
  } finally {
    for (const back of restore) back()
  }
}
