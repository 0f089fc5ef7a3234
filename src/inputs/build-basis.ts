import type { Decimal } from '../model/decimal.ts'
import type { HealthCouncil, IsoDate, MunicipalityCode } from '../model/domain.ts'
import { required } from '../model/required.ts'
import type {
  Areas,
  CitizensOfDay,
  EstimateBasis,
  EstimateMunicipality,
  Municipality,
  Place,
  Population,
  RunBasis,
} from './basis.ts'
import { buildContacts } from './tables/build-contacts.ts'
import { type CitizensByDate, weightOf } from './official/check-official.ts'
import type { DataTable, TableRow } from './tables/check-table.ts'
import { deepFreeze } from './files/deep-freeze.ts'
import { once } from './files/once.ts'
import { choiceOf, numberOf, optionalTextOf, textOf } from './tables/row-cells.ts'
import type { EstimateDefinition, GeographyEdition, RunSpec } from './rules/rule-schemas.ts'
import { type EditionTable, fileNamed, type PlainTable, resourceName } from './tables/tables.ts'
import { rowsOn } from './tables/validity.ts'

/** The tables of `data/` by the name that `datapackage.json` has for them: "councils", "area-2025". */
export type Tables = ReadonlyMap<string, DataTable>

/** What `Inputs` can tell of a run and of an estimate. */
export interface Bases {
  readonly populations: ReadonlyMap<string, Population>
  readonly areasOf: (geography: string) => Areas
  readonly basisOf: (run: RunSpec) => RunBasis
  readonly estimateBasisOf: (estimate: EstimateDefinition) => EstimateBasis
}

/** Bases of runs and estimates from tables in which no fault was found; each is built once and frozen. */
export function buildBases(tables: Tables, geographies: readonly GeographyEdition[]): Bases {
  const plain = (name: PlainTable): DataTable => required(tables.get(name), name)
  const edition = (name: EditionTable, of: string): DataTable => {
    const file = resourceName(name, of)
    return required(tables.get(file), file)
  }
  const areasOf = once((id: string): Areas => {
    const geography = required(
      geographies.find((candidate) => candidate.id === id),
      `the geography ${id}`,
    )
    return deepFreeze(buildAreas(geography, plain, edition('land-borders', id)))
  })
  const populations = new Map(
    [...tables]
      .flatMap(([name, table]): readonly (readonly [string, Population])[] => {
        const file = fileNamed(name)
        return file?.table === 'population' && file.edition !== null ? [[file.edition, buildPopulation(table)]] : []
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const citizensOn = (of: string, date: IsoDate): CitizensOfDay =>
    required(populations.get(of)?.get(date), `citizens on ${date} in the population of ${of}`)

  const buildRun = (run: RunSpec): RunBasis => {
    const places = areasOf(run.geography)
    const official = run.weightSource.kind === 'official-table' ? officialTable(run.weightSource.table) : null
    const given = official === null ? null : officialCitizens(official)
    const day = given === null ? citizensOn(run.citizens.edition, run.citizens.date) : null
    const citizens = required(given ?? day?.citizens, `citizens of ${run.id}`)
    const areas = edition('area', run.editions.area)
    const distances = edition('gp-distance', run.editions['gp-distance'])
    const area = byCode(areas, 'area_km2')
    const gpDistance = byCode(distances, 'mean_distance_km')
    return {
      ...places,
      municipalities: places.municipalities.map((place): Municipality => ({
        ...place,
        citizens: required(citizens.get(place.code), `citizens of ${place.name}`),
        areaKm2: required(area.get(place.code), `area of ${place.name}`),
        gpDistanceKm: required(gpDistance.get(place.code), `distance of ${place.name}`),
      })),
      citizensKind: day?.kind ?? 'official',
      citizensTable: day?.table ?? null,
      measuredOn: { areaKm2: firstOf(areas, 'date'), gpDistanceKm: firstOf(distances, 'year') },
      officialWeights: official === null ? null : officialWeights(official, populations.get(run.citizens.edition)),
      counted: day?.kind === 'projected' ? countedOn(populations, run.citizens.date) : null,
    }
  }
  const officialTable = (name: string): DataTable => required(tables.get(name), name)

  const buildEstimate = (estimate: EstimateDefinition): EstimateBasis => {
    const { editions, baseDate } = estimate
    const areas = areasOf(estimate.geography)
    const { citizens } = citizensOn(editions.population, baseDate)
    const ageGroups = Map.groupBy(edition('age-groups', editions['age-groups']).rows, (row) => textOf(row, 'code'))
    const lives = rowByCode(edition('life-expectancy', editions['life-expectancy']))
    const [contacts, byAgeAndSex] = [editions['gp-contacts'], editions['citizens-by-age-sex']]
    return {
      ...areas,
      municipalities: areas.municipalities.map((place): EstimateMunicipality => ({
        ...place,
        citizens: required(citizens.get(place.code), `citizens of ${place.name}`),
        citizensByAgeGroup: new Map(
          (ageGroups.get(place.code) ?? []).map((row) => [textOf(row, 'age_group'), numberOf(row, 'citizens')]),
        ),
        lifeExpectancyYears: required(lives.get(place.code), `life expectancy of ${place.name}`).decimal(
          'life_expectancy_years',
        ),
      })),
      useProfile: edition('gp-use-profile', editions['gp-use-profile']).rows.map((row) => ({
        ageFrom: numberOf(row, 'age_from').toNumber(),
        ageTo: row.decimal('age_to')?.toNumber() ?? null,
        sex: null,
        contactsPerCitizen: numberOf(row, 'contacts_per_citizen'),
      })),
      contacts:
        contacts === undefined || byAgeAndSex === undefined
          ? null
          : buildContacts(edition('gp-contacts', contacts), edition('citizens-by-age-sex', byAgeAndSex)),
    }
  }
  return {
    populations,
    areasOf,
    basisOf: once((run: RunSpec) => deepFreeze(buildRun(run))),
    estimateBasisOf: once((estimate: EstimateDefinition) => deepFreeze(buildEstimate(estimate))),
  }
}

/** Citizens by code and date, as the checks of an official table ask for them. */
export function citizensByCode(population: Population | undefined): CitizensByDate {
  const cells = [...(population ?? [])].flatMap(([date, { citizens }]) =>
    [...citizens].map(([code, count]) => ({ code, date, count })),
  )
  return new Map(
    [...Map.groupBy(cells, ({ code }) => code)].map(([code, own]) => [
      code,
      new Map(own.map(({ date, count }) => [date, count])),
    ]),
  )
}

/** What the first row says in a column that is the same in all rows. */
function firstOf(table: DataTable, column: string): string {
  return textOf(required(table.rows[0], `a row of ${table.file}`), column)
}

function buildAreas(geography: GeographyEdition, plain: (name: PlainTable) => DataTable, borders: DataTable): Areas {
  const { date } = geography
  const danish = new Intl.Collator('da')
  const councils = rowsOn(plain('councils'), date)
    .map((row): HealthCouncil => ({
      name: textOf(row, 'name'),
      slug: textOf(row, 'slug'),
      region: textOf(row, 'region'),
    }))
    .sort((a, b) => danish.compare(a.name, b.name))
  const members = new Map(rowsOn(plain('membership'), date).map((row) => [textOf(row, 'code'), row]))
  const neighbours = neighboursOf(borders)
  const municipalities = rowsOn(plain('municipalities'), date)
    .map((row): Place => {
      const code = textOf(row, 'code')
      const member = required(members.get(code), `the council of ${code}`)
      const council = textOf(member, 'council')
      return {
        code,
        name: textOf(row, 'name'),
        slug: textOf(row, 'slug'),
        council,
        region: required(
          councils.find(({ name }) => name === council),
          council,
        ).region,
        regionUntil2026: optionalTextOf(row, 'region_until_2026'),
        councilConfidence: choiceOf(member, 'confidence', ['high', 'medium']),
        neighbours: [...(neighbours.get(code) ?? [])].sort(),
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const regions = rowsOn(plain('regions'), date).map((row) => ({ name: textOf(row, 'name') }))
  return { geography, municipalities, councils, regions }
}

function neighboursOf(borders: DataTable): ReadonlyMap<string, readonly string[]> {
  const pairs = borders.rows.map((row): [string, string] => [textOf(row, 'code_a'), textOf(row, 'code_b')])
  const both = [...pairs, ...pairs.map(([a, b]): [string, string] => [b, a])]
  return new Map(
    [...Map.groupBy(both, ([code]) => code)].map(([code, found]) => [code, found.map(([, other]) => other)]),
  )
}

function buildPopulation(table: DataTable): Population {
  const dates = [...Map.groupBy(table.rows, (row) => textOf(row, 'date'))]
  return new Map(
    dates
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, rows]) => {
        const first = required(rows[0], date)
        return [
          date,
          {
            kind: choiceOf(first, 'kind', ['observed', 'projected']),
            table: textOf(first, 'table'),
            citizens: new Map(rows.map((row) => [textOf(row, 'code'), numberOf(row, 'citizens')])),
          },
        ]
      }),
  )
}

/** The citizens counted on a day, from the newest edition of the population that holds them. */
function countedOn(
  populations: ReadonlyMap<string, Population>,
  date: IsoDate,
): ReadonlyMap<MunicipalityCode, Decimal> | null {
  const counts = [...populations.values()].map((population) => population.get(date))
  return counts.findLast((day) => day?.kind === 'observed')?.citizens ?? null
}

function officialCitizens({ rows }: DataTable): ReadonlyMap<MunicipalityCode, Decimal> | null {
  return rows.every((row) => row.decimal('citizens_group_1') !== null)
    ? new Map(rows.map((row) => [textOf(row, 'code'), numberOf(row, 'citizens_group_1')]))
    : null
}

function officialWeights(
  { rows }: DataTable,
  population: Population | undefined,
): ReadonlyMap<MunicipalityCode, Decimal> {
  const citizens = citizensByCode(population)
  return new Map(
    rows.map((row) => [
      textOf(row, 'code'),
      required(weightOf(row, citizens) ?? undefined, `a weight on line ${row.line}`),
    ]),
  )
}

function byCode(table: DataTable, column: string): ReadonlyMap<string, Decimal> {
  return new Map(table.rows.map((row) => [textOf(row, 'code'), numberOf(row, column)]))
}

function rowByCode(table: DataTable): ReadonlyMap<string, TableRow> {
  return new Map(table.rows.map((row) => [textOf(row, 'code'), row]))
}
