import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const shapes = (page: Page) =>
  page
    .locator('figure > svg > .areas > a > path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const TILES = 'Lige store felter'
/** The transition takes about a second, on a busy machine more. */
const MOVED = { timeout: 20_000 }

/** Corners of a shape. */
const points = (shape: string) => shape.split('L').length

test('one button makes the areas equal tiles, the other brings the very outlines back', async () => {
  const { page, troubles } = await open('')
  const before = await shapes(page)
  expect(before).toHaveLength(98)
  expect(await button(page, 'Geografi').getAttribute('aria-pressed')).toBe('true')

  await button(page, TILES).click()
  expect(await button(page, TILES).getAttribute('aria-pressed')).toBe('true')
  expect(await button(page, 'Geografi').getAttribute('aria-pressed')).toBe('false')
  await expect.poll(async () => (await shapes(page)).every((shape) => points(shape) === 6), MOVED).toBe(true)
  expect(await page.locator('svg .marks .name').filter({ hasText: 'Kbh' }).isVisible()).toBe(true)
  expect(await page.locator('svg .capital').isVisible()).toBe(false)

  await button(page, 'Geografi').click()
  await expect.poll(() => shapes(page), MOVED).toEqual(before)
  expect(await page.locator('svg .capital').isVisible()).toBe(true)
  expect(troubles).toEqual([])
})

test.each(['Enter', 'Space', 'touch'])('the layout is changed by %s too', async (how) => {
  const { page } = await open('', { reducedMotion: 'reduce', hasTouch: true })
  for (const [name, tiles] of [
    [TILES, true],
    ['Geografi', false],
  ] as const) {
    await (how === 'touch' ? button(page, name).tap() : button(page, name).press(how))
    expect(await button(page, name).getAttribute('aria-pressed')).toBe('true')
    expect((await shapes(page)).every((shape) => points(shape) === 6)).toBe(tiles)
  }
})

test('a press on the way turns the areas round', async () => {
  const { page } = await open('')
  const before = await shapes(page)
  await button(page, TILES).click()
  await expect.poll(() => shapes(page), MOVED).not.toEqual(before)
  await button(page, 'Geografi').click()
  await expect.poll(() => shapes(page), MOVED).toEqual(before)
})

test('nothing moves for those who ask for reduced motion: the tiles are there at once', async () => {
  const { page } = await open('', { reducedMotion: 'reduce' })
  const after = await button(page, TILES).evaluate((pressed) => {
    if (pressed instanceof HTMLElement) pressed.click()
    return [...document.querySelectorAll('figure > svg > .areas > a > path')].map((p) => p.getAttribute('d') ?? '')
  })
  expect(after.map(points)).toEqual(after.map(() => 6))
})

test('an arrow leads to the neighbour in the layout that is shown', async () => {
  const { page } = await open('', { reducedMotion: 'reduce' })
  await button(page, TILES).click()
  // Roskilde lies west of Høje-Taastrup on both maps; on the tiles they stand in one row.
  const area = (name: string) => page.locator('figure > svg > .areas > a', { hasText: new RegExp(`^${name}:`) })
  await area('Høje-Taastrup').focus()
  await page.keyboard.press('ArrowLeft')
  const focused = await page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '')
  expect(focused).toMatch(/^Roskilde:/)
})

test('without scripts the layouts are two pages that link to each other', async () => {
  const { page } = await open('kort/middellevetid/', { javaScriptEnabled: false })
  expect(await button(page, TILES).count()).toBe(0)
  await page.getByRole('link', { name: TILES, exact: true }).click()
  expect(new URL(page.url()).pathname).toMatch(/\/kort\/felter\/middellevetid\/$/)
  expect((await shapes(page)).map(points)).toEqual(Array.from({ length: 98 }, () => 6))
  await page.getByRole('link', { name: 'Geografi', exact: true }).click()
  expect(new URL(page.url()).pathname).toMatch(/\/kort\/middellevetid\/$/)
})

test('the two layouts give the tiles the same places', async () => {
  const { page } = await open('kort/felter/', { reducedMotion: 'reduce' })
  const still = await shapes(page)
  await page.getByRole('link', { name: 'Geografi', exact: true }).click()
  await button(page, TILES).click()
  const moved = await shapes(page)
  // The pictures differ in height alone: all tiles stand as much lower on one as on the other.
  const tops = (all: readonly string[]) =>
    all.map((shape) => /^M([\d.]+),([\d.]+)/.exec(shape)?.slice(1).map(Number) ?? [])
  const shift = tops(moved).map(([x = NaN, y = NaN], index) => {
    const [sx = NaN, sy = NaN] = tops(still)[index] ?? []
    return [Math.abs(x - sx) < 0.2, Math.round((y - sy) / 2)]
  })
  expect(new Set(shift.map(String)).size).toBe(1)
})
