import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const ADDRESS = 'metode/spoergsmaal/regionsklinikker/'

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('a word shows its meaning on a press and puts it away on Escape, %s', async (_, javaScriptEnabled) => {
  const { page } = await open(ADDRESS, { javaScriptEnabled })
  const word = page.getByRole('button', { name: 'vægtene' })
  const card = page.locator('[popover]', { hasText: 'Hvor meget en borger tæller' })
  expect(await card.isVisible()).toBe(false)
  await word.click()
  expect(await card.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await card.isVisible()).toBe(false)
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`${ADDRESS}$`))
})

test('the keyboard opens it, reaches its link next, and comes back to the word', async () => {
  const { page } = await open(ADDRESS)
  const word = page.getByRole('button', { name: 'Regionsklinikker' })
  await word.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const link = page.locator(':focus')
  expect(await link.getAttribute('href')).toMatch(/\/ordbog\/#regionsklinik$/)
  await page.keyboard.press('Escape')
  expect(await word.evaluate((element) => element === document.activeElement)).toBe(true)
})

test.each([
  ['a desktop', { width: 1280, height: 800 }],
  ['a small phone', { width: 320, height: 640 }],
])('open, it has no fault that axe finds and lies within the window of %s', async (_, viewport) => {
  const { page } = await open(ADDRESS, { viewport })
  for (const word of await page.locator('.term').all()) {
    await word.click()
    const box = await page.locator('[popover]:popover-open').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
})
