import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const ADDRESS = 'metode/spoergsmaal/regionsklinikker/'

const word = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The card that shows, if one does. */
const shown = (page: Page) => page.locator('[popover]:popover-open')

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
  test('a word shows its meaning on a press and puts it away on Escape, on the same page', async () => {
    const { page } = await open(ADDRESS, { javaScriptEnabled })
    expect(await shown(page).count()).toBe(0)
    await word(page, 'vægtene').click()
    expect(await shown(page).textContent()).toContain('Hvor meget en borger tæller')
    await page.keyboard.press('Escape')
    expect(await shown(page).count()).toBe(0)
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`${ADDRESS}$`))
  })

  test('a tap shows it, and a tap elsewhere puts it away', async () => {
    const { page } = await open(ADDRESS, { javaScriptEnabled, hasTouch: true, viewport: { width: 390, height: 844 } })
    await word(page, 'vægtene').tap()
    expect(await shown(page).textContent()).toContain('Hvor meget en borger tæller')
    await page.locator('h2').first().tap()
    expect(await shown(page).count()).toBe(0)
  })

  test('the keyboard reaches the link in it next, and Escape comes back to the word', async () => {
    const { page } = await open(ADDRESS, { javaScriptEnabled })
    await tabTo(page, 'Regionsklinikker')
    expect(await shown(page).count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await shown(page).textContent()).toContain('En lægeklinik, som regionen selv driver')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/\/ordbog\/#regionsklinik$/)
    await page.keyboard.press('Escape')
    expect(await shown(page).count()).toBe(0)
    expect(await page.locator(':focus').textContent()).toBe('Regionsklinikker')
  })
})

/** Tabs to a word. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').textContent()) === name) return
  }
  throw new Error(`the keyboard does not reach “${name}”`)
}

test('the focus alone shows nothing and stops once at each word; leaving a word puts its meaning away', async () => {
  const { page } = await open(ADDRESS)
  await tabTo(page, 'Regionsklinikker')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('vægtene')
  expect(await shown(page).count()).toBe(0)
  await page.keyboard.press('Space')
  expect(await shown(page).textContent()).toContain('Hvor meget en borger tæller')
  await page.keyboard.press('Shift+Tab')
  expect(await shown(page).count()).toBe(0)
})

test('a word that stands often on a page has one card', async () => {
  const { page } = await open('metode/spoergsmaal/')
  const targets = await page
    .locator('.term')
    .evaluateAll((words) => words.map((word) => word.getAttribute('popovertarget') ?? ''))
  expect(new Set(targets).size).toBeLessThan(targets.length)
  for (const id of new Set(targets)) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1)
})

test('in a question of the list it shows too', async () => {
  const { page } = await open('metode/spoergsmaal/')
  await page.getByRole('heading', { name: 'Hvordan tæller klinikker, som regionen driver?' }).click()
  await word(page, 'vægtene').click()
  expect(await shown(page).isVisible()).toBe(true)
})

test('in English it speaks English and leads to the English glossary', async () => {
  const { page } = await open(`en/${ADDRESS}`)
  await word(page, 'weights').click()
  expect(await shown(page).textContent()).toContain('How much a citizen counts')
  expect(await shown(page).getByRole('link').getAttribute('href')).toMatch(/\/en\/ordbog\/#vaegt$/)
})

test.each([
  ['a desktop', { width: 1280, height: 800 }],
  ['a small phone', { width: 320, height: 640 }],
])('open, it has no fault that axe finds and lies within the window of %s, by its word', async (_, viewport) => {
  const { page } = await open(ADDRESS, { viewport })
  for (const one of await page.locator('.term').all()) {
    await one.click()
    const [box, by] = [await shown(page).boundingBox(), await one.boundingBox()]
    if (box === null || by === null) throw new Error('nothing shows')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width)
    expect(Math.min(Math.abs(box.y - (by.y + by.height)), Math.abs(box.y + box.height - by.y))).toBeLessThan(40)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
})
