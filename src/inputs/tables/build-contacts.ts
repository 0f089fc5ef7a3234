import type { AgeSexCount, ContactTables, MunicipalityCode } from '../../model/domain.ts'
import { ageGroup } from './age-group.ts'
import type { DataTable, TableRow } from './check-table.ts'
import { textOf } from './row-cells.ts'

/** The contacts of a year are divided by the citizens of its first day. */
export function firstDayOf(year: string): string {
  return `${year}-01-01`
}

/**
 * Contacts and citizens by age and sex, from tables in which no fault was found.
 * @throws Error when a cell is of another kind: the checks have let something through
 */
export function buildContacts(contacts: DataTable, citizens: DataTable): ContactTables {
  const [first] = contacts.rows
  if (first === undefined) throw new Error('no contacts')
  const year = textOf(first, 'year')
  return {
    year,
    citizensDate: firstDayOf(year),
    contacts: countsByCode(contacts.rows, 'contacts'),
    citizens: new Map(
      [...Map.groupBy(citizens.rows, (row) => textOf(row, 'date'))].map(([date, rows]) => [
        date,
        countsByCode(rows, 'citizens'),
      ]),
    ),
  }
}

function countsByCode(
  rows: readonly TableRow[],
  column: string,
): ReadonlyMap<MunicipalityCode, readonly AgeSexCount[]> {
  return new Map(
    [...Map.groupBy(rows, (row) => textOf(row, 'code'))].map(([code, own]) => [
      code,
      own.map((row) => countOf(row, column)),
    ]),
  )
}

function countOf(row: TableRow, column: string): AgeSexCount {
  const group = ageGroup(textOf(row, 'age_group'))
  const sex = textOf(row, 'sex')
  if (group === null || (sex !== 'women' && sex !== 'men')) throw new Error(`no age group and sex on line ${row.line}`)
  return { ...group, sex, count: row.decimal(column) }
}
