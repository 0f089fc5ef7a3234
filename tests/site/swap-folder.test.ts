import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recoverSwap, swapFolder } from '../../scripts/swap-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function folderWith(dir: string, text: string): string {
  mkdirSync(dir)
  writeFileSync(join(dir, 'index.html'), text)
  return dir
}
const textIn = (dir: string) => readFileSync(join(dir, 'index.html'), 'utf8')

describe('swapping', () => {
  test('puts the new folder in the place of the old one', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'old')
    swapFolder(folderWith(join(dir, 'dist.next'), 'new'), current)
    expect(textIn(current)).toBe('new')
    expect(existsSync(join(dir, 'dist.next'))).toBe(false)
    expect(existsSync(join(dir, 'dist.previous'))).toBe(false)
  })

  test('needs no old folder', () => {
    const dir = temporaryFolder()
    swapFolder(folderWith(join(dir, 'dist.next'), 'new'), join(dir, 'dist'))
    expect(textIn(join(dir, 'dist'))).toBe('new')
  })
})

describe('after a swap that was cut short', () => {
  test('between its two steps, the old folder comes back', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'old')
    renameSync(current, `${current}.previous`)
    recoverSwap(current)
    expect(textIn(current)).toBe('old')
    expect(existsSync(`${current}.previous`)).toBe(false)
  })

  test('before it tidied up, the new folder stays', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'new')
    folderWith(`${current}.previous`, 'old')
    recoverSwap(current)
    expect(textIn(current)).toBe('new')
    expect(existsSync(`${current}.previous`)).toBe(false)
  })
})
