import { folderUrl } from '../src/inputs/data-folder.ts'
import { dataArgument } from './command/data-argument.ts'
import { checkFolder } from './data/check-folder.ts'
import { PublishedRunChanged } from './published/check-published.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run data:check [-- FOLDER]: checks data/, or the folder that is named, and prints every fault. Exit code 1 when
// there is one, or when a published run would not be what it was.

try {
  const folder = dataArgument()
  const { data } = checkFolder(folderUrl(folder))
  const { inputs, drawn, timeline, scenarios, hearing, glossary, published, corrections } = data
  const { municipalities, councils, regions, runs, parameters, sources } = inputs
  console.log(
    `${folder}: ${municipalities.length} municipalities, ${councils.length} councils, ${regions.length} regions, ` +
      `${drawn.size} ${drawn.size === 1 ? 'geography' : 'geographies'}, ` +
      `${runs.length} runs, ${parameters.size} parameters, ${sources.length} sources, ${timeline.length} dates, ` +
      `${scenarios.length} scenarios, ${hearing.questions.length} questions on ${hearing.paragraphs.length} paragraphs, ` +
      `${glossary.terms.length} terms, ${published.length} published runs, ${corrections.length} corrections; no faults`,
  )
} catch (error) {
  console.error(wordsOf(error, PublishedRunChanged))
  process.exitCode = 1
}
