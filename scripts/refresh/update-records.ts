import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type DataPackage, dataPackageSchema, type TableResource } from '../../src/inputs/tables/datapackage.ts'
import {
  estimatesSchema,
  parametersSchema,
  type SourceRecord,
  sourcesSchema,
} from '../../src/inputs/rules/rule-schemas.ts'
import { type EditionTable, fileNamed, TABLES } from '../../src/inputs/tables/tables.ts'
import type { FreshTable } from '../statbank/statbank.ts'
import { newestFile, readRows } from './held.ts'
import { listWords } from './list-words.ts'
import { OPTIONAL_DESCRIPTIONS } from './optional-tables.ts'
import { type Holding, sourceWords } from './source-words.ts'

/** Tables of numbers of Statistics Denmark, with the column that dates their rows. */
const DATED = {
  population: 'date',
  'age-groups': 'date',
  'citizens-by-age-sex': 'date',
  area: 'date',
  'life-expectancy': 'period',
  'gp-distance': 'year',
  'gp-contacts': 'year',
} as const satisfies Partial<Record<EditionTable, string>>

type DatedTable = keyof typeof DATED

const isDated = (name: string): name is DatedTable => name in DATED

/** The dated table that a resource is an edition of; null where it is none. */
function datedTable({ name }: Pick<TableResource, 'name'>): DatedTable | null {
  const table = fileNamed(name)?.table ?? ''
  return isDated(table) ? table : null
}

/** What the refresh has fetched, when, and the names of the municipalities. */
export interface Refreshed {
  readonly tables: readonly FreshTable[]
  /** The day of the refresh, "2026-11-26". */
  readonly today: string
  readonly names: ReadonlyMap<string, string>
}

/**
 * Brings the records of origin in line with the tables that were just written into a folder of data: `datapackage.json`
 * (vintage, day of check, description, sources), `sources.json` (what is held of each table of Statistics Denmark, and the
 * day on which it was fetched), and, where contacts by age and sex are new, the assumption that the estimate then rests on.
 * Sizes and hashes come afterwards, by renewHashes.
 */
export function updateRecords(dataDir: URL, refreshed: Refreshed): void {
  const fresh = new Map<string, FreshTable>(refreshed.tables.map((table) => [table.name, table]))
  const before = readJson(dataDir, 'datapackage.json', dataPackageSchema)
  const described = [
    ...before.resources,
    ...OPTIONAL_DESCRIPTIONS.filter(
      ({ table }) => fresh.has(table) && !before.resources.some((resource) => datedTable(resource) === table),
    ).map(({ table, ...description }) => {
      const { name, path } = newestFile(dataDir, table)
      return { ...description, name, path }
    }),
  ]
  const holdings = holdingsOf(dataDir, described, refreshed.names)
  const resources = described.map((resource) =>
    describeAnew(resource, holdings, fresh.get(datedTable(resource) ?? ''), refreshed),
  )
  const version = refreshed.today.replaceAll('-', '.')
  writeJson(dataDir, 'datapackage.json', { ...before, version, resources })
  updateSources(dataDir, holdings, fresh, refreshed.today)
  if (fresh.has('gp-contacts')) useContacts(dataDir, refreshed.today)
}

/** What the folder holds of each table of Statistics Denmark, by its id. */
function holdingsOf(
  dataDir: URL,
  resources: readonly TableResource[],
  names: ReadonlyMap<string, string>,
): readonly Holding[] {
  const found = new Map<string, { periods: Map<string, Set<string>>; blank: Map<string, string[]> }>()
  for (const resource of resources) {
    const name = datedTable(resource)
    if (name === null) continue
    const columns = Object.keys(TABLES[name].columns)
    const [period, table] = [columns.indexOf(DATED[name]), columns.indexOf('table')]
    for (const row of readRows(dataDir, name)) {
      const id = row[table] ?? ''
      const holding = found.get(id) ?? { periods: new Map<string, Set<string>>(), blank: new Map<string, string[]>() }
      found.set(id, holding)
      holding.periods.set(name, (holding.periods.get(name) ?? new Set()).add(row[period] ?? ''))
      if (name === 'life-expectancy' && row.includes(''))
        holding.blank.set(name, [...(holding.blank.get(name) ?? []), names.get(row[0] ?? '') ?? row[0] ?? ''])
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { periods, blank }]) => ({
      id,
      periods: new Map([...periods].map(([name, dates]) => [name, [...dates].sort()])),
      blank,
      municipalities: names.size,
    }))
}

function describeAnew(
  resource: TableResource,
  holdings: readonly Holding[],
  table: FreshTable | undefined,
  { today }: Refreshed,
): TableResource {
  const name = datedTable(resource)
  if (name === null) return resource
  const own = holdings.filter(({ periods }) => periods.has(name))
  const [first, ...others] = own.map((holding) => ({ title: sourceWords(holding).title }))
  if (first === undefined) return resource
  const ids = own.map(({ id }) => id)
  const [id, ...more] = ids
  const fields = resource.schema.fields.map((field) =>
    field.name === 'table' && id !== undefined
      ? { ...field, constraints: { ...field.constraints, enum: [id, ...more] satisfies [string, ...string[]] } }
      : field,
  )
  const [head, ...tail] = fields
  if (head === undefined) return resource
  return {
    ...resource,
    ...(table === undefined ? {} : { vintage: table.vintage, checked: today }),
    description: descriptionOf(name, resource.description, own),
    sources: [first, ...others],
    schema: { ...resource.schema, fields: [head, ...tail] },
  }
}

/** The description of a table, where it says what follows from the numbers. */
function descriptionOf(name: DatedTable, description: string, holdings: readonly Holding[]): string {
  const periods = (match: (id: string) => boolean): readonly string[] =>
    holdings.filter(({ id }) => match(id)).flatMap((holding) => holding.periods.get(name) ?? [])
  switch (name) {
    case 'population': {
      const years = (match: (id: string) => boolean): string =>
        listWords([...new Set(periods(match).map((date) => date.slice(0, 4)))].sort(), 'and')
      const counted = years((id) => id === 'FOLK1A')
      const expected = years((id) => id !== 'FOLK1A')
      return `Citizens of each municipality on 1 January: counted in ${counted}, projected for ${expected}. The sums are about 90 short of the country, since Christiansø is left out.`
    }
    case 'life-expectancy': {
      const blank = holdings.flatMap((holding) => holding.blank.get(name) ?? [])
      const why =
        blank.length === 0
          ? ''
          : ` Blank for ${listWords(blank, 'and')}: not published, since too few people live there.`
      return `Life expectancy at birth, both sexes, mean of five years.${why}`
    }
    default:
      return description
  }
}

function updateSources(
  dataDir: URL,
  holdings: readonly Holding[],
  fresh: ReadonlyMap<string, FreshTable>,
  today: string,
): void {
  const records = readJson(dataDir, 'sources.json', sourcesSchema)
  const isFresh = ({ periods }: Holding): boolean => [...periods.keys()].some((name) => fresh.has(name))
  const idOf = ({ id }: Holding): string => `dst-${id.toLowerCase()}`
  const [sample] = records.filter(({ id }) => id === 'dst-folk1a')
  if (sample === undefined) throw new RangeError('sources.json has no record dst-folk1a')
  const byId = new Map(holdings.map((holding) => [idOf(holding), holding]))
  const renewed = records.map((record) => {
    const holding = byId.get(record.id)
    // A projection of which nothing is left stays, since parameters may name it; it holds no table any more.
    if (holding === undefined)
      return { ...record, tables: record.tables.filter((name) => datedTable({ name }) === null) }
    const accessed = isFresh(holding) ? today : record.accessed
    return { ...recordOf(dataDir, record, holding), accessed }
  })
  const added = holdings
    .filter((holding) => !records.some(({ id }) => id === idOf(holding)))
    .map((holding) => ({
      ...recordOf(dataDir, { ...sample, tables: [] }, holding),
      id: idOf(holding),
      url: null,
      accessed: today,
    }))
  const after = renewed.findLastIndex(({ id }) => byId.has(id)) + 1
  const all = [...renewed.slice(0, after), ...added, ...renewed.slice(after)]
  // A day that nobody knows is left out, as it was.
  writeJson(
    dataDir,
    'sources.json',
    all.map(({ accessed, ...record }) => (accessed === null ? record : { ...record, accessed })),
  )
}

/** A source record with what follows from the numbers that are held, in both languages. */
function recordOf(dataDir: URL, record: SourceRecord, holding: Holding): SourceRecord {
  const { titleEn, ...words } = sourceWords(holding)
  const tables = [...holding.periods.keys()].filter(isDated).map((table) => newestFile(dataDir, table).name)
  const others = record.tables.filter((name) => datedTable({ name }) === null)
  return { ...record, ...words, en: { ...record.en, title: titleEn }, tables: [...tables, ...others] }
}

const AGE_ASSUMPTION = 'use-profile-ratios'
const AGE_AND_SEX_ASSUMPTION = 'use-profile-age-and-sex'

/** The estimate takes its use profile from the contacts: it no longer rests on the ratios by age, but on this. */
function useContacts(dataDir: URL, today: string): void {
  const estimates = readJson(dataDir, 'estimates.json', estimatesSchema)
  if (estimates.some(({ parameters }) => parameters.assumptions.includes(AGE_AND_SEX_ASSUMPTION))) return
  const edition = (table: 'gp-contacts' | 'citizens-by-age-sex') => newestFile(dataDir, table).edition
  const changed = estimates.map((estimate) => ({
    ...estimate,
    editions: {
      ...estimate.editions,
      'gp-contacts': edition('gp-contacts'),
      'citizens-by-age-sex': edition('citizens-by-age-sex'),
    },
    parameters: {
      ...estimate.parameters,
      assumptions: estimate.parameters.assumptions.map((id) => (id === AGE_ASSUMPTION ? AGE_AND_SEX_ASSUMPTION : id)),
    },
  }))
  writeJson(dataDir, 'estimates.json', changed)

  const file = new URL('parameters.json', dataDir)
  const text = readFileSync(file, 'utf8')
  const parameters = parametersSchema.parse(JSON.parse(text))
  if (parameters.some(({ id }) => id === AGE_AND_SEX_ASSUMPTION)) return
  const parameter = {
    id: AGE_AND_SEX_ASSUMPTION,
    title: { da: 'Brug efter alder og køn', en: 'Use by age and sex' },
    value: 'national-contacts-per-citizen',
    unit: { da: 'antagelse', en: 'assumption' },
    validFrom: null,
    validTo: null,
    status: 'assumption',
    source: 'dst-sygk1',
    section: null,
    note: {
      da: 'Alle kontakter med almen læge tæller ens, hvor lange de end er. Vi deler landets kontakter i et år med borgerne 1. januar samme år, for hver aldersgruppe og hvert køn. Vi regner med, at forholdet mellem grupperne er det samme overalt.',
      en: 'All contacts with general practice count alike, however long they are. We divide the country’s contacts in a year by the citizens on 1 January of that year, for each age group and sex. We take the ratios between the groups to be the same everywhere.',
    },
    checkedOn: today,
  }
  // The file is written by hand: one record is put into it, and the rest stays as it is.
  const entry = JSON.stringify(parameter, null, 2).replaceAll('\n', '\n  ')
  const end = text.trimEnd().lastIndexOf('\n]')
  const next = `${text.slice(0, end)},\n  ${entry}\n]\n`
  parametersSchema.parse(JSON.parse(next))
  writeFileSync(file, next)
}

function readJson<S extends z.ZodType>(dataDir: URL, name: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(new URL(name, dataDir), 'utf8')))
}

function writeJson(dataDir: URL, name: string, value: DataPackage | object): void {
  writeFileSync(new URL(name, dataDir), `${JSON.stringify(value, null, 2)}\n`)
}
