import { checkOfficialRows, type CitizensByDate, meanWeightOf, weightOf } from '../official/check-official.ts'
import { OFFICIAL_COLUMNS, type OfficialColumn } from '../official/official-columns.ts'
import type { TableRow } from '../tables/check-table.ts'
import { type Decimal, sum } from '../../model/decimal.ts'
import { checkSums } from './check-sums.ts'
import type { ImportAreas } from './area-of-row.ts'
import { type FoundTable, findTables, isOfCouncils } from './find-tables.ts'
import {
  capacitiesOfCouncils,
  checkStated,
  keyOf,
  lackingResults,
  namedAreas,
  nothingTaken,
  onlyWithWeights,
  resultsIn,
  tooFewListSizes,
  weightsOf,
  weightsTwice,
} from './results-in.ts'
import { changeTo, type ImportFault, ImportFaults, lackingFault, type Words } from './import-fault.ts'
import { INPUTS, type OfficialRow, RESULTS, type ResultRow } from './official-row.ts'
import { overFor, type PassedOver, type ReadRow, readRows, WHY } from './read-rows.ts'
import { rowsOfYear } from './rows-of-year.ts'
import type { Book, SheetRow } from './sheet.ts'

/** What was read of a table, for the report. */
export interface TableRead {
  readonly table: FoundTable
  /** How many rows of municipalities and of councils were read. */
  readonly municipalities: number
  readonly councils: number
}

/** The numbers of files in which no fault was found. */
export interface OfficialNumbers {
  readonly year: string
  /** By code; none where the files state results alone. */
  readonly rows: readonly OfficialRow[]
  /** By level, area and measure. */
  readonly results: readonly ResultRow[]
  /** Whether the weights are the norm ÷ the list sizes. */
  readonly weightsAreOfListSizes: boolean
  readonly tables: readonly TableRead[]
  readonly hiddenSheets: readonly string[]
  readonly passedOver: readonly PassedOver[]
  /** The need weight of each municipality that has one, by code: of `rows`, with all digits. */
  readonly weights: ReadonlyMap<string, Decimal>
  /** Sums over the rows; null where the file does not give the numbers. */
  readonly sums: {
    readonly citizensGroup1: Decimal | null
    readonly weightedCitizens: Decimal | null
    /** By the citizens in group 1, or by those of the population table. */
    readonly meanWeight: Decimal | null
  }
}

/** What is asked of the files. */
export interface ImportWishes {
  /** The year that the numbers speak of the end of; where a table has several, it chooses. */
  readonly year: string | null
  /** Where the year is asked for; the flag of the command where it is left out. */
  readonly yearField?: Words
  /** The areas that results are taken of, as they are named; null for all, none of which may then be missing. */
  readonly only: readonly string[] | null
  /** The norm by which list sizes become weights as well; null where they are results alone. */
  readonly norm: Decimal | null
}

/**
 * The official numbers in files.
 * @param population the citizens that the numbers are held against
 * @throws ImportFaults with every fault of the files, each at its line or cell
 */
export function officialNumbers(
  books: readonly Book[],
  areas: ImportAreas,
  population: CitizensByDate,
  { year, yearField, only, norm }: ImportWishes,
): OfficialNumbers {
  const file = books.map((book) => book.file).join(', ')
  const faults: ImportFault[] = []
  const passedOver: PassedOver[] = []
  const asked = { year, field: yearField ?? { da: '--year', en: '--year' } }
  const tables = books.flatMap((book) => findTables(book, asked, faults))
  const read = tables.map((table) => ({ table, rows: readRows(table, areas, faults, passedOver) }))
  const ofYear = rowsOfYear(read, asked, areas.municipalities.length, faults, passedOver)
  const rows = read.flatMap(({ rows: own }) => own.filter((row) => ofYear.has(row)))
  const theYear = year ?? rows.find((row) => row.year !== null)?.year ?? ''
  const named = only === null ? null : namedAreas(only, areas, faults)
  const stated = resultsIn(rows, named, passedOver)
  for (const row of rows) {
    if (row.of.kind === 'christiansø') passedOver.push(overFor(row, WHY.christiansø))
    // A council's row is a sum of its municipalities, or states a result of its own.
    const states = row.of.kind === 'council' && RESULTS.some((measure) => (row.numbers.get(measure) ?? null) !== null)
    const isSum = row.of.kind === 'country' || row.of.kind === 'sum' || (row.of.kind === 'council' && !states)
    if (isSum) passedOver.push(overFor(row, WHY.sum))
  }
  const weights = tables.filter(
    (table) => !isOfCouncils(table) && (table.columns.has('need_weight') || table.columns.has('weighted_citizens')),
  )
  const [weightTable, otherWeights] = weights
  if (otherWeights !== undefined) faults.push(weightsTwice(otherWeights))
  const municipal = rows.filter(
    ({ of, table }) => table === weightTable && (of.kind === 'municipality' || of.kind === 'unread'),
  )
  for (const table of tables) faults.push(...repeated(rows.filter((row) => row.table === table)))
  const byRow = new Map(municipal.map((row) => [tableRowOf(row, theYear), row]))
  if (weightTable !== undefined) {
    if (only !== null) faults.push(onlyWithWeights(weightTable))
    faults.push(...missing(weightTable.sheet.file, municipal, areas), ...checkInputs(byRow, population))
  }
  const ofCouncils = capacitiesOfCouncils(stated, areas)
  if (ofCouncils !== null) faults.push(ofCouncils)
  else {
    faults.push(...lackingResults(stated, rows, areas, named, norm !== null))
    if (theYear !== '') faults.push(...checkStated(stated, theYear, areas, population))
  }
  for (const { table, rows: own } of read)
    faults.push(
      ...checkSums(
        table,
        own.filter((row) => ofYear.has(row)),
        areas,
      ),
    )
  if (weightTable === undefined && stated.length === 0 && faults.length === 0) faults.push(nothingTaken(file))
  if (faults.length > 0) throw new ImportFaults(inOrder(faults, tables))
  const results = stated
    .map(({ level, area, measure, value }): ResultRow => ({ level, area, measure, value }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const given = municipal.flatMap((row): readonly OfficialRow[] =>
    row.of.kind === 'municipality'
      ? [
          {
            code: row.of.code,
            citizensGroup1: row.numbers.get('citizens_group_1') ?? null,
            weightedCitizens: row.numbers.get('weighted_citizens') ?? null,
            needWeight: row.numbers.get('need_weight') ?? null,
          },
        ]
      : [],
  )
  const weightsAreOfListSizes = weightTable === undefined && norm !== null
  const values = weightsAreOfListSizes ? weightsOf(results, norm) : given
  if (weightsAreOfListSizes && values.length < areas.municipalities.length)
    throw new ImportFaults([tooFewListSizes(file, values.length, areas.municipalities.length)])
  const total = (of: (row: OfficialRow) => Decimal | null): Decimal | null => {
    const found = values.map(of).filter((value) => value !== null)
    return found.length < values.length || found.length === 0 ? null : sum(found)
  }
  const count = (table: FoundTable, kind: ReadRow['of']['kind']): number =>
    rows.filter((row) => row.table === table && row.of.kind === kind).length
  return {
    year: theYear,
    rows: values.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    results,
    weightsAreOfListSizes,
    tables: tables.map((table) => ({
      table,
      municipalities: count(table, 'municipality'),
      councils: count(table, 'council'),
    })),
    hiddenSheets: books.flatMap(({ hidden }) => hidden),
    passedOver: passedOver.toSorted((a, b) => a.line - b.line),
    weights: weightsAreOfListSizes
      ? new Map(values.flatMap(({ code, needWeight }) => (needWeight === null ? [] : [[code, needWeight]])))
      : weightsIn(byRow, population),
    sums: {
      citizensGroup1: total((row) => row.citizensGroup1),
      weightedCitizens: total((row) => row.weightedCitizens),
      meanWeight: meanWeightOf([...byRow.keys()], population),
    },
  }
}

/** The weight of each row, as a build takes it from a table of data/. */
function weightsIn(byRow: ReadonlyMap<TableRow, ReadRow>, population: CitizensByDate): ReadonlyMap<string, Decimal> {
  return new Map(
    [...byRow].flatMap(([row, { of }]) => {
      const weight = weightOf(row, population)
      return of.kind !== 'municipality' || weight === null ? [] : [[of.code, weight] as const]
    }),
  )
}

/** By sheet and line, and in a line from left to right. */
function inOrder(faults: readonly ImportFault[], tables: readonly FoundTable[]): readonly ImportFault[] {
  const indexOf = ({ column }: ImportFault): number =>
    Math.max(
      ...tables.flatMap(({ columns }) =>
        [...columns.values()].filter(({ heading }) => heading === column).map(({ index }) => index),
      ),
      -1,
    )
  return faults.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || indexOf(a) - indexOf(b))
}

/** Faults where an area has two rows in a table. Two rows of a council are sums, above and below its rows, unless the table is of councils. */
function repeated(rows: readonly ReadRow[]): readonly ImportFault[] {
  const first = new Map<string, SheetRow>()
  return rows.flatMap(({ of, row, table, fault }) => {
    const isCouncil = of.kind === 'council' && isOfCouncils(table)
    if (of.kind !== 'municipality' && !isCouncil) return []
    const area = of.kind === 'municipality' ? of.code : of.name
    const before = first.get(area)
    if (before === undefined) {
      first.set(area, row)
      return []
    }
    return [
      fault(
        isCouncil ? 'council' : table.columns.has('code') ? 'code' : 'name',
        'twice',
        {
          da: `${area} står allerede på linje ${before.line}.`,
          en: `${area} stands on line ${before.line} already.`,
        },
        { da: 'Behold den række, der gælder.', en: 'Keep the row that holds.' },
      ),
    ]
  })
}

/** One fault for all municipalities that lack a row. A row that could not be read is one of them, so that one slip is one fault. */
function missing(file: string, rows: readonly ReadRow[], { municipalities }: ImportAreas): readonly ImportFault[] {
  const there = new Set(rows.map(({ of }) => (of.kind === 'municipality' ? of.code : '')))
  const unread = rows.filter(({ of }) => of.kind === 'unread').length
  const lacking = municipalities.filter(({ code }) => !there.has(code))
  if (lacking.length <= unread) return []
  return [
    lackingFault(
      file,
      lacking.map(({ code, name }) => `${code} ${name}`),
      { da: 'Rækken', en: 'The row' },
      { da: 'Tilføj dem, med navn eller kode.', en: 'Add them, with name or code.' },
    ),
  ]
}

function checkInputs(byRow: ReadonlyMap<TableRow, ReadRow>, population: CitizensByDate): readonly ImportFault[] {
  const faults = checkOfficialRows({ file: '', rows: [...byRow.keys()], endLine: 0 }, population)
  return faults.flatMap(({ row, column, kind, expected, message, value }) => {
    const own = byRow.get(row)
    // What names no municipality may be none: the name comes first.
    if (kind === 'no weight' && own?.of.kind === 'unread') return []
    const known = OFFICIAL_COLUMNS.find((one) => one === column)
    if (own === undefined || known === undefined) return []
    const fault = own.fault(known, kind, message, changeTo(expected))
    return [value === undefined ? fault : { ...fault, value }]
  })
}

/** A row as the checks of data/ take it. A cell that could not be read is null there, and a blank one an empty text. */
function tableRowOf(read: ReadRow, year: string): TableRow {
  const { of, table, row } = read
  const cell = (column: OfficialColumn): string => row.cells[table.columns.get(column)?.index ?? -1]?.text ?? ''
  const isNumber = (column: string): column is (typeof INPUTS)[number] => INPUTS.some((own) => own === column)
  return {
    line: row.line,
    text: (column) => {
      if (column === 'code') return of.kind === 'municipality' ? of.code : null
      if (column === 'year') return year === '' ? null : year
      if (!isNumber(column) || row.isBroken) return null
      const number = read.numbers.get(column) ?? null
      return number === null ? (cell(column) === '' ? '' : null) : number.toFixed()
    },
    decimal: (column) => (isNumber(column) ? (read.numbers.get(column) ?? null) : null),
    fault: (column, expected, message) => ({
      file: table.sheet.file,
      line: row.line,
      column,
      position: null,
      value: null,
      expected,
      message,
    }),
  }
}
