import { Unzip, UnzipInflate } from 'fflate'
import type { Words } from './import-fault.ts'

// Files of official numbers come from anyone. What is read of one is bounded before it is read; see
// docs/decisions/0055-security.md.

/** So many megabytes at most, which a page says beside its field. */
export const MOST_MEGABYTES = 20

/** The most that a file may hold. A table of all ages in every municipality has 20,000 rows and 100,000 cells, in 5 MB. */
export const FILE_LIMITS = {
  bytes: MOST_MEGABYTES * 1_000_000,
  /** Of all that an archive holds, once unpacked. */
  unpackedBytes: 100_000_000,
  /** From the first cell of each sheet to its last, blank ones among them. */
  cells: 500_000,
  lines: 100_000,
} as const

/** The largest and the smallest power of ten in a number: 1e900000000 has as many digits. */
export const LARGEST_EXPONENT = 30

/** A file is refused as a whole, with what is wrong as a sentence. */
export class FileRefused extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.name = 'FileRefused'
    this.words = words
  }
}

const grouped = (count: number, mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark)

/**
 * Refuses more than a file may hold.
 * @throws FileRefused
 */
export function requireWithin(limit: keyof typeof FILE_LIMITS, count: number): void {
  const most = FILE_LIMITS[limit]
  if (count <= most) return
  const [da, en] = UNITS[limit]
  throw new FileRefused({
    da: `Filen har mere end ${grouped(most, '.')} ${da}, som er det meste, der læses.`,
    en: `The file has more than ${grouped(most, ',')} ${en}, which is the most that is read.`,
  })
}

const UNITS: Readonly<Record<keyof typeof FILE_LIMITS, readonly [da: string, en: string]>> = {
  bytes: ['bytes', 'bytes'],
  unpackedBytes: ['bytes, når den er pakket ud', 'bytes once unpacked'],
  cells: ['celler, tomme rækker og kolonner medregnet', 'cells, blank rows and columns among them'],
  lines: ['linjer', 'lines'],
}

/** How much of an archive is unpacked at a time: it may grow by a factor of a thousand. */
const STEP = 4096

/**
 * The files in a ZIP archive, by their names. What the archive says of its sizes is not believed: it is unpacked until a
 * limit is met.
 * @throws FileRefused when there is more in it than may be, or what a spreadsheet would run
 * @throws Error when it cannot be unpacked
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let length = 0
  const archive = new Unzip((file) => {
    if (MACROS.test(file.name)) throw new FileRefused(HAS_MACROS)
    const own: Uint8Array[] = []
    parts.set(file.name, own)
    file.ondata = (error, part) => {
      if (error) throw error
      length += part.length
      requireWithin('unpackedBytes', length)
      own.push(part)
    }
    file.start()
  })
  archive.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP) archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  return new Map([...parts].map(([name, own]) => [name, joined(own)]))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Programs in a workbook, and in an OpenDocument file. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\//i

const HAS_MACROS: Words = {
  da: 'Filen har makroer, altså programmer.',
  en: 'The file has macros, which are programs.',
}

/**
 * Refuses what an XML text of a spreadsheet never has: a definition of its own entities, which may grow without end or
 * fetch other files.
 * @throws FileRefused
 */
export function requirePlainXml(xml: string): void {
  if (/<!(?:doctype|entity)/i.test(xml))
    throw new FileRefused({
      da: 'Filen har en dokumenttype (DOCTYPE), som regneark ikke har.',
      en: 'The file has a document type (DOCTYPE), which spreadsheets do not have.',
    })
}
