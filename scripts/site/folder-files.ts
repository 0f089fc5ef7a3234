import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of a folder. */
export interface FolderFile {
  /** Path within the folder, with "/". */
  readonly path: string
  readonly bytes: number
}

/** How many bytes some files have together. */
export function sizeOf(files: readonly Pick<FolderFile, 'bytes'>[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** All files of a folder and the folders in it, by path. */
export function folderFiles(dir: string): FolderFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dir, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
