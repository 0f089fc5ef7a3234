import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** The build that holds a folder, as it says so in there. */
const holderSchema = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** The other folder that it works in. */
  pages: z.string(),
})
export type Holder = z.infer<typeof holderSchema>

/** Another build, or something that is no build, is where this one would work. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

const FILE = 'lock'

/** Folders that this process holds. */
const held = new Set<string>()

/**
 * Makes a folder that only one build has at a time. What a build that was killed has left there goes.
 * @param pages the other folder that this build works in, which goes too if it is killed
 * @throws FolderInUse when a build is at work there, or when it cannot be told
 */
export function takeFolder(folder: string, pages: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  if (!make(folder)) {
    const left = readHolder(folder)
    if (left === null)
      throw new FolderInUse(`${folder} is no build's, or one has just begun there. If none is at work, delete it.`)
    if (isAtWork(folder, left)) {
      const where = left.host === hostname() ? '' : ` on ${left.host}`
      throw new FolderInUse(
        `Another build, process ${left.pid}${where}, is at work in ${folder}. Wait for it; if there is none, delete ${folder}.`,
      )
    }
    const aside = `${folder}-${process.pid}`
    renameSync(folder, aside)
    for (const path of [aside, left.pages]) rmSync(path, { recursive: true, force: true })
    if (!make(folder)) throw new FolderInUse(`Another build has just begun in ${folder}. Wait for it.`)
  }
  const holder: Holder = { pid: process.pid, host: hostname(), pages }
  writeFileSync(join(folder, FILE), JSON.stringify(holder))
  held.add(folder)
}

/** Gives the folder up, with all that is in it. */
export function releaseFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  held.delete(folder)
}

/** Whether the folder could be made; false where something has its name. */
function make(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(folder: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch {
    return null
  }
}

/** Processes of other machines cannot be asked, and count as being at work. */
function isAtWork(folder: string, { pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  // A container gives the same numbers again and again.
  if (pid === process.pid) return held.has(folder)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
