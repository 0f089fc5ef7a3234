import type { CDPSession, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { SIZES } from '../support/states.ts'

// How long a phone is busy depends on the phone. How much it has to do does not: the elements whose styles are matched
// anew. A page with the map has some 1,300.

const { open } = useBrowser()

/** A message of the browser with what it did. */
interface Traced {
  readonly value: readonly { readonly name?: string; readonly args?: { readonly elementCount?: number } }[]
}

/** Waits until all that was done has been drawn, and what waited for the browser to be idle is done too. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            requestIdleCallback(() => {
              resolve()
            })
          })
        })
      }),
  )

/** How many elements had their styles matched while something was done, until it had been drawn. */
async function restyled(cdp: CDPSession, page: Page, act: () => Promise<unknown>): Promise<number> {
  let count = 0
  const add = (traced: Traced): void => {
    for (const { name, args } of traced.value) if (name === 'UpdateLayoutTree') count += args?.elementCount ?? 0
  }
  // What is still to be drawn of what was done before is not counted.
  await settled(page)
  cdp.on('Tracing.dataCollected', add)
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline' })
  await act()
  await settled(page)
  const complete = new Promise<void>((resolve) => {
    cdp.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', add)
  return count
}

describe.each(['a desktop', 'a phone'] as const)('on %s', (size) => {
  test('a choice, a comparison and a change of layout touch what they change, and not the page', async () => {
    const { page } = await open('', { viewport: SIZES[size], reducedMotion: 'reduce' })
    const cdp = await page.context().newCDPSession(page)
    const work = (act: () => Promise<unknown>) => restyled(cdp, page, act)
    const list = page.locator('#find-liste')
    const click = (button: string) => () =>
      page.getByRole('button', { name: button, exact: true }).evaluate((element) => {
        if (element instanceof HTMLElement) element.click()
      })
    await list.selectOption('0360')
    expect(await work(() => list.selectOption('0550'))).toBeLessThan(200)
    expect(await work(click('Sammenlign'))).toBeLessThan(200)
    await click('Lige store felter')()
    expect(await work(click('Geografi'))).toBeLessThan(900)
    expect(await work(click('Lige store felter'))).toBeLessThan(900)
    // A change that touches everything is noticed.
    expect(
      await work(() =>
        page.evaluate(() => {
          document.documentElement.style.setProperty('--ink', 'red')
        }),
      ),
    ).toBeGreaterThan(900)
  })
})
