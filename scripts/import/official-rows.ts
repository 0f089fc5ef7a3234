import { checkOfficialRows, type CitizensByDate, meanWeightOf } from '../../src/inputs/official/check-official.ts'
import { headingOf, OFFICIAL_COLUMNS, type OfficialColumn } from '../../src/inputs/official/official-columns.ts'
import type { TableRow } from '../../src/inputs/tables/check-table.ts'
import { type Decimal, sum } from '../../src/model/decimal.ts'
import { checkSums } from './check-sums.ts'
import { type FoundTable, findTables, INPUTS, isOfCouncils } from './find-tables.ts'
import { changeTo, fileFault, faultAt, type ImportFault, ImportFaults } from './import-fault.ts'
import { type ImportAreas, type PassedOver, readRows, type ReadRow, WHY } from './read-rows.ts'
import type { Book, SheetRow } from './sheet.ts'

/** What a file of official numbers says of a municipality; null where it says nothing. */
export interface OfficialRow {
  readonly code: string
  readonly citizensGroup1: Decimal | null
  readonly weightedCitizens: Decimal | null
  readonly needWeight: Decimal | null
}

/** What was read of a table, for the report. */
export interface TableRead {
  readonly table: FoundTable
  /** How many rows of municipalities and of councils were read. */
  readonly municipalities: number
  readonly councils: number
}

/** The numbers of a file in which no fault was found. */
export interface OfficialNumbers {
  readonly year: string
  /** By code. */
  readonly rows: readonly OfficialRow[]
  readonly tables: readonly TableRead[]
  readonly hiddenSheets: readonly string[]
  readonly passedOver: readonly PassedOver[]
  /** Sums over the rows; null where the file does not give the numbers. */
  readonly sums: {
    readonly citizensGroup1: Decimal | null
    readonly weightedCitizens: Decimal | null
    /** By the citizens in group 1, or by those of the population table. */
    readonly meanWeight: Decimal | null
  }
}

/**
 * The official numbers in a file.
 * @param population the citizens that the numbers are held against
 * @param year the year that the numbers speak of the end of; where the file has several, it chooses
 * @throws ImportFaults with every fault of the file, each at its line or cell
 */
export function officialNumbers(
  book: Book,
  areas: ImportAreas,
  population: CitizensByDate,
  year: string | null,
): OfficialNumbers {
  const faults: ImportFault[] = []
  const passedOver: PassedOver[] = []
  const tables = findTables(book, year, faults)
  const read = tables.map((table) => ({ table, rows: readRows(table, areas, faults, passedOver) }))
  const all = read.flatMap(({ rows }) => rows)
  const ofYear = rowsOfYear(read, year, areas.municipalities.length, faults, passedOver)
  const rows = all.filter((row) => ofYear.has(row))
  for (const row of rows) {
    if (row.of.kind === 'christiansø') passedOver.push(overFor(row, WHY.christiansø))
    if (row.of.kind === 'country' || row.of.kind === 'sum' || row.of.kind === 'council')
      passedOver.push(overFor(row, WHY.sum))
  }
  const municipal = rows.filter(
    ({ of, table }) => (of.kind === 'municipality' || of.kind === 'unread') && !isOfCouncils(table),
  )
  faults.push(...repeated(municipal))
  const theYear = year ?? rows.find((row) => row.year !== null)?.year ?? ''
  const byRow = new Map(municipal.map((row) => [tableRowOf(row, theYear), row]))
  faults.push(...missing(book.file, municipal, areas), ...checkInputs(byRow, population))
  for (const { table, rows: own } of read)
    faults.push(
      ...checkSums(
        table,
        own.filter((row) => ofYear.has(row)),
        areas,
      ),
    )
  if (faults.length > 0) throw new ImportFaults(inOrder(faults, tables))
  const values = municipal.flatMap((row): readonly OfficialRow[] =>
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
  const total = (of: (row: OfficialRow) => Decimal | null): Decimal | null => {
    const found = values.map(of).filter((value) => value !== null)
    return found.length < values.length || found.length === 0 ? null : sum(found)
  }
  const count = (table: FoundTable, kind: ReadRow['of']['kind']): number =>
    rows.filter((row) => row.table === table && row.of.kind === kind).length
  return {
    year: theYear,
    rows: values.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    tables: tables.map((table) => ({
      table,
      municipalities: count(table, 'municipality'),
      councils: count(table, 'council'),
    })),
    hiddenSheets: book.hidden,
    passedOver: passedOver.toSorted((a, b) => a.line - b.line),
    sums: {
      citizensGroup1: total((row) => row.citizensGroup1),
      weightedCitizens: total((row) => row.weightedCitizens),
      meanWeight: meanWeightOf([...byRow.keys()], population),
    },
  }
}

function overFor({ table, row, name }: ReadRow, why: PassedOver['why']): PassedOver {
  return { sheet: table.sheet.title, line: row.line, text: name, why }
}

/**
 * The rows of the year: of that which is asked for, or of the only one. A year that a few rows have is taken for a slip in
 * them; two that many have are not for us to choose from.
 */
function rowsOfYear(
  read: readonly { readonly table: FoundTable; readonly rows: readonly ReadRow[] }[],
  year: string | null,
  places: number,
  faults: ImportFault[],
  passedOver: PassedOver[],
): ReadonlySet<ReadRow> {
  const kept = new Set<ReadRow>()
  for (const { table, rows } of read) {
    const byYear = Map.groupBy(
      rows.filter((row) => row.year !== null),
      (row) => row.year ?? '',
    )
    const years = [...byYear.keys()].sort()
    const [first] = rows
    const at = (kind: string, message: ImportFault['message'], remedy: ImportFault['remedy']): void => {
      if (first !== undefined) faults.push(first.fault('year', kind, message, remedy))
    }
    if (!table.columns.has('year')) {
      const ofSheet = yearsOfSheet(table)
      if (year === null)
        faults.push(
          faultAt(
            { sheet: table.sheet, line: table.header.line, cell: undefined, heading: headingOf('year') },
            'no year',
            { da: 'Filen siger ikke, hvilket år tallene gælder for.', en: 'No year.' },
            { da: 'Skriv det med --year, eller i en kolonne År.', en: 'Say it with --year, or in a column År.' },
          ),
        )
      else if (ofSheet.length > 0 && !ofSheet.includes(year))
        at(
          'year',
          {
            da: `Arket hedder ${table.sheet.title}, og du bad om ${year}.`,
            en: `The sheet is called ${table.sheet.title}, and ${year} was asked for.`,
          },
          { da: 'Giv arket et andet navn, eller ret --year.', en: 'Give the sheet another name, or correct --year.' },
        )
    }
    if (year !== null && years.length > 0 && !years.includes(year)) {
      at(
        'year',
        {
          da: `Tabellen har ikke ${year}, kun ${years.join(', ')}.`,
          en: `The table has no ${year}, only ${years.join(', ')}.`,
        },
        { da: 'Ret --year, eller find tabellen for året.', en: 'Correct --year, or find the table of the year.' },
      )
      for (const row of rows) kept.add(row)
      continue
    }
    const many = years.filter((one) => (byYear.get(one)?.length ?? 0) * 2 >= Math.min(places, rows.length / 2))
    if (year === null && many.length > 1)
      at(
        'years',
        { da: `Tabellen har flere år: ${many.join(', ')}.`, en: `The table has several years: ${many.join(', ')}.` },
        { da: 'Vælg et med --year.', en: 'Choose one with --year.' },
      )
    const most = years.toSorted((a, b) => (byYear.get(b)?.length ?? 0) - (byYear.get(a)?.length ?? 0))[0]
    for (const row of rows) {
      if (row.year === null || row.year === (year ?? most)) kept.add(row)
      else if (year !== null) passedOver.push(overFor(row, WHY.otherYear))
      else if (many.length < 2) {
        kept.add(row)
        const expected = most ?? ''
        faults.push(
          row.fault(
            'year',
            'other year',
            { da: 'En tabel gælder for ét år.', en: 'A table speaks of one year.' },
            changeTo({ da: expected, en: expected }),
          ),
        )
      }
    }
  }
  return kept
}

function yearsOfSheet({ sheet }: FoundTable): readonly string[] {
  return sheet.title === null ? [] : [...sheet.title.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => found)
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

function repeated(rows: readonly ReadRow[]): readonly ImportFault[] {
  const first = new Map<string, SheetRow>()
  return rows.flatMap(({ of, row, table, fault }) => {
    if (of.kind !== 'municipality') return []
    const before = first.get(of.code)
    if (before === undefined) {
      first.set(of.code, row)
      return []
    }
    return [
      fault(
        table.columns.has('code') ? 'code' : 'name',
        'twice',
        {
          da: `${of.code} står allerede på linje ${before.line}.`,
          en: `${of.code} stands on line ${before.line} already.`,
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
      { da: 'kommuner', en: 'municipalities' },
    ),
  ]
}

const NAMED = 8

/** The fault that areas have no row, or no number in a column. */
export function lackingFault(file: string, names: readonly string[], of: ImportFault['message']): ImportFault {
  const list = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ' …' : ''}`
  return fileFault(
    file,
    'missing',
    {
      da: `Rækker mangler for ${names.length} ${of.da}: ${list}.`,
      en: `Rows are missing for ${names.length} ${of.en}: ${list}.`,
    },
    { da: 'Tilføj dem, med navn eller kode.', en: 'Add them, with name or code.' },
  )
}

function checkInputs(byRow: ReadonlyMap<TableRow, ReadRow>, population: CitizensByDate): readonly ImportFault[] {
  const faults = checkOfficialRows({ file: '', rows: [...byRow.keys()], endLine: 0 }, population)
  return faults.flatMap(({ row, column, kind, expected, message, value }) => {
    const own = byRow.get(row)
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
