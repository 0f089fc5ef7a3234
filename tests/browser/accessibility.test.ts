import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { testEverySecondAddress } from '../support/every-address.ts'

testEverySecondAddress('first')

const { visit, leaf } = useBrowser({ axe: true })

test('axe finds a fault when there is one', async () => {
  const { page } = await visit('')
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
  })
  expect(await axeFindings(page)).toEqual([expect.stringContaining('button-name')])
})

test('a page that is written into the window is the page that is visited', async () => {
  for (const address of [
    'om/',
    'kommuner/aarhus/',
    'en/indlejr/kommune/aarhus/',
    'metode/spoergsmaal/overenskomsten/',
  ]) {
    const seen = (page: Page) =>
      page.evaluate(() => ({
        url: location.href,
        mode: document.compatMode,
        markup: document.documentElement.outerHTML,
        styles: [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length]),
        boxes: [...document.querySelectorAll('main *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          return [x, y, width, height]
        }),
      }))
    await leaf('indlejr/kommune/aarhus/')
    const first = await (await leaf(address)).page.evaluateHandle(() => window)
    const written = await seen((await leaf(address)).page)
    expect(await first.evaluate((kept) => kept === window), 'it is the same window').toBe(true)
    expect(written).toEqual(await seen((await visit(address)).page))
  }
})

test('a page that brings a file of scripts is visited', async () => {
  await leaf('indlejr/kommune/aarhus/')
  const { page } = await leaf('kommuner/')
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toMatch(/\/kommuner\/$/)
})
