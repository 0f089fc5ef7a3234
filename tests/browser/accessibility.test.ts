import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { expectedAddresses, pageKind } from '../support/page-kind.ts'
import { overflow, SIZES } from '../support/states.ts'

const { open } = useBrowser()

// The pages of the municipalities have a file of their own, so that two workers share the addresses.
const addresses = expectedAddresses().filter((address) => pageKind(address) !== 'municipality')

test.each(addresses)('/%s has no fault that axe finds, and fits a small phone', async (address) => {
  const { page, troubles } = await open(address)
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize(SIZES['a small phone'])
  expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
  expect(troubles).toEqual([])
})

test('axe finds a fault when there is one', async () => {
  const { page } = await open('')
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
  })
  expect(await axeFindings(page)).toEqual([expect.stringContaining('button-name')])
})
