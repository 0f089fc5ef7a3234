import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputFaults } from '../../../../src/inputs/files/fault.ts'
import { folderUrl } from '../../../../src/inputs/data-folder.ts'
import { loadData } from '../../../../src/inputs/load-data.ts'
import { makeAnotherYear } from '../../../support/make-another-year.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** The messages of the faults in the invented year, where a run of 2026 names the areas of another geography. */
function faultsWith(geography: string): readonly string[] {
  const folder = join(temporaryFolder(), 'data')
  makeAnotherYear(folder)
  const file = join(folder, 'runs.json')
  const [before = '', after = ''] = readFileSync(file, 'utf8').split('"id": "open-2026"')
  writeFileSync(
    file,
    `${before}"id": "open-2026"${after.replace('"geography": "2027"', `"geography": "${geography}"`)}`,
  )
  try {
    loadData(folderUrl(folder))
    return []
  } catch (error) {
    if (error instanceof InputFaults) return error.faults.map(({ message }) => message)
    throw error
  }
}

test('a run has areas that its estimate has', () => {
  expect(faultsWith('2027')).toEqual([])
  expect(faultsWith('2028')).toContain('No estimate of the run has the areas of 2028.')
})

test('one whose geography is unknown is told that alone', () => {
  expect(faultsWith('2031')).toContain('There is no geography 2031.')
  expect(faultsWith('2031').filter((message) => message.startsWith('No estimate'))).toEqual([])
})
