import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Everything by which the commands change a disk. */
const CHANGES = ['cpSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'rmSync', 'writeFileSync'] as const

/**
 * Does some work of which nothing reaches the disk from one of its changes on, as if the process had been killed there.
 * @param step the change that does not happen any more, from 1
 * @returns whether the work came that far
 */
export function killedAt(step: number, work: () => void): boolean {
  const real = new Map(CHANGES.map((name) => [name, fs[name]]))
  let [changes, isDead] = [0, false]
  for (const [name, change] of real)
    Reflect.set(fs, name, (...args: readonly unknown[]): unknown => {
      changes += 1
      isDead ||= changes === step
      if (isDead) throw new Error('killed')
      const made: unknown = Reflect.apply(change, fs, args)
      return made
    })
  syncBuiltinESMExports()
  try {
    work()
  } catch (error) {
    if (!isDead) throw error
  } finally {
    for (const [name, change] of real) Reflect.set(fs, name, change)
    syncBuiltinESMExports()
  }
  return isDead
}
