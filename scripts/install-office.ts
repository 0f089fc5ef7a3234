import { findOffice } from './install/find-office.ts'
import { byApt, canUseApt, take } from './install/install-ways.ts'

/** `npm run office:install`: leaves a LibreOffice that can open our workbooks without a window, or says what to do. */
function main(): number {
  const found = findOffice()
  if (found !== null) {
    console.log(`LibreOffice: ${found}`)
    return 0
  }
  if (canUseApt()) {
    console.log('No LibreOffice was found; its spreadsheet is installed now.')
    const installed = take(byApt('libreoffice-calc-nogui')) ? findOffice() : null
    if (installed !== null) {
      console.log(`LibreOffice: ${installed}`)
      return 0
    }
  }
  console.error(
    'No LibreOffice could be found or installed; the tests open our workbooks in it. Install it yourself ' +
      '(Debian as root: apt-get install libreoffice-calc-nogui) and name it if it is not on the path: ' +
      'SOFFICE_PATH=/path/to/soffice',
  )
  return 1
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
