import type { Decimal } from '../model/decimal.ts'
import type {
  CapacitiesInUse,
  CitizenCount,
  ContactTables,
  EstimateDefinition,
  HealthCouncil,
  IsoDate,
  Municipality,
  MunicipalityCode,
  Parameter,
  PublishedFigure,
  RunDefinition,
  SourceRecord,
  UseBand,
} from '../model/domain.ts'
import { citizensByDate, weightOf } from './official/check-official.ts'
import type { Table, TableRow } from './tables/check-table.ts'
import type { TableResource } from './tables/datapackage.ts'
import type { Inputs, SiteSettings } from './inputs.ts'
import type { TableName } from './tables/tables.ts'

/** The JSON files of `data/`, read and checked. */
export interface RuleFiles {
  readonly site: SiteSettings
  readonly parameters: readonly Parameter[]
  readonly runs: {
    readonly headline: string
    readonly ledRuns: readonly string[]
    readonly runs: readonly RunDefinition[]
  }
  readonly estimate: EstimateDefinition
  readonly sources: readonly SourceRecord[]
  /** The tables as the Data Package names them. */
  readonly tables: readonly Pick<TableResource, 'name' | 'title' | 'titleEn'>[]
}

/**
 * Typed inputs from tables in which no fault was found.
 * @param official the official tables by name
 * @throws Error when a cell is blank or of another kind: the checks have let something through
 */
export function buildInputs(
  table: (name: TableName) => Table,
  official: ReadonlyMap<string, Table>,
  contacts: ContactTables | null,
  rules: RuleFiles,
): Inputs {
  const population = citizensByDate(table('population'))
  return {
    site: rules.site,
    regions: table('regions').rows.map((row) => ({ name: text(row, 'name') })),
    councils: councils(table('councils')),
    municipalities: municipalities(table),
    useProfile: table('gp-use-profile').rows.map(useBand),
    contacts,
    publishedFigures: table('published-figures').rows.map(publishedFigure),
    parameters: new Map(rules.parameters.map((parameter) => [parameter.id, parameter])),
    estimate: rules.estimate,
    runs: rules.runs.runs,
    headlineRun: rules.runs.headline,
    ledRuns: rules.runs.ledRuns,
    sources: rules.sources,
    tableTitles: new Map(rules.tables.map(({ name, title, titleEn }) => [name, { da: title, en: titleEn }])),
    officialWeights: new Map(
      [...official].map(([name, rows]) => [name, byCode(rows, (row) => weightOf(row, population))]),
    ),
    officialCitizens: new Map(
      [...official]
        .filter(([, { rows }]) => rows.every((row) => row.decimal('citizens_group_1') !== null))
        .map(([name, rows]) => [name, byCode(rows, (row) => row.decimal('citizens_group_1'))]),
    ),
    capacitiesInUse: table('capacities-in-use')
      .rows.map(capacitiesInUse)
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

function byCode({ rows }: Table, read: (row: TableRow) => Decimal | null): ReadonlyMap<MunicipalityCode, Decimal> {
  return new Map(
    rows.map((row) => {
      const value = read(row)
      if (value === null) throw new Error(`no figure on line ${row.line}`)
      return [text(row, 'code'), value]
    }),
  )
}

function capacitiesInUse(row: TableRow): CapacitiesInUse {
  return {
    council: text(row, 'council'),
    date: text(row, 'date'),
    allocated: number(row, 'allocated'),
    occupied: number(row, 'occupied'),
    islandDoctorsLeftOut: number(row, 'island_doctors_left_out'),
    source: text(row, 'source'),
  }
}

function councils(table: Table): readonly HealthCouncil[] {
  const danish = new Intl.Collator('da')
  return table.rows
    .map((row) => ({ name: text(row, 'name'), slug: text(row, 'slug'), region: text(row, 'region') }))
    .sort((a, b) => danish.compare(a.name, b.name))
}

function municipalities(table: (name: TableName) => Table): readonly Municipality[] {
  const byCode = (name: TableName): ReadonlyMap<string, readonly TableRow[]> =>
    Map.groupBy(table(name).rows, (row) => text(row, 'code'))
  const population = byCode('population')
  const ageGroups = byCode('age-groups')
  const area = byCode('area')
  const lifeExpectancy = byCode('life-expectancy')
  const maritalStatus = byCode('marital-status')
  const gpDistance = byCode('gp-distance')
  const neighbours = neighboursOf(table('land-borders'))
  return table('municipalities')
    .rows.map((row): Municipality => {
      const code = text(row, 'code')
      return {
        code,
        name: text(row, 'name'),
        slug: text(row, 'slug'),
        council: text(row, 'council'),
        region: text(row, 'region'),
        regionUntil2026: text(row, 'region_until_2026'),
        councilConfidence: choice(row, 'council_confidence', ['high', 'medium']),
        citizensByDate: new Map(
          rowsOf(population, code)
            .map((count): [IsoDate, CitizenCount] => [
              text(count, 'date'),
              {
                citizens: number(count, 'citizens'),
                kind: choice(count, 'kind', ['observed', 'projected']),
                table: text(count, 'table'),
              },
            ])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
        citizensByAgeGroup: new Map(
          rowsOf(ageGroups, code).map((group): [string, Decimal] => [
            text(group, 'age_group'),
            number(group, 'citizens'),
          ]),
        ),
        areaKm2: number(onlyRow(area, code), 'area_km2'),
        lifeExpectancyYears: onlyRow(lifeExpectancy, code).decimal('life_expectancy_years'),
        widowedPercent: number(onlyRow(maritalStatus, code), 'widowed_pct'),
        divorcedPercent: number(onlyRow(maritalStatus, code), 'divorced_pct'),
        gpDistanceKm: number(onlyRow(gpDistance, code), 'mean_distance_km'),
        neighbours: [...(neighbours.get(code) ?? [])].sort(),
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function neighboursOf(borders: Table): ReadonlyMap<string, readonly string[]> {
  const pairs = borders.rows.map((row): [string, string] => [text(row, 'code_a'), text(row, 'code_b')])
  const both = [...pairs, ...pairs.map(([a, b]): [string, string] => [b, a])]
  return new Map(
    [...Map.groupBy(both, ([code]) => code)].map(([code, found]) => [code, found.map(([, other]) => other)]),
  )
}

function useBand(row: TableRow): UseBand {
  return {
    ageFrom: number(row, 'age_from').toNumber(),
    ageTo: row.decimal('age_to')?.toNumber() ?? null,
    sex: null,
    contactsPerCitizen: number(row, 'contacts_per_citizen'),
  }
}

function publishedFigure(row: TableRow): PublishedFigure {
  const url = row.text('source_url')
  return {
    id: text(row, 'id'),
    level: choice(row, 'level', ['council', 'municipality', 'country']),
    area: text(row, 'area'),
    metric: choice(row, 'metric', ['need', 'capacities', 'patients_per_doctor', 'gp_contacts_per_citizen']),
    value: number(row, 'value'),
    unit: text(row, 'unit'),
    status: choice(row, 'status', ['reported', 'statistics']),
    vintage: text(row, 'vintage'),
    publisher: text(row, 'publisher'),
    sourceTitle: text(row, 'source_title'),
    sourceUrl: url === '' ? null : url,
  }
}

function rowsOf(rows: ReadonlyMap<string, readonly TableRow[]>, code: string): readonly TableRow[] {
  return rows.get(code) ?? []
}

function onlyRow(rows: ReadonlyMap<string, readonly TableRow[]>, code: string): TableRow {
  const [row] = rowsOf(rows, code)
  if (row === undefined) throw new Error(`no row for ${code}`)
  return row
}

function text(row: TableRow, column: string): string {
  const value = row.text(column)
  if (value === null || value === '') throw new Error(`no ${column} on line ${row.line}`)
  return value
}

function number(row: TableRow, column: string): Decimal {
  const value = row.decimal(column)
  if (value === null) throw new Error(`no ${column} on line ${row.line}`)
  return value
}

function choice<T extends string>(row: TableRow, column: string, values: readonly T[]): T {
  const found = values.find((value) => value === row.text(column))
  if (found === undefined) throw new Error(`${column} on line ${row.line} is not one of ${values.join(', ')}`)
  return found
}
