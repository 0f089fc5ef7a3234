import { unzipSync } from 'fflate'
import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal'
import { sanitizeTextContent } from 'write-excel-file/utility'
import { formatPlain, NBSP } from '../../text/format/number.ts'
import { guardFormula } from './guard-formula.ts'
import { zipped } from '../packages/zip.ts'
import {
  type FormulaCell,
  isFormula,
  isNumber,
  type NumberCell,
  type SheetCell,
  type Workbook,
  type WorkbookSheet,
} from './workbook-sheet.ts'
import { printing } from './workbook-printing.ts'

/** The widest that a column gets, in characters; longer text is wrapped. */
const WIDEST = 72
/** The widest that a heading makes a column of short cells before it is wrapped. */
const WIDEST_HEADING = 16
/** Headings are small, so that long ones do not make a table too wide for paper. In points. */
const HEADING_SIZE = 9
/** Height of a line, and of the row of a title, in points. */
const LINE_HEIGHT = 15
const TITLE_HEIGHT = 24
/** Decimals that a number is shown with at most: a spreadsheet keeps fifteen digits or so. */
const MOST_DECIMALS = 15
/** The ground of cells that a reader may write in. */
const INPUT_GROUND = '#FFF4CC'

/**
 * A workbook as XLSX. Numbers are numbers with the decimals of their column, the row of headings stays when the table is
 * scrolled and comes again on every page of paper, columns are as wide as what they hold. The same workbook always gives
 * the same bytes.
 */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map(sheetOf)
  const blob = await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [properties(workbook), STYLES, printing(workbook), results(workbook.sheets)],
  }).toBlob()
  // The package stamps the parts with the build time; they are repacked with the workbook's own date.
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return zipped(
    Object.entries(parts).map(([path, bytes]) => ({ path, bytes })),
    workbook.date,
  )
}

function sheetOf({ name, kind, frozenColumns, rows, inputs = [] }: WorkbookSheet): Sheet<Blob> {
  const widths = widthsOf(rows, kind)
  const ofNumbers = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (isNumber(cell) ? [column] : []))))
  const data = rows.map((row, index) => {
    const isTitle = kind === 'cover' && index === 0
    // Programs may not fit row heights when they open the file, so each row states its own.
    const height = isTitle
      ? TITLE_HEIGHT
      : LINE_HEIGHT * Math.max(...row.map((cell, column) => linesOf(cell, widths[column] ?? 0)))
    return row.map((cell, column) => ({
      ...contentOf(cell),
      ...styleOf(cell, { kind, row: index, column, ofNumbers: ofNumbers.has(column) }),
      ...(index > 0 && inputs.includes(column) ? { backgroundColor: INPUT_GROUND } : {}),
      height,
    }))
  })
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    ...(kind === 'table' ? { stickyRowsCount: 1, stickyColumnsCount: frozenColumns } : { showGridLines: false }),
  }
}

/** Where a cell stands. */
interface CellPlace {
  readonly kind: WorkbookSheet['kind']
  readonly row: number
  readonly column: number
  /** Whether there are numbers in its column. */
  readonly ofNumbers: boolean
}

function styleOf(cell: SheetCell, { kind, row, column, ofNumbers }: CellPlace): CellObject {
  if (kind === 'cover') {
    if (row === 0) return { fontWeight: 'bold', fontSize: 16 }
    return column === 0 ? { fontWeight: 'bold', alignVertical: 'top' } : { wrap: true, alignVertical: 'top' }
  }
  // Text in a column of numbers is right-aligned too: its heading, and a mark such as [x].
  const align = ofNumbers ? 'right' : 'left'
  if (row === 0)
    return {
      fontWeight: 'bold',
      fontSize: HEADING_SIZE,
      wrap: true,
      alignVertical: 'bottom',
      align,
      bottomBorderStyle: 'thin',
    }
  return !isNumber(cell) && typeof cell === 'string'
    ? { wrap: cell.length > WIDEST, alignVertical: 'top', align }
    : { alignVertical: 'top' }
}

function textOf(text: string): CellObject {
  return { type: String, value: guardFormula(text.replaceAll(NBSP, ' ')) }
}

function contentOf(cell: SheetCell): CellObject {
  if (typeof cell === 'string') return textOf(cell)
  return isFormula(cell) ? formulaOf(cell) : numberOf(cell)
}

/** The number of a cell is the text of the other files read as one: of up to 15 digits, it is that number exactly. */
function numberOf({ number, decimals, shown = decimals }: NumberCell): CellObject {
  return { type: Number, value: Number(formatPlain(number, decimals)), format: formatOf(shown) }
}

function formulaOf({ formula, result, decimals }: FormulaCell): CellObject {
  return { type: 'Formula', value: formula, ...(typeof result === 'string' ? {} : { format: formatOf(decimals) }) }
}

/** How so many decimals are shown; a spreadsheet has no more digits than fifteen. */
function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, MOST_DECIMALS))}`
}

/**
 * What each formula comes to, written behind it: the package writes formulas alone, and a program that does not work them
 * out would show nothing. Programs that do work them all out when they open the file.
 */
function results(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const formulas = (sheets[sheetIndex]?.rows ?? []).flatMap((row) => row.filter(isFormula))
            let at = 0
            return xml.replace(/<c ([^>]*)>(<f>[^<]*<\/f>)<\/c>/g, (whole, attributes: string, formula: string) => {
              const result = formulas[at]?.result
              at += 1
              if (result === undefined) return whole
              return typeof result === 'string'
                ? `<c ${attributes} t="str">${formula}<v>${sanitizeTextContent(result)}</v></c>`
                : `<c ${attributes}>${formula}<v>${result.toNumber()}</v></c>`
            })
          },
        },
      },
    },
  }
}

function widthsOf(rows: WorkbookSheet['rows'], kind: WorkbookSheet['kind']): readonly number[] {
  const [first = [], ...rest] = rows
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const body = Math.max(0, ...rest.map((row) => lengthOf(row[column] ?? '')))
    // The title of a cover runs over the cells beside it; the headings of a table do not.
    const heading = kind === 'table' ? first[column] : undefined
    const head = typeof heading === 'string' ? headWidth(heading) : 0
    return Math.min(WIDEST, Math.max(body, head)) + 2
  })
}

/** Room for the longest word of a heading, and for a few words on a line; its letters are bold, but smaller than others. */
function headWidth(heading: string): number {
  const longest = Math.max(...heading.split(' ').map((word) => word.length))
  return Math.ceil(Math.max(longest, Math.min(WIDEST_HEADING, heading.length)) * 0.95)
}

/** How many lines a text takes in a column, with no word parted. */
function linesOf(cell: SheetCell, width: number): number {
  if (typeof cell !== 'string') return 1
  let [lines, line] = [1, 0]
  for (const { length } of cell.split(' ')) {
    const longer = line === 0 ? length : line + 1 + length
    if (longer > width && line > 0) {
      lines += 1
      line = length
    } else {
      line = longer
    }
  }
  return lines
}

/** How many characters a cell takes on the screen, the marks between thousands among them. */
function lengthOf(cell: SheetCell): number {
  if (typeof cell === 'string') return cell.length
  const number = isFormula(cell) ? cell.result : cell.number
  if (typeof number === 'string') return number.length
  const text = formatPlain(number, isFormula(cell) ? cell.decimals : (cell.shown ?? cell.decimals))
  const whole = text.replace(/\..*$/, '').length
  return text.length + Math.floor((whole - 1) / 3)
}

/**
 * What the package leaves out of the styles: the style that all others rest on, which strict readers ask for, and
 * numbers for our formats that lie beyond those that the standard keeps for its own, 0 to 163.
 */
const STYLES: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (content) =>
          content
            .replace(
              '<cellXfs ',
              '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs ',
            )
            .replace(
              '</cellXfs>',
              '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
            )
            .replaceAll(/numFmtId="(1\d\d)"/g, (_, id: string) => `numFmtId="${Number(id) + 100}"`),
      },
    },
  },
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
