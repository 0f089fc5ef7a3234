import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type DataPackage, dataPackageSchema, type TableResource } from '../../src/inputs/tables/datapackage.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { type SourceRecord, sourcesSchema } from '../../src/inputs/rules/rule-schemas.ts'
import { type EditionTable, fileNamed, resourceName, tableFile, TABLES } from '../../src/inputs/tables/tables.ts'
import type { FreshTable } from '../statbank/statbank.ts'
import type { EditionChange } from './changes.ts'
import { readEditions } from './held.ts'
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

/** What a refresh has brought. */
export interface Refreshed {
  /** The new editions, which lie in the folder. */
  readonly fresh: readonly FreshTable[]
  /** What each table that was fetched is to those that were held. */
  readonly changes: readonly EditionChange[]
  /** The day of the refresh, "2026-11-26". */
  readonly today: string
  /** The data before. */
  readonly inputs: Inputs
}

/**
 * Brings the records of origin in line with a folder of data into which new editions were written: `datapackage.json`
 * describes them, and says of those that were found unchanged when that was; `sources.json` says what is held of each table
 * of Statistics Denmark, and when it was fetched. Sizes and hashes come afterwards, by renewHashes.
 */
export function updateRecords(dataDir: URL, refreshed: Refreshed): void {
  const { fresh, changes, today } = refreshed
  const names = new Map(refreshed.inputs.municipalities.map(({ code, name }) => [code, name]))
  const before = readJson(dataDir, 'datapackage.json', dataPackageSchema)
  const same = new Set(changes.flatMap((c) => (c.kind === 'same' ? [resourceName(c.table, c.edition)] : [])))
  const resources = before.resources.map((one) => (same.has(one.name) ? { ...one, checked: today } : one))
  for (const table of fresh) {
    const last = resources.findLastIndex((resource) => datedTable(resource) === table.name)
    const like = resources[last] ?? OPTIONAL_DESCRIPTIONS.find((description) => description.table === table.name)
    if (like === undefined) throw new RangeError(`no description of ${table.name}`)
    resources.splice(last < 0 ? resources.length : last + 1, 0, describeEdition(like, table, today, names))
  }
  writeJson(dataDir, 'datapackage.json', { ...before, version: today.replaceAll('-', '.'), resources })
  updateSources(dataDir, holdingsOf(dataDir, names), changes, today)
}

/** How `datapackage.json` describes a new edition: as the one before it, with what follows from its numbers. */
function describeEdition(
  like: Omit<TableResource, 'name' | 'path'>,
  table: FreshTable,
  today: string,
  names: ReadonlyMap<string, string>,
): TableResource {
  const { name, path } = tableFile(table.name, table.edition)
  const holdings = holdingsIn([[table.name, table.edition, table.rows]], names)
  const [id = '', ...ids] = holdings.map((holding) => holding.id)
  const [source = { title: '' }, ...sources] = holdings.map((holding) => ({ title: sourceWords(holding).title }))
  const [field, ...fields] = like.schema.fields.map((one) =>
    one.name === 'table'
      ? { ...one, constraints: { ...one.constraints, enum: [id, ...ids] satisfies [string, ...string[]] } }
      : one,
  )
  if (field === undefined) throw new RangeError(`${name} has no columns`)
  const { type, title, titleEn, format, mediatype, encoding, dialect, bytes, hash, licenses, schema } = like
  return {
    ...{ name, type, path, title, titleEn, description: descriptionOf(table.name, like.description, holdings) },
    ...{ format, mediatype, encoding, dialect, bytes, hash, vintage: table.vintage, checked: today, licenses },
    sources: [source, ...sources],
    schema: { ...schema, fields: [field, ...fields] },
  }
}

/** What the folder holds of each table of Statistics Denmark, by its id. */
function holdingsOf(dataDir: URL, names: ReadonlyMap<string, string>): readonly Holding[] {
  const editions = Object.keys(DATED)
    .filter(isDated)
    .flatMap((table) => readEditions(dataDir, table).map(({ edition, rows }) => [table, edition, rows] as const))
  return holdingsIn(editions, names)
}

type Rows = readonly (readonly string[])[]

/** What some editions of tables, the oldest of each first, hold of each table of Statistics Denmark. */
function holdingsIn(
  editions: readonly (readonly [DatedTable, string, Rows])[],
  names: ReadonlyMap<string, string>,
): readonly Holding[] {
  interface Found {
    readonly periods: Map<string, Set<string>>
    readonly blank: Map<string, readonly string[]>
    readonly tables: Set<string>
  }
  const found = new Map<string, Found>()
  for (const [name, edition, rows] of editions) {
    const columns = Object.keys(TABLES[name].columns)
    const [period, table] = [columns.indexOf(DATED[name]), columns.indexOf('table')]
    for (const [id, own] of Map.groupBy(rows, (row) => row[table] ?? '')) {
      const holding: Found = found.get(id) ?? { periods: new Map(), blank: new Map(), tables: new Set() }
      found.set(id, holding)
      holding.tables.add(resourceName(name, edition))
      const periods = holding.periods.get(name) ?? new Set<string>()
      holding.periods.set(name, periods)
      for (const row of own) periods.add(row[period] ?? '')
      // Of the newest edition: what an older one lacked is told by its own description.
      const blank = own.filter((row) => row.includes('')).map(([code = '']) => names.get(code) ?? code)
      if (name === 'life-expectancy') holding.blank.set(name, blank)
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { periods, blank, tables }]) => ({
      id,
      periods: new Map([...periods].map(([name, dates]) => [name, [...dates].sort()])),
      blank,
      tables: [...tables],
      municipalities: names.size,
    }))
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
  changes: readonly EditionChange[],
  today: string,
): void {
  const records = readJson(dataDir, 'sources.json', sourcesSchema)
  const fetched = new Set(changes.map(({ table, edition }) => resourceName(table, edition)))
  const isFetched = ({ tables }: Holding): boolean => tables.some((name) => fetched.has(name))
  const idOf = ({ id }: Holding): string => `dst-${id.toLowerCase()}`
  const [sample] = records.filter(({ id }) => id === 'dst-folk1a')
  if (sample === undefined) throw new RangeError('sources.json has no record dst-folk1a')
  const byId = new Map(holdings.map((holding) => [idOf(holding), holding]))
  const renewed = records.map((record) => {
    const holding = byId.get(record.id)
    if (holding === undefined || !isFetched(holding)) return record
    return { ...recordOf(record, holding), accessed: today }
  })
  const added = holdings
    .filter((holding) => !records.some(({ id }) => id === idOf(holding)))
    .map((holding) => ({
      ...recordOf({ ...sample, tables: [] }, holding),
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
function recordOf(record: SourceRecord, holding: Holding): SourceRecord {
  const { titleEn, ...words } = sourceWords(holding)
  const others = record.tables.filter((name) => datedTable({ name }) === null)
  return { ...record, ...words, en: { ...record.en, title: titleEn }, tables: [...holding.tables, ...others] }
}

function readJson<S extends z.ZodType>(dataDir: URL, name: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(new URL(name, dataDir), 'utf8')))
}

function writeJson(dataDir: URL, name: string, value: DataPackage | object): void {
  writeFileSync(new URL(name, dataDir), `${JSON.stringify(value, null, 2)}\n`)
}
