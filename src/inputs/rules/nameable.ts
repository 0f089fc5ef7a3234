import type { IsoDate } from '../../model/domain.ts'
import type { Tables } from '../build-basis.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath, JsonReading } from '../files/read-json.ts'
import { fileNamed, resourceName } from '../tables/tables.ts'
import type { EstimateDefinition, GeographyEdition, Parameter } from './rule-schemas.ts'

/** What a run needs to know of an official table. */
export interface OfficialTableFacts {
  readonly year: string
  /** Whether it gives the citizens too, so that none of the population table are needed. */
  readonly ownCitizens: boolean
}

/** What runs and estimates may name; each null where it could not be read, so that nothing in it is unknown. */
export interface Nameable {
  readonly parameters: JsonReading<readonly Parameter[]>
  readonly estimates: JsonReading<readonly EstimateDefinition[]>
  readonly geographies: JsonReading<readonly GeographyEdition[]>
  readonly tables: Tables
  /** The names of all tables and editions that are described or lie there, also of those that could not be read. */
  readonly names: readonly string[]
  /** What the official tables say of themselves, by name. */
  readonly official: ReadonlyMap<string, OfficialTableFacts>
}

/** A fault where there is no such edition of the geography. */
export function geographyFault(
  file: JsonFile<unknown>,
  path: JsonPath,
  id: string,
  { geographies }: Nameable,
): readonly Fault[] {
  if (geographies.ids?.has(id) !== false) return []
  const expected = `an edition of geography/editions.json: ${[...geographies.ids].join(', ')}`
  return [file.fault(path, expected, `There is no geography ${id}.`)]
}

/** The editions of a table that are there. */
function editionsOf(table: string, names: readonly string[]): readonly string[] {
  return names
    .map(fileNamed)
    .filter((file) => file?.table === table)
    .map((file) => file?.edition ?? '')
}

/** A fault where a table has no such edition. */
export function editionFault(
  file: JsonFile<unknown>,
  path: JsonPath,
  table: string,
  edition: string | undefined,
  { names }: Nameable,
): readonly Fault[] {
  const editions = editionsOf(table, names)
  if (edition === undefined || editions.includes(edition)) return []
  const expected = editions.length === 0 ? `an edition of ${table}` : `an edition of ${table}: ${editions.join(', ')}`
  return [file.fault(path, expected, `The table ${table} has no edition ${edition}.`)]
}

/** A fault where an edition of the population, or a day in it, is not there. */
export function dayFault(
  file: JsonFile<unknown>,
  at: JsonPath,
  edition: string,
  [key, date]: readonly [string, IsoDate],
  known: Nameable,
): readonly Fault[] {
  const table = known.tables.get(resourceName('population', edition))
  if (table === undefined) return editionFault(file, [...at, 'edition'], 'population', edition, known)
  const dates = new Set(table.rows.map((row) => row.text('date')))
  // Where a date could not be read, it may be the one that is asked for.
  if (dates.has(date) || dates.has(null)) return []
  const expected = `a date of ${table.file}: ${[...dates].sort().join(', ')}`
  return [file.fault([...at, key], expected, 'The population has no such date.')]
}
