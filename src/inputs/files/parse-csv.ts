import { parse } from 'csv-parse/sync'
import type { Fault } from './fault.ts'

/** A cell, and the column of the line at which it begins. */
export interface CsvCell {
  readonly value: string
  readonly position: number
}

/** A row, and its line in the file. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly CsvCell[]
}

/** Most lines of a table: every age, sex and municipality on two days are 40,000. */
const MOST_LINES = 50_000

/** Most lines of a quoted field before its quote counts as unclosed. */
const LINES_OF_A_BREAK = 5

/**
 * The rows of a CSV text, one a physical line.
 *
 * Each line is parsed by itself: a broken quote then costs its own line only, so that all faults of a file are found in
 * one go and every line number is the one that an editor shows. Line breaks inside quotes are not allowed in our tables.
 * None, with a fault, where there are so many lines that it is no table of ours.
 */
export function parseCsv(file: string, text: string, faults: Fault[]): readonly CsvRow[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > MOST_LINES) {
    const [line, value, expected] = [MOST_LINES + 1, `${lines.length} lines`, `at most ${MOST_LINES} lines`]
    faults.push({ file, line, column: null, position: null, value, expected, message: 'No table here is so long.' })
    return []
  }
  const rows: CsvRow[] = []
  let header: readonly CsvCell[] = []
  const fault = (line: number, source: string, position: number, expected: string, message: string): void => {
    const cell = header[cellStarts(source).findLastIndex((start) => start <= position)]
    faults.push({ file, line, column: cell?.value ?? null, position, value: source, expected, message })
  }
  for (let index = 0; index < lines.length; index += 1) {
    const source = lines[index] ?? ''
    const line = index + 1
    if (source.trim() === '') {
      fault(line, source, 1, 'a row', 'The line is blank.')
      continue
    }
    const values = parseLine(source)
    if (values !== null) {
      const starts = cellStarts(source)
      const row = { line, cells: values.map((value, cell) => ({ value, position: starts[cell] ?? 1 })) }
      if (rows.length === 0) header = row.cells
      rows.push(row)
      continue
    }
    const joined = linesOfBreak(lines, index)
    const position = cellStarts(source).at(-1) ?? 1
    if (joined === null) {
      const at = source.indexOf('"') + 1
      fault(
        line,
        source,
        at,
        'quotes around a whole cell, doubled inside it',
        'A quote is not closed, or stands in the middle of a cell.',
      )
    } else {
      const whole = lines.slice(index, index + joined).join('\n')
      fault(line, whole, position, 'a row on one line', 'A quoted cell holds a line break.')
      index += joined - 1
    }
  }
  return rows
}

function parseLine(source: string): readonly string[] | null {
  // A line without quotes is split at its commas.
  if (!source.includes('"')) return source.split(',')
  try {
    return parse(source, { relax_column_count: true, record_delimiter: '\n' })[0] ?? []
  } catch {
    return null
  }
}

function linesOfBreak(lines: readonly string[], index: number): number | null {
  for (let count = 2; count <= LINES_OF_A_BREAK && index + count <= lines.length; count += 1) {
    if (parseLine(lines.slice(index, index + count).join('\n')) !== null) return count
  }
  return null
}

/** The character, from 1, at which each cell of a line begins. */
function cellStarts(source: string): readonly number[] {
  const starts = [1]
  let quoted = false
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '"') quoted = !quoted
    else if (source[index] === ',' && !quoted) starts.push(index + 2)
  }
  return starts
}
