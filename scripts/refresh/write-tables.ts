import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tableFile } from '../../src/inputs/tables/tables.ts'
import type { FreshTable } from '../statbank/statbank.ts'

/**
 * Writes new editions of tables into a folder of data: UTF-8, LF, one header row. The cells of statistics hold no commas
 * or quotes.
 * @throws RangeError when an edition is there already: it stays as it is for ever
 */
export function writeTables(dataDir: URL, tables: readonly FreshTable[]): void {
  for (const { name, edition, rows } of tables) {
    const { path, contract } = tableFile(name, edition)
    const file = new URL(path, dataDir)
    if (existsSync(file)) throw new RangeError(`${path} is there already`)
    const odd = rows.flat().find((cell) => /[",\r\n]/.test(cell))
    if (odd !== undefined) throw new RangeError(`${path}: the cell "${odd}" would need quotes`)
    const lines = [Object.keys(contract.columns), ...rows].map((cells) => cells.join(','))
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, `${lines.join('\n')}\n`)
  }
}
