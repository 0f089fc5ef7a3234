import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from '../../../scripts/data/check-folder.ts'
import { planFreeze } from '../../../scripts/published/freeze-plan.ts'
import { folderUrl } from '../../../src/inputs/data-folder.ts'
import { copyData } from '../../support/data.ts'
import { LAWFUL_CHANGES, runOnData } from '../../support/lawful-changes.ts'
import { importInvented } from '../../support/official-data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// data:check judges data, and takes whatever a maintainer may do to them. No test of the code sees any of it.

test.each(Object.entries(LAWFUL_CHANGES))(
  '%s: the check of data finds no fault, and no published run is another',
  async (_, change) => {
    const folder = join(temporaryFolder(), 'data')
    copyData(folder)
    await change(folder)
    const { data, states } = checkFolder(folderUrl(folder))
    const { published, corrections, inputs } = data
    expect(planFreeze(states, published, corrections, inputs.site.publicationDate).refusals).toEqual([])
  },
)

test('all of that at once: data:check finds no fault, and runs:freeze no published run that is another', async () => {
  const folder = join(temporaryFolder(), 'data')
  copyData(folder)
  for (const change of Object.values(LAWFUL_CHANGES)) await change(folder)
  const checked = await runOnData('check-data', folder)
  expect(checked.code, checked.output).toBe(0)
  expect(checked.output).toContain('no faults')
  const frozen = await runOnData('freeze-runs', folder)
  expect(frozen.code, frozen.output).toBe(0)
})

test('imported official figures: the check of data finds no fault', async () => {
  const folder = join(temporaryFolder(), 'data')
  const { code, stderr } = await importInvented(folder)
  expect(code, stderr).toBe(0)
  expect(checkFolder(folderUrl(folder)).data.inputs.headlineRun).toBe('official-2026')
})
