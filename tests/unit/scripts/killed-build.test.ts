import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtSite } from '../../../scripts/command/built-site.ts'
import { changeData } from '../../../scripts/data/data-copy.ts'
import { openOutput } from '../../../scripts/site/output-folder.ts'
import { writeFileList } from '../../../scripts/site/written-files.ts'
import { killedAt } from '../../support/dying-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** What the file in a room says once its process is gone. No process has so high a number. */
const GONE = JSON.stringify({ pid: 2 ** 30, host: hostname() })

/** Makes the process that was killed in a folder one that is gone: this one goes on. */
function bury(root: string): void {
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (/(?:^|[/\\])lock$/.test(path)) writeFileSync(join(root, path), GONE)
}

test('a build that is killed at any step of putting a site in its place leaves one whole, and the next clears up', () => {
  const seen = new Set<string>()
  for (let step = 1; ; step += 1) {
    const root = temporaryFolder()
    const dist = join(root, 'dist')
    mkdirSync(join(root, 'data'))
    mkdirSync(dist)
    const write = (folder: string, word: string): void => {
      for (const name of ['index.html', 'more.html']) writeFileSync(join(folder, name), word)
    }
    const words = (): string => ['index.html', 'more.html'].map((name) => readFileSync(join(dist, name), 'utf8')).join()
    const open = () => openOutput(dist, join(root, 'data'), [], root)
    write(dist, 'old')
    writeFileList(dist)

    const isKilled = killedAt(step, () => {
      const output = open()
      try {
        write(output.pages, 'new')
        output.publish()
      } finally {
        output.close()
      }
    })
    if (!isKilled) break
    bury(root)
    seen.add(existsSync(dist) ? words() : 'set aside')

    expect(builtSite([dist]), `step ${step}`).toBe(dist)
    expect(['old,old', 'new,new'], `step ${step}`).toContain(words())
    open().close()
    expect(readdirSync(root).toSorted(), `step ${step}`).toEqual(['.cache', 'data', 'dist'])
    expect(readdirSync(join(root, '.cache')), `step ${step}`).toEqual([])
    expect(readdirSync(dist), `step ${step}`).toEqual(['files.txt', 'index.html', 'more.html'])
  }
  // Each of the states that there are was met.
  expect([...seen].toSorted()).toEqual(['new,new', 'old,old', 'set aside'])
})

test('what a killed change of the data has left goes with the next one', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  mkdirSync(data)
  const left = join(folder, `data.next-${2 ** 30}-aB3dE6`)
  mkdirSync(join(left, 'data'), { recursive: true })
  writeFileSync(join(left, 'lock'), GONE)
  await changeData(data, true, (copy) => {
    writeFileSync(join(copy, 'a.csv'), 'new')
  })
  expect(readdirSync(folder)).toEqual(['data'])
  expect(readFileSync(join(data, 'a.csv'), 'utf8')).toBe('new')
})
