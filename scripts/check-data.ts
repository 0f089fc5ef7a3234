import { pathToFileURL } from 'node:url'
import { formatFaults, InputFaults } from '../src/inputs/fault.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'

// Checks data/, or the folder named on the command line, and prints every fault. Exit code 1 when there is one.
const folder = process.argv[2] ?? 'data'

try {
  const inputs = loadInputs(pathToFileURL(`${folder}/`))
  const { municipalities, councils, regions, runs, parameters, sources } = inputs
  console.log(
    `${folder}: ${municipalities.length} municipalities, ${councils.length} councils, ${regions.length} regions, ` +
      `${runs.length} runs, ${parameters.size} parameters, ${sources.length} sources; no faults`,
  )
} catch (error) {
  if (!(error instanceof InputFaults)) throw error
  console.error(formatFaults(error.faults))
  process.exitCode = 1
}
