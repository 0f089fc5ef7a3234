import type { Tables } from '../build-basis.ts'
import type { Fault } from '../files/fault.ts'
import type { EstimateDefinition, RunSpec } from '../rules/rule-schemas.ts'
import { firstDayOf } from './build-contacts.ts'
import type { Users } from './check-editions.ts'
import { checkGrowth } from './check-growth.ts'
import { checkCountryArea, checkDistances, checkLives, checkSameArea, checkSameLife } from './check-measures.ts'
import type { DataTable } from './check-table.ts'
import { checkAgeShares, checkProfile, checkRates } from './check-use.ts'
import { type EditionTable, fileNamed, resourceName } from './tables.ts'
import { rowsOn } from './validity.ts'

/**
 * Faults between tables that are right by themselves, and within a table as a whole: numbers that keep every form and
 * contradict each other, or what is known of the country. The bounds stand with each check, and say what they rest on.
 * @param tables those without a fault of their own
 */
export function checkAgreement(tables: Tables, { runs, estimates, geographies }: Users): readonly Fault[] {
  const councilOf = (geography: string): ReadonlyMap<string, string> => {
    const day = geographies.find(({ id }) => id === geography)?.date
    const rows = day === undefined ? [] : rowsOn(tables.get('membership'), day)
    return new Map(rows.map((row) => [row.text('code') ?? '', row.text('council') ?? '']))
  }
  return [
    ...editionsOf(tables, 'population').flatMap(checkGrowth),
    ...editionsOf(tables, 'area').flatMap(checkCountryArea),
    ...successive(editionsOf(tables, 'area'), checkSameArea),
    ...successive(editionsOf(tables, 'life-expectancy'), checkSameLife),
    ...runs.flatMap((run) => checkRun(run, tables)),
    ...estimates.flatMap((estimate) => checkEstimate(estimate, tables, councilOf(estimate.geography))),
  ]
}

/** The editions of a table, the oldest first. */
function editionsOf(tables: Tables, name: EditionTable): readonly DataTable[] {
  return [...tables]
    .filter(([key]) => fileNamed(key)?.table === name)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, table]) => table)
}

function successive(
  editions: readonly DataTable[],
  check: (before: DataTable, after: DataTable) => readonly Fault[],
): readonly Fault[] {
  return editions.flatMap((after, index) => {
    const before = editions[index - 1]
    return before === undefined ? [] : check(before, after)
  })
}

function checkRun({ editions, citizens: { edition, date } }: RunSpec, tables: Tables): readonly Fault[] {
  const areas = tables.get(resourceName('area', editions.area))
  const distances = tables.get(resourceName('gp-distance', editions['gp-distance']))
  const population = tables.get(resourceName('population', edition))
  if (areas === undefined || distances === undefined || population === undefined) return []
  const today = population.rows.filter((row) => row.text('date') === date)
  const citizens = new Map(
    today.flatMap((row): (readonly [string, number])[] => {
      const [code, count] = [row.text('code'), row.decimal('citizens')]
      return code === null || count === null || count.isZero() ? [] : [[code, count.toNumber()]]
    }),
  )
  return checkDistances(distances, areas, citizens)
}

function checkEstimate(
  { editions, nationalContactFigure }: EstimateDefinition,
  tables: Tables,
  councilOf: ReadonlyMap<string, string>,
): readonly Fault[] {
  const edition = (name: EditionTable, of: string | undefined): DataTable | undefined =>
    of === undefined ? undefined : tables.get(resourceName(name, of))
  const quoted = tables.get('published-figures')?.rows.find((row) => row.text('id') === nationalContactFigure)
  const national = quoted?.decimal('value')?.toNumber() ?? null
  const lives = edition('life-expectancy', editions['life-expectancy'])
  const ageGroups = edition('age-groups', editions['age-groups'])
  const profile = edition('gp-use-profile', editions['gp-use-profile'])
  const contacts = edition('gp-contacts', editions['gp-contacts'])
  const citizens = edition('citizens-by-age-sex', editions['citizens-by-age-sex'])
  const year = contacts?.rows[0]?.text('year') ?? null
  return [
    ...(lives === undefined ? [] : checkLives(lives, councilOf)),
    ...(ageGroups === undefined ? [] : checkAgeShares(ageGroups)),
    ...(profile === undefined ? [] : checkProfile(profile, ageGroups, national)),
    ...(contacts === undefined || citizens === undefined || year === null
      ? []
      : checkRates(contacts, citizens, firstDayOf(year), national)),
  ]
}
