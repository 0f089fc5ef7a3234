import { expect, test } from 'vitest'
import { municipalities } from '../support/areas.ts'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

test.each(municipalities())('/kommuner/$slug/ has no fault that axe finds', async ({ slug }) => {
  const { page, troubles } = await open(`kommuner/${slug}/`)
  expect(await axeFindings(page)).toEqual([])
  expect(troubles).toEqual([])
})
