import type { IsoDate } from '../../model/domain.ts'
import type { TableContract } from '../tables/tables.ts'

/**
 * What an authority's table holds of a municipality (`official-<year>.csv`, made by `npm run import:official`): either
 * the need weight or the weighted citizens, and the citizens in group 1 (sikringsgruppe 1) where they are given.
 */
const COLUMNS = {
  code: 'text',
  year: 'text',
  citizens_group_1: 'decimal?',
  weighted_citizens: 'decimal?',
  need_weight: 'decimal?',
} as const satisfies TableContract['columns']

/** Whether a table's name is that of an official one: "official-2027". */
export function isOfficialTable(name: string): boolean {
  return /^official-\d{4}$/.test(name)
}

/** The name of the official table of a year, and of the run on it. */
export function officialTableOf(year: string): string {
  return `official-${year}`
}

/** What the loader needs of an official table. */
export function officialContract(name: string): TableContract {
  return { path: `tables/${name}.csv`, columns: COLUMNS, key: ['code'] }
}

/** The day after the year that an official table speaks of: the model counts the citizens expected at its end (4.2.2). */
export function citizensDateOf(year: string): IsoDate {
  return `${Number(year) + 1}-01-01`
}

/** The last day of the year that an official table speaks of. */
export function referenceDateOf(year: string): IsoDate {
  return `${year}-12-31`
}
