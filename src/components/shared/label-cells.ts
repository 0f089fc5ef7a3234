import { type HTMLElement, parse } from 'node-html-parser'

/** A table, and how it is set. */
export interface SetTable {
  readonly html: string
  /** Whether a phone sets each row as a block, with the heading of its column before each value. */
  readonly isInRows: boolean
  /** Whether it is wider than a column of text, estimated from its words. */
  readonly isWide: boolean
  /** Whether it is longer than a window, so that its head is lost when the page scrolls. */
  readonly isTall: boolean
}

/** Columns that a phone can show side by side, when their words are short. */
const NARROW = 3
/** Letters of a cell beyond which it is running text, which breaks into lines. */
const LONG = 32
/** Letters of a word that the narrowest column of a phone can hold. */
const LONG_WORD = 14
/** Letters that fit beside each other in a column of text, as tables are set, and the room between two columns. */
const TEXT_COLUMN = 74
const GAP = 3
/** Letters that a drawing in a cell takes the room of. */
const DRAWING = 22
/** Rows that a window shows. */
const WINDOW = 20
/** The tag of a cell that spans others. */
const SPANNING = /<t[hd]\b[^>]*\s(?:col|row)span=/

/**
 * Prepares a table for narrow windows: where it has more columns than a phone shows, or running text, each cell gets the
 * heading of its column as `data-label`, and each part its role by name, since some browsers take the roles of tables
 * away with their display. A table whose cells span others is returned as it is.
 * @param html the markup of one table
 * @returns of `<tr><th scope="row">Fyn</th><td class="num">305</td>…`, with four headings, `…<td role="cell"
 * data-label="Lægekapaciteter" class="num">305</td>…`
 */
export function labelCells(html: string): SetTable {
  const root = parse(html, { comment: true })
  const table = root.querySelector('table')
  const parts = table === null ? [] : partsOf(table)
  const rows = parts.flatMap(({ part, rows }) => (part.rawTagName === 'thead' ? [] : rows.map(({ cells }) => cells)))
  const headings = parts.flatMap(({ part, rows }) =>
    part.rawTagName === 'thead' ? rows.flatMap(({ cells }) => cells.filter(isHeading).map(wordsOf)) : [],
  )
  const isTall = rows.length > WINDOW
  if (table === null || rows.length === 0 || SPANNING.test(html))
    return { html, isInRows: false, isWide: false, isTall }

  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => wordsOf(cells[column])))
  const longest = columns.map((words) => Math.max(...words.map(({ length }) => length)))
  const hasDrawings = html.includes('<svg')
  const widths = longest.map((letters, column) => {
    const drawing = hasDrawings && rows.some((cells) => cells[column]?.querySelector('svg')) ? DRAWING : 0
    return Math.max(
      Math.min(letters, LONG) + drawing,
      ...(headings[column] ?? '').split(' ').map((word) => word.length),
    )
  })
  const isWide = widths.reduce((sum, width) => sum + width + GAP, 0) > TEXT_COLUMN
  const isInRows = longest.length > NARROW || longest.some((letters) => letters > LONG)
  if (!isInRows) return { html, isInRows, isWide, isTall }

  const isWords = columns.map((words) =>
    words.some((said) => said.length > LONG || said.split(/[\s-]/).some(({ length }) => length > LONG_WORD)),
  )
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell.rawTagName !== 'td') continue
      const heading = headings[column] ?? ''
      if (heading !== '') cell.setAttribute('data-label', heading)
      if (isWords[column] === true) cell.classList.add('words')
    }
  }
  table.setAttribute('role', 'table')
  for (const { part, rows } of parts) {
    part.setAttribute('role', 'rowgroup')
    for (const { row, cells } of rows) {
      row.setAttribute('role', 'row')
      for (const cell of cells) {
        const heading = part.rawTagName === 'thead' ? 'columnheader' : 'rowheader'
        cell.setAttribute('role', isHeading(cell) ? heading : 'cell')
      }
    }
  }
  return { html: root.toString(), isInRows, isWide, isTall }
}

/** A part of a table, its rows and their cells. */
interface TablePart {
  readonly part: HTMLElement
  readonly rows: readonly { readonly row: HTMLElement; readonly cells: readonly HTMLElement[] }[]
}

const PARTS = new Set(['thead', 'tbody', 'tfoot'])

/** What a table is made of, found by going down from it: selectors take several times as long, and pages have many tables. */
function partsOf(table: HTMLElement): readonly TablePart[] {
  return table.children
    .filter(({ rawTagName }) => PARTS.has(rawTagName))
    .map((part) => ({
      part,
      rows: part.children.map((row) => ({
        row,
        cells: row.children.filter((cell) => isHeading(cell) || cell.rawTagName === 'td'),
      })),
    }))
}

function isHeading({ rawTagName }: HTMLElement): boolean {
  return rawTagName === 'th'
}

/** What a cell says, on one line, without its drawing. */
function wordsOf(cell: HTMLElement | undefined): string {
  const parts = (cell?.childNodes ?? []).filter(({ rawTagName }) => rawTagName !== 'svg')
  const words = parts.map(({ text }) => text).join('')
  return words.replace(/\s+/g, ' ').trim()
}
