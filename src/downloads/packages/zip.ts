import { zipSync } from 'fflate'
import type { IsoDate } from '../../model/domain.ts'

/** A file in an archive. */
export interface ZipEntry {
  /** Path in the archive, without a slash in front. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Files as a zip archive, in their order and all of one date, so that the same files always give the same bytes.
 * @throws RangeError when two files have one path
 */
export function zipped(entries: readonly ZipEntry[], date: IsoDate): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]))
  if (Object.keys(files).length !== entries.length) throw new RangeError('zipped: two files have one path')
  return new Uint8Array(zipSync(files, { level: 9, mtime: noonOf(date) }))
}

/** Zip times are local without a zone: noon exists on every day in every zone. */
function noonOf(date: IsoDate): Date {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
