import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { citizensByCode } from '../src/inputs/build-basis.ts'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { folderName } from '../src/inputs/data-folder.ts'
import { CHRISTIANSO } from '../src/inputs/place-names.ts'
import { computeResults } from '../src/results/compute-results.ts'
import { changeReport } from './import/change-report.ts'
import { officialChanges, type OfficialSource } from './import/official-files.ts'
import { officialNumbers } from './import/official-rows.ts'
import { readSheets } from './import/read-sheets.ts'
import { changeData } from './data/data-copy.ts'
import { SwapCutShort } from './site/swap-folder.ts'

// npm run import:official -- FILE: checks the authorities' numbers and shows what they would change. With --write, and
// where they were published, data/ gets them as a table, a run and a source. Exit code 1 and data/ as it was otherwise.

const USAGE = `npm run import:official -- FILE [--year 2027]
npm run import:official -- FILE [--year 2027] --write --publisher NAME --title TITLE [--date DATE] [--url ADDRESS] [--licence TEXT]

FILE       CSV or XLSX; a template is at /data/skabelon-officielle-tal.csv
--year     the year that the figures speak of the end of, where FILE does not say
--write    change data/; without it, nothing is written
--publisher, --title, --date, --url, --licence   where the figures were published, for data/sources.json
--publisher-en, --title-en, --licence-en         the same for readers of English; as they are where not stated
--data     the folder data/, where it is another`

/** The licence of facts that are quoted, as the other sources state it. */
const FACTS = { da: 'Fakta og tal gengivet med kildeangivelse', en: 'Facts and figures quoted with their source' }

try {
  await run()
} catch (error) {
  if (error instanceof InputFaults) console.error(formatFaults(error.faults))
  else console.error(error instanceof Error ? error.message : error)
  if (!(error instanceof SwapCutShort)) console.error('Nothing was written.')
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      write: { type: 'boolean', default: false },
      publisher: { type: 'string' },
      title: { type: 'string' },
      date: { type: 'string' },
      url: { type: 'string' },
      licence: { type: 'string' },
      'publisher-en': { type: 'string' },
      'title-en': { type: 'string' },
      'licence-en': { type: 'string' },
      data: { type: 'string' },
    },
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error(USAGE)
  if (values.year !== undefined && !/^20\d\d$/.test(values.year)) throw new Error(`--year ${values.year} is not a year`)
  if (values.write && (values.publisher === undefined || values.title === undefined))
    throw new Error(`--write needs --publisher and --title: a figure enters data/ with its source only.\n\n${USAGE}`)

  const folder = folderName(values.data)
  const publisher = values.publisher ?? 'not stated'
  const title = values.title ?? `The figures in ${file}`
  const source: OfficialSource = {
    publisher,
    title,
    date: values.date ?? null,
    url: values.url ?? null,
    licence: values.licence ?? FACTS.da,
    en: {
      publisher: values['publisher-en'] ?? publisher,
      title: values['title-en'] ?? title,
      licence: values['licence-en'] ?? values.licence ?? FACTS.en,
    },
  }
  const today = new Date().toISOString().slice(0, 10)

  // The change is made to a copy and all of it checked as a build would; the copy takes the place of data/ as a whole.
  const sheets = await readSheets(file)
  const { report, written } = await changeData(folder, values.write, (copy) => {
    const dataDir = pathToFileURL(`${copy}/`)
    const inputs = loadData(dataDir).inputs
    const like = inputs.runs.find(({ id }) => id === inputs.headlineRun)
    if (like === undefined) throw new Error(`no run is called ${inputs.headlineRun}`)
    const population = citizensByCode(inputs.populations.get(like.citizens.edition))
    const figures = officialNumbers(sheets, inputs.municipalities, population, values.year ?? null)
    const changes = officialChanges(dataDir, figures, source, like, inputs.runs, today)
    const before = computeResults(inputs).headline
    for (const [path, text] of changes) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), text)
    }
    const passedOver = figures.passedOver.map(
      (line) => `Line ${line}: ${CHRISTIANSO.name} is in no municipality, and was passed over.\n\n`,
    )
    const report = changeReport(before, computeResults(loadData(dataDir).inputs))
    return { report: passedOver.join('') + report, written: [...changes.keys()] }
  })
  console.log(report)
  if (values.write) {
    console.log(`\nWritten: ${written.map((path) => `${folder}/${path}`).join(', ')}`)
    console.log('Next: set publicationDate in site.json, npm run data:check, npm test, and look at the site.')
  } else {
    console.log('\nNothing was written. To write it, add --write, --publisher and --title.')
  }
}
