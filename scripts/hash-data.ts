import { pathToFileURL } from 'node:url'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { renewHashes } from './renew-hashes.ts'

// Renews bytes and sha256 of every table in data/datapackage.json, or of the folder named on the command line.
// Tables whose content is at fault are not described anew: the faults are printed instead, with exit code 1.
const folder = process.argv[2] ?? 'data'
const dataDir = pathToFileURL(`${folder}/`)
const isStaleDescription = (column: string | null): boolean => /^resources\[\d+\]\.(hash|bytes)$/.test(column ?? '')

try {
  loadInputs(dataDir)
  console.log(`${folder}/datapackage.json is up to date`)
} catch (error) {
  if (!(error instanceof InputFaults)) throw error
  const others = error.faults.filter(({ file, column }) => file !== 'datapackage.json' || !isStaleDescription(column))
  if (others.length > 0) {
    console.error(formatFaults(others))
    process.exitCode = 1
  } else {
    for (const { path, hash } of renewHashes(dataDir)) console.log(`${path}: ${hash}`)
  }
}
