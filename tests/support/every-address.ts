import { expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { resize, useBrowser } from './browser.ts'
import { expectedAddresses, MOVED } from './page-kind.ts'
import { overflow, SIZES } from './states.ts'

/**
 * Tests of every second address of the site, the first or the second of each two. A file for each half: the files share
 * the cores, and the halves are alike, since the addresses stand in the order of their kinds.
 */
export function testEverySecondAddress(half: 'first' | 'second'): void {
  const { leaf } = useBrowser({ axe: true })
  // A page that has moved leads on before anything can be seen of it.
  const stays = expectedAddresses().filter((address) => !Object.hasOwn(MOVED, address.replace(/^en\//, '')))
  const addresses = stays.filter((_, index) => index % 2 === (half === 'first' ? 0 : 1))

  const looks = addresses.map((address, index) => ({ address, wideFirst: index % 2 === 0 }))

  // The window is turned once for each page: one is met wide and then narrow, the next narrow and then wide.
  test.each(looks)('/$address has no fault that axe finds, and fits a small phone', async ({ address, wideFirst }) => {
    const { page, troubles } = await leaf(address, { viewport: SIZES[wideFirst ? 'a desktop' : 'a small phone'] })
    const wide = async (): Promise<void> => {
      await resize(page, SIZES['a desktop'])
      expect(await axeFindings(page)).toEqual([])
    }
    const narrow = async (): Promise<void> => {
      await resize(page, SIZES['a small phone'])
      expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
    }
    for (const look of wideFirst ? [wide, narrow] : [narrow, wide]) await look()
    expect(troubles).toEqual([])
  })
}
