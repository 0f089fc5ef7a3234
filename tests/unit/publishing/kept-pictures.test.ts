import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forgetOldest, keepingPictures, RENDERER, rendererHash } from '../../../src/publishing/kept-pictures.ts'
import type { Picture } from '../../../src/publishing/picture.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const PICTURE: Picture = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"></svg>',
  width: 200,
  palette: true,
  inset: { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>', width: 20, x: 3, y: 4 },
}

/** Stands for the renderer: each picture that it makes is another, so that a kept one is known by its bytes. */
function counting(folder: string, renderer?: string) {
  let made = 0
  const make = (): Promise<Uint8Array<ArrayBuffer>> => {
    made += 1
    return Promise.resolve(new TextEncoder().encode(`picture ${made}`))
  }
  const keeping = keepingPictures(folder, make, renderer)
  return async (picture: Picture): Promise<string> => new TextDecoder().decode(await keeping(picture))
}

/** The one file of a folder. */
function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder)
  if (name === undefined || others.length > 0) throw new Error(`one file was expected, beside ${others.join(', ')}`)
  return join(folder, name)
}

test('a picture is made once, also for the next build', async () => {
  const folder = join(temporaryFolder(), 'deep', 'pictures')
  const pictureOf = counting(folder)
  expect(await pictureOf(PICTURE)).toBe('picture 1')
  expect(await pictureOf({ ...PICTURE })).toBe('picture 1')
  expect(await counting(folder)(PICTURE)).toBe('picture 1')
})

test.each<readonly [string, Picture]>([
  ['its drawing', { ...PICTURE, svg: PICTURE.svg.replace('2 1', '2 2') }],
  ['its width', { ...PICTURE, width: 201 }],
  ['its palette', { ...PICTURE, palette: false }],
  ['what lies upon it', { ...PICTURE, inset: null }],
  ['the place of that', { ...PICTURE, inset: { svg: PICTURE.inset?.svg ?? '', width: 20, x: 4, y: 3 } }],
])('another picture by %s is not the one that is kept', async (_, other) => {
  const pictureOf = counting(temporaryFolder())
  expect(await pictureOf(PICTURE)).toBe('picture 1')
  expect(await pictureOf(other)).toBe('picture 2')
  expect(await pictureOf(PICTURE)).toBe('picture 1')
})

describe('what is kept and not whole', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['is empty', () => new Uint8Array()],
    ['ends within its hash', (bytes) => bytes.subarray(0, 30)],
    ['ends after its hash', (bytes) => bytes.subarray(0, 64)],
    ['ends before its last byte', (bytes) => bytes.subarray(0, -1)],
    ['has a byte more', (bytes) => Buffer.concat([bytes, Buffer.from('!')])],
    ['has another byte', (bytes) => bytes.map((byte, index) => (index === 70 ? byte ^ 1 : byte))],
    ['has another hash', (bytes) => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))],
  ]
  test.each(damages)('since it %s is made anew and kept', async (_, damage) => {
    const folder = temporaryFolder()
    const pictureOf = counting(folder)
    await pictureOf(PICTURE)
    const file = onlyFile(folder)
    writeFileSync(file, damage(readFileSync(file)))
    expect(await pictureOf(PICTURE)).toBe('picture 2')
    expect(await pictureOf(PICTURE)).toBe('picture 2')
  })
})

test('where nothing can be kept, pictures are made each time, and nothing is left lying about', async () => {
  const folder = join(temporaryFolder(), 'pictures')
  writeFileSync(folder, 'a file, not a folder')
  const pictureOf = counting(folder)
  expect(await pictureOf(PICTURE)).toBe('picture 1')
  expect(await pictureOf(PICTURE)).toBe('picture 2')

  const taken = temporaryFolder()
  await counting(taken)(PICTURE)
  const file = onlyFile(taken)
  rmSync(file)
  mkdirSync(join(file, 'a folder in its place'), { recursive: true })
  expect(await counting(taken)(PICTURE)).toBe('picture 1')
  expect(onlyFile(taken)).toBe(file)
})

describe('the renderer', () => {
  test('that has changed makes another picture', async () => {
    const folder = temporaryFolder()
    expect(await counting(folder, 'one')(PICTURE)).toBe('picture 1')
    const pictureOf = counting(folder, 'other')
    await pictureOf({ ...PICTURE, width: 1 })
    expect(await pictureOf(PICTURE)).toBe('picture 2')
  })

  test('has changed when any of its files has', () => {
    const root = temporaryFolder()
    for (const path of RENDERER) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      cpSync(path, join(root, path))
    }
    const whole = rendererHash(root)
    expect(rendererHash()).toBe(whole)
    const changed = RENDERER.map((path) => {
      const before = readFileSync(path)
      writeFileSync(join(root, path), Buffer.concat([before, Buffer.from('\n')]))
      const hash = rendererHash(root)
      writeFileSync(join(root, path), before)
      return hash
    })
    expect(new Set([whole, ...changed]).size).toBe(RENDERER.length + 1)
  })

  test('is all that the thread imports, and each package that it draws with', () => {
    const files = new Set<string>(['src/publishing/picture-worker.ts'])
    const packages = new Set<string>()
    // Iterating a set also visits what is added during the iteration.
    for (const file of files)
      for (const [, type, name = ''] of readFileSync(file, 'utf8').matchAll(/^import (type )?[^']*'([^']+)'/gm)) {
        if (type !== undefined) continue
        if (name.startsWith('.')) files.add(posix.join(posix.dirname(file), name))
        else if (!name.startsWith('node:')) packages.add(`node_modules/${name}/package.json`)
      }
    expect(packages.size).toBe(2)
    expect(RENDERER.filter((path) => !path.endsWith('.ttf')).toSorted()).toEqual([...files, ...packages].toSorted())
    const fonts = readdirSync('src/figures/fonts').filter((name) => name.endsWith('.ttf'))
    expect(RENDERER.filter((path) => path.endsWith('.ttf'))).toEqual(fonts.map((name) => `src/figures/fonts/${name}`))
  })
})

test('the oldest go when there is too much, and files of others stay', async () => {
  const folder = temporaryFolder()
  const pictureOf = counting(folder)
  writeFileSync(join(folder, 'notes.txt'), 'not a picture')
  const pictures = [1, 2, 3].map((width): Picture => ({ ...PICTURE, width }))
  const day = (number: number): Date => new Date(Date.UTC(2026, 0, number))
  const known = new Set(['notes.txt'])
  for (const [index, picture] of pictures.entries()) {
    await pictureOf(picture)
    const name = readdirSync(folder).find((candidate) => !known.has(candidate))
    if (name === undefined) throw new Error('nothing was kept')
    known.add(name)
    utimesSync(join(folder, name), day(index + 1), day(index + 1))
  }
  // The first was used again, so the second is the oldest. Each takes 64 bytes and "picture 1".
  await pictureOf({ ...PICTURE, width: 1 })
  forgetOldest(folder, 150)
  expect(readdirSync(folder)).toHaveLength(3)
  expect(await pictureOf({ ...PICTURE, width: 1 })).toBe('picture 1')
  expect(await pictureOf({ ...PICTURE, width: 3 })).toBe('picture 3')
  expect(await pictureOf({ ...PICTURE, width: 2 })).toBe('picture 4')
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('not a picture')
  forgetOldest(join(folder, 'none'), 0)
})
