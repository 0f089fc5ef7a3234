import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lies in a folder that was set aside and whose place another has taken: it may go. */
const MAY_GO = '.may-go'

/** Gives a file or folder another name. Tests pass one that fails, as a disk may. */
export type Rename = (from: string, to: string) => void

/** A folder was set aside for a new one, which did not come, and could not be put back at once. */
export class SwapCutShort extends Error {
  override readonly name = 'SwapCutShort'

  constructor(current: string, cause: unknown) {
    super(
      `${current} could not be replaced (${cause instanceof Error ? cause.message : String(cause)}). ` +
        `What stood there is whole, in ${previousOf(current)}. The next refresh, import or build puts it back; ` +
        'so does giving the folder its name again.',
      { cause },
    )
  }
}

/**
 * Puts `next` in the place of `current`; what stood there is gone only when the new one stands, and comes back when it
 * cannot. Both lie beside each other, so each step is a rename on one disk.
 * @throws SwapCutShort when what stood there did not come back either
 */
export function swapFolder(next: string, current: string, rename: Rename = renameSync): void {
  const previous = previousOf(current)
  recoverSwap(current)
  if (existsSync(current)) rename(current, previous)
  try {
    rename(next, current)
  } catch (error) {
    try {
      recoverSwap(current, rename)
    } catch {
      throw new SwapCutShort(current, error)
    }
    throw error
  }
  if (!existsSync(previous)) return
  try {
    writeFileSync(join(previous, MAY_GO), '')
    rmSync(previous, { recursive: true, force: true })
  } catch {
    // The new folder stands, so the swap is done. What is left of the old one goes when it is next recovered.
  }
}

/**
 * Mends a swap that was cut short, by a power cut for one: the folder set aside comes back if nothing stands in its
 * place. Where something does it goes if it was being thrown away; one of that name that no swap has made stays.
 */
export function recoverSwap(current: string, rename: Rename = renameSync): void {
  const previous = previousOf(current)
  if (!existsSync(previous)) return
  if (!existsSync(current)) rename(previous, current)
  else if (mayGo(previous)) rmSync(previous, { recursive: true, force: true })
}

/** Whether a folder is what is left of one that was being thrown away. */
export function mayGo(folder: string): boolean {
  return existsSync(join(folder, MAY_GO))
}

/** Where a folder is set aside while another takes its place. */
export function previousOf(folder: string): string {
  // "data/" is the folder "data": what lies beside it is not in it.
  return `${folder.replace(/[/\\]+$/, '')}.previous`
}
