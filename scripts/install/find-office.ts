import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where LibreOffice is when it is not on the path: on a Mac. */
const ELSEWHERE = ['/Applications/LibreOffice.app/Contents/MacOS/soffice']

/**
 * The LibreOffice that opens our workbooks in the tests: the one that `SOFFICE_PATH` names, else one on the path. Null
 * when there is none.
 * @throws Error when `SOFFICE_PATH` names no file
 */
export function findOffice(): string | null {
  const named = process.env.SOFFICE_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`SOFFICE_PATH names ${named}, where there is no file`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = ['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...ELSEWHERE].find((path) => existsSync(path)) ?? null
}
