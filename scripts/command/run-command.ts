import { spawn } from 'node:child_process'

/** Windows has no process groups: the process tree is ended through its root. */
const WINDOWS = process.platform === 'win32'

/** How a command ended. */
export interface CommandOutcome {
  /** Exit code; 1 for a command that was stopped or could not be started. */
  readonly code: number
  /** stdout and stderr, interleaved as written. */
  readonly output: string
  readonly milliseconds: number
}

/** A running command. */
export interface RunningCommand {
  readonly outcome: Promise<CommandOutcome>
  /** Ends the command and its child processes. */
  readonly stop: () => void
}

/** Starts a program without a shell, in a folder, and collects its output. */
export function startCommand(
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): RunningCommand {
  const start = performance.now()
  // Its own process group, so that stopping it also stops its children.
  const child = spawn(command, args, { cwd, env, detached: !WINDOWS, stdio: ['ignore', 'pipe', 'pipe'] })
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
      // Already ended.
    }
  }
  return { outcome, stop }
}
