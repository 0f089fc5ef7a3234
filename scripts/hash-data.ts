import { folderUrl } from '../src/inputs/data-folder.ts'
import { InputFaults } from '../src/inputs/files/fault.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { dataArgument } from './command/data-argument.ts'
import { changeData } from './data/data-copy.ts'
import { renewHashes } from './data/renew-hashes.ts'
import { SwapCutShort } from './site/swap-folder.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run data:hash [-- FOLDER]: renews bytes and sha256 of every table in data/datapackage.json, or in the folder that is
// named. Tables whose content is at fault are not described anew: the faults are printed instead, with exit code 1.

const isStaleDescription = (column: string | null): boolean => /^resources\[\d+\]\.(hash|bytes)$/.test(column ?? '')

try {
  const folder = dataArgument()
  if (staleOnly(folderUrl(folder))) {
    const renewed = await changeData(folder, true, (copy) => renewHashes(folderUrl(copy)))
    for (const { path, hash } of renewed) console.log(`${path}: ${hash}`)
  } else console.log(`${folder}/datapackage.json is up to date`)
} catch (error) {
  console.error(wordsOf(error, SwapCutShort))
  process.exitCode = 1
}

/**
 * Whether hashes are stale and nothing else is wrong.
 * @throws InputFaults with every other fault
 */
function staleOnly(dataDir: URL): boolean {
  try {
    loadData(dataDir)
    return false
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error
    const others = error.faults.filter(({ file, column }) => file !== 'datapackage.json' || !isStaleDescription(column))
    if (others.length > 0) throw new InputFaults(others)
    return true
  }
}
