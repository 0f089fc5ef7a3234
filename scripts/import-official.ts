import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { citizensByCode } from '../src/inputs/build-basis.ts'
import { folderName } from '../src/inputs/data-folder.ts'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../src/inputs/language.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { isWithin, LIMITS } from '../src/inputs/official/limits.ts'
import { decimal } from '../src/model/decimal.ts'
import { numberOf } from '../src/model/parameter-value.ts'
import { computeResults } from '../src/results/compute-results.ts'
import { parameterOf } from '../src/results/run-input.ts'
import { say } from '../src/text/say.ts'
import { faultText } from '../src/text/sentences/import-faults.ts'
import { changeData } from './data/data-copy.ts'
import { changeReport } from './import/change-report.ts'
import { ImportFaults, type Words } from '../src/inputs/import/import-fault.ts'
import { readReport } from './import/import-report.ts'
import { officialChanges, type OfficialSource } from './import/official-files.ts'
import { officialNumbers } from '../src/inputs/import/official-rows.ts'
import { readFile } from './import/read-file.ts'
import { resultsReport } from './import/results-report.ts'
import type { Book } from '../src/inputs/import/sheet.ts'
import { SwapCutShort } from './site/swap-folder.ts'

// npm run import:official -- FILE: checks the authorities' numbers and shows what they would change. With --write, and
// where they were published, data/ gets them as a table, a run and a source. Exit code 1 and data/ as it was otherwise.

const USAGE: Words = {
  da: `npm run import:official -- FIL … [--year 2027]
npm run import:official -- FIL … [--year 2027] --write --publisher NAVN --title TITEL [--date DATO] [--url ADRESSE] [--licence TEKST]

FIL        CSV, XLSX eller ODS, en eller flere: vægte, vægtede borgere, lægekapaciteter pr. sundhedsråd, vejledende patienttal
           pr. kommune; en skabelon ligger på /data/skabelon-officielle-tal.csv
--year     det år, tallene gælder for udgangen af, hvor filen ikke siger det, eller har flere år
--only     de sundhedsråd og kommuner, som resultater læses for, med komma imellem; ellers alle, og ingen må mangle
--as       weights: gør også vejledende patienttal til vægte, normen divideret med tallet; ellers er de resultater alene
--write    ændr data/; uden det skrives intet
--publisher, --title, --date, --url, --licence   hvor tallene er offentliggjort, til data/sources.json
--publisher-en, --title-en, --licence-en         det samme til engelske læsere; som de er, hvor de mangler
--report   skriv rapporten i en fil også
--lang     da eller en
--data     mappen data/, hvor den er en anden`,
  en: `npm run import:official -- FILE … [--year 2027]
npm run import:official -- FILE … [--year 2027] --write --publisher NAME --title TITLE [--date DATE] [--url ADDRESS] [--licence TEXT]

FILE       CSV, XLSX or ODS, one or more: weights, weighted citizens, capacities of health councils, guidance list sizes of
           municipalities; a template is at /data/skabelon-officielle-tal.csv
--year     the year that the figures speak of the end of, where FILE does not say, or has several
--only     the councils and municipalities that results are read of, with commas between; else all, none of them missing
--as       weights: make guidance list sizes weights as well, the norm divided by each; else they are results alone
--write    change data/; without it, nothing is written
--publisher, --title, --date, --url, --licence   where the figures were published, for data/sources.json
--publisher-en, --title-en, --licence-en         the same for readers of English; as they are where not stated
--report   write the report into a file too
--lang     da or en
--data     the folder data/, where it is another`,
}

/** The licence of facts that are quoted, as the other sources state it. */
const FACTS = { da: 'Fakta og tal gengivet med kildeangivelse', en: 'Facts and figures quoted with their source' }

/** A command that cannot be run as it is written. */
class Refusal extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

// The language and the report file are known before anything can go wrong.
const { values, positionals } = parsedArguments()
const language: Language = LANGUAGES.find((own) => own === values.lang) ?? FIRST_LANGUAGE
const told: string[] = []
// A report that cannot be written is told before data/ changes, and not after.
if (saveReport('')) {
  try {
    await run()
  } catch (error) {
    console.error(tell(wordsOf(error)))
    if (!(error instanceof SwapCutShort))
      console.error(tell(say(language, { da: 'Intet blev skrevet.', en: 'Nothing was written.' })))
    process.exitCode = 1
  }
  saveReport(`${told.join('\n')}\n`)
}

/** Writes the report into its file, where one is named; says why where it cannot, and sets the exit code. */
function saveReport(text: string): boolean {
  const { report } = values
  if (report === undefined) return true
  try {
    if (positionals.some((file) => resolve(file) === resolve(report)))
      throw new Refusal({ da: 'det er den fil, der læses', en: 'that is the file that is read' })
    writeFileSync(report, text)
    return true
  } catch (error) {
    const why = wordsOf(error)
    console.error(
      say(language, {
        da: `--report ${report} kan ikke skrives: ${why}`,
        en: `--report ${report} cannot be written: ${why}`,
      }),
    )
    process.exitCode = 1
    return false
  }
}

/** Keeps a part of the report for its file. */
function tell(text: string): string {
  told.push(text)
  return text
}

function wordsOf(error: unknown): string {
  if (error instanceof ImportFaults) return faultText(error.faults, language)
  if (error instanceof Refusal) return say(language, error.words)
  if (error instanceof InputFaults) return formatFaults(error.faults)
  return error instanceof Error ? error.message : String(error)
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        only: { type: 'string' },
        as: { type: 'string' },
        write: { type: 'boolean', default: false },
        publisher: { type: 'string' },
        title: { type: 'string' },
        date: { type: 'string' },
        url: { type: 'string' },
        licence: { type: 'string' },
        'publisher-en': { type: 'string' },
        'title-en': { type: 'string' },
        'licence-en': { type: 'string' },
        report: { type: 'string' },
        lang: { type: 'string' },
        data: { type: 'string' },
      },
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(say(FIRST_LANGUAGE, USAGE))
    process.exit(1)
  }
}

async function run(): Promise<void> {
  const [file] = positionals
  const isUnknown = (values.lang ?? language) !== language || !['weights', 'results'].includes(values.as ?? 'results')
  if (file === undefined || isUnknown) throw new Refusal(USAGE)
  if (values.year !== undefined && (!/^\d{4}$/.test(values.year) || !isWithin(decimal(values.year), LIMITS.year)))
    throw new Refusal({
      da: `--year ${values.year} er ikke et år fra ${LIMITS.year.low} til ${LIMITS.year.high}`,
      en: `--year ${values.year} is not a year from ${LIMITS.year.low} to ${LIMITS.year.high}`,
    })
  if (values.write && (values.publisher === undefined || values.title === undefined))
    throw new Refusal({
      da: `--write kræver --publisher og --title: et tal kommer kun i data/ med sin kilde.\n\n${USAGE.da}`,
      en: `--write needs --publisher and --title: a figure enters data/ with its source only.\n\n${USAGE.en}`,
    })

  const folder = folderName(values.data)
  const publisher = values.publisher ?? 'not stated'
  const title = values.title ?? `The figures in ${positionals.join(', ')}`
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
  const books: Book[] = []
  for (const path of positionals) books.push(await readFile(path))
  const { report, written } = await changeData(folder, values.write, (copy) => {
    const dataDir = pathToFileURL(`${copy}/`)
    const inputs = loadData(dataDir).inputs
    const like = inputs.runs.find(({ id }) => id === inputs.headlineRun)
    if (like === undefined) throw new Error(`no run is called ${inputs.headlineRun}`)
    const population = citizensByCode(inputs.populations.get(like.citizens.edition))
    const figures = officialNumbers(books, inputs, population, {
      year: values.year ?? null,
      only: values.only?.split(',') ?? null,
      norm: values.as === 'weights' ? numberOf(parameterOf(like.parameters.norm, inputs)) : null,
    })
    const changes = officialChanges(dataDir, figures, source, like, inputs.runs, today)
    const before = computeResults(inputs).headline
    for (const [path, text] of changes) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), text)
    }
    const after = loadData(dataDir).inputs
    const parts = [
      readReport(books.map((book) => book.file).join(', '), figures, language),
      ...(figures.results.length === 0 ? [] : [resultsReport(figures.results, before, language), '']),
      ...(figures.rows.length === 0 ? [] : [changeReport(before, computeResults(after), language)]),
    ]
    return { report: parts.join('\n').trimEnd(), written: [...changes.keys()] }
  })
  console.log(tell(report))
  const end: Words = values.write
    ? {
        da: `\nSkrevet: ${written.map((path) => `${folder}/${path}`).join(', ')}\nNæste trin: sæt publicationDate i site.json, kør npm run data:check og npm test, og se på siderne.`,
        en: `\nWritten: ${written.map((path) => `${folder}/${path}`).join(', ')}\nNext: set publicationDate in site.json, npm run data:check, npm test, and look at the site.`,
      }
    : {
        da: '\nIntet blev skrevet. Tilføj --write, --publisher og --title for at skrive det.',
        en: '\nNothing was written. To write it, add --write, --publisher and --title.',
      }
  console.log(tell(say(language, end)))
}
