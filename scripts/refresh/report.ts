import { type Decimal, decimal } from '../../src/model/decimal.ts'
import type { Results, RunResult } from '../../src/results/result.ts'
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

/** What fresh tables change of those that are held. */
export function changesOf(held: Held, tables: readonly FreshTable[]): readonly TableChange[] {
  return tables.map(({ name, rows }) => compareTable(name, heldRows(held, name), rows))
}

/** How many of the biggest movers are named, and how many keys of rows that are new or gone. */
const NAMED = 5

/** What a report needs. */
export interface ReportFacts {
  readonly held: Held
  readonly changes: readonly TableChange[]
  readonly kept: readonly string[]
  readonly before: Results
  readonly after: Results
}

/** The change report for people: what is new, changed and gone, the biggest movers, what it does to the runs, and what to do. */
export function changeReport({ held, changes, kept, before, after }: ReportFacts): string {
  const names = new Map(held.inputs.municipalities.map(({ code, name }) => [code, name]))
  return [
    'Figures',
    ...changes.flatMap((change) => tableLines(change, names)),
    ...kept.map((line) => `  left as it was: ${line}`),
    '',
    'Runs',
    ...runLines(before, after),
    '',
    'What to do',
    ...toDo(held, changes, before, after).map((line, index) => `  ${index + 1}. ${line}`),
  ].join('\n')
}

function heldRows(held: Held, table: EditionTable): readonly (readonly string[])[] {
  const isContacts = table === 'gp-contacts' || table === 'citizens-by-age-sex'
  return isContacts && held.inputs.estimateBasisOf(held.inputs.estimate).contacts === null ? [] : held.rows(table)
}

function tableLines({ table, rows, added, gone, moves }: TableChange, names: ReadonlyMap<string, string>): string[] {
  if (added.length === rows) return [`  ${table}: ${rows} rows; the table is new`]
  const changed = new Set(moves.map(({ key }) => key.join(' '))).size
  const same = rows - added.length - changed
  const lines = [
    `  ${table}: ${rows} rows; ${added.length} new, ${changed} changed, ${gone.length} gone, ${same} as before`,
  ]
  if (added.length > 0) lines.push(`    new: ${summary(added, names)}`)
  if (gone.length > 0) lines.push(`    gone: ${summary(gone, names)}`)
  const published = moves.filter(({ share }) => share === null)
  for (const move of published.slice(0, NAMED)) lines.push(`    ${moveText(move, names)}`)
  const movers = moves
    .flatMap((move) => (move.share === null ? [] : [{ move, size: move.share.abs() }]))
    .sort((a, b) => b.size.comparedTo(a.size))
    .slice(0, NAMED)
  if (movers.length > 0) lines.push(`    biggest movers: ${movers.map(({ move }) => moveText(move, names)).join('; ')}`)
  return lines
}

/** Keys of rows, gathered by what they have beside the municipality: "2027-01-01 (98 municipalities)". */
function summary(keys: readonly (readonly string[])[], names: ReadonlyMap<string, string>): string {
  const groups = [...Map.groupBy(keys, ([, ...rest]) => rest.join(' '))]
  const shown = groups.slice(0, NAMED).map(([rest, own]) => {
    const who = own.length > NAMED ? `${own.length} municipalities` : own.map((key) => nameOf(key, names)).join(', ')
    return rest === '' ? who : `${rest} (${who})`
  })
  return `${shown.join('; ')}${groups.length > NAMED ? `; and ${groups.length - NAMED} groups more` : ''}`
}

function moveText({ key, before, after, share }: Move, names: ReadonlyMap<string, string>): string {
  const where = [nameOf(key, names), ...key.slice(1)].join(' ')
  const change = share === null ? '' : ` (${percent(share)})`
  return `${where} ${numberText(before)} → ${numberText(after)}${change}`
}

function nameOf([code = '']: readonly string[], names: ReadonlyMap<string, string>): string {
  return names.get(code) ?? code
}

function numberText(text: string): string {
  if (text === '') return 'not published'
  const [whole = '', decimals] = text.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function percent(share: Decimal): string {
  const text = share.times(100).toFixed(2)
  return `${share.isNegative() ? '' : '+'}${text} %`
}

function runLines(before: Results, after: Results): string[] {
  const kind = [before, after].map(({ headline }) => headline.estimate?.useProfileKind)
  const lines = after.runs.flatMap((run) => {
    const was = before.runs.find((candidate) => candidate.run.id === run.run.id)
    return was === undefined ? [] : runChange(was, run)
  })
  return kind[0] === kind[1]
    ? lines
    : [`  the use profile was by ${words(kind[0])} and is by ${words(kind[1])}`, ...lines]
}

function words(kind: string | undefined): string {
  return (kind ?? 'nothing').replaceAll('-', ' ')
}

function runChange(before: RunResult, after: RunResult): string[] {
  const total = `${before.national.capacities} → ${after.national.capacities} capacities`
  const councils = after.councils.flatMap((council) => {
    const was = before.councils.find(({ name }) => name === council.name)?.capacities
    return was === undefined || was.equals(council.capacities) ? [] : [`${council.name} ${was} → ${council.capacities}`]
  })
  if (councils.length > 0) return [`  ${after.run.id}: ${total}; ${councils.join(', ')}`]
  return [`  ${after.run.id}: ${isSame(before, after) ? 'as it was' : 'other decimals, the same capacities'}`]
}

/** Whether every municipality's citizens and weight are what they were, to the last digit. */
function isSame(before: RunResult, after: RunResult): boolean {
  return after.municipalities.every((m, index) => {
    const was = before.municipalities[index]
    return was?.citizens.equals(m.citizens) === true && was.needWeight.equals(m.needWeight) && was.need.equals(m.need)
  })
}

function toDo(held: Held, changes: readonly TableChange[], before: Results, after: Results): readonly string[] {
  const nothing = changes.every(({ added, gone, moves }) => added.length + gone.length + moves.length === 0)
  if (nothing) return ['Nothing has changed but the day of the check. Commit data/ if you want that day recorded.']
  const steps = ['Read the biggest movers above; look up in statistikbanken.dk what you cannot explain.']
  const moved = after.runs.filter((run) => {
    const was = before.runs.find((candidate) => candidate.run.id === run.run.id)
    return was !== undefined && !isSame(was, run)
  })
  if (moved.length > 0) {
    const ids = moved.map(({ run }) => run.id).join(', ')
    steps.push(
      `The figures of ${ids} have changed. Where a run is published, record why, or take back the tables that moved it.`,
    )
  }
  if (before.headline.estimate?.useProfileKind !== after.headline.estimate?.useProfileKind)
    steps.push(
      'The estimate rests on age and sex now. Read what the pages on the method say of age, of KL and of γ, and change it.',
    )
  const dates = changes.find(({ table }) => table === 'population')?.added.map(([, date]) => date ?? '') ?? []
  const next = [...new Set(dates)]
    .filter((date) => date > (held.dates.findLast(({ used }) => used)?.date ?? ''))
    .sort()[0]
  if (next !== undefined)
    steps.push(
      `There are citizens of ${next}: add a run for the end of ${Number(next.slice(0, 4)) - 1} to data/runs.json when its rules are known.`,
    )
  steps.push(
    'Run `npm run data:check` and `npm run build`, look at the pages, and commit data/ with what this report says.',
  )
  return steps
}
