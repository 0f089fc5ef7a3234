import { expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { useBrowser } from './browser.ts'
import { expectedAddresses } from './page-kind.ts'
import { overflow, SIZES } from './states.ts'

/**
 * Tests of every second address of the site, the first or the second of each two. A file for each half: the files share
 * the cores, and the halves are alike, since the addresses stand in the order of their kinds.
 */
export function testEverySecondAddress(half: 'first' | 'second'): void {
  const { leaf } = useBrowser({ axe: true })
  const addresses = expectedAddresses().filter((_, index) => index % 2 === (half === 'first' ? 0 : 1))

  test.each(addresses)('/%s has no fault that axe finds, and fits a small phone', async (address) => {
    const { page, troubles } = await leaf(address)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize(SIZES['a small phone'])
    expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
    expect(troubles).toEqual([])
  })
}
