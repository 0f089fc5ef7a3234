import { expect, test } from 'vitest'
import { municipalities } from '../support/areas.ts'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { overflow, SIZES } from '../support/states.ts'

const { open } = useBrowser()

test.each(municipalities())(
  '/kommuner/$slug/ has no fault that axe finds, and fits a small phone',
  async ({ slug }) => {
    const { page, troubles } = await open(`kommuner/${slug}/`)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize(SIZES['a small phone'])
    expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
    expect(troubles).toEqual([])
  },
)
