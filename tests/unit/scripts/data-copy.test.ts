import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeData, mountFaults } from '../../../scripts/data/data-copy.ts'
import { setAside } from '../../../scripts/site/swap-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A folder of data with one table, in a folder of its own. */
function newData(): { readonly dir: string; readonly data: string } {
  const dir = temporaryFolder()
  const data = join(dir, 'data')
  mkdirSync(join(data, 'tables'), { recursive: true })
  writeFileSync(join(data, 'tables/area.csv'), 'old')
  return { dir, data }
}
const areaIn = (data: string) => readFileSync(join(data, 'tables/area.csv'), 'utf8')
const write = (text: string) => (copy: string) => {
  writeFileSync(join(copy, 'tables/area.csv'), text)
  return text.length
}

describe('changing the data', () => {
  test('changes a copy, which takes the place of the folder', async () => {
    const { dir, data } = newData()
    expect(await changeData(`${data}/`, true, write('new'))).toBe(3)
    expect(areaIn(data)).toBe('new')
    expect(readdirSync(dir)).toEqual(['data'])
  })

  test('or is only tried, and then nothing is written, not even what was left under another name', async () => {
    const { dir, data } = newData()
    mkdirSync(`${data}.previous`)
    expect(await changeData(data, false, write('tried'))).toBe(5)
    expect(areaIn(data)).toBe('old')
    expect(readdirSync(dir)).toEqual(['data', 'data.previous'])
  })

  test('leaves the folder as it was when the change fails half-way, and nothing beside it', async () => {
    const { dir, data } = newData()
    const change = changeData(data, true, (copy) => {
      write('half')(copy)
      throw new Error('the disk is full')
    })
    await expect(change).rejects.toThrow('the disk is full')
    expect(areaIn(data)).toBe('old')
    expect(readdirSync(dir)).toEqual(['data'])
  })

  test('clears away nothing that it has not made itself: a data.next of yours stays', async () => {
    const { dir, data } = newData()
    mkdirSync(`${data}.next`)
    writeFileSync(`${data}.next/mine.txt`, 'mine')
    await changeData(data, true, write('new'))
    expect(areaIn(data)).toBe('new')
    expect(readdirSync(dir)).toEqual(['data', 'data.next'])
    expect(readFileSync(`${data}.next/mine.txt`, 'utf8')).toBe('mine')
  })

  test('says before the work that a folder of yours stands where the old data are set aside', async () => {
    const { data } = newData()
    mkdirSync(`${data}.previous`)
    writeFileSync(`${data}.previous/mine.txt`, 'mine')
    await expect(changeData(data, true, write('new'))).rejects.toThrow(
      /data\.previous: found "a folder", expected none of that name\./,
    )
    expect(areaIn(data)).toBe('old')
    expect(readFileSync(`${data}.previous/mine.txt`, 'utf8')).toBe('mine')
  })

  test('the folder keeps its rights', async () => {
    const { data } = newData()
    chmodSync(data, 0o755)
    await changeData(data, true, write('new'))
    expect(statSync(data).mode & 0o777).toBe(0o755)
  })

  test('says before the work that the folder is missing', async () => {
    await expect(changeData(join(temporaryFolder(), 'data'), false, write('x'))).rejects.toThrow(
      /data: found nothing, expected a folder\. The folder is missing/,
    )
  })
})

describe.each([
  ['kept', true],
  ['only tried', false],
])('where a change is %s', (_, isKept) => {
  const never = (): never => {
    throw new Error('the work began')
  }

  test('a link to the folder is followed and stays a link', async () => {
    const { dir, data } = newData()
    const link = join(dir, 'link')
    symlinkSync('data', link)
    await changeData(link, isKept, write('new'))
    expect(areaIn(data)).toBe(isKept ? 'new' : 'old')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readdirSync(dir)).toEqual(['data', 'link'])
  })

  test.each<readonly [string, (data: string, elsewhere: string) => void]>([
    [
      'a folder in it',
      (data, elsewhere) => {
        renameSync(join(data, 'tables'), elsewhere)
        symlinkSync(elsewhere, join(data, 'tables'))
      },
    ],
    [
      'a file in it',
      (data, elsewhere) => {
        renameSync(join(data, 'tables/area.csv'), elsewhere)
        symlinkSync(elsewhere, join(data, 'tables/area.csv'))
      },
    ],
    [
      'a file, by a relative way',
      (data, elsewhere) => {
        renameSync(join(data, 'tables/area.csv'), elsewhere)
        symlinkSync('../../elsewhere', join(data, 'tables/area.csv'))
      },
    ],
    [
      'nothing, where nothing stands any more',
      (data, elsewhere) => {
        symlinkSync(elsewhere, join(data, 'gone.json'))
      },
    ],
  ])('a link to %s is refused before the work, and every byte is as before', async (_, change) => {
    const { dir, data } = newData()
    const elsewhere = join(dir, 'elsewhere')
    change(data, elsewhere)
    await expect(changeData(data, isKept, never)).rejects.toThrow(
      /data\/(tables|gone)[^:]*: found "link to [^"]*elsewhere/,
    )
    if (existsSync(join(data, 'tables/area.csv'))) expect(areaIn(data)).toBe('old')
    expect(readdirSync(dir).filter((name) => /next|previous/.test(name))).toEqual([])
  })
})

test('after a swap that was cut short, a link finds the folder that was set aside', async () => {
  const { dir, data } = newData()
  symlinkSync('data', join(dir, 'link'))
  setAside(data)
  await changeData(join(dir, 'link'), true, write('new'))
  expect(areaIn(data)).toBe('new')
})

test('a mount on the folder or in it is refused, and none beside it', () => {
  const mounts = ['/', '/srv/data', '/srv/data/tables', '/srv/data2', '/srv']
  const said = mountFaults('data', '/srv/data', mounts).map(({ file, value }) => [file, value])
  expect(said).toEqual([
    ['data', 'mount on /srv/data'],
    ['data/tables', 'mount on /srv/data/tables'],
  ])
})
