import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A way to get a program: commands that are run in turn until one fails. */
export type Way = readonly (readonly [command: string, ...args: string[]])[]

/** How a package of Debian is installed; another use of apt is waited for rather than stumbled over. */
export function byApt(name: string): Way {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'] as const
  return [
    ['apt-get', ...wait, 'update'],
    ['apt-get', ...wait, 'install', '-y', '--no-install-recommends', name],
  ]
}

/** Debian and its kin, with the right to install. */
export function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Goes a way, saying each command; what a failed one said last is printed. Whether all went well. */
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
