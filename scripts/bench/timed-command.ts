import process from 'node:process'
import { z } from 'zod'
import { startCommand } from '../command/run-command.ts'

/** What a run of Node took, its own threads included. */
export interface Usage {
  /** By the clock. */
  readonly seconds: number
  /** Of all cores, of the program and of the system for it: what a machine with others at work tells best. */
  readonly cpuSeconds: number
  /** The most memory that it held. */
  readonly peakBytes: number
}

const MARK = 'usage of the process: '
const usageSchema = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })

/** Makes a process say at its end what it has used, on a line of its own. */
const REPORT = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => console.log('\\n${MARK}' + JSON.stringify(process.resourceUsage())))`,
)}`

/**
 * Runs a program of Node in a folder to its end; gives what it used, and what it printed.
 * @param env what it has in its environment beside that of this process
 * @throws Error with what it printed, when it fails
 */
export async function timed(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly usage: Usage; readonly printed: string }> {
  const command = [process.execPath, '--import', REPORT, ...args] as const
  const { code, output: printed, milliseconds } = await startCommand(command, { ...process.env, ...env }, cwd).outcome
  const line = printed.split('\n').findLast((text) => text.startsWith(MARK))
  if (code !== 0 || line === undefined) throw new Error(`${args.join(' ')} ended with ${code}:\n${printed}`)
  const used = usageSchema.parse(JSON.parse(line.slice(MARK.length)))
  return {
    usage: {
      seconds: milliseconds / 1000,
      cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      // Node counts the resident set in kilobytes of 1,024.
      peakBytes: used.maxRSS * 1024,
    },
    printed,
  }
}
