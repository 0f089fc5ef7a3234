import { type Decimal, decimal } from '../../model/decimal.ts'
import { checkCell } from './check-cell.ts'
import type { FieldDescription, TableDescription } from './datapackage.ts'
import type { Fault } from '../files/fault.ts'
import type { CsvCell, CsvRow } from '../files/parse-csv.ts'

/** A row whose cells were held against the description of their columns. */
export interface TableRow {
  readonly line: number
  /** The cell of a column; null where the column is missing or the cell is wrong. A blank cell is an empty text. */
  text(column: string): string | null
  /** The decimal in a column; null where it is blank, missing or wrong. */
  decimal(column: string): Decimal | null
  /** A fault at the cell of a column. */
  fault(column: string, expected: string, message: string): Fault
}

/** A table that was read, right or wrong. */
export interface DataTable {
  readonly file: string
  readonly rows: readonly TableRow[]
  /** What could not be read, if anything: its columns, and so no row, or some lines, in which what others name may stand. */
  readonly unread?: 'columns' | 'lines'
  /** Line after the last row: where a missing row would stand. */
  readonly endLine: number
}

/**
 * Holds the rows of a table against its description: columns, cells, and keys that must not repeat. A table without rows is a fault
 * unless it may be empty.
 * Gives every row back, so that what is right in a row is still used in the checks between tables; none where the columns
 * are others, since nothing can be said of the cells then.
 */
export function checkTable(
  file: string,
  csv: readonly CsvRow[],
  { schema }: TableDescription,
  faults: Fault[],
  mayBeEmpty = false,
): DataTable {
  const before = faults.length
  const isWhole = !faults.some((fault) => fault.file === file)
  const [header, ...body] = csv
  const columns = header?.cells ?? []
  const line = header?.line ?? 1
  const at = (cell: CsvCell | undefined, column: string, expected: string, message: string): void => {
    faults.push({ file, line, column, position: cell?.position ?? null, value: cell?.value ?? null, expected, message })
  }
  const names = schema.fields.map((field) => field.name)
  const index = new Map<string, number>()
  columns.forEach((cell, position) => {
    const expected = names[position] === undefined ? 'no further column' : `the column ${names[position]}`
    if (!names.includes(cell.value)) at(cell, cell.value, expected, 'The column is unknown.')
    else if (index.has(cell.value)) at(cell, cell.value, expected, 'The column stands twice.')
    else index.set(cell.value, position)
  })
  for (const name of names) if (!index.has(name)) at(undefined, name, `the column ${name}`, 'The column is missing.')
  const order = [...index.keys()]
  if (order.length === names.length && columns.length === names.length) {
    const moved = names.findIndex((name, position) => order[position] !== name)
    const cell = columns[moved]
    if (moved >= 0 && cell !== undefined)
      at(cell, cell.value, `the column ${names[moved]}`, 'The columns stand in another order.')
  }
  const endLine = (csv.at(-1)?.line ?? 0) + 1
  if (faults.length > before) return { file, rows: [], unread: 'columns', endLine }
  if (body.length === 0 && !mayBeEmpty) {
    faults.push({
      file,
      line: line + 1,
      column: null,
      position: null,
      value: null,
      expected: 'at least one row',
      message: 'The table has no rows.',
    })
  }
  const rows = body.map((row) => checkRow(file, row, schema.fields, columns, index, faults))
  faults.push(...repeatedKeys(rows, schema))
  return { file, rows, ...(isWhole ? {} : { unread: 'lines' as const }), endLine }
}

function checkRow(
  file: string,
  { line, cells }: CsvRow,
  fields: readonly FieldDescription[],
  columns: readonly CsvCell[],
  index: ReadonlyMap<string, number>,
  faults: Fault[],
): TableRow {
  const good = new Map<string, string>()
  const cellOf = (name: string): CsvCell | undefined => {
    const at = index.get(name)
    return at === undefined ? undefined : cells[at]
  }
  const faultAt = (column: string, expected: string, message: string, value?: string): Fault => {
    const cell = cellOf(column)
    return {
      file,
      line,
      column,
      position: cell?.position ?? null,
      value: value ?? cell?.value ?? null,
      expected,
      message,
    }
  }
  if (cells.length === columns.length) {
    for (const field of fields) {
      const cell = cellOf(field.name)
      if (cell === undefined) continue
      const wrong = checkCell(cell.value, field)
      if (wrong === null) good.set(field.name, cell.value)
      else faults.push(faultAt(field.name, wrong.expected, wrong.message))
    }
  } else {
    const comma = cells.length > columns.length ? decimalComma(fields, cellOf, cells, index) : null
    if (comma !== null) {
      faults.push(
        faultAt(comma.column, 'a number with a decimal point', 'A decimal comma: write a decimal point.', comma.value),
      )
    } else {
      const short = cells.length < columns.length
      const column = short ? (columns[cells.length]?.value ?? null) : null
      const position = short ? null : (cells[columns.length]?.position ?? null)
      faults.push({
        file,
        line,
        column,
        position,
        value: short
          ? null
          : cells
              .slice(columns.length)
              .map((cell) => cell.value)
              .join(','),
        expected: `${columns.length} cells`,
        message: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}.`,
      })
    }
    // The cells before the first wrong one still name the row, so that it is not also said to be missing.
    for (const field of fields) {
      const value = cellOf(field.name)?.value
      if (field.name === comma?.column || value === undefined || checkCell(value, field) !== null) break
      good.set(field.name, value)
    }
  }
  return {
    line,
    text: (column) => good.get(column) ?? null,
    decimal: (column) => {
      const value = good.get(column)
      return value === undefined || value === '' ? null : decimal(value)
    },
    fault: (column, expected, message) => faultAt(column, expected, message),
  }
}

/** The number that a decimal comma has cut in two, when the row has one cell too many and joining two mends every cell. */
function decimalComma(
  fields: readonly FieldDescription[],
  cellOf: (name: string) => CsvCell | undefined,
  cells: readonly CsvCell[],
  index: ReadonlyMap<string, number>,
): { readonly column: string; readonly value: string } | null {
  for (const { name, type } of fields) {
    if (type !== 'number' && type !== 'integer') continue
    const at = index.get(name)
    const whole = cellOf(name)?.value
    const decimals = at === undefined ? undefined : cells[at + 1]?.value
    if (at === undefined || whole === undefined || decimals === undefined) continue
    if (!/^-?\d+$/.test(whole) || !/^\d+$/.test(decimals)) continue
    const joined = [
      ...cells.slice(0, at).map((cell) => cell.value),
      `${whole}.${decimals}`,
      ...cells.slice(at + 2).map((cell) => cell.value),
    ]
    const mends =
      joined.length === index.size &&
      fields.every((field) => {
        const value = joined[index.get(field.name) ?? -1]
        // A count of persons with decimals is wrong too, but the comma is what the reader must see.
        return field.name === name || (value !== undefined && checkCell(value, field) === null)
      })
    if (mends) return { column: name, value: `${whole},${decimals}` }
  }
  return null
}

function repeatedKeys(rows: readonly TableRow[], schema: TableDescription['schema']): readonly Fault[] {
  const single = schema.primaryKey.length === 1 ? schema.primaryKey[0] : undefined
  const unique = schema.fields.filter(({ name, constraints }) => constraints.unique === true && name !== single)
  const keys = [schema.primaryKey, ...unique.map(({ name }) => [name])]
  return keys.flatMap((key) => repeated(rows, key, `${key.join(' and ')} only once`))
}

/** Rows with the same values in some columns as a row before them; a row that lacks one is a fault of another kind. */
export function repeated(rows: readonly TableRow[], key: readonly string[], expected: string): readonly Fault[] {
  const lines = new Map<string, number>()
  return rows.flatMap((row) => {
    const values = key.map((column) => row.text(column))
    const [column] = key
    if (column === undefined || values.some((value) => value === null || value === '')) return []
    const text = values.join(', ')
    const first = lines.get(text)
    if (first === undefined) {
      lines.set(text, row.line)
      return []
    }
    return [row.fault(column, expected, `${text} stands on line ${first} already.`)]
  })
}
