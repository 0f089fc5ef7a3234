import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { findBrowser } from '../../scripts/install/find-browser.ts'
import { AXE_SOURCE } from './axe.ts'
import { unpaintedPage } from './unpainted-page.ts'

/** A headless browser that may only reach the site. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters as a Chromium with windows draws them, so that the stored pictures hold for both.
  '--font-render-hinting=slight',
]

/**
 * Nothing is optimised in the background. Most of what axe runs it runs a few times on a page, and the next page begins
 * anew, so that the optimised code came too late and took a third of the time of all threads.
 */
const FOR_AXE = '--js-flags=--no-turbofan --no-maglev'

/** An open page and its errors. */
export interface OpenPage {
  readonly page: Page
  /** Console errors, uncaught errors, and requests that failed or left the site, as they happen. */
  readonly troubles: readonly string[]
}

/** Emulated media features, with the defaults. */
const USUAL_WISHES = {
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
  contrast: 'no-preference',
} as const satisfies BrowserContextOptions

/** Browser context options, with the defaults. */
const USUAL = {
  ...USUAL_WISHES,
  viewport: { width: 1280, height: 720 },
  javaScriptEnabled: true,
  hasTouch: false,
  deviceScaleFactor: 1,
} as const satisfies BrowserContextOptions

/** How a page is visited. */
export type PageState = Partial<{
  readonly [Key in keyof typeof USUAL]: NonNullable<BrowserContextOptions[Key]>
}>

/** Emulated media features. */
export type Wishes = Pick<PageState, keyof typeof USUAL_WISHES>

/** Opens pages of the served site in the browser of a file of tests. */
interface SiteBrowser {
  /** A page in a context of its own, as for a reader who comes for the first time, until the test is done. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<OpenPage>
  /**
   * A page, loaded anew and in the state that is asked for, in a tab that all visits share: a tab costs more than most
   * pages. It is the test's until the next visit, so it is not for tests that run beside each other. The address has
   * no part after a #, which would not load the page anew.
   */
  readonly visit: (address: string, state?: PageState) => Promise<OpenPage>
  /**
   * A page that is written into the window of the leaf before it, under its own address: the same markup, styles and
   * inline scripts, in a window that is warm, which halves the time that axe takes, and that is never painted. A page that
   * brings a file of scripts is visited instead, in the tab of the visits, so that the window of the leaves stays warm.
   */
  readonly leaf: (address: string, state?: PageState) => Promise<OpenPage>
}

/**
 * Starts a browser for the tests of a file.
 * @param options.axe puts axe into every page that is visited, since to bring it to one page after the other takes as
 * long as to load them
 */
export function useBrowser({ axe = false }: { readonly axe?: boolean } = {}): SiteBrowser {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === null) throw new Error('There is no browser. Install one with: npm run browser:install')
    browser = await chromium.launch({ executablePath, args: axe ? [...FLAGS, FOR_AXE] : FLAGS })
  })
  afterAll(async () => {
    await browser?.close()
  })

  const open = async (address: string, options: BrowserContextOptions = {}): Promise<OpenPage> => {
    if (browser === undefined) throw new Error('the browser has not started')
    const context = await browser.newContext({ locale: 'da-DK', ...options })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const troubles: string[] = []
    watch(page, () => ({ address, troubles }))
    await page.goto(siteUrl(address), { waitUntil: 'load' })
    // On a machine that has much to do the typeface may come too late for the first picture, and lines break elsewhere.
    if (!(await hasTypeface(page))) await page.reload({ waitUntil: 'load' })
    return { page, troubles }
  }

  const tabs = new Map<string, Promise<Tab>>()
  const newTab = async (of: Browser, made: Promise<BrowserContext>, use: 'visits' | 'leaves'): Promise<Tab> => {
    const context = await made
    if (axe) await context.addInitScript(AXE_SOURCE)
    const page = await (use === 'leaves' ? unpaintedPage(of, context) : context.newPage())
    const tab: Tab = { page, visit: { address: '', troubles: [] } }
    watch(page, () => tab.visit)
    return tab
  }
  /** A tab prepared for an address: viewport and media features. */
  const tabFor = async (address: string, state: PageState, use: 'visits' | 'leaves'): Promise<Tab> => {
    if (browser === undefined) throw new Error('the browser has not started')
    const { viewport, colorScheme, forcedColors, reducedMotion, contrast, ...fixed } = { ...USUAL, ...state }
    const key = JSON.stringify({ use, ...fixed })
    const made = tabs.get(key) ?? newTab(browser, browser.newContext({ locale: 'da-DK', ...fixed }), use)
    tabs.set(key, made)
    const tab = await made
    await resize(tab.page, viewport)
    await wish(tab.page, { colorScheme, forcedColors, reducedMotion, contrast })
    tab.visit = { address, troubles: [] }
    return tab
  }
  const visit = async (address: string, state: PageState = {}): Promise<OpenPage> => {
    const { page, visit } = await tabFor(address, state, 'visits')
    await page.goto(siteUrl(address), { waitUntil: 'load' })
    return { page, troubles: visit.troubles }
  }
  const leaf = async (address: string, state: PageState = {}): Promise<OpenPage> => {
    const { page, visit: written } = await tabFor(address, state, 'leaves')
    const outcome = await page.evaluate(writePage, siteUrl(address))
    if (outcome === 'to be visited') return visit(address, state)
    if (outcome === 'no window') await page.goto(siteUrl(address), { waitUntil: 'load' })
    return { page, troubles: written.troubles }
  }
  return { open, visit, leaf }
}

/**
 * Writes the page at an address into the window, in the browser. Nothing is done for a page that brings a file of scripts,
 * nor in a window that holds one or is not the site's: that cannot be written into.
 */
async function writePage(address: string): Promise<'written' | 'to be visited' | 'no window'> {
  const bringsScripts = (page: Document): boolean => page.querySelector('script[src]') !== null
  if (location.origin !== new URL(address).origin || bringsScripts(document)) return 'no window'
  const response = await fetch(address)
  const html = await response.text()
  if (!response.ok || bringsScripts(new DOMParser().parseFromString(html, 'text/html'))) return 'to be visited'
  history.replaceState(null, '', address)
  document.open()
  // The styles that a test gave the page before go with that page.
  document.adoptedStyleSheets = []
  const loaded = new Promise((resolve) => {
    addEventListener('load', resolve, { once: true })
  })
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to another document in the same window
  document.write(html)
  document.close()
  await loaded
  return 'written'
}

/**
 * Whether a page is drawn in the typeface of the site, or is no page. A typeface that comes too late is left out for that
 * page: a line of text has then the width of what stands in.
 */
export const hasTypeface = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const line = document.querySelector('body')?.appendChild(document.createElement('span'))
    if (line === undefined) return true
    line.textContent = 'Sundhedsråd og kommuner'
    const widthIn = (families: string): number => {
      line.style.cssText = `position: absolute; font: 20px ${families}`
      return line.getBoundingClientRect().width
    }
    const isThere = widthIn("'Source Sans 3', monospace") !== widthIn('monospace')
    line.remove()
    return isThere
  })

/** Resizes the viewport of a page if needed. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  const now = page.viewportSize()
  if (now?.width !== size.width || now.height !== size.height) await page.setViewportSize(size)
}

/** Changes the emulated media features of an open page. */
export async function wish(page: Page, wishes: Wishes): Promise<void> {
  await page.emulateMedia({ media: null, ...USUAL_WISHES, ...wishes })
}

/** Gives a page styles of one's own. Its security policy refuses them in its markup, so they are adopted. */
export const addStyle = (page: Page, css: string): Promise<unknown> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, css)

/** The full address of a page under the base. */
export function siteUrl(address: string): string {
  return new URL(address, inject('siteUrl')).href
}

/** A visit: its address, and its errors. */
interface Visit {
  readonly address: string
  readonly troubles: string[]
}

/** A reused page, and its current visit. */
interface Tab {
  readonly page: Page
  visit: Visit
}

/** Records every error of a page, with the visit during which it happens. */
function watch(page: Page, current: () => Visit): void {
  const origin = new URL(inject('siteUrl')).origin
  const note = (trouble: string): void => {
    current().troubles.push(trouble)
  }
  page.on('pageerror', (error) => {
    note(`error: ${error.message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`)
  })
  // Requests aborted by the next navigation are not errors of the next page.
  const askedIn = new WeakMap<Request, Visit>()
  page.on('request', (request) => {
    askedIn.set(request, current())
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) note(`elsewhere: ${url.href}`)
  })
  page.on('requestfailed', (request) => {
    askedIn.get(request)?.troubles.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    const itself = response.request().isNavigationRequest() && current().address === '404.html'
    if (response.status() >= 400 && !itself) note(`${response.status()}: ${response.url()}`)
  })
}
