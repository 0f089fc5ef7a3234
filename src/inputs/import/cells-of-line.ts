/**
 * The cells of a row of a text file (RFC 4180), whose quotes may run over several lines; null where a quote is not closed,
 * or stands in the middle of a cell. `1;"a;b"` by semicolons is 1 and a;b.
 */
export function cellsOfLine(source: string, delimiter: string): readonly string[] | null {
  const cells: string[] = []
  let at = 0
  while (at <= source.length) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at, delimiter)
    if (cell === null) return null
    cells.push(cell.text)
    if (cell.end < source.length && source[cell.end] !== delimiter) return null
    at = cell.end + 1
  }
  return cells
}

interface Cell {
  readonly text: string
  /** Where it ends in its source. */
  readonly end: number
}

function plain(source: string, start: number, delimiter: string): Cell | null {
  const next = source.indexOf(delimiter, start)
  const end = next < 0 ? source.length : next
  const text = source.slice(start, end)
  return text.includes('"') ? null : { text, end }
}

/** A cell in quotes, in which two of them are one. */
function quoted(source: string, start: number): Cell | null {
  let text = ''
  let at = start + 1
  for (;;) {
    const close = source.indexOf('"', at)
    if (close < 0) return null
    text += source.slice(at, close)
    if (source[close + 1] !== '"') return { text, end: close + 1 }
    text += '"'
    at = close + 2
  }
}
