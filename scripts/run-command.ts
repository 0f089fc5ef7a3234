import { spawn } from 'node:child_process'

/** Windows has no groups of processes; there a tree of them is ended by its root. */
const WINDOWS = process.platform === 'win32'

/** How a command ended. */
export interface CommandOutcome {
  /** Exit code; 1 for a command that was stopped or could not be started. */
  readonly code: number
  /** What it wrote to both streams, in the order in which it came. */
  readonly output: string
  readonly milliseconds: number
}

/** A command under way. */
export interface RunningCommand {
  readonly outcome: Promise<CommandOutcome>
  /** Ends the command and what it has started. */
  readonly stop: () => void
}

/** Starts a program, without a shell, and gathers its output. */
export function startCommand(
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
): RunningCommand {
  const start = performance.now()
  // In a group of its own, so that stopping it reaches the processes it has started.
  const child = spawn(command, args, { env, detached: !WINDOWS, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const outcome = new Promise<CommandOutcome>((resolve) => {
    const end = (code: number) => {
      resolve({ code, output: output.join(''), milliseconds: performance.now() - start })
    }
    child.once('error', (error) => {
      output.push(error.message)
      end(1)
    })
    child.once('close', (code) => {
      end(code ?? 1)
    })
  })
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return
    if (WINDOWS) {
      spawn('taskkill', ['/pid', `${child.pid}`, '/t', '/f'], { stdio: 'ignore' })
      return
    }
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It ended in the meantime.
    }
  }
  return { outcome, stop }
}
