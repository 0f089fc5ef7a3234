import { describe, expect, test } from 'vitest'
import { type OpenPage, type PageState, useBrowser } from '../support/browser.ts'
import { FULL } from '../support/full.ts'
import { overflow, SIZES, STATE_ADDRESSES } from '../support/states.ts'

const { visit } = useBrowser()

const SCHEMES = ['light', 'dark'] as const
const SCRIPTS = [true, false] as const

/** A way to meet a page. */
interface State {
  readonly name: string
  readonly options: PageState
}

const sizes = Object.entries(SIZES).filter(([name]) => FULL || name !== 'a wide desktop')
const STATES: readonly State[] = sizes.flatMap(([size, viewport]) =>
  SCHEMES.flatMap((colorScheme) =>
    SCRIPTS.map((javaScriptEnabled) => ({
      name: `${size}, ${colorScheme}, ${javaScriptEnabled ? 'with' : 'without'} scripts`,
      options: { viewport, colorScheme, javaScriptEnabled },
    })),
  ),
)
const SPECIAL: readonly State[] = [
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: 'forced dark colours', options: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'reduced motion', options: { reducedMotion: 'reduce' } },
  { name: 'more contrast', options: { contrast: 'more' } },
  // What is left of a desktop of 1,280 pixels when everything is twice as large.
  { name: 'zoomed to 200 %', options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
]

/** Whatever the state: the page is there, fits its window and had no trouble. */
async function expectWhole({ page, troubles }: OpenPage): Promise<void> {
  expect(await page.locator('h1').innerText()).not.toBe('')
  expect(await page.locator('main').innerText()).not.toBe('')
  expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
  expect(troubles).toEqual([])
}

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  test.each([...STATES, ...SPECIAL])('is whole: $name', async ({ options }) => {
    await expectWhole(await visit(address, options))
  })
})
