import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Fault } from '../../src/inputs/files/fault.ts'
import { settingFault } from '../../src/inputs/settings.ts'
import { previousOf, wasSetAside } from './swap-folder.ts'
import { foreignFiles } from './written-files.ts'

/** What a build reads or works in: a site in there would be built into the next one, or lost with it. */
const SOURCES = ['.astro', '.cache', '.git', 'data', 'docs', 'node_modules', 'public', 'scripts', 'src']

/** How many foreign files are named. */
const NAMED = 3

/**
 * Why a site cannot be built into a folder, found before any work; empty when it can.
 *
 * A site takes the place of a folder as a whole, so the folder must hold nothing else: it is not there yet, is empty, or
 * holds what a build wrote. A link is followed: the site goes to the folder that it leads to.
 * @param root the checkout
 */
export function outputFaults(distDir: string, dataDir: string, root: string): readonly Fault[] {
  const refused = (message: string, expected = 'a folder for the site alone'): readonly Fault[] => [
    settingFault('LAEGE_DIST_DIR', distDir, { expected, message }),
  ]
  const dist = realPlace(distDir)
  if (dist === null) return refused('It is a link that leads to no folder.')
  const [checkout, data] = [realPlace(root) ?? root, realPlace(dataDir) ?? dataDir]
  if (holds(dist, checkout)) return refused('The checkout is in it, and would be gone.')
  if (holds(dist, data)) return refused('The inputs are in it, and would be gone.')
  if (holds(data, dist)) return refused('It lies among the inputs.')
  const source = SOURCES.find((name) => holds(join(checkout, name), dist))
  if (source !== undefined) return refused(`It lies in ${source}/ of the checkout, which is no place for a site.`)

  const above = nearestAbove(dist)
  if (!statSync(above).isDirectory()) return refused(`${above} is a file.`)
  const unwritable = cannotWrite(above)
  if (unwritable !== null)
    return refused(`A site is made beside the last one, and ${above} cannot be written (${unwritable}).`)

  const aside = previousOf(dist)
  if (existsSync(dist) && existsSync(aside) && !wasSetAside(aside))
    return refused(`The last site is set aside as ${aside}, which is there already. Give it another name.`)
  // One that was set aside when a swap was cut short comes back.
  for (const folder of [dist, ...(wasSetAside(aside) && !existsSync(dist) ? [aside] : [])]) {
    if (!existsSync(folder)) continue
    if (!statSync(folder).isDirectory()) return refused(`${folder} is no folder.`)
    const foreign = foreignFiles(folder)
    if (foreign.length === 0) continue
    const more = foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : ''
    return refused(
      `${folder} holds what no build wrote: ${foreign.slice(0, NAMED).join(', ')}${more}. ` +
        'What belongs to the site goes into public/; move the rest away, or name another folder.',
    )
  }
  return []
}

/** Why a build cannot work in a checkout; empty when it can. */
export function checkoutFaults(root: string): readonly Fault[] {
  const unwritable = ['.astro', '.cache']
    .map((name) => join(root, name))
    .map((folder) => cannotWrite(existsSync(folder) ? folder : root))
    .find((code) => code !== null)
  if (unwritable === undefined) return []
  return [
    {
      file: root,
      line: null,
      column: null,
      position: null,
      value: unwritable,
      expected: 'a checkout that can be written',
      message: 'Astro works in .astro/ and .cache/ of it, wherever the site goes: build in a copy.',
    },
  ]
}

/** The path of a folder with every link followed, whether it is there yet or not; null for a link that leads nowhere. */
export function realPlace(path: string): string | null {
  const full = resolve(path)
  try {
    return realpathSync.native(full)
  } catch {
    if (isLink(full)) return null
    const above = realPlace(dirname(full))
    return above === null ? null : join(above, basename(full))
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** The folder that is there already and that others below it would be made in. */
function nearestAbove(path: string): string {
  const above = dirname(path)
  return existsSync(above) ? above : nearestAbove(above)
}

/** Whether a folder is another or has it in itself. */
function holds(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..')
}

function cannotWrite(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'not allowed'
  }
}
