import { type Cells, meaningOfLeftOut, readBulk } from './bulk.ts'
import type { Choice, Client } from './client.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import type { TableInfo } from './table-info.ts'

/** The tables that are made of its numbers. */
export const STATISTICS_TABLES = [
  'population',
  'age-groups',
  'area',
  'life-expectancy',
  'gp-distance',
  'gp-contacts',
  'citizens-by-age-sex',
] as const

export type StatisticsTable = (typeof STATISTICS_TABLES)[number]

/** A table of numbers, fetched whole and checked. */
export interface FreshTable {
  readonly name: StatisticsTable
  /** The year or years that tell it from other editions of the table: "2025", "2021-2025". */
  readonly edition: string
  readonly rows: readonly (readonly string[])[]
  /** Date or period of the numbers, as it is stated beside them. */
  readonly vintage: string
}

/** What every part of a download needs. */
export interface Asking {
  readonly client: Client
  /** Codes of the municipalities, ascending. */
  readonly codes: readonly string[]
  /** Progress callback. */
  readonly say: (line: string) => void
  /** Called before each question with the table and what is asked. */
  readonly begin: (table: string, what: string) => void
}

/** Says which of how many a question is: "3 of 12: FOLK1A, citizens on 2026-01-01". */
export function stepsOf(total: number, say: (line: string) => void): Asking['begin'] {
  let begun = 0
  return (table, what) => {
    begun += 1
    say(`${begun} of ${total}: ${table}, ${what}`)
  }
}

/** The description of a table that must be there. */
export async function describe({ client, begin }: Asking, table: string): Promise<TableInfo> {
  begin(table, 'description')
  const info = await client.tableInfo(table)
  if (info === null) throw new RefreshError(table, 'the service has no table of that name.', LOOK_AT_TABLE)
  return info
}

/** The chosen observations of a table; says what is asked, and then how many came and how long it took. */
export async function ask(
  { client, say, begin }: Asking,
  info: TableInfo,
  what: string,
  choices: readonly Choice[],
): Promise<Cells> {
  begin(info.id, what)
  const start = performance.now()
  const text = await client.data(info.id, choices)
  const cells = readBulk(info.id, text, choices, meaningOfLeftOut(info))
  const size = `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB in ${((performance.now() - start) / 1000).toFixed(1)} s`
  say(`${info.id.padEnd(8)} ${what}: ${cells.rows} rows, ${size}; updated ${info.updated.slice(0, 10)}`)
  return cells
}

/** The id of the whole country among a table's areas, or a fault: without it the sum cannot be checked. */
export function countryOf(info: TableInfo, country: string | null): string {
  if (country === null) throw new RefreshError(info.id, 'it has no value for the whole country.', LOOK_AT_TABLE)
  return country
}

/** A key that must be there: both sides were built from the same list. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new RangeError(`no area for ${code}`)
  return id
}
