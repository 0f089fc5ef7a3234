import { readFileSync } from 'node:fs'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { type TableName, TABLES } from '../../src/inputs/tables/tables.ts'
import { AGE_GROUPS } from '../../src/model/use-profile.ts'
import type { HeldFigures } from '../statbank/statbank.ts'

/** The data as they are before a refresh. */
export interface Held extends HeldFigures {
  readonly inputs: Inputs
  readonly rows: (table: TableName) => readonly (readonly string[])[]
}

/**
 * Reads the data that a refresh starts from.
 * @throws InputFaults when they are at fault: a refresh is no way to mend them
 */
export function readHeld(dataDir: URL): Held {
  const inputs = loadInputs(dataDir)
  const used = new Set(inputs.runs.map(({ citizensDate }) => citizensDate))
  const [first] = inputs.municipalities
  return {
    inputs,
    codes: inputs.municipalities.map(({ code }) => code),
    baseDate: inputs.estimate.baseDate,
    ageGroups: AGE_GROUPS,
    dates: [...(first?.citizensByDate ?? [])].map(([date, { kind, table }]) => ({
      date,
      kind,
      table,
      used: used.has(date),
    })),
    rows: (table) => readRows(dataDir, table),
  }
}

/** The cells of a table without its header. The tables of figures hold no quotes. */
export function readRows(dataDir: URL, table: TableName): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(TABLES[table].path, dataDir), 'utf8').trimEnd().split('\n')
  return lines.slice(1).map((line) => line.split(','))
}
