import { cpSync, existsSync, mkdirSync, renameSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import { settingFault } from '../../src/inputs/settings.ts'
import { whenStopped } from '../command/when-stopped.ts'
import { FolderInUse, releaseFolder, takeFolder } from './build-lock.ts'
import { folderFiles, sizeOf } from './folder-files.ts'
import { checkoutFaults, outputFaults, realPlace } from './output-place.ts'
import { limitFaults } from './process-limits.ts'
import { clearRoom, takeRoom } from './rooms.ts'
import { recoverSwap, type Rename, setAside, swapFolder } from './swap-folder.ts'
import { writeFileList } from './written-files.ts'

/** Where a build makes its pages, and how they become the site. */
export interface OutputFolder {
  /** An empty folder for the pages: in the checkout, since the code that makes them finds its packages there. */
  readonly pages: string
  /** Puts the pages in the place of the site, on whatever disk that is. */
  readonly publish: () => void
  /** Leaves nothing of this build but the site. */
  readonly close: () => void
}

/**
 * Takes the place of a site for one build. Everything that could keep the pages from being put there at the end is
 * found here, before they are made.
 * @param known faults that were found before, to be told with those of the place
 * @throws InputFaults when the place is none for a site, or another build has it
 */
export function openOutput(
  distDir: string,
  dataDir: string,
  known: readonly Fault[] = [],
  root = resolve(import.meta.dirname, '../..'),
): OutputFolder {
  const faults = [...known, ...outputFaults(distDir, dataDir, root), ...checkoutFaults(root), ...limitFaults()]
  const dist = realPlace(distDir)
  if (faults.length > 0 || dist === null) throw new InputFaults(faults)

  mkdirSync(join(root, '.cache'), { recursive: true })
  const room = takeRoom(join(root, '.cache', 'pages-'))
  // Only its owner can read the room; a web server, which is another user, reads the site.
  const pages = join(room, 'site')
  mkdirSync(pages)
  const next = `${dist}.next`
  try {
    takeFolder(next)
  } catch (error) {
    clearRoom(room)
    if (error instanceof FolderInUse)
      throw refused(distDir, 'a folder that no other build is working on', error.message)
    throw refused(distDir, 'a folder that can be made', `None can be made beside it (${codeOf(error)}).`)
  }

  const leave = () => {
    clearRoom(room)
    releaseFolder(next)
  }
  const endWatch = whenStopped(leave, 'The build was stopped. What was built before is as it was.')
  const close = () => {
    endWatch()
    leave()
  }

  try {
    recoverSwap(dist)
    if (existsSync(dist)) tryToReplace(dist, distDir)
  } catch (error) {
    close()
    throw error
  }
  return {
    pages,
    publish: () => {
      const site = join(next, 'site')
      writeFileList(pages)
      move(pages, site)
      swapFolder(site, dist)
    },
    close,
  }
}

/** A folder may be one that cannot be set aside: a mount, one of another user, one that is open on Windows. */
function tryToReplace(dist: string, distDir: string): void {
  try {
    setAside(dist)
  } catch (error) {
    throw refused(
      distDir,
      'a folder that a new one can take the place of',
      `It cannot be set aside (${codeOf(error)}); if it is a mount, name a folder in it.`,
    )
  }
  recoverSwap(dist)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** How many bytes still go onto the disk of a folder. */
function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/**
 * Moves a folder, to another disk too.
 * @throws InputFaults when that disk has no room for it
 */
export function move(from: string, to: string, rename: Rename = renameSync, roomOn = roomIn): void {
  try {
    rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    const [needed, room] = [sizeOf(folderFiles(from)), roomOn(dirname(to))]
    // A copy that runs out of room says no more than "Input/output error".
    if (needed > room)
      throw new InputFaults([
        {
          file: dirname(to),
          line: null,
          column: null,
          position: null,
          value: `room for ${room} bytes`,
          expected: `room for ${needed}, which the site has`,
          message: 'Make room on that disk, or name a folder on another.',
        },
      ])
    cpSync(from, to, { recursive: true })
  }
}

function refused(distDir: string, expected: string, message: string): InputFaults {
  return new InputFaults([settingFault('LAEGE_DIST_DIR', distDir, { expected, message })])
}
