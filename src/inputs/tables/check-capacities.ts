import type { SourceRecord } from '../rules/rule-schemas.ts'
import type { DataTable } from './check-table.ts'
import type { Fault } from '../files/fault.ts'

/**
 * Faults in the capacities that are in use: more occupied than allocated, or a source that is unknown. A capacity that
 * is partly occupied counts as occupied (hearing note, 4.6.1), so that the two never differ the other way.
 */
export function checkCapacitiesInUse(table: DataTable, sources: readonly SourceRecord[] | null): readonly Fault[] {
  return table.rows.flatMap((row) => {
    const faults: Fault[] = []
    const [allocated, occupied] = [row.decimal('allocated'), row.decimal('occupied')]
    if (allocated !== null && occupied?.greaterThan(allocated) === true) {
      faults.push(row.fault('occupied', `up to ${allocated.toFixed()}`, 'More are occupied than allocated.'))
    }
    const id = row.text('source')
    if (id !== null && id !== '' && sources !== null) {
      const source = sources.find((record) => record.id === id)
      if (source === undefined)
        faults.push(row.fault('source', 'the id of a source in sources.json', `The source ${id} is unknown.`))
      else if (!source.tables.includes('capacities-in-use'))
        faults.push(
          row.fault('source', 'a source that names the table capacities-in-use', `The source ${id} does not name it.`),
        )
    }
    return faults
  })
}
