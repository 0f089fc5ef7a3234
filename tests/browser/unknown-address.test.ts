import { expect, test } from 'vitest'
import { siteUrl, useBrowser } from '../support/browser.ts'
import { overflow } from '../support/states.ts'

const { open } = useBrowser()

test('an unknown address is answered by the page for it, with status 404', async () => {
  const { page } = await open('')
  const response = await page.goto(siteUrl('findes/slet/ikke/'))
  expect(response?.status()).toBe(404)
  expect(await page.locator('h1').isVisible()).toBe(true)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page
    .locator(`a[href="${new URL(siteUrl('')).pathname}"]`)
    .first()
    .click()
  expect(page.url()).toBe(siteUrl(''))
})
