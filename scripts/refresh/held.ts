import { readFileSync } from 'node:fs'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { loadInputs } from '../../src/inputs/load-inputs.ts'
import { type TableName, TABLES } from '../../src/inputs/tables.ts'
import type { IsoDate } from '../../src/model/domain.ts'

/** The data as they are before a refresh, and what a refresh must know of them. */
export interface Held {
  readonly inputs: Inputs
  /** Codes of the municipalities, ascending. */
  readonly codes: readonly string[]
  /** Date of the estimate. */
  readonly baseDate: IsoDate
  /** Dates of `population.csv` with their kind and the table that they are from, oldest first. */
  readonly dates: readonly HeldDate[]
  /** The cells of a table of `data/`, without its header. */
  readonly rows: (table: TableName) => readonly (readonly string[])[]
}

export interface HeldDate {
  readonly date: IsoDate
  readonly kind: 'observed' | 'projected'
  readonly table: string
  /** Whether a run of `runs.json` counts its citizens on that day. */
  readonly used: boolean
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
