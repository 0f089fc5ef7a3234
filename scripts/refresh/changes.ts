import { type Decimal, decimal } from '../../src/model/decimal.ts'
import { type EditionTable, TABLES } from '../../src/inputs/tables/tables.ts'
import type { FreshTable } from '../statbank/statbank.ts'
import type { Held } from './held.ts'

/** How the rows of a table are told apart and what is compared in them, by the names of columns. */
interface Comparison {
  readonly key: readonly string[]
  readonly values: readonly string[]
}

/** Where a table has one date for all, the date is no key: the same number of a newer date is a change, not a new row. */
const COMPARISONS: Partial<Record<EditionTable, Comparison>> = {
  population: { key: ['code', 'date'], values: ['citizens'] },
  'age-groups': { key: ['code', 'age_group'], values: ['citizens'] },
  area: { key: ['code'], values: ['area_km2'] },
  'life-expectancy': { key: ['code'], values: ['life_expectancy_years'] },
  'gp-distance': { key: ['code'], values: ['mean_distance_km'] },
  'gp-contacts': { key: ['code', 'age_group', 'sex'], values: ['contacts'] },
  'citizens-by-age-sex': { key: ['code', 'date', 'age_group', 'sex'], values: ['citizens'] },
}

/** A number that is not what it was. Blank text is not published. */
export interface Move {
  readonly key: readonly string[]
  readonly column: string
  readonly before: string
  readonly after: string
  /** Change as a share of what it was; null from or to blank, and from nought. */
  readonly share: Decimal | null
}

/** What a refresh makes of a table. */
export interface TableChange {
  readonly table: EditionTable
  readonly rows: number
  /** Keys of rows that were not there, and that are no more. */
  readonly added: readonly (readonly string[])[]
  readonly gone: readonly (readonly string[])[]
  readonly moves: readonly Move[]
}

/** Compares the rows of a table before and after. Numbers are the same when their values are: 21 and 21.0. */
export function compareTable(
  table: EditionTable,
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): TableChange {
  const { key, values } = COMPARISONS[table] ?? { key: TABLES[table].key, values: [] }
  const columns = Object.keys(TABLES[table].columns)
  const keyOf = (row: readonly string[]): readonly string[] => key.map((name) => row[columns.indexOf(name)] ?? '')
  const index = (rows: readonly (readonly string[])[]) => new Map(rows.map((row) => [keyOf(row).join(' '), row]))
  const [old, fresh] = [index(before), index(after)]
  const moves = [...fresh].flatMap(([name, row]) => {
    const was = old.get(name)
    if (was === undefined) return []
    return values.flatMap((column): readonly Move[] => {
      const [from, to] = [was, row].map((cells) => cells[columns.indexOf(column)] ?? '')
      if (from === undefined || to === undefined || same(from, to)) return []
      return [{ key: keyOf(row), column, before: from, after: to, share: shareOf(from, to) }]
    })
  })
  return {
    table,
    rows: after.length,
    added: after.filter((row) => !old.has(keyOf(row).join(' '))).map(keyOf),
    gone: before.filter((row) => !fresh.has(keyOf(row).join(' '))).map(keyOf),
    moves,
  }
}

function same(before: string, after: string): boolean {
  return before === after || (before !== '' && after !== '' && decimal(before).equals(after))
}

function shareOf(before: string, after: string): Decimal | null {
  if (before === '' || after === '' || decimal(before).isZero()) return null
  return decimal(after).minus(before).div(before)
}

/** What a fresh table is to those that are held. */
export interface EditionChange extends TableChange {
  readonly edition: string
  /** A new edition; the one that is held, to the last number; or the one that is held, revised by its source. */
  readonly kind: 'new' | 'same' | 'revised'
  /** The edition that it is compared with: its own, or else the newest that is held; null where there is none. */
  readonly against: string | null
}

/** Compares a fresh table with the edition of its name, or with the newest one. */
export function changeOf(held: Held, { name, edition, rows }: FreshTable): EditionChange {
  const editions = held.editionsOf(name)
  const own = editions.find((candidate) => candidate.edition === edition)
  const before = own ?? editions.at(-1)
  const change = compareTable(name, before?.rows ?? [], rows)
  const isSame = change.added.length + change.gone.length + change.moves.length === 0
  const kind = own === undefined ? 'new' : isSame ? 'same' : 'revised'
  return { ...change, edition, kind, against: before?.edition ?? null }
}
