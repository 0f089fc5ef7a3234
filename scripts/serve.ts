import { basePath } from '../src/inputs/base-path.ts'
import { requireSettings, setting } from '../src/inputs/settings.ts'
import { builtSite, NoSite } from './command/built-site.ts'
import { takeFlags } from './command/setting-flags.ts'
import { startServer } from './site/site-server.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm start [-- --port 4322] [--host 0.0.0.0] [--dist folder] [--base-path laeger]: serves dist/ until it is stopped.

const SETTINGS = ['LAEGE_DIST_DIR', 'BASE_PATH', 'PORT', 'LAEGE_HOST'] as const

/** Why the system does not let a server listen, in words that say what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Choose another: npm start -- --port 4322',
  EACCES: 'The port needs rights that you do not have. Choose one above 1023: npm start -- --port 4321',
  EADDRNOTAVAIL: 'The host is no address of this machine. Leave it out for this machine alone, or take 0.0.0.0.',
  ENOTFOUND: 'The host is no name of this machine. Leave it out for this machine alone, or take 0.0.0.0.',
}

async function main(): Promise<void> {
  takeFlags(SETTINGS)
  requireSettings(SETTINGS)
  const dir = builtSite()
  const port = Number(setting('PORT') ?? '4321')
  const host = setting('LAEGE_HOST') ?? '127.0.0.1'
  const server = await startServer({ dir, base: basePath(), port, host })
  const others = /^(?:127\.|::1$|localhost$)/.test(host) ? '' : ', for other machines too'
  console.log(`Serving ${dir}/ at ${server.url}${others} (stop with Ctrl+C)`)
}

try {
  await main()
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  console.error(REFUSALS[code] ?? wordsOf(error, NoSite))
  process.exitCode = 1
}
