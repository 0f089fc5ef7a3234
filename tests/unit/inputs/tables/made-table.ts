import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { parseCsv } from '../../../../src/inputs/files/parse-csv.ts'
import { checkTable, type DataTable } from '../../../../src/inputs/tables/check-table.ts'
import { present } from '../../model/exact.ts'

/** A table of texts, whose first line names the columns. A cell of “!” is one that could not be read. */
export function madeTable(...lines: readonly string[]): DataTable {
  const names = present(lines[0]).split(',')
  const fields = names.map((name) => ({
    name,
    type: 'string' as const,
    title: name,
    description: name,
    constraints: { pattern: '[^!]*' },
  }))
  return checkTable('t.csv', parseCsv('t.csv', `${lines.join('\n')}\n`, []), { schema: { fields, primaryKey: [] } }, [])
}

/** Faults as text: line, column and value, what was expected, and the message. */
export function told(faults: readonly Fault[]): readonly string[] {
  return faults.map(
    ({ line, column, value, expected, message }) =>
      `${line ?? '–'} ${column ?? '–'} ${value ?? '–'}: ${expected}. ${message}`,
  )
}
