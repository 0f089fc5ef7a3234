import { type DataTable, repeated, type TableRow } from './check-table.ts'
import type { Fault } from '../files/fault.ts'
import type { GeographyEdition } from '../rules/rule-schemas.ts'
import { slugify } from '../slug.ts'
import { rowsOn } from './validity.ts'

/** The tables of the areas; undefined where one could not be read. */
export interface AreaTables {
  readonly municipalities: DataTable | undefined
  readonly membership: DataTable | undefined
  readonly councils: DataTable | undefined
  readonly regions: DataTable | undefined
}

/** Faults in the tables of the areas that hold whatever the day: times that end before they begin, slugs, successors. */
export function checkAreas({ municipalities, membership, councils, regions }: AreaTables): readonly Fault[] {
  const faults: Fault[] = []
  for (const table of [municipalities, membership, councils, regions]) {
    for (const row of table?.rows ?? []) {
      const [from, to] = [row.text('from') ?? '', row.text('to') ?? '']
      if (from !== '' && to !== '' && to < from)
        faults.push(row.fault('to', `a day from ${from}`, 'The time ends before it begins.'))
    }
  }
  for (const row of [...(municipalities?.rows ?? []), ...(councils?.rows ?? [])]) {
    const name = row.text('name')
    const slug = row.text('slug')
    if (name === null || slug === null || slug === slugify(name)) continue
    faults.push(row.fault('slug', slugify(name), `The slug does not follow from the name ${name}.`))
  }
  for (const row of [...(municipalities?.rows ?? []), ...(councils?.rows ?? []), ...(regions?.rows ?? [])]) {
    const name = row.text('name')
    if (name !== null && !isPlaceName(name))
      faults.push(
        row.fault('name', 'a name in Danish letters, such as Høje-Taastrup or Fyn', `${name} is no name of a place.`),
      )
    if (row.text('slug') === 'index')
      faults.push(row.fault('slug', 'another name', 'The page would take the place of the list.'))
  }
  for (const row of municipalities?.rows ?? []) faults.push(...checkSuccessor(row, municipalities?.rows ?? []))
  return faults
}

const WORD = '(?:[A-ZÆØÅ]?[a-zæøåéöü]+)'
const PLACE_NAME = new RegExp(`^(?=[A-ZÆØÅ])${WORD}(?:(?:-? |-)${WORD})*$`)

/**
 * Whether a text may be the name of a place: words of Danish letters with blanks or hyphens between, the first with a
 * capital. That it is a municipality is said beside it: "Gentofte Kommune" is no name.
 */
export function isPlaceName(name: string): boolean {
  return PLACE_NAME.test(name) && !/\bkommune\b/i.test(name)
}

/** Faults where a municipality was in another region than every one that it borders on. An island without neighbours may be. */
function checkRegionBefore(municipalities: readonly TableRow[], borders: DataTable | undefined): readonly Fault[] {
  const column = 'region_until_2026'
  const regionOf = new Map(municipalities.map((row) => [row.text('code'), row.text(column)]))
  const around = new Map<string | null, (string | null)[]>()
  for (const row of borders?.rows ?? []) {
    const [a, b] = [row.text('code_a'), row.text('code_b')]
    around.set(a, [...(around.get(a) ?? []), regionOf.get(b) ?? null])
    around.set(b, [...(around.get(b) ?? []), regionOf.get(a) ?? null])
  }
  return municipalities.flatMap((row) => {
    const [own, others] = [row.text(column), around.get(row.text('code')) ?? []]
    // One that could not be read, or that is blank since it came later, may be the same.
    if (own === null || own === '' || others.length === 0) return []
    if (others.some((other) => other === own || other === null || other === '')) return []
    return [row.fault(column, [...new Set(others)].join(' or '), 'Every neighbour was in another region.')]
  })
}

/** A municipality that has come to an end is part of one that holds on the day after. */
function checkSuccessor(row: TableRow, rows: readonly TableRow[]): readonly Fault[] {
  const [to, code] = [row.text('to'), row.text('successor')]
  if (to === null || code === null) return []
  if (to === '' && code === '') return []
  if (code === '')
    return [row.fault('successor', 'the code of another municipality', 'It is not said what it became part of.')]
  if (to === '') return [row.fault('successor', 'blank', 'A municipality that has not ended is part of no other.')]
  const successor = rows.find((candidate) => candidate.text('code') === code)
  const [from, end] = [successor?.text('from') ?? '', successor?.text('to') ?? '']
  const holds = successor !== undefined && successor !== row && from <= nextDay(to) && (end === '' || end > to)
  return holds ? [] : [row.fault('successor', `the code of a municipality on ${nextDay(to)}`, `${code} is none.`)]
}

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/**
 * Faults in the areas on the day of an edition of the geography: each municipality belongs to one council, this lies in one
 * region, no council or region is empty, and land borders lie between municipalities of the day, the lower code first.
 */
export function checkDay(
  { date }: GeographyEdition,
  tables: AreaTables,
  borders: DataTable | undefined,
): readonly Fault[] {
  const municipalities = rowsOn(tables.municipalities, date)
  const membership = rowsOn(tables.membership, date)
  const councils = rowsOn(tables.councils, date)
  const regions = rowsOn(tables.regions, date)
  const faults: Fault[] = []
  /** Null where a cell could not be read: a name may then seem to be missing that is not. */
  const namesIn = (rows: readonly TableRow[] | undefined, column: string): ReadonlySet<string | null> | null => {
    const names = new Set(rows?.map((row) => row.text(column)))
    return names.size === 0 || names.has(null) ? null : names
  }
  const missing = (table: DataTable | undefined, column: string, expected: string, message: string): void => {
    if (table !== undefined)
      faults.push({ file: table.file, line: table.endLine, column, position: null, value: null, expected, message })
  }

  const members = Map.groupBy(membership, (row) => row.text('code'))
  for (const row of municipalities) {
    const code = row.text('code')
    if (code === null || members.has(null) || tables.membership === undefined) continue
    const [, second] = members.get(code) ?? []
    if (!members.has(code))
      missing(tables.membership, 'code', `a row for ${code} on ${date}`, 'The municipality has no council.')
    if (second !== undefined)
      faults.push(second.fault('code', `one council on ${date}`, `${code} has another council on that day.`))
  }
  for (const column of ['name', 'slug']) faults.push(...repeated(councils, [column], `each ${column} once on ${date}`))
  /** Names that no day knows are faults of their own. */
  const within = (
    rows: readonly TableRow[] | undefined,
    column: string,
    of: { readonly table: DataTable | undefined; readonly today: readonly TableRow[]; readonly key: string },
    what: string,
  ): void => {
    const today = namesIn(of.today, of.key)
    const ever = namesIn(of.table?.rows, of.key)
    for (const row of rows ?? []) {
      const name = row.text(column)
      if (name !== null && today?.has(name) === false && ever?.has(name) === true)
        faults.push(row.fault(column, `a ${what} on ${date}`, `${name} is none on that day.`))
    }
  }
  const place = { table: tables.municipalities, today: municipalities, key: 'code' }
  within(membership, 'code', place, 'municipality')
  within(membership, 'council', { table: tables.councils, today: councils, key: 'name' }, 'council')
  within(councils, 'region', { table: tables.regions, today: regions, key: 'name' }, 'region')
  within(borders?.rows, 'code_a', place, 'municipality')
  within(borders?.rows, 'code_b', place, 'municipality')

  const filled = (
    rows: readonly TableRow[],
    used: ReadonlySet<string | null> | null,
    what: string,
    column: string,
  ): void => {
    if (used === null) return
    for (const row of rows) {
      const name = row.text('name')
      if (name !== null && !used.has(name))
        faults.push(row.fault('name', `a ${column} with ${what} on ${date}`, `${name} has no ${what}.`))
    }
  }
  filled(councils, namesIn(membership, 'council'), 'municipalities', 'council')
  filled(regions, namesIn(councils, 'region'), 'councils', 'region')

  faults.push(...checkRegionBefore(municipalities, borders))
  for (const row of borders?.rows ?? []) {
    const [a, b] = [row.text('code_a'), row.text('code_b')]
    if (a !== null && b !== null && a >= b)
      faults.push(row.fault('code_b', `a code above ${a}`, 'The lower code stands first.'))
  }
  return faults
}
