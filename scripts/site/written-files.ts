import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderFiles } from './folder-files.ts'
import { SET_ASIDE } from './swap-folder.ts'

/** The file of a built site that names all its files, a line each. */
export const FILE_LIST = 'files.txt'

/** What file managers leave in a folder that someone has looked into, and a swap that was cut short. */
const LEFT_BEHIND = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', SET_ASIDE])

/** Writes the list of the files of a site into it, so that a later build knows what it may take away. */
export function writeFileList(dir: string): void {
  const paths = [...folderFiles(dir).map(({ path }) => path), FILE_LIST].sort()
  writeFileSync(join(dir, FILE_LIST), `${paths.join('\n')}\n`)
}

/** What no build has written into a folder: paths of files, links and whole folders ("CNAME", ".git/"), in order. */
export function foreignFiles(dir: string): readonly string[] {
  const list = join(dir, FILE_LIST)
  const files = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [])
  const folders = new Set([...files].flatMap(foldersOf))
  const look = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return folders.has(path) ? look(path) : [`${path}/`]
      return (entry.isFile() && files.has(path)) || LEFT_BEHIND.has(entry.name) ? [] : [path]
    })
  return look('').sort()
}

/** The folders that a path goes through: "a", "a/b" of "a/b/c.txt". */
function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [...foldersOf(folder), folder]
}
