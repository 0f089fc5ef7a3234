import type { IsoDate } from '../../model/domain.ts'
import type { DataTable, TableRow } from './check-table.ts'

/** The rows of a table with the columns `from` and `to` that hold on a day. Both days belong to the time; a blank has no end. */
export function rowsOn(table: DataTable | undefined, date: IsoDate): readonly TableRow[] {
  return (table?.rows ?? []).filter((row) => {
    const [from, to] = [row.text('from') ?? '', row.text('to') ?? '']
    return (from === '' || from <= date) && (to === '' || date <= to)
  })
}
