import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sha256Of } from '../../src/inputs/files/sha256.ts'

/** Every file below a folder by its path and its SHA-256, and every link by where it leads: the same where nothing changed. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [
        relative(folder, path),
        lstatSync(path).isSymbolicLink() ? `link to ${readlinkSync(path)}` : sha256Of(readFileSync(path)),
      ]),
  )
}
