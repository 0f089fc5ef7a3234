import { checkOfficial, type CitizensByDate } from '../../src/inputs/official/check-official.ts'
import type { DataTable, TableRow } from '../../src/inputs/tables/check-table.ts'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import { isChristianso, isCountry, type NamedPlace, placeNamed } from '../../src/inputs/place-names.ts'
import { decimal, type Decimal, sum } from '../../src/model/decimal.ts'
import {
  columnOf,
  headingOf,
  OFFICIAL_COLUMNS,
  type OfficialColumn,
} from '../../src/inputs/official/official-columns.ts'
import { numberText, numberWords, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

/** What a file of official numbers says of a municipality; null where it says nothing. */
export interface OfficialRow {
  readonly code: string
  readonly citizensGroup1: Decimal | null
  readonly weightedCitizens: Decimal | null
  readonly needWeight: Decimal | null
}

/** The numbers of a file in which no fault was found. */
export interface OfficialNumbers {
  readonly year: string
  /** By code. */
  readonly rows: readonly OfficialRow[]
  /** The lines of what is in no municipality, and was passed over. */
  readonly passedOver: readonly number[]
}

const NUMBERS = ['citizens_group_1', 'weighted_citizens', 'need_weight'] as const

/**
 * The official numbers in a file, from the first of its sheets that has a row of headings.
 * @param year the year that the numbers speak of the end of, where the file does not say; it must not say otherwise
 * @throws InputFaults with every fault of the file, each at its line or cell
 */
export function officialNumbers(
  sheets: readonly Sheet[],
  places: readonly NamedPlace[],
  population: CitizensByDate,
  year: string | null,
): OfficialNumbers {
  const found = sheets.map((sheet) => ({ sheet, header: headerOf(sheet) })).find(({ header }) => header !== null)
  if (found?.header === null || found === undefined) {
    const headings = `${headingOf('code')} or ${headingOf('name')}, and ${headingOf('need_weight')} or ${headingOf('weighted_citizens')}`
    const file = sheets[0]?.name.replace(/, sheet .*$/, '') ?? 'the file'
    throw new InputFaults([
      {
        file,
        line: null,
        column: null,
        position: null,
        value: null,
        expected: headings,
        message: 'No row of headings was found.',
      },
    ])
  }
  const { sheet, header } = found
  const faults: Fault[] = []
  const columns = readHeader(sheet, header, faults)
  const body = sheet.rows.filter((row) => row.line > header.line)
  if (!columns.has('year') && year === null)
    faults.push(faultAt(sheet, header, undefined, headingOf('year'), 'the year, in a column or as --year', 'No year.'))
  const rows = body.map((row) => {
    faults.push(...wrongWidth(sheet, row, header))
    const own: Fault[] = []
    const read = readRow(sheet, row, columns, places, year, own)
    if (!row.isBroken && read.of !== 'christiansø') faults.push(...own)
    return read
  })
  const table: DataTable = {
    file: sheet.name,
    rows: rows.filter(({ of }) => of === 'municipality').map(({ tableRow }) => tableRow),
    endLine: (sheet.rows.at(-1)?.line ?? 0) + 1,
  }
  faults.push(...repeated(table))
  faults.push(...checkOfficialRows(table, year, places, population))
  const parts = rows.filter(({ of }) => of !== 'country').map(({ tableRow }) => tableRow)
  for (const row of rows) if (row.of === 'country') faults.push(...checkCountry(row.tableRow, parts))
  if (faults.length > 0) throw new InputFaults(inOrder(faults, header))
  return {
    year: table.rows[0]?.text('year') ?? '',
    rows: table.rows
      .map((row) => ({
        code: row.text('code') ?? '',
        citizensGroup1: row.decimal('citizens_group_1'),
        weightedCitizens: row.decimal('weighted_citizens'),
        needWeight: row.decimal('need_weight'),
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    passedOver: rows.filter(({ of }) => of === 'christiansø').map(({ tableRow }) => tableRow.line),
  }
}

/** By line, and in a line from left to right. */
function inOrder(faults: readonly Fault[], header: SheetRow): readonly Fault[] {
  const positionOf = ({ column }: Fault): number => {
    const own = columnOf(column?.replace(/ \([A-Z]+\d+\)$/, '') ?? '')
    return header.cells.findIndex(({ text }) => columnOf(text) === own)
  }
  return [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || positionOf(a) - positionOf(b))
}

/** A row that could not be taken apart, or has cells where there is no heading: a comma inside a number makes one. */
function wrongWidth(sheet: Sheet, row: SheetRow, header: SheetRow): readonly Fault[] {
  const [first] = row.cells
  if (row.isBroken)
    return [faultAt(sheet, row, first, null, 'quotes around a whole cell', 'A quote is not closed, or stands inside.')]
  const further = row.cells.find((cell, index) => cell.text !== '' && (header.cells[index]?.text ?? '') === '')
  return further === undefined
    ? []
    : [faultAt(sheet, row, further, null, 'no cell without a heading', `The row has ${row.cells.length} cells.`)]
}

function headerOf(sheet: Sheet): SheetRow | null {
  return (
    sheet.rows.find(({ cells }) => {
      const known = new Set(cells.map(({ text }) => columnOf(text)))
      return (known.has('code') || known.has('name')) && (known.has('need_weight') || known.has('weighted_citizens'))
    }) ?? null
  )
}

function readHeader(sheet: Sheet, header: SheetRow, faults: Fault[]): ReadonlyMap<OfficialColumn, number> {
  const columns = new Map<OfficialColumn, number>()
  header.cells.forEach((cell, index) => {
    if (cell.text === '') return
    const column = columnOf(cell.text)
    const known = OFFICIAL_COLUMNS.map(headingOf).join(', ')
    if (column === null)
      faults.push(faultAt(sheet, header, cell, cell.text, `one of ${known}`, 'The column is unknown.'))
    else if (columns.has(column))
      faults.push(faultAt(sheet, header, cell, cell.text, 'each column once', 'The column stands twice.'))
    else columns.set(column, index)
  })
  return columns
}

interface RowRead {
  readonly tableRow: TableRow
  /** What it is about. The country's row is the sum of the others, and is held against them. */
  readonly of: 'municipality' | 'country' | 'christiansø'
}

function readRow(
  sheet: Sheet,
  row: SheetRow,
  columns: ReadonlyMap<OfficialColumn, number>,
  places: readonly NamedPlace[],
  year: string | null,
  faults: Fault[],
): RowRead {
  const cellOf = (column: OfficialColumn): SheetCell | undefined => {
    const index = columns.get(column)
    return index === undefined ? undefined : row.cells[index]
  }
  const at = (column: OfficialColumn, expected: string, message: string): Fault =>
    faultAt(sheet, row, cellOf(column), headingOf(column), expected, message)
  const good = new Map<string, string>()
  const [code, name] = [cellOf('code')?.text ?? '', cellOf('name')?.text ?? '']
  const named = [code, name].filter((text) => text !== '')
  const isPassedOver = named.length > 0 && named.every(isChristianso)
  const of = isCountry(name) ? 'country' : isPassedOver ? 'christiansø' : 'municipality'
  if (of === 'municipality') {
    const place = placeOf(code, name, places, at)
    if ('code' in place) good.set('code', place.code)
    else faults.push(place)
  }
  const ownYear = cellOf('year')?.text ?? ''
  if (ownYear === '') {
    if (columns.has('year') && of === 'municipality')
      faults.push(at('year', 'a year such as 2027', 'The cell is blank.'))
    else if (year !== null) good.set('year', year)
  } else if (/^20\d\d$/.test(ownYear)) good.set('year', ownYear)
  else faults.push(at('year', 'a year such as 2027', 'Not a year.'))
  for (const column of NUMBERS) {
    const text = cellOf(column)?.text ?? ''
    const number = text === '' ? '' : numberText(text, sheet.numbers)
    const expected = column === 'citizens_group_1' ? 'a whole number of persons' : numberWords(sheet.numbers)
    if (number === null) faults.push(at(column, expected, 'Not a number as this file writes them.'))
    else if (number !== '' && column === 'citizens_group_1' && !decimal(number).isInteger())
      faults.push(at(column, expected, 'Not a whole number.'))
    else if (number !== '' && !decimal(number).greaterThan(0))
      faults.push(at(column, `${expected} above 0`, 'Not above 0.'))
    else good.set(column, number === '' ? '' : decimal(number).toFixed())
  }
  const known = (column: string): OfficialColumn => OFFICIAL_COLUMNS.find((own) => own === column) ?? 'code'
  const tableRow: TableRow = {
    line: row.line,
    text: (column) => good.get(column) ?? null,
    decimal: (column) => {
      const value = good.get(column)
      return value === undefined || value === '' ? null : decimal(value)
    },
    fault: (column, expected, message) => at(known(column), expected, message),
  }
  return { tableRow, of }
}

function placeOf(
  code: string,
  name: string,
  places: readonly NamedPlace[],
  at: (column: OfficialColumn, expected: string, message: string) => Fault,
): NamedPlace | Fault {
  const byCode = placeNamed(places, code)
  const byName = placeNamed(places, name)
  if (code !== '' && byCode === undefined)
    return at('code', `the code of one of the ${places.length} municipalities`, 'The code is unknown.')
  if (name !== '' && byName === undefined)
    return at('name', `the name of one of the ${places.length} municipalities`, 'The name is unknown.')
  if (byCode !== undefined && byName !== undefined && byCode !== byName)
    return at('name', byCode.name, `The code ${byCode.code} is that of ${byCode.name}.`)
  return byCode ?? byName ?? at('code', 'a code or a name', 'The row names no municipality.')
}

function repeated(table: DataTable): readonly Fault[] {
  const lines = new Map<string, number>()
  return table.rows.flatMap((row) => {
    const code = row.text('code')
    if (code === null) return []
    const first = lines.get(code)
    if (first === undefined) lines.set(code, row.line)
    return first === undefined
      ? []
      : [row.fault('code', 'each municipality once', `${code} stands on line ${first} already.`)]
  })
}

function checkOfficialRows(
  table: DataTable,
  year: string | null,
  places: readonly NamedPlace[],
  population: CitizensByDate,
): readonly Fault[] {
  const codes = places.map(({ code }) => code)
  const faults = checkOfficial(table, year, codes, population)
  // A row whose municipality could not be read is the one that seems to be missing, so that one slip is one fault.
  const unread = table.rows.filter((row) => row.text('code') === null).length
  const isMissing = (fault: Fault): boolean => fault.line === table.endLine && codes.includes(fault.value ?? '')
  const missing = faults.filter(isMissing)
  const nameOf = new Map(places.map(({ code, name }) => [code, name]))
  return [
    ...faults.filter((fault) => !isMissing(fault)),
    ...(missing.length <= unread ? [] : missing).map((fault) => ({
      ...fault,
      column: headingOf('code'),
      value: null,
      expected: `${fault.expected} ${nameOf.get(fault.value ?? '') ?? ''}`,
    })),
  ]
}

/** Faults where the row of the country is not the sum of the municipalities, but for the rounding of each. */
function checkCountry(country: TableRow, rows: readonly TableRow[]): readonly Fault[] {
  return (['citizens_group_1', 'weighted_citizens'] as const).flatMap((column) => {
    const stated = country.decimal(column)
    const parts = rows.map((row) => row.decimal(column)).filter((part) => part !== null)
    if (stated === null || parts.length < rows.length) return []
    const total = sum(parts)
    const step = decimal(10).pow(-Math.max(...[stated, ...parts].map((value) => value.decimalPlaces())))
    const slack = column === 'citizens_group_1' ? decimal(0) : step.times(parts.length + 1).div(2)
    return total.minus(stated).abs().lessThanOrEqualTo(slack)
      ? []
      : [country.fault(column, total.toFixed(), `The ${parts.length} rows add up to ${total.toFixed()}.`)]
  })
}

function faultAt(
  { name }: Sheet,
  { line }: SheetRow,
  cell: SheetCell | undefined,
  heading: string | null,
  expected: string,
  message: string,
): Fault {
  const address = cell?.address ?? null
  const column = address === null ? heading : `${heading ?? 'cell'} (${address})`
  return {
    file: name,
    line,
    column,
    position: null,
    value: cell === undefined || cell.text === '' ? null : cell.text,
    expected,
    message,
  }
}
