import { csvParse, csvParseRows } from 'd3'
import { FROZEN_FILES, type FrozenFile } from '../../src/inputs/published/published-runs.ts'

/** A number of a published run that would change. */
export interface ValueChange {
  readonly file: FrozenFile
  /** Code and name of a municipality, name of a council, or "national". */
  readonly area: string
  readonly column: string
  /** Null for what was not there, or would not be. */
  readonly was: string | null
  readonly wouldBe: string | null
}

/** What differs between a run as it was published and as it would be. */
export interface FrozenDifference {
  readonly changes: readonly ValueChange[]
  /** Columns and numbers that have come since, which change nothing that was published: "councils.csv: on_edge". */
  readonly added: readonly string[]
}

/** Areas by key, and their cells by column. */
interface Cells {
  /** In the order that a reader by position relies on; none where cells have only names. */
  readonly columns: readonly string[]
  readonly areas: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * What differs between the frozen files of a run and those of a build. A column that has come after the published
 * ones, and a number that has come to result.json, leave all that was published as it was; a column that is gone,
 * renamed or moved does not.
 */
export function frozenDifference(
  frozen: Readonly<Record<FrozenFile, string>>,
  built: Readonly<Record<FrozenFile, string>>,
): FrozenDifference {
  const differences = FROZEN_FILES.map((file) =>
    frozen[file] === built[file]
      ? { changes: [], added: [] }
      : differenceOf(file, cellsOf(file, frozen[file]), cellsOf(file, built[file])),
  )
  return { changes: differences.flatMap((d) => d.changes), added: differences.flatMap((d) => d.added) }
}

function differenceOf(file: FrozenFile, was: Cells, is: Cells): FrozenDifference {
  const changes: ValueChange[] = []
  const add = (area: string, column: string, before: string | null, after: string | null): void => {
    if (before !== after) changes.push({ file, area, column, was: before, wouldBe: after })
  }
  was.columns.forEach((column, index) => {
    const now = is.columns.indexOf(column)
    add('columns', column, `column ${index + 1}`, now < 0 ? null : `column ${now + 1}`)
  })
  const known = namesOf(was)
  for (const [area, cells] of was.areas) {
    const now = is.areas.get(area)
    for (const [column, value] of cells) add(area, column, value, now?.get(column) ?? null)
    for (const [column, value] of now ?? []) if (known.has(column) && !cells.has(column)) add(area, column, null, value)
  }
  for (const area of is.areas.keys()) if (!was.areas.has(area)) add(area, 'area', null, area)
  const kept = [...is.areas.keys()].filter((area) => was.areas.has(area))
  const order = [...was.areas.keys()].filter((area) => is.areas.has(area))
  const moved = order.findIndex((area, index) => area !== kept[index])
  if (moved >= 0) add('rows', `row ${moved + 1}`, order[moved] ?? null, kept[moved] ?? null)
  const added = [...namesOf(is)].filter((name) => !known.has(name)).map((name) => `${file}: ${name}`)
  return { changes, added }
}

function namesOf({ areas }: Cells): ReadonlySet<string> {
  return new Set([...areas.values()].flatMap((cells) => [...cells.keys()]))
}

function cellsOf(file: FrozenFile, text: string): Cells {
  if (file === 'figures.csv') {
    const areas = Map.groupBy(csvParse(text), (row) => row.area ?? '')
    return {
      columns: [],
      areas: new Map(
        [...areas].map(([area, rows]) => [area, new Map(rows.map((row) => [row.figure ?? '', row.value ?? '']))]),
      ),
    }
  }
  const [columns = [], ...rows] = csvParseRows(text)
  return {
    columns,
    areas: new Map(
      rows.map((row) => {
        const cells = new Map(columns.map((column, index) => [column, row[index] ?? '']))
        const code = cells.get('code')
        return [code === undefined ? (row[0] ?? '') : `${code} ${cells.get('name') ?? ''}`, cells]
      }),
    ),
  }
}
