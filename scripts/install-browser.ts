import { findBrowser } from './find-browser.ts'
import { byApt, canUseApt, take, type Way } from './install-ways.ts'

const BY_PLAYWRIGHT: Way = [['npx', 'playwright', 'install', 'chromium']]

/** `npm run browser:install`: leaves a browser that the tests can drive, or says what to do. */
function main(): number {
  const found = findBrowser()
  if (found !== null) {
    console.log(`Browser: ${found}`)
    return 0
  }
  console.log('No browser was found; one is installed now.')
  for (const way of canUseApt() ? [byApt('chromium'), BY_PLAYWRIGHT] : [BY_PLAYWRIGHT]) {
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
