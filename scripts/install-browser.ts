import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.ts'

/** A way to get a browser: commands that are run in turn until one fails. */
type Way = readonly (readonly [command: string, ...args: string[]])[]

const BY_SYSTEM: Way = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
]
const BY_PLAYWRIGHT: Way = [['npx', 'playwright', 'install', 'chromium']]

/** Debian and its kin, with the right to install. */
function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function take(way: Way): boolean {
  return way.every(([command, ...args]) => {
    console.log(`  ${command} ${args.join(' ')}`)
    const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
    if (status === 0) return true
    console.log(error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-5).join('\n'))
    return false
  })
}

/** `npm run browser:install`: leaves a browser that the tests can drive, or says what to do. */
function main(): number {
  const found = findBrowser()
  if (found !== null) {
    console.log(`Browser: ${found}`)
    return 0
  }
  console.log('No browser was found; one is installed now.')
  for (const way of canUseApt() ? [BY_SYSTEM, BY_PLAYWRIGHT] : [BY_PLAYWRIGHT]) {
    if (!take(way)) continue
    const installed = findBrowser()
    if (installed === null) continue
    console.log(`Browser: ${installed}`)
    return 0
  }
  console.error('No browser could be installed. Install Chromium yourself and name it: CHROMIUM_PATH=/path/to/chromium')
  return 1
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
