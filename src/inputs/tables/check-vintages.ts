import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import type { SourceRecord } from '../rules/rule-schemas.ts'
import type { DataTable } from './check-table.ts'
import type { DataPackage } from './datapackage.ts'
import { fileNamed, type TableName } from './tables.ts'

/** The column that says of what day, year or period a row is. */
const PERIODS: Partial<Record<TableName, string>> = {
  population: 'date',
  'age-groups': 'date',
  area: 'date',
  'life-expectancy': 'period',
  'gp-distance': 'year',
  'gp-use-profile': 'year',
  'gp-contacts': 'year',
  'citizens-by-age-sex': 'date',
  official: 'year',
  'official-results': 'year',
  'published-figures': 'vintage',
}

/** A period as readers meet it: "2021–2025". */
const shown = (period: string): string => (/^\d{4}-\d{4}$/.test(period) ? period.replace('-', '–') : period)
const yearsIn = (text: string): readonly string[] => text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []

/** The distinct cells of a column, ascending; null where one could not be read, which has a fault of its own. */
function cellsOf(
  table: DataTable,
  column: string,
  where: (row: DataTable['rows'][number]) => boolean,
): string[] | null {
  const cells = new Set(table.rows.filter(where).map((row) => row.text(column)))
  return cells.has(null) ? null : [...cells].flatMap((cell) => (cell === null ? [] : [cell])).sort()
}

/** The vintage that the rows of a table have; null where it has no rows, or they could not be read. */
function vintageOf(name: TableName, table: DataTable): string | null {
  const column = PERIODS[name]
  if (column === undefined) return null
  // A population is of the year in which its citizens were last counted; the others are expected.
  const isCounted = name === 'population' ? 'observed' : null
  const periods = cellsOf(table, column, (row) => isCounted === null || row.text('kind') === isCounted)
  if (periods === null || periods.length === 0) return null
  switch (name) {
    case 'population':
      return periods.at(-1)?.slice(0, 4) ?? null
    case 'published-figures': {
      const years = periods.flatMap(yearsIn).sort()
      return [...new Set([years.at(0), years.at(-1)])].join('–')
    }
    default:
      return periods.map(shown).join(', ')
  }
}

/**
 * Faults where a description or a source states another vintage than the rows have: the vintage of `datapackage.json`, the
 * edition in the name of the table, and of tables at Statistics Denmark the date of the source and the ids in the rows.
 */
export function checkVintages(
  tables: ReadonlyMap<string, DataTable>,
  data: JsonFile<DataPackage> | null,
  sources: JsonFile<readonly SourceRecord[]> | null,
): readonly Fault[] {
  const described = data?.value.resources ?? []
  return [
    ...described.flatMap((resource, index) => {
      const [file, table] = [fileNamed(resource.name), tables.get(resource.name)]
      if (data === null || file === null || table === undefined) return []
      const vintage = vintageOf(file.table, table)
      if (vintage === null) return []
      const faults: Fault[] = []
      if (resource.vintage !== vintage)
        faults.push(
          data.fault(['resources', index, 'vintage'], vintage, `The rows of ${resource.path} are of ${vintage}.`),
        )
      if (file.edition !== null && !yearsIn(file.edition).every((year) => yearsIn(vintage).includes(year)))
        faults.push(
          data.fault(
            ['resources', index, 'name'],
            `the edition ${vintage}`,
            `The rows of ${resource.path} are of ${vintage}.`,
          ),
        )
      return faults
    }),
    ...(sources === null ? [] : sources.value.flatMap((source, index) => sourceFaults(sources, source, index, tables))),
    ...(sources === null || data === null ? [] : sourceless(tables, data, sources.value)),
  ]
}

/** The id of a table at Statistics Denmark that a source stands for: "ARE207" of "ARE207: areal". */
function statisticsTable({ kind, title }: SourceRecord): string | null {
  return kind === 'statistics' ? (/^([A-Z]+\d*[A-Z]?\d*): /.exec(title)?.[1] ?? null) : null
}

function sourceFaults(
  file: JsonFile<readonly SourceRecord[]>,
  source: SourceRecord,
  index: number,
  tables: ReadonlyMap<string, DataTable>,
): readonly Fault[] {
  const id = statisticsTable(source)
  if (id === null) return []
  const faults: Fault[] = []
  const periods = new Set<string>()
  source.tables.forEach((name, position) => {
    const [known, table] = [fileNamed(name), tables.get(name)]
    const column = known === null ? undefined : PERIODS[known.table]
    if (table === undefined || column === undefined || !hasIds(table)) return
    const own = cellsOf(table, column, (row) => row.text('table') === id)
    if (own?.length === 0)
      faults.push(
        file.fault([index, 'tables', position], `a table with rows of ${id}`, `No row of ${name} is of ${id}.`),
      )
    for (const period of own ?? []) periods.add(shown(period))
  })
  // What cannot be read of a table may be of any day.
  if (periods.size === 0 || source.tables.some((name) => fileNamed(name) !== null && !tables.has(name))) return faults
  // A projection is called by the year in which it was made, whatever years it speaks of.
  const made = /^FRKM1(\d\d)$/.exec(id)?.[1]
  const wanted = made === undefined ? [...periods].sort() : [`20${made}`]
  const stated = yearsIn(source.date ?? '')
  const years = new Set(wanted.flatMap(yearsIn))
  if (years.size === new Set(stated).size && stated.every((year) => years.has(year))) return faults
  const message = `What is held of ${id} is of ${wanted.join(', ')}.`
  return [...faults, file.fault([index, 'date'], `a date that names ${[...years].join(', ')}`, message)]
}

const hasIds = (table: DataTable): boolean => table.rows.some((row) => row.text('table') !== null)

/** Faults where rows are of a table at Statistics Denmark that no source stands for. */
function sourceless(
  tables: ReadonlyMap<string, DataTable>,
  data: JsonFile<DataPackage>,
  sources: readonly SourceRecord[],
): readonly Fault[] {
  return data.value.resources.flatMap(({ name }, index) => {
    const table = tables.get(name)
    const ids = table !== undefined && hasIds(table) ? (cellsOf(table, 'table', () => true) ?? []) : []
    return ids
      .filter((id) => !sources.some((source) => source.tables.includes(name) && source.title.startsWith(`${id}:`)))
      .map((id) =>
        data.fault(
          ['resources', index, 'sources'],
          `a source in sources.json whose title begins with ${id}:`,
          `Rows of ${name} are of ${id}, and no source is.`,
        ),
      )
  })
}

/**
 * Faults where a quoted number has no source that a page could name: its address is that of a record of `sources.json`
 * that names the table and has a date, or where it has none, some record without an address names the table.
 */
export function checkQuoted(figures: DataTable, sources: readonly SourceRecord[]): readonly Fault[] {
  const named = sources.filter(({ tables }) => tables.includes('published-figures'))
  return figures.rows.flatMap((row) => {
    const address = row.text('source_url')
    if (address === null) return []
    const source = named.find(({ url }) => (url ?? '') === address)
    if (source === undefined)
      return [
        row.fault(
          'source_url',
          address === ''
            ? 'a source without an address in sources.json that names published-figures'
            : 'the address of a source in sources.json that names published-figures',
          'The figure has no source.',
        ),
      ]
    if (address !== '' && source.date === null)
      return [row.fault('source_url', 'a source with a date', `The source ${source.id} has none, and a page says it.`)]
    return []
  })
}
