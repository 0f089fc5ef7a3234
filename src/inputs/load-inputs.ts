import { buildInputs } from './build-inputs.ts'
import type { ContactTables } from '../model/domain.ts'
import { buildContacts } from './build-contacts.ts'
import { checkContacts } from './check-contacts.ts'
import { checkAgeGroups, checkDates, checkOnePerMunicipality } from './check-coverage.ts'
import { checkGeography } from './check-geography.ts'
import { checkHash, checkPackage, descriptionOf, tablesToRead } from './check-package.ts'
import { checkAgeSums, checkFigureAreas, checkLifeExpectancy, checkJumps, checkUseBands } from './check-plausible.ts'
import { checkReferences } from './check-references.ts'
import { checkEstimate, checkParameters, checkRuns, checkSources } from './check-rules.ts'
import { checkTable, type Table } from './check-table.ts'
import { type DataPackage, dataPackageSchema, type TableDescription, type TableResource } from './datapackage.ts'
import { deepFreeze } from './deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from './fault.ts'
import type { Inputs } from './inputs.ts'
import { parseCsv } from './parse-csv.ts'
import { type JsonFile, readJson } from './read-json.ts'
import { readText } from './read-text.ts'
import { estimateSchema, parametersSchema, runsSchema, siteSchema, sourcesSchema } from './rule-schemas.ts'
import { type TableName, TABLES } from './tables.ts'

/**
 * Reads and checks all of `data/`, and gives the inputs, deeply frozen.
 *
 * Nothing stops at the first fault: every file is read and every check made that still can be.
 * @param folder the folder `data/`
 * @throws InputFaults with every fault of every file
 */
export function loadInputs(folder: URL): Inputs {
  const dataDir = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`)
  const faults: Fault[] = []
  const { file: data } = readJson(dataDir, 'datapackage.json', dataPackageSchema, faults)
  const { file: site } = readJson(dataDir, 'site.json', siteSchema, faults)
  const { file: parameters, ids: parameterIds } = readJson(dataDir, 'parameters.json', parametersSchema, faults)
  const { file: runs } = readJson(dataDir, 'runs.json', runsSchema, faults)
  const { file: estimate } = readJson(dataDir, 'estimate.json', estimateSchema, faults)
  const { file: sources, ids: sourceIds } = readJson(dataDir, 'sources.json', sourcesSchema, faults)

  if (data !== null) faults.push(...checkPackage(dataDir, data))
  const descriptions = new Map(
    tablesToRead(dataDir, data?.value ?? null).map((name) => [name, descriptionOf(name, data)]),
  )
  const { tables, bytes } = readTables(dataDir, descriptions, faults)
  faults.push(...checkReferences(descriptions, tables))
  faults.push(
    ...checkGeography(
      tables.get('municipalities'),
      tables.get('councils'),
      tables.get('regions'),
      tables.get('land-borders'),
    ),
  )

  const needed = new Map((runs?.value.runs ?? []).map((run) => [run.citizensDate, `the run ${run.id}`]))
  if (estimate !== null) needed.set(estimate.value.baseDate, 'the estimate')
  faults.push(...checkBetweenTables(tables, needed, estimate?.value.baseDate ?? null))

  const known = { ids: parameterIds, file: parameters }
  const dates = datesOf(tables.get('population'))
  if (parameters !== null) faults.push(...checkParameters(parameters, sourceIds))
  if (runs !== null) faults.push(...checkRuns(runs, known, dates, new Set()))
  if (estimate !== null) faults.push(...checkEstimate(estimate, known, dates, tables.get('published-figures') ?? null))
  if (sources !== null) faults.push(...checkSources(sources, data))

  // A changed table is judged by its content first: its hash counts only when nothing else is wrong with it.
  if (data !== null) faults.push(...staleHashes(data, bytes, new Set(faults.map(({ file }) => file))))

  if (
    faults.length > 0 ||
    site === null ||
    parameters === null ||
    runs === null ||
    estimate === null ||
    sources === null
  ) {
    throw new InputFaults(sortFaults(unique(faults)))
  }
  return deepFreeze(
    buildInputs((name) => tables.get(name) ?? missingTable(name), contactsOf(tables), {
      site: site.value,
      parameters: parameters.value,
      runs: runs.value,
      estimate: estimate.value,
      sources: sources.value,
    }),
  )
}

function contactsOf(tables: ReadonlyMap<TableName, Table>): ContactTables | null {
  const contacts = tables.get('gp-contacts')
  const citizens = tables.get('citizens-by-age-sex')
  return contacts === undefined || citizens === undefined ? null : buildContacts(contacts, citizens)
}

function missingTable(name: TableName): never {
  throw new Error(`the table ${name} was not read`)
}

function readTables(
  dataDir: URL,
  descriptions: ReadonlyMap<TableName, TableDescription>,
  faults: Fault[],
): { readonly tables: ReadonlyMap<TableName, Table>; readonly bytes: ReadonlyMap<TableName, Uint8Array> } {
  const tables = new Map<TableName, Table>()
  const bytes = new Map<TableName, Uint8Array>()
  for (const [name, description] of descriptions) {
    const { path } = TABLES[name]
    const source = readText(dataDir, path, faults)
    if (source === null) continue
    bytes.set(name, source.bytes)
    tables.set(name, checkTable(path, parseCsv(path, source.text, faults), description, faults))
  }
  return { tables, bytes }
}

function checkBetweenTables(
  tables: ReadonlyMap<TableName, Table>,
  needed: ReadonlyMap<string, string>,
  baseDate: string | null,
): readonly Fault[] {
  const faults: Fault[] = []
  const municipalities = tables.get('municipalities')
  const councils = tables.get('councils')
  const codes = municipalities?.rows.map((row) => row.text('code')).filter((code) => code !== null) ?? []
  const distinct = [...new Set(codes)]
  for (const name of ['area', 'life-expectancy', 'marital-status', 'gp-distance'] as const) {
    const table = tables.get(name)
    if (table !== undefined) faults.push(...checkOnePerMunicipality(table, distinct))
  }
  const population = tables.get('population')
  if (population !== undefined) faults.push(...checkDates(population, distinct, needed), ...checkJumps(population))
  const ageGroups = tables.get('age-groups')
  if (ageGroups !== undefined && baseDate !== null) {
    faults.push(...checkAgeGroups(ageGroups, distinct, baseDate))
    if (population !== undefined) faults.push(...checkAgeSums(ageGroups, population, baseDate))
  }
  const contacts = tables.get('gp-contacts')
  const citizens = tables.get('citizens-by-age-sex')
  if (contacts !== undefined && citizens !== undefined && baseDate !== null)
    faults.push(...checkContacts(contacts, citizens, population ?? null, distinct, baseDate))
  const useProfile = tables.get('gp-use-profile')
  if (useProfile !== undefined) faults.push(...checkUseBands(useProfile))
  const lifeExpectancy = tables.get('life-expectancy')
  if (lifeExpectancy !== undefined && municipalities !== undefined)
    faults.push(...checkLifeExpectancy(lifeExpectancy, municipalities))
  const figures = tables.get('published-figures')
  if (figures !== undefined && municipalities !== undefined && councils !== undefined) {
    faults.push(...checkFigureAreas(figures, municipalities, councils))
  }
  return faults
}

function datesOf(population: Table | undefined): ReadonlySet<string> | null {
  if (population === undefined) return null
  return new Set(population.rows.map((row) => row.text('date')).filter((date) => date !== null))
}

function staleHashes(
  data: JsonFile<DataPackage>,
  bytes: ReadonlyMap<TableName, Uint8Array>,
  faulty: ReadonlySet<string>,
): readonly Fault[] {
  return data.value.resources.flatMap((resource: TableResource) => {
    const found = [...bytes].find(([name]) => name === resource.name)?.[1]
    return found === undefined || faulty.has(resource.path) ? [] : checkHash(data, resource, found)
  })
}

function unique(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
