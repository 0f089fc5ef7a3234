import { writeFileSync } from 'node:fs'
import { TABLES } from '../../src/inputs/tables/tables.ts'
import type { FreshTable } from '../statbank/statbank.ts'

/** Writes tables into a folder of data: UTF-8, LF, one header row. The cells of statistics hold no commas or quotes. */
export function writeTables(dataDir: URL, tables: readonly FreshTable[]): void {
  for (const { name, rows } of tables) {
    const { path, columns } = TABLES[name]
    const odd = rows.flat().find((cell) => /[",\r\n]/.test(cell))
    if (odd !== undefined) throw new RangeError(`${path}: the cell "${odd}" would need quotes`)
    const lines = [Object.keys(columns), ...rows].map((cells) => cells.join(','))
    writeFileSync(new URL(path, dataDir), `${lines.join('\n')}\n`)
  }
}
