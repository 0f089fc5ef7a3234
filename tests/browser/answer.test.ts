import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { addStyle, useBrowser } from '../support/browser.ts'
import { overflow, shift } from '../support/states.ts'

const { open } = useBrowser()

const answer = (page: Page) => page.locator('.place-answer').filter({ visible: true })
const find = async (page: Page, name: string) => {
  await page.locator('#find-navn').fill(name)
  await page.keyboard.press('Enter')
}

/** Windows in which the answer must be seen whole; the last is 1280 × 1024 at 400 %. */
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 320, height: 256 },
] as const

describe.each(WINDOWS)('in a window of $width × $height', (viewport) => {
  // Tønder has the longest answer: a lift raises it, so it has two numbers.
  test.each(viewport.height < 300 ? ['Lolland', 'Faaborg-Midtfyn'] : ['Lolland', 'Tønder'])(
    'the answer for %s is whole in sight after Enter, and has the focus',
    async (name) => {
      const { page } = await open('', { viewport, reducedMotion: 'reduce' })
      await find(page, name)
      const [box, top, focused] = await Promise.all([
        answer(page).boundingBox(),
        page.locator('h1').boundingBox(),
        answer(page).evaluate((element) => element === document.activeElement),
      ])
      expect(focused).toBe(true)
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
      expect(await answer(page).evaluate((element) => getComputedStyle(element).position)).toBe('static')
      // It stands in the place of the country's number, below the field.
      expect(await page.locator('.poster').isVisible()).toBe(false)
      expect(box?.y).toBeGreaterThan(top?.y ?? Infinity)
    },
  )
})

describe.each([true, false])('a shared address, with scripts: %s', (javaScriptEnabled) => {
  test('opens on the answer', async () => {
    const { page } = await open('#kommune=lolland', { javaScriptEnabled, viewport: { width: 1280, height: 720 } })
    expect(await answer(page).locator('h2').innerText()).toBe('Lolland Kommune')
    expect(await answer(page).innerText()).toMatch(/Sundhedsråd Østsjælland og Øerne har .* \d+ lægekapaciteter/)
    expect(await answer(page).innerText()).toMatch(/ca\. 1\.\d{3}/)
    expect(await page.locator('.poster').isVisible()).toBe(false)
    const box = await answer(page).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720)
  })
})

test('without scripts the classes are switched too, and what is certain comes first', async () => {
  const { page } = await open('', { javaScriptEnabled: false })
  const fill = () =>
    page
      .locator('svg[data-measure] .areas:not(.enlarged) .certain-unsure')
      .first()
      .evaluate((e) => getComputedStyle(e).fill)
  const shades = async () =>
    new Set(
      await page
        .locator('svg[data-measure] .areas:not(.enlarged) a')
        .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fill)),
    )
  const certain = await fill()
  expect((await shades()).size).toBe(3)
  expect(await page.locator('.map-key ul.certain').isVisible()).toBe(true)
  await page.getByText('Seks klasser').click()
  expect((await shades()).size).toBe(6)
  expect(await page.locator('.map-key ol.fine').isVisible()).toBe(true)
  await page.getByText('Det sikre').click()
  expect(await fill()).toBe(certain)
})

test('an address with two names opens on both answers, and nothing moves', async () => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const { page } = await open('#kommune=lolland&med=aarhus', { viewport })
    expect(await answer(page).locator('h2').allInnerTexts()).toEqual(['Aarhus Kommune', 'Lolland Kommune'])
    // The page scrolls to them.
    await expect
      .poll(async () => {
        const boxes = await Promise.all((await answer(page).all()).map((one) => one.boundingBox()))
        return boxes.every((box) => box !== null && box.y >= 0 && box.y + box.height <= viewport.height)
      })
      .toBe(true)
    expect(await shift(page)).toBeLessThan(0.001)
  }
})

test.each(['kort/behov/', 'kort/felter/'])('nor does it on /%s, whose answers come from the table', async (address) => {
  const { page } = await open(`${address}#kommune=lolland&med=aarhus`, { viewport: { width: 390, height: 844 } })
  expect(await page.locator('#valgt h2').allInnerTexts()).toEqual(['Aarhus', 'Lolland'])
  expect(await shift(page)).toBeLessThan(0.001)
})

test.each(['auxclick', 'contextmenu'])('the link to the other language keeps the choice at %s too', async (use) => {
  const { page } = await open('#kommune=lolland')
  const link = page.getByRole('link', { name: 'English' })
  await link.dispatchEvent(use)
  expect(await link.getAttribute('href')).toMatch(/\/en\/#kommune=lolland$/)
})

test('the link to the other language keeps the choice', async () => {
  const { page } = await open('#kommune=lolland')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/\/en\/#kommune=lolland$/)
  expect(await answer(page).locator('h2').innerText()).toBe('Lolland Municipality')
})

test('and the entries of a form', async () => {
  const { page } = await open('brev/#hoejst=1700')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/\/en\/brev\/#hoejst=1700$/)
})

test('the address of a choice is copied', async () => {
  const { page } = await open('#kommune=lolland', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('button', { name: 'Del', exact: true }).click()
  await expect.poll(() => page.locator('#find-svar').innerText()).toBe('Linket er kopieret.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#kommune=lolland$/)
})

test('the whole country and its legend stand within 720 pixels of height on a desktop', async () => {
  const { page } = await open('', { viewport: { width: 1280, height: 720 } })
  expect((await page.locator('.map figure').boundingBox())?.height).toBeLessThanOrEqual(720)
  expect(await page.locator('.names .council').filter({ visible: true }).count()).toBe(17)
  expect(await page.locator('.names .place').filter({ visible: true }).count()).toBe(10)
})

test('the table of the municipalities keeps its head in sight and shows what the field finds', async () => {
  const { page } = await open('kommuner/')
  await page.locator('#tabel tbody tr').nth(60).scrollIntoViewIfNeeded()
  expect((await page.locator('#tabel thead th').first().boundingBox())?.y).toBe(0)
  await page.locator('[data-find] input').fill('fyn')
  expect(await page.locator('#tabel tbody tr').filter({ visible: true }).count()).toBe(9)
  await page.locator('[data-find] input').fill('')
  expect(await page.locator('#tabel tbody tr').filter({ visible: true }).count()).toBe(98)
})

test.each([
  ['text twice as large', 'html { font-size: 200% }'],
  [
    'more space in the text',
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  ],
])('with %s nothing reaches past the edge, with an answer open', async (_, css) => {
  const { page } = await open('#kommune=lolland', { viewport: { width: 320, height: 640 } })
  await addStyle(page, css)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
