import { buildInputs } from './build-inputs.ts'
import type { ContactTables } from '../model/domain.ts'
import { siteRoot } from './base-path.ts'
import { buildContacts } from './tables/build-contacts.ts'
import { checkCapacitiesInUse } from './tables/check-capacities.ts'
import { checkContacts } from './tables/check-contacts.ts'
import { checkAgeGroups, checkDates, checkOnePerMunicipality } from './tables/check-coverage.ts'
import { checkGeography } from './tables/check-geography.ts'
import { checkOfficial, citizensByDate } from './official/check-official.ts'
import { checkHash, checkPackage, descriptionOf, officialTablesOf, tablesToRead } from './tables/check-package.ts'
import {
  checkAgeSums,
  checkFigureAreas,
  checkLifeExpectancy,
  checkJumps,
  checkUseBands,
} from './tables/check-plausible.ts'
import { checkReferences } from './tables/check-references.ts'
import {
  checkEstimate,
  checkParameters,
  checkRuns,
  checkSources,
  type OfficialTableFacts,
} from './rules/check-rules.ts'
import { checkTable, type Table } from './tables/check-table.ts'
import { type DataPackage, dataPackageSchema, type TableDescription, type TableResource } from './tables/datapackage.ts'
import { deepFreeze } from './files/deep-freeze.ts'
import { type Fault, InputFaults, sortFaults } from './files/fault.ts'
import type { Inputs } from './inputs.ts'
import { officialContract } from './official/official-table.ts'
import { parseCsv } from './files/parse-csv.ts'
import { type JsonFile, readJson } from './files/read-json.ts'
import { readText } from './files/read-text.ts'
import { estimateSchema, parametersSchema, runsSchema, siteSchema, sourcesSchema } from './rules/rule-schemas.ts'
import { type TableContract, type TableName, TABLES } from './tables/tables.ts'

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
  const known = readTables(dataDir, TABLES, tablesToRead(dataDir, data?.value ?? null), data, faults)
  const { tables } = known
  const officialNames = data === null ? [] : officialTablesOf(data.value)
  const contracts = Object.fromEntries(officialNames.map((name) => [name, officialContract(name)]))
  const official = readTables(dataDir, contracts, officialNames, data, faults)
  faults.push(...checkReferences(known.descriptions, tables))
  faults.push(...checkReferences(official.descriptions, new Map<string, Table>([...tables, ...official.tables])))
  faults.push(
    ...checkGeography(
      tables.get('municipalities'),
      tables.get('councils'),
      tables.get('regions'),
      tables.get('land-borders'),
    ),
  )

  const facts = new Map([...official.tables].map(([name, table]) => [name, factsOf(name, table)]))
  const needed = new Map(
    (runs?.value.runs ?? [])
      .filter(
        ({ weightSource: source }) => source.kind === 'open-estimate' || facts.get(source.table)?.ownCitizens !== true,
      )
      .map((run) => [run.citizensDate, `the run ${run.id}`]),
  )
  if (estimate !== null) needed.set(estimate.value.baseDate, 'the estimate')
  faults.push(...checkBetweenTables(tables, needed, estimate?.value.baseDate ?? null))
  const codes = codesIn(tables)
  const population = citizensByDate(tables.get('population'))
  for (const [name, table] of official.tables)
    faults.push(...checkOfficial(table, facts.get(name)?.year ?? null, codes, population))
  const inUse = tables.get('capacities-in-use')
  if (inUse !== undefined) faults.push(...checkCapacitiesInUse(inUse, sources?.value ?? null))

  const parametersRead = { ids: parameterIds, file: parameters }
  const dates = datesOf(tables.get('population'))
  if (parameters !== null) faults.push(...checkParameters(parameters, sourceIds))
  if (runs !== null) faults.push(...checkRuns(runs, parametersRead, dates, facts))
  if (estimate !== null)
    faults.push(...checkEstimate(estimate, parametersRead, dates, tables.get('published-figures') ?? null))
  if (sources !== null) {
    const all = [...known.tables, ...official.tables]
    const filled = new Set(all.flatMap(([name, table]) => (table.rows.length > 0 ? [name] : [])))
    faults.push(...checkSources(sources, data, filled))
  }

  // A changed table is judged by its content first: its hash counts only when nothing else is wrong with it.
  if (data !== null)
    faults.push(
      ...staleHashes(
        data,
        new Map<string, Uint8Array>([...known.bytes, ...official.bytes]),
        new Set(faults.map(({ file }) => file)),
      ),
    )

  if (
    faults.length > 0 ||
    data === null ||
    site === null ||
    parameters === null ||
    runs === null ||
    estimate === null ||
    sources === null
  ) {
    throw new InputFaults(sortFaults(unique(faults)))
  }
  return deepFreeze(
    buildInputs((name) => tables.get(name) ?? missingTable(name), official.tables, contactsOf(tables), {
      site: { ...site.value, address: siteRoot() },
      parameters: parameters.value,
      runs: runs.value,
      estimate: estimate.value,
      sources: sources.value,
      tables: data.value.resources,
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

interface TablesRead<Name extends string> {
  readonly descriptions: ReadonlyMap<Name, TableDescription>
  readonly tables: ReadonlyMap<Name, Table>
  readonly bytes: ReadonlyMap<Name, Uint8Array>
}

function readTables<Name extends string>(
  dataDir: URL,
  contracts: Readonly<Record<Name, TableContract>>,
  names: readonly Name[],
  data: JsonFile<DataPackage> | null,
  faults: Fault[],
): TablesRead<Name> {
  const descriptions = new Map<Name, TableDescription>()
  const tables = new Map<Name, Table>()
  const bytes = new Map<Name, Uint8Array>()
  for (const name of names) {
    const contract = contracts[name]
    const description = descriptionOf(name, contract, data)
    descriptions.set(name, description)
    const source = readText(dataDir, contract.path, faults)
    if (source === null) continue
    bytes.set(name, source.bytes)
    const rows = parseCsv(contract.path, source.text, faults)
    tables.set(name, checkTable(contract.path, rows, description, faults, contract.mayBeEmpty))
  }
  return { descriptions, tables, bytes }
}

/** What an official table says of itself: the year in its name, and whether it gives citizens. */
function factsOf(name: string, { rows }: Table): OfficialTableFacts {
  return {
    year: name.slice(-4),
    ownCitizens: rows.length > 0 && rows.every((row) => row.decimal('citizens_group_1') !== null),
  }
}

function codesIn(tables: ReadonlyMap<TableName, Table>): readonly string[] {
  const codes = tables.get('municipalities')?.rows.map((row) => row.text('code')) ?? []
  return [...new Set(codes.filter((code) => code !== null))]
}

function checkBetweenTables(
  tables: ReadonlyMap<TableName, Table>,
  needed: ReadonlyMap<string, string>,
  baseDate: string | null,
): readonly Fault[] {
  const faults: Fault[] = []
  const municipalities = tables.get('municipalities')
  const councils = tables.get('councils')
  const distinct = codesIn(tables)
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
