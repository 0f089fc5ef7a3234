import type { IsoDate } from '../../model/domain.ts'
import { AGE_GROUPS } from '../../model/use-profile.ts'
import type { DataTable, TableRow } from './check-table.ts'
import type { Fault } from '../files/fault.ts'

/** Faults where a municipality has no row in a table that must have one row for each. */
export function checkOnePerMunicipality(table: DataTable, codes: readonly string[]): readonly Fault[] {
  const rows = Map.groupBy(table.rows, (row) => row.text('code'))
  return codes.flatMap((code) => (rows.has(code) ? [] : [missing(table, [], 'code', code, `a row for ${code}`)]))
}

/**
 * Faults where a municipality lacks a date that the others have, or where a date stands at a few only.
 * A date at fewer than half of the municipalities is taken for a slip; every other one is owed by all.
 */
export function checkDates(
  table: DataTable,
  codes: readonly string[],
  needed: ReadonlyMap<IsoDate, string>,
): readonly Fault[] {
  const faults: Fault[] = []
  const byDate = Map.groupBy(table.rows, (row) => row.text('date'))
  const owed = new Set<string>()
  for (const [date, rows] of byDate) {
    if (date === null) continue
    if (rows.length * 2 >= codes.length || needed.has(date)) owed.add(date)
    else
      faults.push(
        ...rows.map((row) =>
          row.fault('date', 'a date that every municipality has', 'Few municipalities have the date.'),
        ),
      )
  }
  for (const [date, why] of needed) {
    if (byDate.has(date)) continue
    faults.push(
      missing(table, [], 'date', null, `rows on ${date}`, `The table has no rows on ${date}, which ${why} needs.`),
    )
    owed.delete(date)
  }
  const rowsOf = Map.groupBy(table.rows, (row) => row.text('code'))
  for (const code of codes) {
    const rows = rowsOf.get(code) ?? []
    // A row whose date could not be read has its own fault and may be the one that is missing.
    if (rows.some((row) => row.text('date') === null)) continue
    const dates = new Set(rows.map((row) => row.text('date')))
    for (const date of owed) {
      if (!dates.has(date)) faults.push(missing(table, rows, 'date', null, `a row for ${code} on ${date}`))
    }
  }
  for (const date of owed) {
    const kinds = Map.groupBy(byDate.get(date) ?? [], (row) => row.text('kind'))
    const most = [...kinds].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
    for (const [kind, rows] of kinds) {
      if (kind === null || kind === most) continue
      faults.push(
        ...rows.map((row) =>
          row.fault('kind', `${most}, as the other municipalities on ${date}`, 'One date has two kinds.'),
        ),
      )
    }
  }
  return faults
}

/** Faults where a municipality lacks an age group on the date of the estimate, or has one on another date. */
export function checkAgeGroups(table: DataTable, codes: readonly string[], baseDate: IsoDate): readonly Fault[] {
  const faults: Fault[] = []
  for (const row of table.rows) {
    const date = row.text('date')
    if (date !== null && date !== baseDate)
      faults.push(row.fault('date', baseDate, 'The estimate counts its age groups on that day.'))
  }
  const rowsOf = Map.groupBy(table.rows, (row) => row.text('code'))
  for (const code of codes) {
    const rows = rowsOf.get(code) ?? []
    if (rows.some((row) => row.text('age_group') === null)) continue
    const groups = new Set(rows.map((row) => row.text('age_group')))
    for (const { group } of AGE_GROUPS) {
      if (!groups.has(group)) faults.push(missing(table, rows, 'age_group', null, `a row for ${code} aged ${group}`))
    }
  }
  return faults
}

/** A fault for a row that is not there, at the line after the last row it belongs with, or after the table. */
function missing(
  table: DataTable,
  beside: readonly TableRow[],
  column: string,
  value: string | null,
  expected: string,
  message = 'The row is missing.',
): Fault {
  const last = beside.at(-1)?.line
  const line = last === undefined ? table.endLine : last + 1
  return { file: table.file, line, column, position: null, value, expected, message }
}
