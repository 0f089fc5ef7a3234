import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { loadData } from '../../src/inputs/load-data.ts'
import { type EditionTable, tableFile } from '../../src/inputs/tables/tables.ts'
import { AGE_GROUPS } from '../../src/model/use-profile.ts'
import type { HeldNumbers } from '../statbank/statbank.ts'

/** An edition of a table: its cells without the header. The tables of numbers hold no quotes. */
export interface Edition {
  readonly edition: string
  readonly rows: readonly (readonly string[])[]
}

/** The data as they are before a refresh. */
export interface Held extends HeldNumbers {
  readonly inputs: Inputs
  /** The editions of a table, the oldest first. */
  readonly editionsOf: (table: EditionTable) => readonly Edition[]
}

/**
 * Reads the data that a refresh starts from.
 * @throws InputFaults when they are at fault: a refresh is no way to mend them
 */
export function readHeld(dataDir: URL): Held {
  const { inputs } = loadData(dataDir)
  const days = [...([...inputs.populations.values()].at(-1) ?? [])].map(([date, day]) => ({ date, ...day }))
  const expected = days.filter(({ kind }) => kind === 'projected')
  const editions = new Map<EditionTable, readonly Edition[]>()
  const editionsOf = (table: EditionTable): readonly Edition[] => {
    const read = editions.get(table) ?? readEditions(dataDir, table)
    editions.set(table, read)
    return read
  }
  return {
    inputs,
    codes: inputs.municipalities.map(({ code }) => code),
    ageGroups: AGE_GROUPS,
    countedFrom: days.find(({ kind }) => kind === 'observed')?.date ?? inputs.estimate.baseDate,
    expectedOn: expected.map(({ date }) => date),
    projection: expected.at(-1)?.table ?? 'FRKM126',
    withLifeExpectancy: new Set(
      editionsOf('life-expectancy')
        .at(-1)
        ?.rows.flatMap(([code = '', , years]) => (years === '' ? [] : [code])),
    ),
    editionsOf,
  }
}

/** The editions of a table that lie in a folder of data, the oldest first. */
export function readEditions(dataDir: URL, table: EditionTable): readonly Edition[] {
  const folder = new URL(`tables/${table}/`, dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => {
      const edition = name.replace(/\.csv$/, '')
      const lines = readFileSync(new URL(tableFile(table, edition).path, dataDir), 'utf8')
        .trimEnd()
        .split('\n')
      return { edition, rows: lines.slice(1).map((line) => line.split(',')) }
    })
}
