import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { type OpenPage, type PageState, useBrowser, type Wishes, wish } from '../support/browser.ts'
import { FULL } from '../support/full.ts'
import { runTogether, SIZES, STATE_ADDRESSES } from '../support/states.ts'

const { visit } = useBrowser({ axe: true })

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
}

const LIGHT: Meeting = { name: 'light', wishes: {} }
const DARK: Meeting = { name: 'dark', wishes: { colorScheme: 'dark' } }

const withScripts: readonly Window[] = [
  {
    name: 'a small phone',
    state: { viewport: SIZES['a small phone'] },
    meetings: [{ ...LIGHT, axe: true }, DARK],
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
  describe.each(WINDOWS)('on $name', ({ state, meetings }) => {
    // Loaded once per window size; media features only change styles and are switched on the loaded page.
    let met: OpenPage
    beforeAll(async () => {
      met = await visit(address, state)
    })

    test.each(meetings)('is whole: $name', async ({ wishes, viewport, axe = false }) => {
      const { page, troubles } = met
      await wish(page, wishes)
      if (viewport !== undefined) await page.setViewportSize(viewport)
      const { empty, past } = await page.evaluate(() => ({
        empty: ['h1', 'main'].filter((part) => !document.querySelector<HTMLElement>(part)?.innerText.trim()),
        past: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }))
      expect(empty).toEqual([])
      expect(past, 'pixels past the right edge').toBeLessThanOrEqual(0)
      expect(await runTogether(page)).toEqual([])
      if (axe) expect(await axeFindings(page)).toEqual([])
      expect(troubles).toEqual([])
    })
  })
})
