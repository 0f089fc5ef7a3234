import type { Frame, Page } from 'playwright'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { HEADLINE_RUN } from '../support/runs.ts'
import { overflow } from '../support/states.ts'

const { open } = useBrowser()

/** The pages that can be embedded and the page of the site that gives the code for each. */
const EMBEDDED = [
  { on: 'kommuner/faaborg-midtfyn/', page: 'indlejr/kommune/faaborg-midtfyn/' },
  { on: 'en/kommuner/bornholm/', page: 'en/indlejr/kommune/bornholm/' },
  { on: 'sundhedsraad/oestsjaelland-og-oeerne/', page: 'indlejr/sundhedsraad/oestsjaelland-og-oeerne/' },
  { on: '', page: 'indlejr/kort/' },
]

test.each(EMBEDDED)('$page fits the frame whose code /$on gives, from 280 pixels', async ({ on, page: embedded }) => {
  const { page } = await open(on)
  await page.locator('.embed-code summary').click()
  const [latest = '', frozen = ''] = await page
    .locator('.embed-code textarea')
    .evaluateAll((areas) => areas.map((area) => (area instanceof HTMLTextAreaElement ? area.value : '')))
  const [, address = '', height = ''] =
    /^<iframe src="([^"]+)" title="[^"]+" width="100%" height="(\d+)"/.exec(latest) ?? []
  expect(new URL(address, page.url()).pathname.endsWith(embedded)).toBe(true)
  expect(frozen).toContain(embedded.replace('indlejr/', `indlejr/${HEADLINE_RUN}/`))

  const framed = await open(embedded, { viewport: { width: 280, height: Number(height) }, javaScriptEnabled: false })
  expect(await framed.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(Number(height))
  expect(await overflow(framed.page)).toBeLessThanOrEqual(0)
  expect(framed.troubles).toEqual([])
})

test('a frozen page is reached by the address that is given for quoting', async () => {
  const { page } = await open('kommuner/aarhus/')
  await page.locator('.embed-code summary').click()
  await page.locator('.embed-code a').click()
  await page.waitForURL(`**/indlejr/${HEADLINE_RUN}/kommune/aarhus/`)
  expect(await page.locator('h1').textContent()).toBe('Aarhus Kommune')
  expect(await page.locator('.source').textContent()).toContain(HEADLINE_RUN)
})

/** The ground of an embedded page: "light" or "dark". */
async function groundOf(frame: Page | Frame): Promise<string> {
  const colour = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [red = NaN] = (/\d+/.exec(colour) ?? []).map(Number)
  return red > 128 ? 'light' : 'dark'
}

test.each([
  { fragment: '', light: 'light', dark: 'light' },
  { fragment: '#moerk', light: 'dark', dark: 'dark' },
  { fragment: '#auto', light: 'light', dark: 'dark' },
  { fragment: '#andet', light: 'light', dark: 'light' },
])(
  'with “$fragment” the box is $light for a reader in the light and $dark in the dark',
  async ({ fragment, ...is }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`indlejr/kommune/aarhus/${fragment}`, { colorScheme, javaScriptEnabled: false })
      expect(await groundOf(page), colorScheme).toBe(is[colorScheme])
      const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
      expect(scheme, colorScheme).toBe(fragment === '#auto' ? 'light dark' : is[colorScheme])
    }
  },
)

test('in a light page elsewhere the box of a reader in the dark is light, and a box that asks does not move the page', async () => {
  // A file that no policy is sent with, where the page of another site is written.
  const { page } = await open('files.txt', { colorScheme: 'dark' })
  const box = (address: string) =>
    `<iframe src="${new URL(address, page.url()).href}" width="100%" height="470"></iframe>`
  const boxes = ['indlejr/kommune/aarhus/', 'indlejr/kommune/aarhus/#moerk', 'kommuner/aarhus/'].map(box).join('')
  await page.setContent(
    `<!doctype html><html style="color-scheme: light"><body><p style="height: 1500px">Før</p>${boxes}</body></html>`,
  )
  const frames = await page.locator('iframe').elementHandles()
  const [plain, dark, refused] = await Promise.all(frames.map((frame) => frame.contentFrame()))
  if (!plain || !dark || !refused) throw new Error('the frames are not there')
  for (const frame of [plain, dark]) await frame.waitForLoadState('load')
  // Chromium shows a page of its own in the place of one that may not be framed.
  await refused.waitForURL(/^chrome-error:/)
  expect([await groundOf(plain), await groundOf(dark)]).toEqual(['light', 'dark'])
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('on paper a dark box is black on white', async () => {
  const { page } = await open('indlejr/kommune/aarhus/#moerk', { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  expect(await groundOf(page)).toBe('light')
})
