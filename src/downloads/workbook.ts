import { unzipSync } from 'fflate'
import writeExcelFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/universal'
import { sanitizeTextContent } from 'write-excel-file/utility'
import { Decimal } from '../model/decimal.ts'
import type { IsoDate } from '../model/domain.ts'
import { formatPlain } from '../text/number.ts'
import { guardFormula } from './guard-formula.ts'
import { zipped } from './zip.ts'

/** What a cell of a workbook holds: text, or a number with so many decimals. */
export type SheetCell = string | { readonly number: Decimal; readonly decimals: number }

/** A sheet: a table from A1, one row of headings, nothing merged; or a cover, which is a title and facts below it. */
export interface WorkbookSheet {
  readonly name: string
  readonly kind: 'cover' | 'table'
  /** How many columns stay when a table is scrolled sideways: those that tell its rows apart. */
  readonly frozenColumns: number
  /** The rows from A1; the first of a table has its headings, that of a cover its title. */
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A workbook and what its properties say. */
export interface Workbook {
  readonly title: string
  readonly description: string
  readonly publisher: string
  /** The only date in the file: it is made and changed then, whenever it is built. */
  readonly date: IsoDate
  readonly sheets: readonly WorkbookSheet[]
}

/** The widest that a column gets, in characters; longer text is wrapped. */
const WIDEST = 72
/** The widest that a heading makes a column of short cells before it is wrapped. */
const WIDEST_HEADING = 16

/**
 * A workbook as XLSX. Numbers are numbers with the decimals of their column, the row of headings stays when the table is
 * scrolled, columns are as wide as what they hold. The same workbook always gives the same bytes.
 */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map(sheetOf)
  const blob = await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [properties(workbook)],
  }).toBlob()
  // The package stamps the parts with the time of the build; they are packed anew, with the workbook's own date.
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return zipped(
    Object.entries(parts).map(([path, bytes]) => ({ path, bytes })),
    workbook.date,
  )
}

function sheetOf({ name, kind, frozenColumns, rows }: WorkbookSheet): Sheet<Blob> {
  const widths = widthsOf(rows, kind)
  const data = rows.map((row, index) => row.map((cell, column) => styled(cell, kind, index, column, rows)))
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    ...(kind === 'table' ? { stickyRowsCount: 1, stickyColumnsCount: frozenColumns } : { showGridLines: false }),
  }
}

function styled(
  cell: SheetCell,
  kind: WorkbookSheet['kind'],
  row: number,
  column: number,
  rows: WorkbookSheet['rows'],
): Row[number] {
  if (typeof cell !== 'string') return { ...valueOf(cell), alignVertical: 'top' }
  const text: CellObject = { type: String, value: guardFormula(cell), alignVertical: 'top' }
  if (kind === 'cover') {
    if (row === 0) return { ...text, fontWeight: 'bold', fontSize: 16 }
    return column === 0 ? { ...text, fontWeight: 'bold' } : { ...text, wrap: true }
  }
  if (row === 0) {
    const heads = rows.slice(1).some((other) => typeof other[column] === 'object')
    return {
      ...text,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'bottom',
      align: heads ? 'right' : 'left',
      bottomBorderStyle: 'thin',
    }
  }
  // A mark such as [x] in a column of numbers stands where the numbers do.
  if (/^\[\w\]$/.test(cell) && rows.some((other) => typeof other[column] === 'object'))
    return { ...text, align: 'right' }
  return cell.length > WIDEST ? { ...text, wrap: true } : text
}

/** The number of a cell is the text of the other files read as one: at most 15 digits, so it is that number exactly. */
function valueOf({ number, decimals }: Exclude<SheetCell, string>): CellObject {
  return {
    type: Number,
    value: Number(formatPlain(number, decimals)),
    format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  }
}

function widthsOf(rows: WorkbookSheet['rows'], kind: WorkbookSheet['kind']): readonly number[] {
  const [first = [], ...rest] = rows
  // The title of a cover runs over the cells beside it.
  const measured = kind === 'cover' ? rest : rows
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const body = Math.max(0, ...rest.map((row) => lengthOf(row[column] ?? '')))
    const heading = kind === 'table' ? first[column] : undefined
    const words = typeof heading === 'string' ? heading.split(' ') : []
    const head = Math.max(Math.min(WIDEST_HEADING, words.join(' ').length), ...words.map((word) => word.length), 0)
    return measured.length === 0 ? WIDEST : Math.min(WIDEST, Math.max(body, head)) + 2
  })
}

/** How many characters a cell takes on the screen, the marks between thousands among them. */
function lengthOf(cell: SheetCell): number {
  if (typeof cell === 'string') return cell.length
  const text = formatPlain(cell.number, cell.decimals)
  const whole = text.replace(/\..*$/, '').length
  return text.length + Math.floor((whole - 1) / 3)
}

const CORE = 'docProps/core.xml'

/** The properties of the document, which the package itself does not write. */
function properties({ title, description, publisher, date }: Workbook): Feature<Blob> {
  const text = sanitizeTextContent
  const time = `${date}T00:00:00Z`
  const core =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${text(title)}</dc:title><dc:creator>${text(publisher)}</dc:creator>` +
    `<dc:description>${text(description)}</dc:description><dc:language>da-DK</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override PartName="/${CORE}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`,
        },
      },
      write: { files: () => ({ [CORE]: core }) },
    },
  }
}
