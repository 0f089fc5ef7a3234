import { type Unzipped, unzipSync } from 'fflate'
import type { Words } from './import-fault.ts'

/** A file that someone hands over has so many megabytes at most. A table of all municipalities has some ten kilobytes. */
export const MOST_MEGABYTES = 5
/** So many megabytes at most in the parts of a spreadsheet that are read, once they are unpacked. */
const MOST_UNPACKED = 50
/** Bytes in a megabyte. */
const MEGABYTE = 1_000_000
/** So many rows at most in a sheet or a text. */
export const MOST_ROWS = 20_000
/** So many cells at most in a sheet, counted as a rectangle: one cell far down and to the right makes all before it. */
export const MOST_CELLS = 500_000

const WORDS = {
  bytes: {
    da: `Filen er for stor. Den må højst fylde ${MOST_MEGABYTES} MB.`,
    en: `The file is too large. It may have at most ${MOST_MEGABYTES} MB.`,
  },
  unpacked: {
    da: `Filen er for stor, når den pakkes ud. Den må højst fylde ${MOST_UNPACKED} MB.`,
    en: `The file is too large once it is unpacked. It may have at most ${MOST_UNPACKED} MB.`,
  },
  rows: {
    da: `Et ark har for mange rækker. Det må højst have ${MOST_ROWS}.`,
    en: `A sheet has too many rows. It may have at most ${MOST_ROWS}.`,
  },
  cells: {
    da: `Et ark har for mange celler. Det må højst have ${MOST_CELLS}.`,
    en: `A sheet has too many cells. It may have at most ${MOST_CELLS}.`,
  },
} as const satisfies Readonly<Record<string, Words>>

/** A file has more of something than is read. It is told before anything of that size is made. */
export class TooLarge extends Error {
  readonly words: Words

  constructor(what: keyof typeof WORDS) {
    super(WORDS[what].en)
    this.words = WORDS[what]
  }
}

/** @throws TooLarge for more bytes than are read */
export function fileLimits({ length }: Uint8Array): void {
  if (length > MOST_MEGABYTES * MEGABYTE) throw new TooLarge('bytes')
}

/**
 * Some parts of a ZIP archive. What an archive says of the size of a part bounds what is made of it: one that holds more is
 * cut there.
 * @throws TooLarge where the parts say that they have more bytes than are read
 */
export function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let total = 0
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false
      total += originalSize
      if (total > MOST_UNPACKED * MEGABYTE) throw new TooLarge('unpacked')
      return true
    },
  })
}

/** @throws TooLarge for a sheet of more rows, or more cells, than are read */
export function sheetLimits(rows: number, columns: number): void {
  if (rows > MOST_ROWS) throw new TooLarge('rows')
  if (rows * columns > MOST_CELLS) throw new TooLarge('cells')
}
