import type { IsoDate } from '../../model/domain.ts'
import type { Tables } from '../build-basis.ts'
import { checkContacts } from './check-contacts.ts'
import { checkAgeGroups, checkDates, checkOnePerMunicipality } from './check-coverage.ts'
import { checkAgeSums, checkLifeExpectancy, checkUseBands } from './check-plausible.ts'
import type { DataTable, TableRow } from './check-table.ts'
import type { Fault } from '../files/fault.ts'
import type { EstimateDefinition, GeographyEdition, RunSpec } from '../rules/rule-schemas.ts'
import { type EditionTable, EDITION_TABLES, fileNamed, resourceName } from './tables.ts'
import { rowsOn } from './validity.ts'

/** Who rests on the tables: the runs and estimates that could be read, and the areas of every edition of the geography. */
export interface Users {
  /** Whether both files of them could be read: else an edition that nobody names may well be named. */
  readonly areRead: boolean
  readonly runs: readonly RunSpec[]
  readonly estimates: readonly EstimateDefinition[]
  readonly geographies: readonly GeographyEdition[]
  /** Whether a run takes its citizens from its own official table, so that it needs none of the population. */
  readonly hasOwnCitizens: (run: RunSpec) => boolean
}

/** What an edition of a table owes: rows for these municipalities, and citizens on these days, each with who needs them. */
interface Owed {
  readonly codes: ReadonlySet<string>
  readonly dates: ReadonlyMap<IsoDate, string>
}

/**
 * Faults in the tables that come in editions: rows that a run or an estimate needs and that are not there, and numbers
 * that do not agree. An edition that nobody names yet owes the municipalities of the newest geography,
 * unless a file of those who name them could not be read.
 */
export function checkEditions(tables: Tables, users: Users): readonly Fault[] {
  const rowsIn = (name: 'municipalities' | 'membership', geography: string | undefined): readonly TableRow[] => {
    const day = users.geographies.find(({ id }) => id === geography)?.date
    return day === undefined ? [] : rowsOn(tables.get(name), day)
  }
  const codesOf = (geography: string | undefined): readonly string[] =>
    rowsIn('municipalities', geography)
      .map((row) => row.text('code'))
      .filter((code) => code !== null)
  const last = users.geographies.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  const newest = users.areRead ? codesOf(last?.id) : []
  const owedBy = (table: EditionTable, edition: string): Owed => {
    const runs = users.runs.filter((run) => editionOf(run, table) === edition)
    const estimates = users.estimates.filter((estimate) => editionOf(estimate, table) === edition)
    const codes = [...runs, ...estimates].flatMap(({ geography }) => codesOf(geography))
    const dates = new Map(
      runs.filter((run) => !users.hasOwnCitizens(run)).map((run) => [run.citizens.date, `the run ${run.id}`]),
    )
    for (const { baseDate } of estimates) dates.set(baseDate, 'the estimate')
    return { codes: new Set(codes.length > 0 ? codes : newest), dates }
  }
  const faults: Fault[] = []
  for (const [name, table] of tables) {
    const file = fileNamed(name)
    const known = EDITION_TABLES.find((candidate) => candidate === file?.table)
    if (file?.edition === null || file === null || known === undefined) continue
    const { codes, dates } = owedBy(known, file.edition)
    faults.push(...checkOne(known, table, [...codes], dates))
  }
  for (const estimate of users.estimates) {
    const members = rowsIn('membership', estimate.geography)
    faults.push(...checkEstimateTables(estimate, tables, codesOf(estimate.geography), members))
  }
  return faults
}

/** The edition of a table that a run or an estimate names. */
function editionOf(user: RunSpec | EstimateDefinition, table: EditionTable): string | undefined {
  if (table === 'population') return 'citizens' in user ? user.citizens.edition : user.editions.population
  return Object.entries(user.editions).find(([name]) => name === table)?.[1]
}

function checkOne(
  name: EditionTable,
  table: DataTable,
  codes: readonly string[],
  dates: ReadonlyMap<IsoDate, string>,
): readonly Fault[] {
  switch (name) {
    case 'area':
    case 'gp-distance':
    case 'life-expectancy':
      return checkOnePerMunicipality(table, codes)
    case 'population':
      return checkDates(table, codes, dates)
    case 'gp-use-profile':
      return checkUseBands(table)
    default:
      return []
  }
}

/** Faults between the tables that one estimate names together. */
function checkEstimateTables(
  { baseDate, editions }: EstimateDefinition,
  tables: Tables,
  codes: readonly string[],
  members: readonly TableRow[],
): readonly Fault[] {
  const edition = (name: EditionTable, of: string | undefined): DataTable | undefined =>
    of === undefined ? undefined : tables.get(resourceName(name, of))
  const faults: Fault[] = []
  const population = edition('population', editions.population)
  const ageGroups = edition('age-groups', editions['age-groups'])
  if (ageGroups !== undefined) {
    faults.push(...checkAgeGroups(ageGroups, codes, baseDate))
    if (population !== undefined) faults.push(...checkAgeSums(ageGroups, population, baseDate))
  }
  const contacts = edition('gp-contacts', editions['gp-contacts'])
  const citizens = edition('citizens-by-age-sex', editions['citizens-by-age-sex'])
  if (contacts !== undefined && citizens !== undefined)
    faults.push(...checkContacts(contacts, citizens, population ?? null, codes, baseDate))
  const lives = edition('life-expectancy', editions['life-expectancy'])
  if (lives !== undefined) faults.push(...checkLifeExpectancy(lives, members))
  return faults
}
