import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Whose outlines the map has, and their licence, from NOTICE.md of a folder, usually `data/geography/`: it goes
 * wherever the outlines go.
 * @throws Error that names the file when it is missing or empty
 */
export function readNotice(dir: URL): string {
  const path = join(fileURLToPath(dir), 'NOTICE.md')
  const notice = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  if (notice === '') throw new Error(`${path} is missing or empty; it states whose outlines they are and their licence`)
  return notice
}
