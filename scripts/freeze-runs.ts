import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkPublished } from './published/check-published.ts'
import { folderUrl } from '../src/inputs/data-folder.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { computeResults } from '../src/results/compute-results.ts'
import { dataArgument } from './command/data-argument.ts'
import { changeData } from './data/data-copy.ts'
import { wordsOf } from './command/words-of-error.ts'
import { planFreeze } from './published/freeze-plan.ts'
import { SwapCutShort } from './site/swap-folder.ts'

// npm run runs:freeze [-- FOLDER]: records the runs as published in data/published/. Run it when a new run goes out, and after a
// correction has been written in data/corrections.json. Writes all or nothing.

try {
  const folder = dataArgument()
  const { inputs, published, corrections } = loadData(folderUrl(folder))
  const states = checkPublished(computeResults(inputs).runs, published, corrections)
  const { files, notes, refusals } = planFreeze(states, published, corrections, inputs.site.publicationDate)
  if (refusals.length > 0) {
    console.error(refusals.join('\n'))
    console.error('Nothing was frozen.')
    process.exitCode = 1
  } else {
    if (files.size > 0)
      await changeData(folder, true, (copy) => {
        for (const [path, text] of files) {
          mkdirSync(dirname(join(copy, path)), { recursive: true })
          writeFileSync(join(copy, path), text)
        }
      })
    console.log(notes.length > 0 ? notes.join('\n') : 'All runs are frozen as they are.')
  }
} catch (error) {
  console.error(wordsOf(error, SwapCutShort))
  process.exitCode = 1
}
