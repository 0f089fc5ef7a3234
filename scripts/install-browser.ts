import { findBrowser, findShell } from './install/find-browser.ts'
import { byApt, canUseApt, take, type Way } from './install/install-ways.ts'

const BY_PLAYWRIGHT: Way = [[process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium']]

/** `npm run browser:install`: leaves a browser that the tests can drive, or says what to do. */
function main(): number {
  const found = findBrowser()
  // Prefers the headless shell where it can be installed: it saves the tests minutes.
  const named = (process.env.CHROMIUM_PATH ?? '') !== ''
  const wanted = canUseApt() && !named && findShell() === null ? [byApt('chromium-headless-shell')] : []
  const others = found === null ? [...(canUseApt() ? [byApt('chromium')] : []), BY_PLAYWRIGHT] : []
  for (const way of [...wanted, ...others]) if (take(way) && findBrowser() !== found) break
  const browser = findBrowser()
  if (browser !== null) {
    console.log(`Browser: ${browser}`)
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
