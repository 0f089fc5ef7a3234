import type { Decimal } from '../../src/model/decimal.ts'
import type { EditionChange, Move } from './changes.ts'
import type { Held } from './held.ts'

/** How many of the biggest movers are named, and how many keys of rows that are new or gone. */
const NAMED = 5

/** What a report needs. */
export interface ReportFacts {
  readonly held: Held
  readonly changes: readonly EditionChange[]
  readonly kept: readonly string[]
}

/** The change report for people: which editions are new, what is in them, and what to do. */
export function changeReport({ held, changes, kept }: ReportFacts): string {
  const names = new Map(held.inputs.municipalities.map(({ code, name }) => [code, name]))
  return [
    'Figures',
    ...changes.flatMap((change) => tableLines(change, names)),
    ...kept.map((line) => `  left out: ${line}`),
    '',
    'What to do',
    ...toDo(changes).map((line, index) => `  ${index + 1}. ${line}`),
  ].join('\n')
}

function tableLines(change: EditionChange, names: ReadonlyMap<string, string>): string[] {
  const { table, edition, kind, against, rows, added, gone, moves } = change
  const name = `  ${table} ${edition}`
  if (kind === 'same') return [`${name}: as it was`]
  if (against === null) return [`${name}: ${rows} rows; the first edition`]
  const changed = new Set(moves.map(({ key }) => key.join(' '))).size
  const counts = `${added.length} new, ${changed} changed, ${gone.length} gone, ${rows - added.length - changed} as before`
  const lines = [
    kind === 'new'
      ? `${name}: a new edition, ${rows} rows; against ${against}: ${counts}`
      : `${name}: left as it was, though the source has revised it: ${counts}`,
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

function toDo(changes: readonly EditionChange[]): readonly string[] {
  const [fresh, revised] = (['new', 'revised'] as const).map((kind) => changes.filter((change) => change.kind === kind))
  const namesOf = (some: readonly EditionChange[] = []): string =>
    some.map(({ table, edition }) => `${table} ${edition}`).join(', ')
  if (fresh?.length === 0 && revised?.length === 0)
    return ['Nothing has changed but the day of the check. Commit data/ if you want that day recorded.']
  const steps = ['Read the biggest movers above; look up in statistikbanken.dk what you cannot explain.']
  if (fresh !== undefined && fresh.length > 0)
    steps.push(
      `No run rests on ${namesOf(fresh)} yet: a new one in data/runs.json, and a new estimate in data/estimates.json, name them.`,
    )
  if (revised !== undefined && revised.length > 0)
    steps.push(
      `${namesOf(revised)}: an edition never changes by itself. Where a published run should have the revised figures, change the file by hand and record the correction.`,
    )
  steps.push(
    'Run `npm run data:check` and `npm run build`, look at the pages, and commit data/ with what this report says.',
  )
  return steps
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
