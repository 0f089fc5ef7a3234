import {
  type Heading,
  headingIn,
  headingOf,
  type OfficialColumn,
  OFFICIAL_COLUMNS,
  yearsIn,
} from '../../src/inputs/official/official-columns.ts'
import { faultAt, fileFault, type ImportFault, ImportFaults } from './import-fault.ts'
import { type Book, numberText, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

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

const PLACES: readonly OfficialColumn[] = ['code', 'name', 'council']
export const INPUTS = ['citizens_group_1', 'weighted_citizens', 'need_weight'] as const
export const RESULTS = ['capacities', 'guidance_list_size'] as const
const MEASURES: readonly OfficialColumn[] = ['weighted_citizens', 'need_weight', ...RESULTS]

/** A heading is no longer than this; what is longer is a sentence. */
const LONGEST_HEADING = 90

/** Headings of a row, or of two rows one above the other. */
interface Headings {
  readonly row: SheetRow
  readonly texts: readonly string[]
}

/**
 * The tables of a book, of which no two say the same: where two do, the year that is asked for chooses by the rows, or else
 * by the name of the sheet.
 * @param year the year at whose end the numbers are; null where it is not asked for
 * @param faults gets what is wrong with headings
 * @throws ImportFaults where there is no table, or where it is not clear which is meant
 */
export function findTables(book: Book, year: string | null, faults: ImportFault[]): readonly FoundTable[] {
  for (const sheets of book.readings) {
    const found = sheets.map((sheet) =>
      headingsIn(sheet).map((headings, index, all) => ({ sheet, headings, next: all[index + 1] })),
    )
    if (found.every((tables) => tables.length === 0)) continue
    const own: ImportFault[] = []
    const tables = found.flat().map(({ sheet, headings, next }) => tableAt(sheet, headings, next, year, own))
    const chosen = chooseTables(book.file, tables, year)
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

function chooseTables(file: string, tables: readonly FoundTable[], year: string | null): readonly FoundTable[] {
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
    if (chosen === undefined || others.length > 0) throw new ImportFaults([ambiguous(file, rivals, year)])
    for (const table of rivals) if (table !== chosen) dropped.add(table)
  }
  return tables.filter((table) => !dropped.has(table))
}

function ambiguous(file: string, rivals: readonly FoundTable[], year: string | null): ImportFault {
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
          da: 'Skriv, hvilket år du mener, med --year, eller gem kun det ark, der skal læses.',
          en: 'Say which year is meant with --year, or save the sheet that shall be read alone.',
        }
      : {
          da: `Året ${year} afgør det ikke. Gem kun det ark, der skal læses, eller skriv året i arkets navn.`,
          en: `The year ${year} does not decide it. Save the sheet that shall be read alone, or put the year into its name.`,
        },
  )
}

function headingsIn(sheet: Sheet): readonly Headings[] {
  const single = sheet.rows.flatMap((row, index) => {
    const texts = textsOf(row)
    if (!fits(texts)) return []
    const below = sheet.rows[index + 1]
    return [
      below !== undefined && isBelowHeadings(texts, below)
        ? { row: below, texts: joined(texts, textsOf(below), false) }
        : { row, texts },
    ]
  })
  const [first, ...further] = single
  if (first === undefined)
    return sheet.rows
      .flatMap((row, index) => {
        const below = sheet.rows[index + 1]
        const texts = below === undefined ? [] : joined(textsOf(row), textsOf(below), true)
        return below !== undefined && fits(texts) ? [{ row: below, texts }] : []
      })
      .slice(0, 1)
  // Headings that stand once more on each printed page, and a sentence with the words of headings in it, begin no table.
  return [first, ...further.filter((own) => own.texts.join() !== first.texts.join() && hasNumbers(sheet, own))]
}

function hasNumbers(sheet: Sheet, { row, texts }: Headings): boolean {
  const measures = texts.flatMap((text, index) => (MEASURES.some((own) => own === columnIn(text)) ? [index] : []))
  return sheet.rows
    .filter(({ line }) => line > row.line)
    .slice(0, 3)
    .some(({ cells }) => measures.some((index) => isNumber(cells[index], sheet)))
}

function isNumber(cell: SheetCell | undefined, sheet: Sheet): boolean {
  return cell !== undefined && (cell.isNumber || numberText(cell.text, sheet.numbers) !== null)
}

function textsOf({ cells }: SheetRow): readonly string[] {
  return cells.map(({ text, isNumber: is }) => (is && !/^20\d\d$/.test(text) ? '' : text))
}

function columnIn(text: string): OfficialColumn | null {
  const heading: Heading = text.length > LONGEST_HEADING ? { kind: 'unclear' } : headingIn(text)
  return heading.kind === 'column' ? heading.column : null
}

function fits(texts: readonly string[]): boolean {
  const columns = texts.map(columnIn)
  return (
    columns.some((column) => column !== null && PLACES.includes(column)) &&
    columns.some((column) => column !== null && MEASURES.includes(column))
  )
}

/** Whether a row continues the headings above it: nothing under the places, and years or words under the rest. */
function isBelowHeadings(texts: readonly string[], below: SheetRow): boolean {
  const filled = below.cells.flatMap(({ text, isNumber: is }, index) => (text === '' ? [] : [{ text, is, index }]))
  return (
    filled.length > 0 &&
    filled.every(({ text, is, index }) => {
      const column = columnIn(texts[index] ?? '')
      if (column !== null && (PLACES.includes(column) || column === 'year')) return false
      return index > 0 && (/^20\d\d$/.test(text) || (!is && !/^[-\d.,\s]+$/.test(text) && !/^[.\-–]+$/.test(text)))
    })
  )
}

/** Headings of two rows as one; a heading above that is merged over several columns is that of each of them. */
function joined(above: readonly string[], below: readonly string[], isAcross: boolean): readonly string[] {
  let last = ''
  return [...Array(Math.max(above.length, below.length)).keys()].map((index) => {
    const [upper, lower] = [above[index] ?? '', below[index] ?? '']
    if (upper !== '') last = upper
    if (lower === '') return upper
    if (upper === '' && isAcross && columnIn(lower) !== null) return lower
    return `${upper === '' ? last : upper} ${lower}`.trim()
  })
}

function tableAt(
  sheet: Sheet,
  { row, texts }: Headings,
  next: Headings | undefined,
  year: string | null,
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
          da: 'Slet dem, der ikke skal læses, eller skriv året i overskrifterne og vælg med --year.',
          en: 'Delete those that shall not be read, or put the year into the headings and choose with --year.',
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

/** No row fits: the fault shows the one that comes nearest, and what it lacks. */
function noHeadings(book: Book): ImportFault {
  const rows = book.readings.flatMap((sheets) =>
    sheets.flatMap((sheet) =>
      sheet.rows.map((row) => {
        const texts = textsOf(row)
        const columns = texts.map(columnIn).filter((column) => column !== null)
        const part = (of: readonly OfficialColumn[]): number => (columns.some((column) => of.includes(column)) ? 10 : 0)
        // A place or a number counts for more than further headings, and several cells for more than one sentence.
        const score =
          part(PLACES) + part(MEASURES) + columns.length + (texts.filter((text) => text !== '').length > 1 ? 1 : 0)
        return { sheet, row, texts, columns, score }
      }),
    ),
  )
  const nearest = rows.toSorted((a, b) => b.score - a.score)[0]
  const wanted = {
    da: `${headingOf('code')}, ${headingOf('name')} eller ${headingOf('council')} og mindst et tal: ${MEASURES.map(headingOf).join(', ')}`,
    en: `${headingOf('code')}, ${headingOf('name')} or ${headingOf('council')}, and at least one number: ${MEASURES.map(headingOf).join(', ')}`,
  }
  const remedy = {
    da: `Skriv overskrifter over tallene i én række: ${wanted.da}. Skabelonen er /data/skabelon-officielle-tal.csv.`,
    en: `Write headings above the numbers in one row: ${wanted.en}. The template is /data/skabelon-officielle-tal.csv.`,
  }
  if (nearest === undefined || nearest.score < 10)
    return fileFault(
      book.file,
      'no headings',
      { da: 'Der er ingen række med overskrifter.', en: 'No row of headings was found.' },
      remedy,
    )
  const { sheet, row, texts, columns } = nearest
  const lacks = columns.some((column) => PLACES.includes(column))
    ? { da: 'et tal, der kendes', en: 'a number that is known' }
    : { da: 'kommuner eller sundhedsråd', en: 'municipalities or health councils' }
  return faultAt(
    {
      sheet,
      line: row.line,
      cell: {
        text: texts.filter((text) => text !== '').join(' | '),
        address: row.cells[0]?.address ?? null,
        isNumber: false,
      },
      heading: null,
    },
    'no headings',
    {
      da: `Der er ingen række med overskrifter. Denne kommer nærmest, men mangler ${lacks.da}.`,
      en: `No row of headings was found. This one comes nearest, but lacks ${lacks.en}.`,
    },
    remedy,
  )
}
