import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
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

/** Starts a browser for the tests of a file, and opens pages of the served site in it, each until its test is done. */
export function useBrowser(): {
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<OpenPage>
} {
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
    const troubles = watch(page, address)
    await page.goto(siteUrl(address), { waitUntil: 'load' })
    return { page, troubles }
  }
  return { open }
}

/** The full address of a page under the base. */
export function siteUrl(address: string): string {
  return new URL(address, inject('siteUrl')).href
}

/** Notes every trouble of a page from now on. */
function watch(page: Page, address: string): string[] {
  const troubles: string[] = []
  const origin = new URL(inject('siteUrl')).origin
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) troubles.push(`elsewhere: ${url.href}`)
  })
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    const itself = response.request().isNavigationRequest() && address === '404.html'
    if (response.status() >= 400 && !itself) troubles.push(`${response.status()}: ${response.url()}`)
  })
  return troubles
}
