import { headingIn, headingOf, type OfficialColumn, OFFICIAL_COLUMNS, yearsIn } from '../official/official-columns.ts'
import { type Headings, headingsIn, MEASURES, noHeadings } from './find-headings.ts'
import { faultAt, fileFault, type ImportFault, ImportFaults, type Words } from './import-fault.ts'
import type { Book, Sheet, SheetCell, SheetRow } from './sheet.ts'

/** The year at whose end the numbers of a table are. */
export interface YearAsked {
  /** Null where it is not asked for. */
  readonly year: string | null
  /** Where it is asked for, in the words of faults: a flag of a command, or a field of a form. */
  readonly field: Words
}

/** A column of a table that is read. */
export interface FoundColumn {
  readonly index: number
  /** The heading as the file has it, on one line. */
  readonly heading: string
}

/** A row of headings and the rows under it. */
export interface FoundTable {
  readonly sheet: Sheet
  /** The row of the headings; the lower one where there are two. */
  readonly header: SheetRow
  readonly columns: ReadonlyMap<OfficialColumn, FoundColumn>
  /** The headings of columns that are not needed. */
  readonly passedOver: readonly string[]
  /** The headings of all columns, blank where there is none. */
  readonly headings: readonly string[]
  readonly body: readonly SheetRow[]
}

/**
 * The tables of a book, of which no two say the same: where two do, the year that is asked for chooses by the rows, or else
 * by the name of the sheet.
 * @param asked the year at whose end the numbers are
 * @param faults gets what is wrong with headings
 * @throws ImportFaults where there is no table, or where it is not clear which is meant
 */
export function findTables(book: Book, asked: YearAsked, faults: ImportFault[]): readonly FoundTable[] {
  for (const sheets of book.readings) {
    const found = sheets.map((sheet) =>
      headingsIn(sheet).map((headings, index, all) => ({ sheet, headings, next: all[index + 1] })),
    )
    if (found.every((tables) => tables.length === 0)) continue
    const own: ImportFault[] = []
    const tables = found.flat().map(({ sheet, headings, next }) => tableAt(sheet, headings, next, asked, own))
    const chosen = chooseTables(book.file, tables, asked)
    // What is wrong with the headings of a table that is not read does not matter.
    const files = new Set(chosen.map(({ sheet }) => sheet.title))
    faults.push(...own.filter(({ sheet }) => files.has(sheet)))
    return chosen
  }
  throw new ImportFaults([noHeadings(book)])
}

/** Whether a table has a row for each council rather than for each municipality. */
export function isOfCouncils({ columns }: FoundTable): boolean {
  return !columns.has('code') && !columns.has('name')
}

/** The years that a table says it is of: in its column, or else in the name of its sheet. */
function yearsOf({ columns, body, sheet }: FoundTable): readonly string[] {
  const column = columns.get('year')
  const years = column === undefined ? [] : body.flatMap(({ cells }) => yearsIn(cells[column.index]?.text ?? ''))
  return years.length > 0 ? [...new Set(years)] : yearsIn(sheet.title ?? '')
}

function chooseTables(file: string, tables: readonly FoundTable[], asked: YearAsked): readonly FoundTable[] {
  const { year } = asked
  const keysOf = (table: FoundTable): readonly string[] =>
    MEASURES.filter((column) => table.columns.has(column)).map((column) =>
      // Weight and weighted citizens are two forms of one thing.
      isOfCouncils(table) ? `council ${column}` : column === 'weighted_citizens' ? 'need_weight' : column,
    )
  const groups = new Map<string, readonly FoundTable[]>()
  for (const table of tables)
    for (const key of new Set(keysOf(table))) groups.set(key, [...(groups.get(key) ?? []), table])
  const dropped = new Set<FoundTable>()
  for (const rivals of groups.values()) {
    if (rivals.length < 2) continue
    const [ofYear, ofNone] = [
      rivals.filter((table) => year !== null && yearsOf(table).includes(year)),
      rivals.filter((table) => yearsOf(table).length === 0),
    ]
    const [chosen, ...others] = ofYear.length > 0 ? ofYear : year !== null ? ofNone : rivals
    if (chosen === undefined || others.length > 0) throw new ImportFaults([ambiguous(file, rivals, asked)])
    for (const table of rivals) if (table !== chosen) dropped.add(table)
  }
  return tables.filter((table) => !dropped.has(table))
}

function ambiguous(file: string, rivals: readonly FoundTable[], { year, field }: YearAsked): ImportFault {
  const places = (of: string, line: string): string =>
    rivals
      .map(({ sheet, header }) =>
        sheet.title === null ? `${line} ${header.line}` : `${of} ${sheet.title} (${line} ${header.line})`,
      )
      .join(', ')
  return fileFault(
    file,
    'ambiguous',
    {
      da: `Flere tabeller kan være ment: ${places('arket', 'linje')}.`,
      en: `More than one table could be meant: ${places('sheet', 'line')}.`,
    },
    year === null
      ? {
          da: `Skriv, hvilket år du mener, med ${field.da}, eller gem kun det ark, der skal læses.`,
          en: `Say which year is meant with ${field.en}, or save the sheet that shall be read alone.`,
        }
      : {
          da: `Året ${year} afgør det ikke. Gem kun det ark, der skal læses, eller skriv året i arkets navn.`,
          en: `The year ${year} does not decide it. Save the sheet that shall be read alone, or put the year into its name.`,
        },
  )
}

function tableAt(
  sheet: Sheet,
  { row, texts }: Headings,
  next: Headings | undefined,
  { year, field }: YearAsked,
  faults: ImportFault[],
): FoundTable {
  const found = new Map<OfficialColumn, (FoundColumn & { readonly years: readonly string[] })[]>()
  const passedOver: string[] = []
  const place = (index: number, heading: string) => ({
    sheet,
    line: row.line,
    cell: cellAt(row, index, heading),
    heading,
  })
  texts.forEach((text, index) => {
    if (text === '') return
    const heading = text.replace(/\s+/g, ' ')
    const known = headingIn(text)
    if (known.kind === 'column')
      found.set(known.column, [...(found.get(known.column) ?? []), { index, heading, years: known.years }])
    else if (known.kind === 'passed-over') passedOver.push(heading)
    else
      faults.push(
        faultAt(
          place(index, heading),
          'heading',
          { da: 'Det er ikke klart, hvad kolonnen er.', en: 'It is not clear what the column is.' },
          {
            da: `Slet kolonnen, eller kald den et af disse navne: ${OFFICIAL_COLUMNS.map(headingOf).join(', ')}.`,
            en: `Delete the column, or call it one of ${OFFICIAL_COLUMNS.map(headingOf).join(', ')}.`,
          },
        ),
      )
  })
  const columns = new Map<OfficialColumn, FoundColumn>()
  for (const [column, same] of found) {
    const ofYear = same.filter(({ years }) => year !== null && years.includes(year))
    const [first, second] = ofYear.length > 0 ? ofYear : same
    if (first === undefined) continue
    columns.set(column, first)
    if (second === undefined) {
      passedOver.push(...same.filter((one) => one !== first).map(({ heading }) => heading))
      continue
    }
    const names = same.map(({ heading, index }) => `${heading}${addressOf(row, index)}`).join(', ')
    faults.push(
      faultAt(
        place(second.index, second.heading),
        'heading twice',
        {
          da: `Flere kolonner kan være ${headingOf(column)}: ${names}.`,
          en: `More than one column could be ${headingOf(column)}: ${names}.`,
        },
        {
          da: `Slet dem, der ikke skal læses, eller skriv året i overskrifterne og vælg med ${field.da}.`,
          en: `Delete those that shall not be read, or put the year into the headings and choose with ${field.en}.`,
        },
      ),
    )
  }
  return {
    sheet,
    header: row,
    columns,
    passedOver,
    headings: texts,
    body: sheet.rows.filter(
      ({ line, cells }) =>
        line > row.line &&
        (next === undefined || line < next.row.line) &&
        cells.map(({ text }) => text).join('\t') !== row.cells.map(({ text }) => text).join('\t'),
    ),
  }
}

/** The cell of a heading, with the heading as its text. */
function cellAt(row: SheetRow, index: number, text: string): SheetCell {
  return { address: row.cells[index]?.address ?? null, isNumber: false, text }
}

function addressOf(row: SheetRow, index: number): string {
  const address = row.cells[index]?.address ?? null
  return address === null ? '' : ` (${address})`
}
