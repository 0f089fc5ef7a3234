import { type Heading, headingIn, headingOf, isDay, type OfficialColumn } from '../official/official-columns.ts'
import { faultAt, fileFault, type ImportFault } from './import-fault.ts'
import { RESULTS } from './official-row.ts'
import { type Book, numberText, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

/** Columns that say what a row is about. */
const PLACES: readonly OfficialColumn[] = ['code', 'name', 'council']
/** Columns of which a table needs one. */
export const MEASURES: readonly OfficialColumn[] = ['weighted_citizens', 'need_weight', ...RESULTS]

/** A heading is no longer than this; what is longer is a sentence. */
const LONGEST_HEADING = 90

/** Headings of a row, or of two rows one above the other. */
export interface Headings {
  readonly row: SheetRow
  readonly texts: readonly string[]
}

/** The headings of the tables of a sheet, from above. */
export function headingsIn(sheet: Sheet): readonly Headings[] {
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
      return (
        index > 0 &&
        (/^20\d\d$/.test(text) || isDay(text) || (!is && !/^[-\d.,\s]+$/.test(text) && !/^[.\-–]+$/.test(text)))
      )
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

/** No row fits: the fault shows the one that comes nearest, and what it lacks. */
export function noHeadings(book: Book): ImportFault {
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
