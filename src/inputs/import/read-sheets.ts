import { strFromU8 } from 'fflate'
import { cellsOfLine } from './cells-of-line.ts'
import { FileRefused, requireWithin, unpack } from './file-limits.ts'
import { fileFault, ImportFaults, type Words } from './import-fault.ts'
import { readOds, readXlsx, withoutBlank } from './read-workbook.ts'
import type { Book, NumberStyle, SheetRow } from './sheet.ts'

const DELIMITERS: readonly { readonly delimiter: string; readonly numbers: NumberStyle }[] = [
  { delimiter: ';', numbers: 'comma' },
  { delimiter: '\t', numbers: 'comma' },
  { delimiter: ',', numbers: 'point' },
]

/** How some programs write a code so that Excel keeps its nought: ="0101". */
const TEXT_BY_FORMULA = /(?<=^|[;,\t])=("[^"]*")(?=$|[;,\t])/g

/** How many lines of a text file a cell in quotes may run over. */
const LINES_IN_QUOTES = 20

/**
 * The sheets that a file may be read as: those of a spreadsheet that can be seen; a text file by each delimiter, where
 * semicolons and tabs go with decimal commas, as Danish Excel writes them, and commas with decimal points. What a file is
 * is seen by its content, not by the end of its name. It runs in Node and in a browser.
 * @param file the name of the file, for its faults
 * @throws ImportFaults when the file cannot be read as either, or holds more than may be read of one
 */
export async function readBook(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Book> {
  try {
    requireWithin('bytes', bytes.length)
    return await bookOf(file, bytes)
  } catch (error) {
    if (error instanceof FileRefused) throw refusal(file, error.words, TABLE_ALONE)
    throw error
  }
}

async function bookOf(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Book> {
  const kind = kindOf(bytes)
  if (kind === 'text') return textBook(file, bytes)
  if (kind !== 'archive') throw refusal(file, kind, SAVE_AS)
  const files = unpacked(file, bytes)
  const format = formatOf(files)
  if (format !== 'xlsx' && format !== 'ods') throw refusal(file, format, SAVE_AS)
  try {
    return format === 'xlsx' ? await readXlsx(file, files) : readOds(file, files)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(
      file,
      { da: `Regnearket kan ikke åbnes (${reason}).`, en: `It cannot be opened as a workbook (${reason}).` },
      SAVE_AS,
    )
  }
}

const SAVE_AS: Words = {
  da: 'Åbn filen i det program, den kommer fra, og gem den som Excel-projektmappe (.xlsx), OpenDocument-regneark (.ods) eller CSV UTF-8.',
  en: 'Open it in the program that it comes from, and save it as an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods) or CSV UTF-8.',
}

const TABLE_ALONE: Words = {
  da: 'Kopiér tabellen alene til et nyt regneark, som værdier, og gem det som Excel-projektmappe (.xlsx).',
  en: 'Copy the table alone into a new workbook, as values, and save that as an Excel workbook (.xlsx).',
}

function refusal(file: string, message: Words, remedy: Words): ImportFaults {
  return new ImportFaults([fileFault(file, 'file', message, remedy)])
}

/** What a file is by its first bytes; where it is none that can be read, what it is in words. */
function kindOf(bytes: Uint8Array<ArrayBuffer>): 'text' | 'archive' | Words {
  const start = strFromU8(bytes.subarray(0, 8), true)
  if (start.startsWith('PK')) return 'archive'
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return {
      da: 'Filen er et Excel-ark i det gamle format (.xls) eller har en adgangskode, og de læses ikke.',
      en: 'The file is a workbook of the old format (.xls) or has a password, and neither is read.',
    }
  if (start.startsWith('%PDF'))
    return { da: 'Filen er en PDF, og de læses ikke.', en: 'The file is a PDF, which is not read.' }
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff'))
    return { da: 'Filen er tekst i UTF-16, som ikke læses.', en: 'The file is text in UTF-16, which is not read.' }
  if (/^\ufeff?\s*<(\?xml|!doctype|html|table)/i.test(strFromU8(bytes.subarray(0, 200))))
    return {
      da: 'Filen er en webside eller XML, også hvis den hedder .xls.',
      en: 'The file is a page of the web or XML, also where it is called .xls.',
    }
  return bytes.includes(0) ? NO_TABLE : 'text'
}

const NO_TABLE: Words = { da: 'Filen er ikke et regneark.', en: 'The file is no spreadsheet.' }

function unpacked(file: string, bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Uint8Array> {
  try {
    return unpack(bytes)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    const broken = {
      da: 'Filen er ødelagt: den kan ikke pakkes ud.',
      en: 'The file is broken: it cannot be unpacked.',
    }
    throw refusal(file, broken, SAVE_AS)
  }
}

/** What spreadsheet an archive is; where it is none that can be read, what it is in words. */
function formatOf(files: ReadonlyMap<string, Uint8Array>): 'xlsx' | 'ods' | Words {
  if (files.has('xl/workbook.xml')) return 'xlsx'
  const type = strFromU8(files.get('mimetype') ?? new Uint8Array(), true)
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (files.has('xl/workbook.bin'))
    return {
      da: 'Filen er en binær Excel-projektmappe (.xlsb), og de læses ikke.',
      en: 'The file is a binary workbook (.xlsb), which is not read.',
    }
  return NO_TABLE
}

function textBook(file: string, bytes: Uint8Array<ArrayBuffer>): Book {
  let text: string
  try {
    // The decoder takes a byte order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refusal(
      file,
      { da: 'Filen er ikke UTF-8.', en: 'The file is not UTF-8.' },
      {
        da: 'Gem den i Excel som “CSV UTF-8” eller som .xlsx.',
        en: 'In Excel, save it as “CSV UTF-8” or as .xlsx.',
      },
    )
  }
  requireWithin('cells', [...text.matchAll(/[;,\t]/g)].length)
  const split = text.split(/\r\n|\n|\r/)
  requireWithin('lines', split.length)
  const lines = split.map((line) => line.replace(TEXT_BY_FORMULA, '$1'))
  return {
    file,
    hidden: [],
    readings: DELIMITERS.map(({ delimiter, numbers }) => [
      { file, title: null, numbers, rows: withoutBlank(rowsOf(lines, delimiter)) },
    ]),
  }
}

/** The rows of a text. Each is a line, or the lines that a cell in quotes runs over; a quote that is not closed breaks its own line only. */
function rowsOf(lines: readonly string[], delimiter: string): readonly SheetRow[] {
  const rows: SheetRow[] = []
  for (let index = 0; index < lines.length;) {
    const found = cellsFrom(lines, index, delimiter)
    const cells = found?.cells ?? [lines[index] ?? '']
    rows.push({
      line: index + 1,
      cells: cells.map((cell) => ({ text: cell.trim(), address: null, isNumber: false })),
      isBroken: found === null,
    })
    index += found?.lines ?? 1
  }
  return rows
}

function cellsFrom(
  lines: readonly string[],
  start: number,
  delimiter: string,
): { readonly cells: readonly string[]; readonly lines: number } | null {
  for (let count = 1; count <= LINES_IN_QUOTES && start + count <= lines.length; count++) {
    const source = lines.slice(start, start + count).join('\n')
    if ((source.split('"').length - 1) % 2 !== 0) continue
    const cells = cellsOfLine(source, delimiter)
    return cells && { cells, lines: count }
  }
  return null
}
