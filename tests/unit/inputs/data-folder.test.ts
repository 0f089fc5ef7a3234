import { sep } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder, folderName, folderUrl } from '../../../src/inputs/data-folder.ts'
import { InputFaults } from '../../../src/inputs/files/fault.ts'
import { DATA } from '../../support/data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Sets the folder in the environment for a test. */
function setFolder(folder: string): void {
  const { LAEGE_DATA_DIR: before = '' } = process.env
  onTestFinished(() => {
    process.env.LAEGE_DATA_DIR = before
  })
  process.env.LAEGE_DATA_DIR = folder
}

/** What an error says of a folder: what is wrong, and what was expected. */
function wrong(use: () => unknown): readonly string[] {
  try {
    use()
    return []
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error
    return error.faults.map(({ file, value, expected, message }) => `${file} ${value ?? ''}: ${expected}. ${message}`)
  }
}

test('the folder is the one that is named, or that of the environment, or data', () => {
  setFolder(DATA)
  expect(folderName('x')).toBe('x')
  expect(folderName(undefined)).toBe(DATA)
  expect(dataFolder(undefined)).toBe(DATA)
  setFolder('')
  expect(folderName(undefined)).toBe('data')
})

test('a folder named by no letter is none', () => {
  expect(wrong(() => folderName(''))).toEqual(['--data : the path of a folder. It needs a value.'])
})

test('a folder holds data', () => {
  const empty = temporaryFolder()
  expect(wrong(() => dataFolder(empty))).toEqual([
    `LAEGE_DATA_DIR ${empty}: a folder that holds datapackage.json. There is none in it.`,
  ])
  expect(wrong(() => dataFolder(`${empty}${sep}x`))).toHaveLength(1)
  expect(dataFolder(DATA)).toBe(DATA)
})

test('the address of a folder ends with a slash', () => {
  expect(folderUrl('/a/b').href).toMatch(/^file:\/\/.*\/a\/b\/$/)
})
