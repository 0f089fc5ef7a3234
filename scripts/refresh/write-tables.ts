import { mkdirSync, writeFileSync } from 'node:fs'
import type { FreshTable } from '../statbank/statbank.ts'
import { newestFile } from './held.ts'

/** Writes tables into a folder of data: UTF-8, LF, one header row. The cells of statistics hold no commas or quotes. */
export function writeTables(dataDir: URL, tables: readonly FreshTable[]): void {
  for (const { name, rows, vintage } of tables) {
    const { path, contract } = newestFile(dataDir, name, vintage.slice(0, 4))
    const odd = rows.flat().find((cell) => /[",\r\n]/.test(cell))
    if (odd !== undefined) throw new RangeError(`${path}: the cell "${odd}" would need quotes`)
    const lines = [Object.keys(contract.columns), ...rows].map((cells) => cells.join(','))
    mkdirSync(new URL('.', new URL(path, dataDir)), { recursive: true })
    writeFileSync(new URL(path, dataDir), `${lines.join('\n')}\n`)
  }
}
