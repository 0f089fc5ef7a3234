import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { addStyle, useBrowser } from '../support/browser.ts'
import { comparePictures } from '../support/compare-pictures.ts'

// What a reader sees first, beside the picture of it that was last looked at and found good. A change that is meant is
// accepted by `npm run pictures`, which stores what there is now; look at the pictures before they are committed.

const { open } = useBrowser()

const STORED = 'tests/browser/pictures'
const OUTPUT = 'tests/output/pictures'
const UPDATE = import.meta.env.MODE === 'accept'
/** Share of the pixels that may differ. One heading that is gone is 0.4 %, one accent in another colour 0.25 %. */
const LIMIT = 0.002

const PAGES = [
  { name: 'front', address: '' },
  { name: 'council', address: 'sundhedsraad/fyn/' },
  { name: 'municipality', address: 'kommuner/aabenraa/' },
] as const

const DESKTOP = { width: 1280, height: 900 }
const STATES: readonly { readonly state: string; readonly options: BrowserContextOptions }[] = [
  { state: 'light', options: { viewport: DESKTOP } },
  { state: 'dark', options: { viewport: DESKTOP, colorScheme: 'dark' } },
  { state: 'phone', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  { state: 'forced', options: { viewport: DESKTOP, forcedColors: 'active' } },
]

/** A picture of the window, when its fonts are there and nothing moves. */
async function picture(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ animations: 'disabled', caret: 'hide' })
}

const openStill = (address: string, options: BrowserContextOptions) =>
  open(address, { deviceScaleFactor: 1, reducedMotion: 'reduce', ...options })

describe.each(PAGES)('/$address', ({ name, address }) => {
  test.each(STATES)('looks as it did: $state', async ({ state, options }) => {
    const { page } = await openStill(address, options)
    const actual = await picture(page)
    const file = `${name}-${state}.png`
    if (UPDATE) {
      writeFileSync(`${STORED}/${file}`, actual)
      return
    }
    expect(existsSync(`${STORED}/${file}`), `${file} is not stored yet: npm run pictures`).toBe(true)
    const { share, picture: difference } = comparePictures(readFileSync(`${STORED}/${file}`), actual)
    if (share > LIMIT) {
      mkdirSync(OUTPUT, { recursive: true })
      writeFileSync(`${OUTPUT}/${file}`, actual)
      if (difference !== null) writeFileSync(`${OUTPUT}/${name}-${state}-difference.png`, difference)
    }
    expect(share, `see ${OUTPUT}/; if the change is meant: npm run pictures`).toBeLessThanOrEqual(LIMIT)
  })
})

describe('a change is noticed', () => {
  const share = async (css: string) => {
    const { page } = await openStill('sundhedsraad/fyn/', { viewport: DESKTOP })
    const before = await picture(page)
    await addStyle(page, css)
    return comparePictures(before, await picture(page)).share
  }

  test.each([
    ['of the colour of the text', ':root { --ink: #444; }'],
    ['of the colour of the paper', ':root { --paper: #eeeae0; }'],
    ['of the colour of what is marked', ':root { --accent: #8a3b12; }'],
    ['of the size of the text', ':root { font-size: 103%; }'],
    ['of a part that is gone', 'h1 { visibility: hidden; }'],
  ])('%s', async (_, css) => {
    expect(await share(css)).toBeGreaterThan(LIMIT)
  })

  test('and no change is none', async () => {
    expect(await share('')).toBe(0)
  })
})
