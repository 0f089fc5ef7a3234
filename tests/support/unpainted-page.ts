import type { Browser, BrowserContext, Page } from 'playwright'

/**
 * A new page of a context that is laid out and never painted: it draws a frame when it is told to, and nobody tells it.
 * Painting is a quarter of all that it takes to look at a page with axe, which asks for styles and places alone. Callbacks
 * of `requestAnimationFrame` and of observers of intersections wait for ever, so it is not for pages with scripts that use
 * them. A Chromium with windows cannot make one: there it is painted like any other.
 */
export async function unpaintedPage(browser: Browser, context: BrowserContext): Promise<Page> {
  const painted = await context.newPage()
  const session = await browser.newBrowserCDPSession()
  try {
    const { targetInfo } = await (await context.newCDPSession(painted)).send('Target.getTargetInfo')
    if (targetInfo.browserContextId === undefined) return painted
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      session.send('Target.createTarget', {
        url: 'about:blank',
        browserContextId: targetInfo.browserContextId,
        enableBeginFrameControl: true,
      }),
    ])
    // The browser sizes its own pages; this one is given a size by its first visit.
    await painted.close()
    return page
  } catch {
    return painted
  } finally {
    await session.detach()
  }
}
