import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checkPublished } from './published/check-published.ts'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readCorrections } from '../src/inputs/published/read-corrections.ts'
import { readPublished } from '../src/inputs/published/read-published.ts'
import { computeResults } from '../src/results/compute-results.ts'
import { buildFolders } from './site/build-site.ts'
import { planFreeze } from './published/freeze-plan.ts'

// npm run runs:freeze: records the runs as published in data/published/. Run it when a new run goes out, and after a
// correction has been written in data/corrections.json. Writes all or nothing.

try {
  const folder = pathToFileURL(`${buildFolders().dataDir}/`)
  const inputs = loadInputs(folder)
  const [published, corrections] = [readPublished(folder), readCorrections(folder)]
  const states = checkPublished(computeResults(inputs).runs, published, corrections)
  const { files, notes, refusals } = planFreeze(states, published, corrections, inputs.site.publicationDate)
  if (refusals.length > 0) {
    console.error(refusals.join('\n'))
    console.error('Nothing was frozen.')
    process.exitCode = 1
  } else {
    for (const [path, text] of files) {
      const file = new URL(path, folder)
      mkdirSync(new URL('.', file), { recursive: true })
      writeFileSync(file, text)
    }
    console.log(notes.length > 0 ? notes.join('\n') : 'All runs are frozen as they are.')
  }
} catch (error) {
  if (!(error instanceof InputFaults)) throw error
  console.error(formatFaults(error.faults))
  process.exitCode = 1
}
