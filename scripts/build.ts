import { BUILD_SETTINGS } from '../src/inputs/settings.ts'
import { takeFlags } from './command/setting-flags.ts'
import { FolderInUse } from './site/build-lock.ts'
import { PublishedRunChanged } from './published/check-published.ts'
import { buildFolders, buildSite, megabytes } from './site/build-site.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run build [-- --site-url https://example.org] [--base-path laeger] [--data folder] [--dist folder]: the complete
// site in dist/, or exit code 1 and dist/ as it was.

const seconds = (value: number): string => `${value.toFixed(2)} s`

try {
  takeFlags(BUILD_SETTINGS)
  const report = await buildSite(buildFolders(), (stage) => {
    console.log(`${stage.name.padEnd(8)} ${seconds(stage.seconds).padStart(8)}  ${stage.made}`)
  })
  console.log(
    `${'total'.padEnd(8)} ${seconds(report.seconds).padStart(8)}  peak memory ${megabytes(report.peakMemoryBytes)} MB`,
  )
  if (report.unset.length > 0)
    console.warn(
      `Warning: data/site.json has no ${report.unset.join(' and no ')}. The page /om/ says that this copy has no publisher yet, or no address to write to.`,
    )
} catch (error) {
  console.error(wordsOf(error, PublishedRunChanged, FolderInUse))
  console.error('The site was not built. What was built before is as it was.')
  process.exitCode = 1
}
