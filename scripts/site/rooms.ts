import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { clearFolder } from './clear-folder.ts'

// A room is a folder that one process works in. Its name and a file in it say which: what a process that was killed has
// left is cleared away by the next one, and what somebody else has made is not.

/** The process that has a room. */
const holderSchema = z.strictObject({ pid: z.int().positive(), host: z.string() })
type Holder = z.infer<typeof holderSchema>

const FILE = 'lock'

/** Rooms that this process has. */
const own = new Set<string>()

/** An empty room of a name that nothing had: "pages-" gives "pages-4711-x7Yq2f". What killed processes have left of the like goes. */
export function takeRoom(beginning: string): string {
  for (const { path, pid } of roomsOf(beginning)) {
    const holder = holderOf(path)
    // Killed between two steps, a process may have left a room without its file: then nothing is in it.
    const isRoom = holder !== null || isEmpty(path)
    if (isRoom && !isAtWork(path, holder ?? { pid, host: hostname() })) clearRoom(path)
  }
  const room = mkdtempSync(`${beginning}${process.pid}-`)
  signRoom(room)
  return room
}

/** Says in a room that this process has it. */
export function signRoom(room: string): void {
  const holder: Holder = { pid: process.pid, host: hostname() }
  writeFileSync(join(room, FILE), JSON.stringify(holder))
  own.add(room)
}

/** Clears a room away. */
export function clearRoom(room: string): void {
  clearFolder(room, FILE)
  own.delete(room)
}

/** Who has a room; null where it is none. */
export function holderOf(room: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(join(room, FILE), 'utf8')))
  } catch {
    return null
  }
}

/** Whether the process that has a room is still there. Processes of other machines cannot be asked, and count as such. */
export function isAtWork(room: string, { pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  // A container gives the same numbers again and again.
  return pid === process.pid ? own.has(room) : isAlive(pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** The folders whose names `takeRoom` may have made. */
function roomsOf(beginning: string): readonly { readonly path: string; readonly pid: number }[] {
  const [folder, start] = [dirname(beginning), basename(beginning)]
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const [, pid] =
      entry.isDirectory() && entry.name.startsWith(start)
        ? (/^(\d+)-\w{6}$/.exec(entry.name.slice(start.length)) ?? [])
        : []
    return pid === undefined ? [] : [{ path: join(folder, entry.name), pid: Number(pid) }]
  })
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0
}
