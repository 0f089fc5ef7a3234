import type { z } from 'zod'
import { siteRoot } from './base-path.ts'
import type { Tables } from './build-basis.ts'
import { buildInputs, leadingEstimate } from './build-inputs.ts'
import { checkCapacitiesInUse } from './tables/check-capacities.ts'
import { checkEditions } from './tables/check-editions.ts'
import { checkAgreement } from './tables/check-agreement.ts'
import { checkFigures } from './tables/check-figures.ts'
import { type AreaTables, checkAreas, checkDay } from './tables/check-geography.ts'
import { checkOfficial, citizensByDate, type CitizensByDate, citizensNear } from './official/check-official.ts'
import { checkResults, type ResultAreas } from './official/check-results.ts'
import { citizensDateOf, referenceDateOf } from './official/official-table.ts'
import { tableFault } from './official/row-fault.ts'
import { checkHash, checkPackage, descriptionOf, tableFiles } from './tables/check-package.ts'
import { checkPublishedAreas } from './tables/check-plausible.ts'
import { checkQuoted, checkVintages } from './tables/check-vintages.ts'
import { checkReferences } from './tables/check-references.ts'
import { checkEstimates } from './rules/check-estimates.ts'
import { checkGeographies } from './rules/check-geographies.ts'
import { checkRuns } from './rules/check-runs.ts'
import { checkSources } from './rules/check-sources.ts'
import type { OfficialTableFacts } from './rules/nameable.ts'
import { checkParameters } from './rules/check-parameters.ts'
import { checkTable, type DataTable } from './tables/check-table.ts'
import { type DataPackage, dataPackageSchema, type TableDescription, type TableResource } from './tables/datapackage.ts'
import type { Fault } from './files/fault.ts'
import type { Inputs } from './inputs.ts'
import { checkPageNames } from './page-names.ts'
import { parseCsv } from './files/parse-csv.ts'
import { type JsonFile, type JsonReading, readJson } from './files/read-json.ts'
import { readText } from './files/read-text.ts'
import {
  type EstimateDefinition,
  estimatesSchema,
  type GeographyEdition,
  geographyEditionsSchema,
  parametersSchema,
  type Runs,
  type RunSpec,
  runsSchema,
  siteSchema,
  type SourceRecord,
  sourcesSchema,
} from './rules/rule-schemas.ts'
import { fileNamed, resourceName } from './tables/tables.ts'
import { rowsOn } from './tables/validity.ts'

/** What could be read of the tables and rules. */
export interface InputsRead {
  readonly site: JsonFile<z.output<typeof siteSchema>> | null
  readonly runs: JsonFile<Runs> | null
  readonly geographies: JsonReading<readonly GeographyEdition[]>
  readonly sources: JsonReading<readonly SourceRecord[]>
  readonly tables: Tables
  readonly areas: AreaTables
  /** The estimate that the pages speak of; null where it could not be read. */
  readonly leadingEstimate: EstimateDefinition | null
  /**
   * The inputs, where there was no fault.
   * @throws Error where there was one
   */
  readonly build: () => Inputs
}

/**
 * Reads and checks the tables and rules of a folder of data, and pushes every fault of them.
 * @param dataDir the folder, with a slash at its end
 */
export function readInputs(dataDir: URL, all: Fault[]): InputsRead {
  const faults: Fault[] = []
  const { file: data } = readJson(dataDir, 'datapackage.json', dataPackageSchema, faults)
  const { file: site } = readJson(dataDir, 'site.json', siteSchema, faults)
  const parameters = readJson(dataDir, 'parameters.json', parametersSchema, faults)
  const { file: runs } = readJson(dataDir, 'runs.json', runsSchema, faults)
  const estimates = readJson(dataDir, 'estimates.json', estimatesSchema, faults)
  const geographies = readJson(dataDir, 'geography/editions.json', geographyEditionsSchema, faults)
  const sources = readJson(dataDir, 'sources.json', sourcesSchema, faults)

  if (data !== null) faults.push(...checkPackage(dataDir, data))
  const { descriptions, tables, bytes } = readTables(dataDir, data, faults)
  faults.push(...checkReferences(descriptions, tables))
  const areas = {
    municipalities: tables.get('municipalities'),
    membership: tables.get('membership'),
    councils: tables.get('councils'),
    regions: tables.get('regions'),
  }
  faults.push(...checkAreas(areas))
  if (geographies.file !== null) faults.push(...checkGeographies(geographies.file))
  for (const geography of geographies.file?.value ?? [])
    faults.push(...checkDay(geography, areas, tables.get(resourceName('land-borders', geography.id))))

  const official = new Map(
    [...tables].flatMap(([name, table]) => {
      const file = fileNamed(name)
      return file?.table === 'official' && file.edition !== null ? [[name, factsOf(file.edition, table)] as const] : []
    }),
  )
  const hasOwnCitizens = ({ weightSource: source }: RunSpec): boolean =>
    source.kind === 'official-table' && official.get(source.table)?.ownCitizens === true
  const users = {
    areRead: runs !== null && estimates.file !== null,
    runs: runs?.value.runs ?? [],
    estimates: estimates.file?.value ?? [],
    geographies: geographies.file?.value ?? [],
    hasOwnCitizens,
  }
  faults.push(...checkEditions(tables, users))
  for (const [name, { year }] of official) {
    const table = tables.get(name)
    const user = runs?.value.runs.find(
      ({ weightSource: source }) => source.kind === 'official-table' && source.table === name,
    )
    const day = geographies.file?.value.find(({ id }) => id === user?.geography)?.date
    if (table !== undefined)
      faults.push(...checkOfficial(table, year, codesOn(tables, day), populationOf(tables, user?.citizens.edition)))
  }
  for (const [name, table] of tables) {
    const file = fileNamed(name)
    if (file?.table === 'official-results' && file.edition !== null)
      faults.push(...checkResults(table, file.edition, resultAreas(tables, file.edition)).map(tableFault))
  }
  const { municipalities, councils } = areas
  const [figures, inUse] = [tables.get('published-figures'), tables.get('capacities-in-use')]
  if (figures !== undefined && municipalities !== undefined && councils !== undefined)
    faults.push(...checkPublishedAreas(figures, municipalities, councils))
  if (inUse !== undefined) faults.push(...checkCapacitiesInUse(inUse, sources.file?.value ?? null))

  const nameable = { parameters, estimates, geographies, tables, names: [...descriptions.keys()], official }
  if (parameters.file !== null) faults.push(...checkParameters(parameters.file, sources))
  if (runs !== null) faults.push(...checkRuns(runs, nameable))
  if (estimates.file !== null) faults.push(...checkEstimates(estimates.file, nameable))
  if (sources.file !== null) {
    const filled = new Set([...tables].flatMap(([name, table]) => (table.rows.length > 0 ? [name] : [])))
    faults.push(...checkSources(sources.file, data, filled))
  }

  // What is said of a table is held against its rows only where these are right, and so are other tables.
  const wrong = new Set(faults.map(({ file }) => file))
  const sound = new Map([...tables].filter(([, { file }]) => !wrong.has(file)))
  const quoted = sound.get('published-figures')
  if (quoted !== undefined && sources.file !== null) faults.push(...checkQuoted(quoted, sources.file.value))
  if (quoted !== undefined) faults.push(...checkFigures(quoted))
  faults.push(...checkAgreement(sound, users))
  if (!wrong.has('datapackage.json') && !wrong.has('sources.json'))
    faults.push(...checkVintages(sound, data, sources.file))
  faults.push(
    ...checkPageNames('parameters.json', wrong.has('parameters.json') ? null : parameters.ids),
    ...checkPageNames('sources.json', wrong.has('sources.json') ? null : sources.ids),
    ...checkPageNames(
      'tables/published-figures.csv',
      quoted === undefined ? null : new Set(quoted.rows.map((row) => row.text('id'))),
    ),
  )

  // A changed table is judged by its content first: its hash counts only when nothing else is wrong with it.
  if (data !== null) faults.push(...staleHashes(data, bytes, new Set(faults.map(({ file }) => file))))

  for (const fault of unique(faults)) all.push(fault)
  return {
    site,
    runs,
    geographies,
    sources,
    tables,
    areas,
    leadingEstimate:
      runs === null || estimates.file === null ? null : leadingEstimate(runs.value, estimates.file.value),
    build: () => {
      if (
        faults.length > 0 ||
        data === null ||
        site === null ||
        parameters.file === null ||
        runs === null ||
        estimates.file === null ||
        geographies.file === null ||
        sources.file === null
      )
        throw new Error('inputs with faults cannot be built')
      return buildInputs(tables, {
        site: { ...site.value, address: siteRoot() },
        geographies: geographies.file.value,
        parameters: parameters.file.value,
        runs: runs.value,
        estimates: estimates.file.value,
        sources: sources.file.value,
        tables: data.value.resources,
      })
    },
  }
}

interface TablesRead {
  readonly descriptions: ReadonlyMap<string, TableDescription>
  readonly tables: Tables
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

function readTables(dataDir: URL, data: JsonFile<DataPackage> | null, faults: Fault[]): TablesRead {
  const descriptions = new Map<string, TableDescription>()
  const tables = new Map<string, DataTable>()
  const bytes = new Map<string, Uint8Array>()
  for (const file of tableFiles(dataDir, data?.value ?? null)) {
    const description = descriptionOf(file, data)
    descriptions.set(file.name, description)
    const source = readText(dataDir, file.path, faults)
    if (source === null) continue
    bytes.set(file.name, source.bytes)
    const rows = parseCsv(file.path, source.text, faults)
    if (rows.length === 0) continue
    const table = checkTable(file.path, rows, description, faults, file.contract.mayBeEmpty)
    if (table.unread !== 'columns') tables.set(file.name, table)
  }
  return { descriptions, tables, bytes }
}

/** What an official table says of itself: its year, and whether it gives citizens. */
function factsOf(year: string, { rows }: DataTable): OfficialTableFacts {
  return { year, ownCitizens: rows.length > 0 && rows.every((row) => row.decimal('citizens_group_1') !== null) }
}

/** The municipalities of a day, or all that are known where no run says which day it is. */
function codesOn(tables: Tables, day: string | undefined): readonly string[] {
  const municipalities = tables.get('municipalities')
  const rows = day === undefined ? (municipalities?.rows ?? []) : rowsOn(municipalities, day)
  return [...new Set(rows.map((row) => row.text('code')).filter((code) => code !== null))]
}

/** The population that an official table is held against: that of its run, or else the newest. */
function populationOf(tables: Tables, edition: string | undefined): CitizensByDate {
  const newest = [...tables.keys()].filter((name) => fileNamed(name)?.table === 'population').sort()
  const name = edition === undefined ? newest.at(-1) : resourceName('population', edition)
  return citizensByDate(name === undefined ? undefined : tables.get(name))
}

/** The areas at the end of a year, with the citizens of the newest population. */
function resultAreas(tables: Tables, year: string): ResultAreas {
  const rows = (name: 'municipalities' | 'councils' | 'membership') => rowsOn(tables.get(name), referenceDateOf(year))
  const cells = (name: 'municipalities' | 'councils', column: string): ReadonlySet<string> =>
    new Set(rows(name).map((row) => row.text(column) ?? ''))
  const population = populationOf(tables, undefined)
  const members = Map.groupBy(rows('membership'), (row) => row.text('council') ?? '')
  return {
    known: { council: cells('councils', 'name'), municipality: cells('municipalities', 'code') },
    citizensOf: (level, area) => {
      const codes = level === 'municipality' ? [area] : (members.get(area) ?? []).map((row) => row.text('code') ?? '')
      return citizensNear(codes, citizensDateOf(year), population)
    },
  }
}

function staleHashes(
  data: JsonFile<DataPackage>,
  bytes: ReadonlyMap<string, Uint8Array>,
  faulty: ReadonlySet<string>,
): readonly Fault[] {
  return data.value.resources.flatMap((resource: TableResource) => {
    const found = bytes.get(resource.name)
    return found === undefined || faulty.has(resource.path) ? [] : checkHash(data, resource, found)
  })
}

function unique(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
