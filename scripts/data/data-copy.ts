import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import { whenStopped } from '../command/when-stopped.ts'
import { clearRoom, takeRoom } from '../site/rooms.ts'
import { previousOf, recoverSwap, swapFolder } from '../site/swap-folder.ts'

/**
 * Changes the folder of data as a whole or not at all: the change is made to a copy, which takes its place. The copy is
 * made before the change is worked out, so that a folder that cannot be changed is refused before the work.
 *
 * A link to the folder is followed. A link or a mount inside it is refused: what is written by way of it would land
 * outside the copy, or the folder behind it would be lost with the old one.
 * @param isKept whether the copy takes the folder's place; where not, the change is tried on a copy elsewhere
 * @param change makes the change in the copy and checks it; what it throws leaves the folder as it was
 * @throws InputFaults when the folder cannot be copied, or cannot be replaced
 * @throws SwapCutShort when the folder had to be left under another name
 */
export async function changeData<T>(
  folder: string,
  isKept: boolean,
  change: (copy: string) => T | Promise<T>,
): Promise<T> {
  const target = targetOf(folder)
  // A dry run throws nothing away, not even what an earlier run left over.
  if (isKept || !existsSync(target)) recoverSwap(target)
  const place = realPlace(folder)
  const faults = [
    ...linkFaults(folder, place),
    ...(isKept ? [...mountFaults(folder, place, mountPoints()), ...asideFaults(place)] : []),
  ]
  if (faults.length > 0) throw new InputFaults(faults)
  // A folder of a new name, so that nothing is cleared away for it; the copy in it has the rights of what it copies.
  const room = newFolder(isKept ? `${place}.next-` : join(tmpdir(), 'tried-'))
  const copy = join(room, 'data')
  const leave = () => {
    clearRoom(room)
  }
  const endWatch = whenStopped(leave, 'The command was stopped. Nothing was written.')
  try {
    makeCopy(place, copy)
    const made = await change(copy)
    if (isKept) swapFolder(copy, place)
    return made
  } finally {
    endWatch()
    leave()
  }
}

/** Where a link leads, though nothing may stand there now; a folder is its own. */
function targetOf(folder: string): string {
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? resolve(dirname(folder), readlinkSync(folder)) : folder
}

function realPlace(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    throw new InputFaults([fault(folder, null, 'a folder', 'The folder is missing or cannot be read.')])
  }
}

/** An empty folder of a name that nothing had. What a command that was killed has left of the like goes. */
function newFolder(beginning: string): string {
  try {
    return takeRoom(beginning)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputFaults([
      fault(dirname(beginning), null, 'a folder that can be written', `The copy cannot be made there: ${why}`),
    ])
  }
}

function makeCopy(place: string, copy: string): void {
  try {
    cpSync(place, copy, { recursive: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputFaults([fault(copy, null, 'a folder that can be written', `The copy of ${place} failed: ${why}`)])
  }
}

/** What stands in the folder and is neither a file nor a folder. */
function linkFaults(folder: string, place: string): readonly Fault[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return fault(
        join(folder, path.slice(place.length)),
        entry.isSymbolicLink() ? `link to ${readlinkSync(path)}` : null,
        'a file or folder of its own',
        'The folder of data is changed as a whole, so nothing in it may lie elsewhere. Put a copy in the place of the link.',
      )
    })
}

/** A folder that stands where the old data are set aside, and was not set aside itself. */
function asideFaults(place: string): readonly Fault[] {
  const aside = previousOf(place)
  if (!existsSync(aside)) return []
  const message = 'The old data are set aside there while new ones take their place. Give the folder another name.'
  return [fault(aside, 'a folder', 'none of that name', message)]
}

/** What is mounted on the folder or in it: it can be given no other name, or would be emptied with the old folder. */
export function mountFaults(folder: string, place: string, mounts: readonly string[]): readonly Fault[] {
  return mounts
    .filter((mount) => mount === place || mount.startsWith(`${place}${sep}`))
    .map((mount) =>
      fault(
        join(folder, mount.slice(place.length)),
        `mount on ${mount}`,
        'a folder that can be replaced',
        'Another folder cannot take the place of a mount. Run the command on a folder that is not mounted.',
      ),
    )
}

/** Where something is mounted, as far as the system tells: bind mounts have no other mark. */
function mountPoints(): readonly string[] {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .map((line) =>
        (line.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/g, (_, code: string) =>
          String.fromCharCode(parseInt(code, 8)),
        ),
      )
  } catch {
    return []
  }
}

function fault(file: string, value: string | null, expected: string, message: string): Fault {
  return { file, line: null, column: null, position: null, value, expected, message }
}
