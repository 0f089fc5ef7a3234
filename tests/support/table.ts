import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A CSV file as text: its columns in order, and its rows by column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** A row; asking for a column that is not there is an error, not a blank. */
export type Row = (column: string) => string

/**
 * Reads CSV strictly: every row as long as the header.
 * @throws Error on a row of another length, a stray quote or an unknown column
 */
export function readTable(file: string): Table {
  const records: string[][] = parse(readFileSync(file, 'utf8'), { relax_column_count: false, bom: false })
  const [columns = [], ...body] = records
  const at = new Map(columns.map((column, index) => [column, index]))
  return {
    columns,
    rows: body.map((record) => (column) => {
      const index = at.get(column)
      const cell = index === undefined ? undefined : record[index]
      if (cell === undefined) throw new Error(`${file} has no column ${column}`)
      return cell
    }),
  }
}
