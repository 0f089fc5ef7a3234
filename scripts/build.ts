import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { BUILD_SETTINGS } from '../src/inputs/settings.ts'
import { takeFlags } from './setting-flags.ts'
import { buildFolders, buildSite, megabytes, PublishedRunChanged } from './site/build-site.ts'

// npm run build [-- --site-url https://example.org] [--base-path laeger] [--data folder] [--dist folder]: the complete
// site in dist/, or exit code 1 and dist/ as it was.

/** What the system refuses (no room, no permission) is a sentence; anything else is a slip of ours, shown with its place. */
function wordsOf(error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? error.message : error
}

const seconds = (value: number): string => `${value.toFixed(2)} s`

try {
  takeFlags(BUILD_SETTINGS)
  const report = await buildSite(buildFolders(), (stage) => {
    console.log(`${stage.name.padEnd(8)} ${seconds(stage.seconds).padStart(8)}  ${stage.made}`)
  })
  console.log(
    `${'total'.padEnd(8)} ${seconds(report.seconds).padStart(8)}  peak memory ${megabytes(report.peakMemoryBytes)} MB`,
  )
} catch (error) {
  if (error instanceof InputFaults) console.error(formatFaults(error.faults))
  else if (error instanceof PublishedRunChanged) console.error(error.message)
  else console.error(wordsOf(error))
  console.error('The site was not built. What was built before is as it was.')
  process.exitCode = 1
}
