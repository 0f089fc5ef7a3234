import type { DataTable } from './check-table.ts'
import type { TableDescription } from './datapackage.ts'
import type { Fault } from '../files/fault.ts'

/** Faults at every cell that names a row of another table, and names one that is not there. */
export function checkReferences(
  descriptions: ReadonlyMap<string, TableDescription>,
  tables: ReadonlyMap<string, DataTable>,
): readonly Fault[] {
  return [...descriptions].flatMap(([name, { schema }]) =>
    (schema.foreignKeys ?? []).flatMap(({ fields: [column], reference }) => {
      const [target] = reference.fields
      const of = tables.get(reference.resource)
      const known = new Set(of?.rows.map((row) => row.text(target)))
      // A table or a line that could not be read has its own fault; what stands there is not unknown besides.
      if (known.size === 0 || known.has(null) || of?.unread !== undefined) return []
      return (tables.get(name)?.rows ?? []).flatMap((row) => {
        const value = row.text(column)
        if (value === null || value === '' || known.has(value)) return []
        return [row.fault(column, `a ${target} of the table ${reference.resource}`, `${value} is unknown there.`)]
      })
    }),
  )
}
