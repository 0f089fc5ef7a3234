import { csvFormatRows } from 'd3'
import type { Measure } from '../results/measures.ts'
import { measurePlain } from '../text/measure-words.ts'
import { guardFormula } from './guard-formula.ts'

/**
 * The figures of a map as CSV: a row for each municipality by code, the columns of the measure, the status of the first
 * of them, and the class that the map shows it in. Written like the tables of a run.
 */
export function measureCsv(measure: Measure, classes: ReadonlyMap<string, number | null>): string {
  const header = ['code', 'name', 'council', ...measure.columns.map((c) => c.id), 'status', 'class']
  const body = measure.rows.map((row) => [
    ...[row.code, row.name, row.council].map(guardFormula),
    ...measure.columns.map((_, index) => measurePlain(measure, row, index)),
    row.status,
    String(classes.get(row.code) ?? ''),
  ])
  return `${csvFormatRows([header, ...body])}\n`
}
