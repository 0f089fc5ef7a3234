import { mkdirSync, writeFileSync } from 'node:fs'
import { checkPublished } from './published/check-published.ts'
import { folderUrl } from '../src/inputs/data-folder.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { computeResults } from '../src/results/compute-results.ts'
import { dataArgument } from './command/data-argument.ts'
import { wordsOf } from './command/words-of-error.ts'
import { planFreeze } from './published/freeze-plan.ts'

// npm run runs:freeze [-- FOLDER]: records the runs as published in data/published/. Run it when a new run goes out, and after a
// correction has been written in data/corrections.json. Writes all or nothing.

try {
  const folder = folderUrl(dataArgument())
  const { inputs, published, corrections } = loadData(folder)
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
  console.error(wordsOf(error))
  process.exitCode = 1
}
