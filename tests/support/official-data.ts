import { officialChanges } from '../../scripts/import/official-files.ts'
import { officialNumbers } from '../../src/inputs/import/official-rows.ts'
import { readFile } from '../../scripts/import/read-file.ts'
import { citizensByCode } from '../../src/inputs/build-basis.ts'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { type CommandEnd, commandHere } from './command-here.ts'
import { copyData, DATA, DATA_URL } from './data.ts'

/** The file of invented numbers; it says so in its first line. */
export const INVENTED = 'tests/data/opdigtede-officielle-tal.csv'

/** Runs the import of official numbers, into the frozen data where no other folder is named. */
export function runImport(...args: readonly string[]): Promise<CommandEnd> {
  return commandHere('scripts/import-official.ts', ['--data', DATA, ...args])
}

/** A copy of the data in a folder, with the invented numbers imported as official ones; other changes of the copy come first. */
export async function importInvented(
  folder: string,
  prepare: (folder: string) => Promise<void> | void = () => undefined,
): Promise<CommandEnd> {
  copyData(folder)
  await prepare(folder)
  return runImport(
    INVENTED,
    '--data',
    folder,
    '--write',
    '--publisher',
    'Opdigtet',
    '--title',
    'Opdigtede tal til afprøvning',
  )
}

/** The files that the invented numbers change or add, by path, with their texts: what `importInvented` writes, without the checks of a command. */
export async function inventedFiles(data = DATA_URL): Promise<ReadonlyMap<string, string>> {
  const inputs = loadInputs(data)
  const like = inputs.runs.find(({ id }) => id === inputs.headlineRun)
  if (like === undefined) throw new Error(`no run is called ${inputs.headlineRun}`)
  const population = citizensByCode(inputs.populations.get(like.citizens.edition))
  const figures = officialNumbers([await readFile(INVENTED)], inputs, population, {
    year: null,
    only: null,
    norm: null,
  })
  const words = { publisher: 'Opdigtet', title: 'Opdigtede tal til afprøvning', licence: 'Opdigtet' }
  const source = { ...words, date: null, url: null, en: words }
  return officialChanges(data, figures, source, like, inputs.runs, '2026-11-22')
}
