import type { Page } from 'playwright'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { addStyle, type OpenPage, type PageState, useBrowser, type Wishes, wish } from '../support/browser.ts'
import { FULL } from '../support/full.ts'
import { overflow, runTogether, SIZES, STATE_ADDRESSES } from '../support/states.ts'

const { visit, leaf } = useBrowser({ axe: true })

/** Media features that are switched on the loaded page. */
interface Meeting {
  readonly name: string
  readonly wishes: Wishes
  /** The window from now on, when it is another than that in which the page was loaded. */
  readonly viewport?: PageState['viewport']
  /** Whether axe looks too: in the light it does on every address, on a desktop, elsewhere. */
  readonly axe?: boolean
}

/** A window in which a page is loaded, and how it is met there. */
interface Window {
  readonly name: string
  readonly state: PageState
  readonly meetings: readonly Meeting[]
  /** What its text is put to at last, with all that opens open and all forms sent as they are. */
  readonly strain?: (page: Page) => Promise<unknown>
}

/** The spacing of text that WCAG 2.2, 1.4.12, asks a page to bear. */
const spaced = (page: Page) =>
  addStyle(
    page,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  )

/** Text twice as large, as a reader sets it in the browser. The session ends with the test, and its sizes with it. */
async function enlarged(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  onTestFinished(async () => {
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
    await session.detach()
  })
}

const LIGHT: Meeting = { name: 'light', wishes: {} }
const DARK: Meeting = { name: 'dark', wishes: { colorScheme: 'dark' } }

const withScripts: readonly Window[] = [
  {
    name: 'a small phone',
    state: { viewport: SIZES['a small phone'] },
    meetings: [{ ...LIGHT, axe: true }, DARK],
    strain: spaced,
  },
  { name: 'a phone', state: { viewport: SIZES['a phone'] }, meetings: [LIGHT, { ...DARK, axe: true }] },
  {
    name: 'a desktop',
    state: { viewport: SIZES['a desktop'] },
    meetings: [
      LIGHT,
      { ...DARK, axe: true },
      { name: 'forced colours', wishes: { forcedColors: 'active' }, axe: true },
      { name: 'forced dark colours', wishes: { forcedColors: 'active', colorScheme: 'dark' } },
      { name: 'more contrast', wishes: { contrast: 'more' } },
    ],
    strain: enlarged,
  },
  { name: 'a wide desktop', state: { viewport: SIZES['a wide desktop'] }, meetings: [LIGHT, DARK] },
]

const windows = withScripts.filter(({ name }) => FULL || name !== 'a wide desktop')

const WINDOWS: readonly Window[] = [
  ...windows,
  // CSS only: a resize equals a fresh load.
  {
    name: 'any window without scripts',
    state: { javaScriptEnabled: false },
    meetings: windows.flatMap(({ name, state: { viewport } }) =>
      [LIGHT, DARK].map((meeting) => ({ ...meeting, name: `${name}, ${meeting.name}`, viewport })),
    ),
  },
  // Scripts read it when they start.
  {
    name: 'a desktop with reduced motion',
    state: { viewport: SIZES['a desktop'], reducedMotion: 'reduce' },
    meetings: [{ name: 'light', wishes: { reducedMotion: 'reduce' } }],
  },
  // What is left of a desktop of 1,280 pixels when everything is twice as large.
  {
    name: 'a desktop zoomed to 200 %',
    state: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    meetings: [LIGHT],
  },
]

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  describe.each(WINDOWS)('on $name', ({ state, meetings, strain }) => {
    // Loaded once per window size; media features only change styles and are switched on the loaded page.
    let met: OpenPage
    beforeAll(async () => {
      // What is written into a window is written by a script.
      met = await (state.javaScriptEnabled === false ? visit : leaf)(address, state)
    })

    test.each(meetings)('is whole: $name', async ({ wishes, viewport, axe = false }) => {
      const { page, troubles } = met
      await wish(page, wishes)
      if (viewport !== undefined) await page.setViewportSize(viewport)
      const { empty, stored } = await page.evaluate(() => ({
        empty: ['h1', 'main'].filter((part) => !document.querySelector<HTMLElement>(part)?.innerText.trim()),
        stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(''),
      }))
      expect(empty).toEqual([])
      expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
      expect(stored, 'kept without being asked').toBe('')
      expect(await runTogether(page)).toEqual([])
      if (axe) expect(await axeFindings(page)).toEqual([])
      expect(troubles).toEqual([])
    })

    test.runIf(strain)('holds its width when it is strained', async () => {
      const { page } = met
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
        for (const form of document.querySelectorAll<HTMLFormElement>('main form')) form.requestSubmit()
      })
      await strain?.(page)
      expect(await overflow(page), 'pixels past the right edge').toBeLessThanOrEqual(0)
    })
  })
})
