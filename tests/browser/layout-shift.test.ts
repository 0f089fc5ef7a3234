import { describe, expect, test } from 'vitest'
import { hasTypeface, siteUrl, useBrowser } from '../support/browser.ts'
import { shift, SIZES, STATE_ADDRESSES } from '../support/states.ts'

const { open } = useBrowser()

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  // In parallel: most of the time is waiting.
  test('does not jump while it loads on a desktop and on a phone', async () => {
    const shiftOn = async (size: 'a desktop' | 'a phone') =>
      shift((await open(address, { viewport: SIZES[size] })).page)
    const [desktop, phone] = await Promise.all([shiftOn('a desktop'), shiftOn('a phone')])
    expect(desktop, 'on a desktop').toBeLessThan(0.01)
    expect(phone, 'on a phone').toBeLessThan(0.01)
  })
})

describe.each(['#kommune=lolland&med=aarhus', 'kommuner/aabenraa/'])('/%s', (address) => {
  test.each(['a desktop', 'a phone'] as const)('does not jump where the typeface comes late: %s', async (size) => {
    const { page } = await open('', { viewport: SIZES[size] })
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto('about:blank')
    await page.goto(siteUrl(address))
    expect(await shift(page)).toBeLessThan(0.001)
    expect(await hasTypeface(page)).toBe(false)
    await page.unroute('**/*.woff2')
    await page.goto(siteUrl('ordbog/'))
    expect(await hasTypeface(page)).toBe(true)
  })
})

test('a jump is noticed', async () => {
  const { page } = await open('')
  await page.evaluate(() => {
    const late = document.createElement('div')
    late.style.height = '200px'
    document.body.prepend(late)
  })
  expect(await shift(page)).toBeGreaterThan(0.01)
})
