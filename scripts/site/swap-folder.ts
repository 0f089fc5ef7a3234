import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearFolder } from './clear-folder.ts'

/** Lies in a folder that a swap sets aside: it may go when another has taken its place. One of your own has none. */
export const SET_ASIDE = '.may-go'

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
  recoverSwap(current)
  if (existsSync(current)) setAside(current, rename)
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
  try {
    recoverSwap(current)
  } catch {
    // The new folder stands, so the swap is done. What is left of the old one goes when it is next recovered.
  }
}

/** Gives a folder the name that it has while another takes its place, and marks it first: a kill leaves no doubt whose it is. */
export function setAside(current: string, rename: Rename = renameSync): void {
  const mark = join(current, SET_ASIDE)
  writeFileSync(mark, '')
  try {
    rename(current, previousOf(current))
  } catch (error) {
    rmSync(mark, { force: true })
    throw error
  }
}

/**
 * Mends a swap that was cut short, by a power cut for one: the folder set aside comes back if nothing stands in its
 * place, and goes where something does. One of that name that no swap has made stays where it is.
 */
export function recoverSwap(current: string, rename: Rename = renameSync): void {
  const previous = previousOf(current)
  if (wasSetAside(previous)) {
    if (existsSync(current)) clearFolder(previous, SET_ASIDE)
    else rename(previous, current)
  }
  if (wasSetAside(current)) rmSync(join(current, SET_ASIDE))
}

/** Whether a swap has given a folder its name, and not somebody who keeps it. */
export function wasSetAside(folder: string): boolean {
  return existsSync(join(folder, SET_ASIDE))
}

/** Where a folder is set aside while another takes its place. */
export function previousOf(folder: string): string {
  // "data/" is the folder "data": what lies beside it is not in it.
  return `${folder.replace(/[/\\]+$/, '')}.previous`
}
