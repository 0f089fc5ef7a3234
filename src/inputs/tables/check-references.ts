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
      const known = new Set(tables.get(reference.resource)?.rows.map((row) => row.text(target)))
      // A table that could not be read has its own fault; its rows are not unknown besides.
      if (known.size === 0) return []
      return (tables.get(name)?.rows ?? []).flatMap((row) => {
        const value = row.text(column)
        if (value === null || value === '' || known.has(value)) return []
        return [row.fault(column, `a ${target} of the table ${reference.resource}`, `${value} is unknown there.`)]
      })
    }),
  )
}
