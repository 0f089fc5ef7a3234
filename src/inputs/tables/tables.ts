/** What the loader reads from a column: text, or a decimal; `?` where a cell may be blank. */
export type ColumnKind = 'text' | 'text?' | 'decimal' | 'decimal?'

/** A column of another table that a cell names. */
type Reference = readonly [table: string, column: string]

const CODE: Reference = ['municipalities', 'code']
const COUNCIL: Reference = ['councils', 'name']
const OF_MUNICIPALITY = { code: CODE } as const

/** What the loader needs of a table: its columns in order, and those that name a row. `datapackage.json` says the same, and more. */
export interface TableContract {
  readonly columns: Readonly<Record<string, ColumnKind>>
  readonly key: readonly string[]
  /** The columns that name a row of another table, and the column there. */
  readonly references?: Readonly<Record<string, Reference>>
  /** Whether the table may have no rows: nothing has been published in what we hold. */
  readonly mayBeEmpty?: true
  /**
   * Whether the table comes in editions, each a file of its own that a run or an estimate names and that stays as it is.
   * The others are one file for ever.
   */
  readonly inEditions?: true
}

/** The tables that the loader knows. */
export const TABLES = {
  municipalities: {
    columns: {
      code: 'text',
      name: 'text',
      slug: 'text',
      from: 'text?',
      to: 'text?',
      successor: 'text?',
      region_until_2026: 'text?',
    },
    key: ['code'],
    references: { successor: CODE },
  },
  membership: {
    columns: { code: 'text', council: 'text', from: 'text?', to: 'text?', confidence: 'text' },
    key: ['code', 'council'],
    references: { code: CODE, council: COUNCIL },
  },
  /** A council may go on in another region: a row for each, and one on each day. */
  councils: {
    columns: { name: 'text', slug: 'text', region: 'text', from: 'text?', to: 'text?' },
    key: ['name', 'region'],
    references: { region: ['regions', 'name'] },
  },
  regions: { columns: { name: 'text', from: 'text?', to: 'text?' }, key: ['name'] },
  population: {
    columns: { code: 'text', date: 'text', kind: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'age-groups': {
    columns: { code: 'text', date: 'text', age_group: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date', 'age_group'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  area: {
    columns: { code: 'text', date: 'text', area_km2: 'decimal', table: 'text' },
    key: ['code'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'life-expectancy': {
    columns: { code: 'text', period: 'text', life_expectancy_years: 'decimal?', table: 'text' },
    key: ['code'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'gp-distance': {
    columns: { code: 'text', year: 'text', mean_distance_km: 'decimal', table: 'text' },
    key: ['code'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'gp-use-profile': {
    columns: {
      age_from: 'decimal',
      age_to: 'decimal?',
      contacts_per_citizen: 'decimal',
      year: 'text',
      publisher: 'text',
      source_url: 'text',
    },
    key: ['age_from'],
    inEditions: true,
  },
  'gp-contacts': {
    columns: { code: 'text', year: 'text', age_group: 'text', sex: 'text', contacts: 'decimal?', table: 'text' },
    key: ['code', 'year', 'age_group', 'sex'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'citizens-by-age-sex': {
    columns: { code: 'text', date: 'text', age_group: 'text', sex: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date', 'age_group', 'sex'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  'published-figures': {
    columns: {
      id: 'text',
      level: 'text',
      area: 'text',
      metric: 'text',
      value: 'decimal',
      unit: 'text',
      status: 'text',
      vintage: 'text',
      publisher: 'text',
      source_title: 'text',
      source_url: 'text?',
    },
    key: ['id'],
  },
  'capacities-in-use': {
    columns: {
      council: 'text',
      date: 'text',
      allocated: 'decimal',
      occupied: 'decimal',
      island_doctors_left_out: 'decimal',
      source: 'text',
    },
    key: ['council', 'date'],
    references: { council: COUNCIL },
    mayBeEmpty: true,
  },
  'land-borders': {
    columns: { code_a: 'text', code_b: 'text' },
    key: ['code_a', 'code_b'],
    references: { code_a: CODE, code_b: CODE },
    inEditions: true,
  },
  /**
   * What an authority's table holds of a municipality (made by `npm run import:official`), one edition a year: the need
   * weight, the weighted citizens or both, and the citizens in group 1 (sikringsgruppe 1) where they are given.
   */
  official: {
    columns: {
      code: 'text',
      year: 'text',
      citizens_group_1: 'decimal?',
      weighted_citizens: 'decimal?',
      need_weight: 'decimal?',
    },
    key: ['code'],
    references: OF_MUNICIPALITY,
    inEditions: true,
  },
  /**
   * What an authority's table states as the outcome of the model, one edition a year: capacities or the guidance list size
   * of health councils, by name, and of municipalities, by code.
   */
  'official-results': {
    columns: { level: 'text', area: 'text', year: 'text', measure: 'text', value: 'decimal' },
    key: ['level', 'area', 'measure'],
    inEditions: true,
  },
} as const satisfies Readonly<Record<string, TableContract>>

/** The pattern that the cells of a column have, where it has one: those in `datapackage.json` run over every cell. */
export const PATTERNS: Readonly<Record<string, string>> = {
  code: '[0-9]{4}',
  code_a: '[0-9]{4}',
  code_b: '[0-9]{4}',
  successor: '[0-9]{4}',
  id: '[a-z0-9]+(-[a-z0-9]+)*',
  slug: '[a-z0-9]+(-[a-z0-9]+)*',
  // As much as a picture has room for.
  name: '\\S(.{0,58}\\S)?',
  period: '[0-9]{4}-[0-9]{4}',
  age_group: '[0-9]+(-[0-9]+|\\+)',
}

/** The unit of a column, as its description has it. */
export const COLUMN_UNITS: Readonly<Record<string, string>> = {
  citizens: 'persons',
  area_km2: 'km²',
  life_expectancy_years: 'years',
  mean_distance_km: 'km',
  age_from: 'years',
  age_to: 'years',
  contacts_per_citizen: 'contacts per citizen per year',
  allocated: 'doctor capacities',
  occupied: 'doctor capacities',
  island_doctors_left_out: 'doctor capacities',
}

export type TableName = keyof typeof TABLES

/** A table that is one file for ever. */
export type PlainTable = {
  [Name in TableName]: (typeof TABLES)[Name] extends { readonly inEditions: true } ? never : Name
}[TableName]

/** A table that comes in editions. */
export type EditionTable = Exclude<TableName, PlainTable>

const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name)
const isEditionTable = (name: TableName): name is EditionTable => 'inEditions' in TABLES[name]

/** The tables in the order in which their files are read. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES).filter(isTableName)

/** The tables that must be there, one file each. */
export const PLAIN_TABLES: readonly PlainTable[] = TABLE_NAMES.filter((name) => !isEditionTable(name))

/** The tables that come in editions. */
export const EDITION_TABLES: readonly EditionTable[] = TABLE_NAMES.filter(isEditionTable)

/** A file that holds a table or an edition of one. */
export interface TableFile {
  readonly table: TableName
  /** "2025", "2021-2025"; null where the table is one file for ever. */
  readonly edition: string | null
  /** What `datapackage.json` and `sources.json` call it: "area-2025". */
  readonly name: string
  /** Path inside `data/`. */
  readonly path: string
  readonly contract: TableContract
}

/** How an edition of a table is called: a year or a span of years, in the table's own terms. */
export const EDITION = /^\d{4}(-\d{4})?$/

/** The file of a table, or of an edition of one. Land borders lie beside the outlines of their edition of the geography. */
export function tableFile(table: TableName, edition: string | null = null): TableFile {
  const path =
    edition === null
      ? `tables/${table}.csv`
      : table === 'land-borders'
        ? `geography/${edition}/${table}.csv`
        : `tables/${table}/${edition}.csv`
  return { table, edition, name: resourceName(table, edition), path, contract: TABLES[table] }
}

/** What `datapackage.json` and `sources.json` call a table, or an edition of one: "area-2025". */
export function resourceName(table: TableName, edition: string | null): string {
  return edition === null ? table : `${table}-${edition}`
}

/** The file that `datapackage.json` calls so; null where the site reads none of that name. */
export function fileNamed(name: string): TableFile | null {
  if (isTableName(name)) return isEditionTable(name) ? null : tableFile(name)
  // "official-results-2026" begins with the name of another table too.
  const table = EDITION_TABLES.find(
    (candidate) => name.startsWith(`${candidate}-`) && EDITION.test(name.slice(candidate.length + 1)),
  )
  return table === undefined ? null : tableFile(table, name.slice(table.length + 1))
}
