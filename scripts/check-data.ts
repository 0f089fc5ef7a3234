import { pathToFileURL } from 'node:url'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { loadInputs } from '../src/inputs/load-inputs.ts'
import { readCorrections } from '../src/inputs/published/read-corrections.ts'
import { readGlossary } from '../src/inputs/explanations/read-glossary.ts'
import { readHearing } from '../src/inputs/explanations/read-hearing.ts'
import { readScenarios } from '../src/inputs/rules/read-scenarios.ts'
import { readPublished } from '../src/inputs/published/read-published.ts'
import { readTimeline } from '../src/inputs/explanations/read-timeline.ts'

// Checks data/, or the folder named on the command line, and prints every fault. Exit code 1 when there is one.
const folder = process.argv[2] ?? 'data'
const url = pathToFileURL(`${folder}/`)

try {
  const inputs = loadInputs(url)
  const { municipalities, councils, regions, runs, parameters, sources } = inputs
  const timeline = readTimeline(url, sources)
  const scenarios = readScenarios(url, inputs)
  const { terms } = readGlossary(url)
  const { questions, paragraphs } = readHearing(url)
  const [published, corrections] = [readPublished(url), readCorrections(url)]
  console.log(
    `${folder}: ${municipalities.length} municipalities, ${councils.length} councils, ${regions.length} regions, ` +
      `${runs.length} runs, ${parameters.size} parameters, ${sources.length} sources, ${timeline.length} dates, ` +
      `${scenarios.length} scenarios, ${questions.length} questions on ${paragraphs.length} paragraphs, ` +
      `${terms.length} terms, ${published.length} published runs, ${corrections.length} corrections; no faults`,
  )
} catch (error) {
  if (!(error instanceof InputFaults)) throw error
  console.error(formatFaults(error.faults))
  process.exitCode = 1
}
