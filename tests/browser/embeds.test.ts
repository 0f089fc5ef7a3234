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
