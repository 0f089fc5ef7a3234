import { once } from '../../inputs/files/once.ts'
import { required } from '../../model/required.ts'
import type { Language } from '../../inputs/language.ts'
import { statedInAnyYear } from '../../results/official-beside.ts'
import type { CouncilResult, RunResult } from '../../results/result.ts'
import type { Site } from '../../results/site.ts'
import { councilName } from '../../text/names/area.ts'
import { withStatus } from '../../text/sentences/files.ts'
import { folder, mapFiles, modelFile, resultFile, tableFiles, type TableFiles } from './collection-files.ts'
import { type Collection, collectionOfAll, collectionOfRun, municipalityTable } from './collection.ts'
import type { CsvForm } from '../descriptions/csvw.ts'
import { binaryFile, type DownloadFile, fileName, textFile, type TextFile } from './download-file.ts'
import { changeTables } from '../tables/change-files.ts'
import { scenarioTables } from '../tables/scenario-csv.ts'
import { databaseBytes } from '../tables/database.ts'
import { siteDatabase } from '../tables/site-database.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { DANISH_NAMES } from '../tables/table.ts'
import type { AttributedOutlines } from '../tables/map-files.ts'
import { type ListedFile, readMe } from '../descriptions/read-me.ts'
import { resultSchema } from '../descriptions/result-form.ts'
import { folderDescriptionFile, inBothForms, type TableForms, tableForms } from '../tables/table-file.ts'
import { parquetBytes, tidyTable } from '../tables/tidy-table.ts'
import { uncertaintyTables } from '../tables/uncertainty-table.ts'
import { zipped } from './zip.ts'

/** The files of a run by what they are. */
export interface RunFiles extends TableFiles {
  readonly result: TextFile
  /** The numbers on the outlines of the map. */
  readonly map: readonly TextFile[]
  /** The municipalities of each health council, and the descriptions of those tables. */
  readonly ofCouncils: readonly TableForms[]
  readonly councilsDescriptions: readonly TextFile[]
  /** Everything in one archive, with a text to read first. */
  readonly archive: DownloadFile
  /** All of them, the archive last. */
  readonly all: readonly DownloadFile[]
}

/** The files that all runs have together. */
export interface AllRunsFiles extends TableFiles {
  /** Every figure in a row of its own. */
  readonly tidy: TableForms
  readonly all: readonly DownloadFile[]
}

/**
 * The files of the run that the pages lead with, at addresses that stay while runs come and go. Copies rather than
 * redirects, so that any web server and any program can use the address. A file whose name has the run says "latest".
 */
export function latestFiles(site: Site): readonly DownloadFile[] {
  const { id } = site.results.headline.run
  const named = (name: string): string => name.replace(`laegefordelingen-${id}.`, 'laegefordelingen-latest.')
  return runFiles(site, site.results.headline).all.map((file) => ({
    ...file,
    path: `/data/latest/${named(file.path.slice(`/data/${id}/`.length))}`,
  }))
}

/** The files of a run. They are listed once for each site, so that no file is made twice. */
export function runFiles(site: Site, result: RunResult): RunFiles {
  return runFilesOf(site)(result)
}

/**
 * The table of the municipalities of one health council.
 * @throws RangeError if the run has no such council
 */
export function tableOfCouncil(site: Site, result: RunResult, { slug }: Pick<CouncilResult, 'slug'>): TableForms {
  const table = runFiles(site, result).ofCouncils.find(({ plain }) => fileName(plain) === `${slug}.csv`)
  if (table === undefined) throw new RangeError(`${result.run.id} has no table of ${slug}`)
  return table
}

const runFilesOf = once((site: Site) => once((result: RunResult) => makeRunFiles(site, result)))

/** The tables of all runs in one, under /data/all/, and every figure in a row of its own. */
export const allRunsFiles = once((site: Site): AllRunsFiles => {
  const { inputs, results } = site
  const collection = collectionOfAll(inputs.site, results.runs, statedInAnyYear(inputs, results))
  const table = tidyTable(collection)
  const [municipalityChanges, councilChanges] = changeTables(site.changes)
  const [councilScenarios, municipalityScenarios] = scenarioTables(site.scenarios.results)
  const files = tableFiles(collection, [table], [], {
    tables: [
      { sheet: 'Ændringer i kommuner', table: municipalityChanges },
      { sheet: 'Ændringer i sundhedsråd', table: councilChanges },
      { sheet: 'Kommuner i scenarier', table: municipalityScenarios },
      { sheet: 'Sundhedsråd i scenarier', table: councilScenarios },
    ],
    scenarios: site.scenarios,
  })
  const { tables, workbook, descriptions, dataPackage } = files
  const tidy = required(tables.at(-1), 'the table of all figures')
  const parquet = binaryFile(
    {
      path: `${folder(collection)}/${table.name}.parquet`,
      title: { da: `${table.title.da} (Parquet)`, en: `${table.title.en} (Parquet)` },
      description: withStatus(table.description, collection.statuses),
      mediaType: 'application/vnd.apache.parquet',
    },
    () => Promise.resolve(parquetBytes(table)),
  )
  const database = binaryFile(
    {
      path: '/data/laegefordelingen.sqlite',
      title: { da: 'Alt i én database (SQLite)', en: 'All in one database (SQLite)' },
      description: withStatus(
        {
          da: 'Alle kørsler, kommuner, sundhedsråd, regioner og scenarier i tabeller med nøgler, enheder og forklaringer.',
          en: 'All runs, municipalities, health councils, regions and scenarios in tables with keys, units and explanations.',
        },
        collection.statuses,
      ),
      mediaType: 'application/vnd.sqlite3',
    },
    () => Promise.resolve(databaseBytes(siteDatabase(site, collection))),
  )
  return { ...files, tidy, all: [...inBothForms(tables), parquet, database, workbook, ...descriptions, dataPackage] }
})

/** The description of result.json, which is the same for all runs. */
export function schemaFile(): TextFile {
  return SCHEMA_FILE
}

const SCHEMA_FILE = textFile(
  {
    path: '/data/result.schema.json',
    title: { da: 'Skema for resultatet', en: 'Schema of the result' },
    description: {
      da: 'JSON Schema for result.json: hvert felt med type, enhed og forklaring på engelsk.',
      en: 'JSON Schema of result.json: every field with type, unit and explanation.',
    },
    mediaType: 'application/schema+json',
  },
  () => `${JSON.stringify(resultSchema, null, 2)}\n`,
)

function makeRunFiles(site: Site, result: RunResult): RunFiles {
  const collection = collectionOfRun(site.inputs.site, result)
  const outlines = site.drawnOf(result)
  const resultJsonFile = resultFile(collection, result)
  const map = mapFiles(collection, outlines)
  const ofRun = tableFiles(collection, uncertaintyTables(result), [resultJsonFile, ...map])
  const ofCouncils = result.councils.map((council) => councilFile(collection, result, council))
  const councilsDescriptions = [COUNCIL_FOLDERS.plain, COUNCIL_FOLDERS.danish].map((name) =>
    folderDescriptionFile(
      collection,
      `${folder(collection)}/${name}`,
      { da: 'Beskrivelse af tabellerne pr. sundhedsråd', en: 'Description of the tables by health council' },
      inBothForms(ofCouncils).filter(({ path }) => path.startsWith(`${folder(collection)}/${name}/`)),
    ),
  )
  const { tables, workbook, descriptions, dataPackage } = ofRun
  const files = [
    ...inBothForms(tables),
    resultJsonFile,
    workbook,
    modelFile(collection, result),
    ...map,
    ...descriptions,
    dataPackage,
    ...inBothForms(ofCouncils),
    ...councilsDescriptions,
  ]
  const archive = archiveFile(collection, files, outlines)
  return {
    ...ofRun,
    result: resultJsonFile,
    map,
    ofCouncils,
    councilsDescriptions,
    archive,
    all: [...files, archive],
  }
}

/** The folders of the tables of one health council each, by form. */
const COUNCIL_FOLDERS: Readonly<Record<CsvForm, string>> = { plain: 'councils', danish: DANISH_NAMES.councils }

/** Whether a file is of one health council. */
export function isOfOneCouncil({ path }: Pick<DownloadFile, 'path'>): boolean {
  return Object.values(COUNCIL_FOLDERS).some((name) => path.includes(`/${name}/`))
}

/** The municipalities of one health council, with the columns of the table of all. */
function councilFile(collection: Collection, result: RunResult, council: CouncilResult): TableForms {
  const codes = new Set(council.municipalityCodes)
  const [da, en] = [councilName(council.name, 'da'), councilName(council.name, 'en')]
  const one = codes.size === 1
  const description = {
    da: `${one ? 'Kommunen' : 'Kommunerne'} i ${da}, med de samme kolonner som tabellen over alle kommuner.`,
    en: `The ${one ? 'municipality' : 'municipalities'} of the ${en}, with the columns of the table of all municipalities.`,
  }
  const rows = result.municipalities.filter((m) => codes.has(m.code))
  const at = (name: string): `/${string}` => `${folder(collection)}/${name}/${council.slug}.csv`
  return tableForms(
    { plain: at(COUNCIL_FOLDERS.plain), danish: at(COUNCIL_FOLDERS.danish) },
    municipalityTable(result, rows, description, { da, en }),
    collection.statuses,
  )
}

const EACH_COUNCIL: readonly ListedFile[] = [
  {
    path: `${COUNCIL_FOLDERS.plain}/`,
    title: LABELS.oneHealthCouncilAtATime,
    description: {
      da: 'Kommunerne i hvert sundhedsråd, med de samme kolonner som tabellen over alle kommuner.',
      en: 'The municipalities of each health council, with the columns of the table of all municipalities.',
    },
  },
  {
    path: `${COUNCIL_FOLDERS.danish}/`,
    title: { da: 'Et sundhedsråd ad gangen (dansk Excel)', en: 'One health council at a time (Danish Excel)' },
    description: { da: 'De samme tabeller til dansk Excel.', en: 'The same tables for a Danish Excel.' },
  },
]

function archiveFile(
  collection: Collection,
  files: readonly DownloadFile[],
  outlines: AttributedOutlines,
): DownloadFile {
  const name = `laegefordelingen-${collection.id}`
  return binaryFile(
    {
      path: `${folder(collection)}/${name}.zip`,
      title: { da: 'Alt i én zip-fil', en: 'Everything in one zip file' },
      description: withStatus(
        {
          da: 'Alle kørslens filer med en tekst, der siger, hvad de er, og hvordan de citeres.',
          en: 'All files of the run with a text that says what they are and how to cite them.',
        },
        collection.statuses,
      ),
      mediaType: 'application/zip',
    },
    async () => {
      const encoder = new TextEncoder()
      const within = (file: DownloadFile): string => file.path.slice(folder(collection).length + 1)
      const schema = { ...schemaFile(), path: fileName(schemaFile()) }
      const inside = (some: readonly DownloadFile[]) => some.map((file) => ({ ...file, path: within(file) }))
      const listed = [...inside(files), schema]
      // The tables of the councils are described once.
      const told = [...inside(files.filter((file) => !isOfOneCouncil(file))), schema, ...EACH_COUNCIL]
      const read = (language: Language): Uint8Array => encoder.encode(readMe(collection, told, outlines, language))
      const entries = [
        { path: 'LAES-MIG.txt', bytes: read('da') },
        { path: 'README.txt', bytes: read('en') },
        { path: 'OUTLINES.txt', bytes: encoder.encode(`${outlines.notice}\n`) },
        ...(await Promise.all(listed.map(async ({ path, bytes }) => ({ path, bytes: await bytes() })))),
      ]
      return zipped(
        entries.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes })),
        collection.site.publicationDate,
      )
    },
  )
}
