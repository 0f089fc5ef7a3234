import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fraction } from './fraction.ts'

/** The tables that the known figures are of. */
export const publishedTables = fileURLToPath(new URL('../data/first-runs/tables/', import.meta.url))

/** A line of a table: cell by column. */
export type Line = ReadonlyMap<string, string>

/**
 * The lines of a table with a header, `area/2025` for area/2025.csv.
 *
 * @throws {Error} If the file is not there, or a line has more or fewer cells than the header.
 */
export function readTable(dir: string, name: string): Line[] {
  const text = readFileSync(join(dir, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '')
  const [header = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map(cellsOf)
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`${name}.csv, line ${index + 2}: ${cells.length} cells`)
    return new Map(header.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** The text of a cell. @throws {Error} If there is no such column. */
export function cell(line: Line, column: string): string {
  const text = line.get(column)
  if (text === undefined) throw new Error(`no column ${column}`)
  return text
}

/** The number in a cell, exactly as written. @throws {Error} If there is none. */
export function numberIn(line: Line, column: string): Fraction {
  return Fraction.parse(cell(line, column))
}

/** The one line with these cells. @throws {Error} If there is none, or more than one. */
export function lineWhere(lines: readonly Line[], cells: Readonly<Record<string, string>>): Line {
  const found = lines.filter((line) => Object.entries(cells).every(([column, text]) => cell(line, column) === text))
  const [line] = found
  if (line === undefined || found.length > 1) throw new Error(`${found.length} lines with ${JSON.stringify(cells)}`)
  return line
}

/** Cells of one line: a comma within quotes is text, and two quotes there are one. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let current = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (quoted && sign === '"' && line.charAt(at + 1) === '"') {
      current += '"'
      at += 1
    } else if (sign === '"') {
      quoted = !quoted
    } else if (sign === ',' && !quoted) {
      cells.push(current)
      current = ''
    } else {
      current += sign
    }
  }
  return [...cells, current]
}
