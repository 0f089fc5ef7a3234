import { lstatSync, readFileSync, type Stats } from 'node:fs'
import type { Fault } from './fault.ts'

/** A file's text without byte order mark, and the bytes it came from. */
export interface SourceText {
  readonly bytes: Uint8Array
  readonly text: string
}

/** The largest file that is read: several times a table of every age, sex and municipality. What is larger is another file. */
const LARGEST_BYTES = 4_000_000

/**
 * Reads a file of `data/` as UTF-8 text with LF line ends.
 * A file that is missing, too large, empty or not UTF-8 is null, and so is what is no file: a link would be read from
 * elsewhere, and a pipe never ends. A byte order mark or CRLF is a fault, and the text is read on without it.
 */
export function readText(dataDir: URL, file: string, faults: Fault[]): SourceText | null {
  const fault = (
    line: number | null,
    position: number | null,
    value: string | null,
    expected: string,
    message: string,
  ): void => {
    faults.push({ file, line, column: null, position, value, expected, message })
  }
  let bytes: Uint8Array
  try {
    const place = new URL(file, dataDir)
    const found = lstatSync(place)
    if (!found.isFile()) {
      fault(null, null, kindOf(found), 'a file', 'Something else stands in its place. Put a copy of the file there.')
      return null
    }
    if (found.size > LARGEST_BYTES) {
      fault(
        null,
        null,
        `${found.size} bytes`,
        `at most ${LARGEST_BYTES} bytes`,
        'The file is another, or far too long.',
      )
      return null
    }
    bytes = readFileSync(place)
  } catch {
    fault(null, null, null, 'a file', 'The file is missing or cannot be read.')
    return null
  }
  if (bytes.length === 0) {
    fault(1, 1, null, 'a file with content', 'The file is empty.')
    return null
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const line = firstLineNotUtf8(bytes)
    fault(line, null, null, 'UTF-8', 'The line holds bytes that are not UTF-8. Save the file as UTF-8.')
    return null
  }
  if (text.startsWith('\uFEFF')) {
    fault(
      1,
      1,
      '\uFEFF',
      'UTF-8 without a byte order mark',
      'The file begins with a byte order mark (BOM). Save it without.',
    )
    text = text.slice(1)
  }
  const carriage = text.indexOf('\r')
  if (carriage >= 0) {
    const before = text.slice(0, carriage)
    const line = before.split('\n').length
    const position = carriage - before.lastIndexOf('\n')
    fault(
      line,
      position,
      text.startsWith('\r\n', carriage) ? '\r\n' : '\r',
      'line ends of LF alone',
      'The file has CR or CRLF line ends. Save it with LF; where Git made them: git rm -rq --cached . and git reset --hard.',
    )
    text = text.replaceAll(/\r\n?/g, '\n')
  }
  if (text.trim() === '') {
    fault(1, 1, null, 'a file with content', 'The file is blank.')
    return null
  }
  return { bytes, text }
}

function kindOf(found: Stats): string {
  return found.isDirectory() ? 'a folder' : found.isSymbolicLink() ? 'a link' : 'a pipe or a device'
}

function firstLineNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) return line
    line += 1
    start = end + 1
  }
}
