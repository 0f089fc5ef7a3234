import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reloadOn } from '../../../scripts/site/development.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A watcher whose changes are made by hand, and how often a reload was called for. */
function watched(folder: string) {
  const added: string[] = []
  const listeners: ((event: string, path: string) => void)[] = []
  let reloads = 0
  reloadOn(
    { add: (path) => added.push(path), on: (_, listener) => listeners.push(listener) },
    folder,
    () => (reloads += 1),
  )
  return {
    added,
    change: (path: string) => {
      for (const listener of listeners) listener('change', path)
    },
    reloads: () => reloads,
  }
}

test('a change of the data makes the pages anew, once for what is written at one go', () => {
  const { added, change, reloads } = watched('/house/data/')
  expect(added).toEqual(['/house/data/'])
  change('/house/data/parameters.json')
  change('/house/data/tables/area/2025.csv')
  expect(reloads()).toBe(0)
  vi.runAllTimers()
  expect(reloads()).toBe(1)
  change('/house/data/site.json')
  vi.runAllTimers()
  expect(reloads()).toBe(2)
})

test('a change of another file does not', () => {
  const { change, reloads } = watched('/house/data/')
  change('/house/src/text/say.ts')
  change('/house/data.previous/site.json')
  vi.runAllTimers()
  expect(reloads()).toBe(0)
})
