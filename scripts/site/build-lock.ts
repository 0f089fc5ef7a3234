import { mkdirSync, renameSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { clearRoom, holderOf, isAtWork, signRoom, takeRoom } from './rooms.ts'

/** Another build, or something that is no build, is where this one would work. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/**
 * Makes a folder that only one build has at a time. What a build that was killed has left there goes.
 * @throws FolderInUse when a build is at work there, or when it cannot be told
 */
export function takeFolder(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  // Made whole beside it: there is no moment at which it does not say whose it is.
  const room = takeRoom(`${folder}-`)
  try {
    if (put(room, folder)) return
    const left = holderOf(folder)
    if (left === null)
      throw new FolderInUse(`${folder} is no build's, or one has just begun there. If none is at work, delete it.`)
    if (isAtWork(folder, left)) {
      const where = left.host === hostname() ? '' : ` on ${left.host}`
      throw new FolderInUse(
        `Another build, process ${left.pid}${where}, is at work in ${folder}. Wait for it; if there is none, delete ${folder}.`,
      )
    }
    clearRoom(folder)
    if (!put(room, folder)) throw new FolderInUse(`Another build has just begun in ${folder}. Wait for it.`)
  } finally {
    clearRoom(room)
  }
}

/** Gives the folder up, with all that is in it. */
export function releaseFolder(folder: string): void {
  clearRoom(folder)
}

/** Whether the room could be given the name of the folder; false where something has it. */
function put(room: string, folder: string): boolean {
  try {
    renameSync(room, folder)
  } catch (error) {
    const taken = ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM']
    if (error instanceof Error && 'code' in error && taken.includes(String(error.code))) return false
    throw error
  }
  signRoom(folder)
  return true
}
