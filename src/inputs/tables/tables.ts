/** What the loader reads from a column: text, or a decimal; `?` where a cell may be blank. */
export type ColumnKind = 'text' | 'text?' | 'decimal' | 'decimal?'

/** A table of `data/`: its path, its columns in order, and the columns that name a row. `datapackage.json` says the same, and more. */
export interface TableContract {
  readonly path: string
  readonly columns: Readonly<Record<string, ColumnKind>>
  readonly key: readonly string[]
  /** Whether the table may have no rows: nothing has been published in what we hold. */
  readonly mayBeEmpty?: true
}

/** The tables that the loader knows, and what it needs of each. Official tables come beside them, one for each import. */
export const TABLES = {
  municipalities: {
    path: 'tables/municipalities.csv',
    columns: {
      code: 'text',
      name: 'text',
      slug: 'text',
      council: 'text',
      region: 'text',
      region_until_2026: 'text',
      council_confidence: 'text',
    },
    key: ['code'],
  },
  councils: { path: 'tables/councils.csv', columns: { name: 'text', slug: 'text', region: 'text' }, key: ['name'] },
  regions: { path: 'tables/regions.csv', columns: { name: 'text' }, key: ['name'] },
  population: {
    path: 'tables/population.csv',
    columns: { code: 'text', date: 'text', kind: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date'],
  },
  'age-groups': {
    path: 'tables/age-groups.csv',
    columns: { code: 'text', date: 'text', age_group: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date', 'age_group'],
  },
  area: {
    path: 'tables/area.csv',
    columns: { code: 'text', date: 'text', area_km2: 'decimal', table: 'text' },
    key: ['code'],
  },
  'life-expectancy': {
    path: 'tables/life-expectancy.csv',
    columns: { code: 'text', period: 'text', life_expectancy_years: 'decimal?', table: 'text' },
    key: ['code'],
  },
  'marital-status': {
    path: 'tables/marital-status.csv',
    columns: { code: 'text', date: 'text', widowed_pct: 'decimal', divorced_pct: 'decimal', table: 'text' },
    key: ['code'],
  },
  'gp-distance': {
    path: 'tables/gp-distance.csv',
    columns: { code: 'text', year: 'text', mean_distance_km: 'decimal', table: 'text' },
    key: ['code'],
  },
  'gp-use-profile': {
    path: 'tables/gp-use-profile.csv',
    columns: {
      age_from: 'decimal',
      age_to: 'decimal?',
      contacts_per_citizen: 'decimal',
      year: 'text',
      publisher: 'text',
      source_url: 'text',
    },
    key: ['age_from'],
  },
  'gp-contacts': {
    path: 'tables/gp-contacts.csv',
    columns: { code: 'text', year: 'text', age_group: 'text', sex: 'text', contacts: 'decimal?', table: 'text' },
    key: ['code', 'year', 'age_group', 'sex'],
  },
  'citizens-by-age-sex': {
    path: 'tables/citizens-by-age-sex.csv',
    columns: { code: 'text', date: 'text', age_group: 'text', sex: 'text', citizens: 'decimal', table: 'text' },
    key: ['code', 'date', 'age_group', 'sex'],
  },
  'published-figures': {
    path: 'tables/published-figures.csv',
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
    path: 'tables/capacities-in-use.csv',
    columns: {
      council: 'text',
      date: 'text',
      allocated: 'decimal',
      occupied: 'decimal',
      island_doctors_left_out: 'decimal',
      source: 'text',
    },
    key: ['council', 'date'],
    mayBeEmpty: true,
  },
  'land-borders': {
    path: 'geography/land-borders.csv',
    columns: { code_a: 'text', code_b: 'text' },
    key: ['code_a', 'code_b'],
  },
} as const satisfies Readonly<Record<string, TableContract>>

export type TableName = keyof typeof TABLES

/** Tables that need not be there. Those of a group come together or not at all. */
export const OPTIONAL_TABLES: readonly (readonly TableName[])[] = [['gp-contacts', 'citizens-by-age-sex']]

/** The tables that must be there. */
export const TABLE_NAMES: readonly TableName[] = [
  'regions',
  'councils',
  'municipalities',
  'population',
  'age-groups',
  'area',
  'life-expectancy',
  'marital-status',
  'gp-distance',
  'gp-use-profile',
  'published-figures',
  'capacities-in-use',
  'land-borders',
]

/** The contract of geography: how many of each there are in law. */
export const GEOGRAPHY = { municipalities: 98, councils: 17, regions: 4 } as const
