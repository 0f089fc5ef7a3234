import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFiles } from '../site/folder-files.ts'

/** The frozen data that tests judge the code by. */
export const FIRST_RUNS = 'tests/data/first-runs'

/** Whether two folders hold the same files, to the byte. */
export function sameFiles(one: string, other: string): boolean {
  const [here, there] = [folderFiles(one), folderFiles(other)]
  return (
    here.length === there.length &&
    here.every(({ path, bytes }, index) => path === there[index]?.path && bytes === there[index].bytes) &&
    here.every(({ path }) => readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
  )
}

/** The site under test: while `data/` equals the frozen data, one site serves both. */
export function testedSite(): string {
  return sameFiles('data', FIRST_RUNS) ? 'dist' : 'tests/output/site'
}
