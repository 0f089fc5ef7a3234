import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Clears a folder away, and a file in it last: as long as anything is left, that file says what the folder was. Nothing
 * happens where there is none.
 */
export function clearFolder(folder: string, last: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name !== last) rmSync(join(folder, name), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
