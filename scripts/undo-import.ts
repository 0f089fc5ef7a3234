import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { folderName } from '../src/inputs/data-folder.ts'
import { FIRST_LANGUAGE, LANGUAGES } from '../src/inputs/language.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { say } from '../src/text/say.ts'
import { faultText } from '../src/text/sentences/import-faults.ts'
import { wordsOf } from './command/words-of-error.ts'
import { changeData } from './data/data-copy.ts'
import { ImportFaults, type Words } from '../src/inputs/import/import-fault.ts'
import { undoImport } from './import/undo-import.ts'
import { SwapCutShort } from './site/swap-folder.ts'

// npm run import:undo -- ID: takes an import of official numbers back, whole, also after a freeze. Refuses where other runs rest
// on it, or the data would not be sound without it; data/ is then as it was.

const USAGE: Words = {
  da: 'npm run import:undo -- ID [--dry-run] [--lang en] [--data MAPPE]\n\nID er importens navn, som official-2026 eller official-results-2026.',
  en: 'npm run import:undo -- ID [--dry-run] [--lang en] [--data FOLDER]\n\nID is what the import is called, as official-2026 or official-results-2026.',
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    lang: { type: 'string' },
    data: { type: 'string' },
  },
})
const language = LANGUAGES.find((own) => own === values.lang) ?? FIRST_LANGUAGE
const [id, ...rest] = positionals
if (id === undefined || rest.length > 0) {
  console.error(say(language, USAGE))
  process.exitCode = 1
} else {
  try {
    await undo(id)
  } catch (error) {
    console.error(error instanceof ImportFaults ? faultText(error.faults, language) : wordsOf(error, SwapCutShort))
    if (!(error instanceof SwapCutShort))
      console.error(say(language, { da: 'Intet blev ændret.', en: 'Nothing was changed.' }))
    process.exitCode = 1
  }
}

async function undo(name: string): Promise<void> {
  const folder = folderName(values.data)
  const isKept = !values['dry-run']
  const { removed, frozenOn } = await changeData(folder, isKept, (copy) => {
    const published = loadData(pathToFileURL(`${copy}/`)).published.find(({ run }) => run === name)
    const paths = undoImport(copy, name)
    loadData(pathToFileURL(`${copy}/`))
    return { removed: paths, frozenOn: published?.frozenOn ?? null }
  })
  const lines = [
    say(language, {
      da: `${name} er taget tilbage. Ændret eller fjernet:`,
      en: `${name} is taken back. Changed or removed:`,
    }),
    ...removed.map((path) => `  ${folder}/${path}`),
    ...(frozenOn === null
      ? []
      : [
          say(language, {
            da: `Kørslen var frosset som offentliggjort ${frozenOn}: dens adresser holder op med at virke.`,
            en: `The run was frozen as published on ${frozenOn}: its addresses cease to work.`,
          }),
        ]),
    ...(isKept
      ? []
      : [say(language, { da: 'Intet blev ændret: det var en prøve.', en: 'Nothing was changed: this was a trial.' })]),
  ]
  console.log(lines.join('\n'))
}
