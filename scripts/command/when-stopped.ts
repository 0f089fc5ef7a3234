import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Clears away what a command has begun when it is stopped, by Ctrl+C for one, and ends it.
 * @param leave clears away
 * @param words said then
 * @returns ends the watch
 */
export function whenStopped(leave: () => void, words: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    leave()
    console.error(words)
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
