import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts `next` in the place of `current`; what stood there is gone only when the new one stands. Both lie beside each
 * other, so each step is a rename on one disk.
 */
export function swapFolder(next: string, current: string): void {
  const previous = previousOf(current)
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(current)) renameSync(current, previous)
  renameSync(next, current)
  rmSync(previous, { recursive: true, force: true })
}

/**
 * Mends a swap that was cut short, by a power cut for one: the folder set aside comes back if nothing stands in its
 * place, and goes if something does.
 */
export function recoverSwap(current: string): void {
  const previous = previousOf(current)
  if (!existsSync(previous)) return
  if (existsSync(current)) rmSync(previous, { recursive: true, force: true })
  else renameSync(previous, current)
}

function previousOf(current: string): string {
  return `${current}.previous`
}
