import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setting } from '../../src/inputs/settings.ts'
import { recoverSwap } from '../site/swap-folder.ts'

/** There is no built site where a command looks for one. */
export class NoSite extends Error {
  override readonly name = 'NoSite'
}

/**
 * The folder of the built site: the only word of the command line, or that of `LAEGE_DIST_DIR`, or `dist`. One that a build
 * killed while it put the site in its place has left beside it gets its name back.
 * @throws NoSite where none is built there, or more words are given
 */
export function builtSite(words: readonly string[] = []): string {
  const [named, ...others] = words
  if (others.length > 0) throw new NoSite(`One folder is read, and ${words.length} are named: ${words.join(', ')}`)
  const folder = named ?? setting('LAEGE_DIST_DIR') ?? 'dist'
  if (!existsSync(folder)) recoverSwap(folder)
  if (!existsSync(join(folder, 'index.html')))
    throw new NoSite(`There is no site in ${folder.replace(/[/\\]+$/, '')}/ yet. Make it with: npm run build`)
  return folder
}
