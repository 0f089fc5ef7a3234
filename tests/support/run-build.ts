import { spawnSync } from 'node:child_process'

/** How a build ended. */
export interface BuildOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `npm run build` in a child process, with other folders or another address, in this checkout or a copy of it. */
export function runBuild(env: Readonly<Record<string, string>>, checkout = '.'): BuildOutcome {
  const { FULL: _full, VITEST: _vitest, NODE_ENV: _mode, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: checkout,
    env: { ...rest, ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}
