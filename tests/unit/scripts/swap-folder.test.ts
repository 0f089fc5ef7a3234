import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recoverSwap, setAside, swapFolder, SwapCutShort } from '../../../scripts/site/swap-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

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

describe('a swap that fails', () => {
  /** Renames, but fails at some of its calls. */
  const failingAt = (...calls: readonly number[]) => {
    let call = 0
    return (from: string, to: string): void => {
      call += 1
      if (calls.includes(call)) throw new Error(`no rename ${call}`)
      renameSync(from, to)
    }
  }
  const folders = () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'data'), 'old')
    return { dir, current, next: folderWith(join(dir, 'data.next'), 'new') }
  }

  test.each([1, 2])('at its step %i leaves the old folder in its place', (step) => {
    const { dir, current, next } = folders()
    expect(() => {
      swapFolder(next, current, failingAt(step))
    }).toThrow(`no rename ${step}`)
    expect(textIn(current)).toBe('old')
    expect(readdirSync(dir).sort()).toEqual(['data', 'data.next'])
  })

  test('and cannot put the old folder back says where it is, and the next start puts it back', () => {
    const { current, next } = folders()
    const swap = () => {
      swapFolder(next, current, failingAt(2, 3))
    }
    expect(swap).toThrow(SwapCutShort)
    expect(textIn(`${current}.previous`)).toBe('old')
    recoverSwap(current)
    expect(textIn(current)).toBe('old')
  })

  test('never throws away a folder that was set aside before', () => {
    const { current, next } = folders()
    setAside(current)
    expect(() => {
      swapFolder(next, current, failingAt(1))
    }).toThrow('no rename 1')
    expect(textIn(current)).toBe('old')
  })
})

describe('after a swap that was cut short', () => {
  test('between its two steps, the old folder comes back', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'old')
    setAside(current)
    recoverSwap(current)
    expect(readdirSync(dir)).toEqual(['dist'])
    expect(readdirSync(current)).toEqual(['index.html'])
  })

  test('before its first step, nothing of it is left', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'old')
    writeFileSync(join(current, '.may-go'), '')
    recoverSwap(current)
    expect(readdirSync(current)).toEqual(['index.html'])
  })

  test('while it tidied up, the new folder stays, and what is left of the old one goes', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'dist'), 'new')
    writeFileSync(join(folderWith(`${current}.previous`, 'old'), '.may-go'), '')
    recoverSwap(current)
    expect(textIn(current)).toBe('new')
    expect(existsSync(`${current}.previous`)).toBe(false)
  })

  test('a folder of that name that no swap has made stays', () => {
    const dir = temporaryFolder()
    const current = folderWith(join(dir, 'data'), 'new')
    const mine = folderWith(`${current}.previous`, 'mine')
    recoverSwap(current)
    expect(textIn(mine)).toBe('mine')
  })

  test('nor does one come back that somebody has given that name', () => {
    const dir = temporaryFolder()
    const kept = folderWith(join(dir, 'dist.previous'), 'kept')
    recoverSwap(join(dir, 'dist'))
    swapFolder(folderWith(join(dir, 'dist.next'), 'new'), join(dir, 'dist'))
    expect(textIn(join(dir, 'dist'))).toBe('new')
    expect(textIn(kept)).toBe('kept')
  })
})
