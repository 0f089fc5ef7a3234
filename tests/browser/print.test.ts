import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { overflow, STATE_ADDRESSES } from '../support/states.ts'

const { open } = useBrowser()

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  test('fits the paper and keeps its words in print', async () => {
    const { page } = await open(address, { viewport: { width: 794, height: 1123 } })
    await page.emulateMedia({ media: 'print' })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(await page.locator('main').isVisible()).toBe(true)
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper)
  })

  test('is printed dark on white from a dark screen', async () => {
    const { page } = await open(address, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const { ink, paper } = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      const brightness = (css: string) => {
        const [red = 255, green = 255, blue = 255, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
        return alpha === 0 ? 255 : (red + green + blue) / 3
      }
      return { ink: brightness(color), paper: brightness(backgroundColor) }
    })
    expect(paper).toBeGreaterThan(240)
    expect(ink).toBeLessThan(100)
  })
})
