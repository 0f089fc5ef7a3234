import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { loadData } from '../../src/inputs/load-data.ts'
import { type EditionTable, tableFile, type TableFile } from '../../src/inputs/tables/tables.ts'
import { AGE_GROUPS } from '../../src/model/use-profile.ts'
import type { HeldNumbers } from '../statbank/statbank.ts'

/** The data as they are before a refresh. */
export interface Held extends HeldNumbers {
  readonly inputs: Inputs
  /** The cells of the newest edition of a table, without its header. */
  readonly rows: (table: EditionTable) => readonly (readonly string[])[]
}

/**
 * Reads the data that a refresh starts from.
 * @throws InputFaults when they are at fault: a refresh is no way to mend them
 */
export function readHeld(dataDir: URL): Held {
  const inputs = loadData(dataDir).inputs
  const used = new Set(inputs.runs.map(({ citizens }) => citizens.date))
  const population = [...inputs.populations.values()].at(-1)
  return {
    inputs,
    codes: inputs.municipalities.map(({ code }) => code),
    baseDate: inputs.estimate.baseDate,
    ageGroups: AGE_GROUPS,
    dates: [...(population ?? [])].map(([date, { kind, table }]) => ({
      date,
      kind,
      table,
      used: used.has(date),
    })),
    rows: (table) => readRows(dataDir, table),
  }
}

/** The cells of a table without its header. The tables of numbers hold no quotes. */
export function readRows(dataDir: URL, table: EditionTable): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(newestFile(dataDir, table).path, dataDir), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}

/** The newest edition of a table; where there is none, the one that its numbers would make. */
export function newestFile(dataDir: URL, table: EditionTable, fresh = ''): TableFile {
  const folder = new URL(`tables/${table}/`, dataDir)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return tableFile(table, names.at(-1)?.replace(/\.csv$/, '') ?? fresh)
}
