import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** An install recipe: commands run in order until one fails. */
export type Way = readonly (readonly [command: string, ...args: string[]])[]

/** Installing a Debian package; waits for another apt process instead of failing. */
export function byApt(name: string): Way {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'] as const
  return [
    ['apt-get', ...wait, 'update'],
    ['apt-get', ...wait, 'install', '-y', '--no-install-recommends', name],
  ]
}

/** Debian and derivatives, as root. */
export function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Runs the commands in order, printing each; false at the first failure, after its last output. */
export function take(way: Way): boolean {
  return way.every(([command, ...args]) => {
    console.log(`  ${command} ${args.join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env })
    if (status === 0) return true
    console.log(error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-5).join('\n'))
    return false
  })
}
