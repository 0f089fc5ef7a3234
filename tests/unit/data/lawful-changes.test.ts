import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyData } from '../../support/data.ts'
import { LAWFUL_CHANGES, runOnData } from '../../support/lawful-changes.ts'
import { importInvented } from '../../support/official-data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// data:check judges data, and takes whatever a maintainer may do to them. No test of the code sees any of it.

const CHANGES: Readonly<Record<string, (folder: string) => void>> = {
  ...LAWFUL_CHANGES,
  'all of that at once': (folder) => {
    for (const change of Object.values(LAWFUL_CHANGES)) change(folder)
  },
}

test.each(Object.entries(CHANGES))(
  '%s: data:check finds no fault, and no published run is another',
  { timeout: 120_000 },
  (_, change) => {
    const folder = join(temporaryFolder(), 'data')
    copyData(folder)
    change(folder)
    const checked = runOnData('check-data', folder)
    expect(checked.status, checked.said).toBe(0)
    expect(checked.said).toContain('no faults')
    const frozen = runOnData('freeze-runs', folder)
    expect(frozen.status, frozen.said).toBe(0)
  },
)

test('imported official figures: data:check finds no fault', () => {
  const folder = join(temporaryFolder(), 'data')
  const { code, stderr } = importInvented(folder)
  expect(code, stderr).toBe(0)
  const checked = runOnData('check-data', folder)
  expect(checked.status, checked.said).toBe(0)
})
