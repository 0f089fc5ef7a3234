import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.ts'

/** A browser without a window that speaks to no one but the site. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page open in the browser, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page
  /** Errors in the console, errors thrown, requests that failed or went elsewhere, as they come. */
  readonly troubles: readonly string[]
}

/** How a page is met: what a context has when nothing is said of it. */
const USUAL = {
  viewport: { width: 1280, height: 720 },
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
  contrast: 'no-preference',
  javaScriptEnabled: true,
  hasTouch: false,
  deviceScaleFactor: 1,
} as const satisfies BrowserContextOptions

/** A way to meet a page. */
export type PageState = Partial<{
  readonly [Key in keyof typeof USUAL]: NonNullable<BrowserContextOptions[Key]>
}>

/** Opens pages of the served site in the browser of a file of tests. */
interface SiteBrowser {
  /** A page in a context of its own, as for a reader who comes for the first time, until the test is done. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<OpenPage>
  /**
   * A page, loaded anew and in the state that is asked for, in a tab that all visits share: a tab costs more than most
   * pages. It is the test's until the next visit, so it is not for tests that run beside each other.
   */
  readonly visit: (address: string, state?: PageState) => Promise<OpenPage>
}

/** Starts a browser for the tests of a file. */
export function useBrowser(): SiteBrowser {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === null) throw new Error('There is no browser. Install one with: npm run browser:install')
    browser = await chromium.launch({ executablePath, args: FLAGS })
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
    return { page, troubles }
  }

  const tabs = new Map<string, Promise<Tab>>()
  const newTab = async (made: Promise<BrowserContext>): Promise<Tab> => {
    const page = await (await made).newPage()
    const tab: Tab = { page, visit: { address: '', troubles: [] } }
    watch(page, () => tab.visit)
    return tab
  }
  const visit = async (address: string, state: PageState = {}): Promise<OpenPage> => {
    if (browser === undefined) throw new Error('the browser has not started')
    const { viewport, colorScheme, forcedColors, reducedMotion, contrast, ...fixed } = { ...USUAL, ...state }
    const key = JSON.stringify(fixed)
    const made = tabs.get(key) ?? newTab(browser.newContext({ locale: 'da-DK', ...fixed }))
    tabs.set(key, made)
    const tab = await made
    const { page } = tab
    // What the last page left undone ends here, and is no trouble of this one.
    await page.goto('about:blank')
    await page.setViewportSize(viewport)
    await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion, contrast })
    const troubles: string[] = []
    tab.visit = { address, troubles }
    await page.goto(siteUrl(address), { waitUntil: 'load' })
    return { page, troubles }
  }
  return { open, visit }
}

/** The full address of a page under the base. */
export function siteUrl(address: string): string {
  return new URL(address, inject('siteUrl')).href
}

/** What a page is opened for: its address, and the troubles that it has. */
interface Visit {
  readonly address: string
  readonly troubles: string[]
}

/** A page that is used again, and its visit at the moment. */
interface Tab {
  readonly page: Page
  visit: Visit
}

/** Notes every trouble of a page from now on, with the visit in which it comes. */
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
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) note(`elsewhere: ${url.href}`)
  })
  page.on('requestfailed', (request) => {
    note(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    const itself = response.request().isNavigationRequest() && current().address === '404.html'
    if (response.status() >= 400 && !itself) note(`${response.status()}: ${response.url()}`)
  })
}
