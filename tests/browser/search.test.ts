import { describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { siteUrl, useBrowser } from '../support/browser.ts'
import { overflow, SIZES } from '../support/states.ts'

const { open, visit } = useBrowser({ axe: true })

/** What a page has fetched for the search. */
const ofSearch = (requests: readonly string[]) => requests.filter((url) => url.endsWith('/soeg.json'))

test('the keyboard alone opens the search, finds and goes there, and nothing is fetched before', async () => {
  const { page, troubles } = await open('om/')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByRole('button', { name: 'Søg' }).focus()
  await page.waitForLoadState('networkidle')
  expect(requests).toEqual([])
  await page.keyboard.press('Enter')
  const field = page.locator('dialog').getByRole('combobox')
  await field.waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-expanded')).toBe('false')

  await page.keyboard.type('langeland')
  const first = page.getByRole('option', { name: 'Langeland Kommune' })
  await first.waitFor()
  expect(await first.textContent()).toMatch(
    /Sundhedsråd Fyn\. Omkring 1\.\d50 patienter pr\. lægekapacitet \(åbent skøn\)\./,
  )
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  const marked = () => field.getAttribute('aria-activedescendant')
  const selected = () => page.locator('[role=option][aria-selected=true]').getAttribute('id')
  expect(await marked()).toBe(await first.getAttribute('id'))
  await page.keyboard.press('ArrowDown')
  expect(await marked()).not.toBe(await first.getAttribute('id'))
  expect(await selected()).toBe(await marked())
  await page.keyboard.press('ArrowUp')
  expect(await marked()).toBe(await first.getAttribute('id'))
  await page.getByRole('status').filter({ hasText: '2 fund. Det første: Langeland Kommune.' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/kommuner/langeland/')
  expect(ofSearch(requests)).toEqual([siteUrl('soeg.json')])
  expect(troubles).toEqual([])
})

test('Escape empties the field, then closes the search, and the focus is where it was', async () => {
  const { page } = await visit('en/metode/')
  const door = page.getByRole('button', { name: 'Search' })
  await door.press(' ')
  const field = page.locator('dialog').getByRole('combobox')
  await field.fill('complain')
  await page.locator('dialog').getByRole('option').first().waitFor()
  await page.keyboard.press('Escape')
  expect(await field.inputValue()).toBe('')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'hidden' })
  expect(await door.evaluate((element) => element === document.activeElement)).toBe(true)
  // It opens anew, and a find on the page itself closes it.
  await page.keyboard.press('Enter')
  await field.fill('can I be moved')
  await page.locator('dialog').getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#flyttes')
  expect(await page.locator('dialog').isVisible()).toBe(false)
})

test('where nothing is found, that is said, and the form leads to the list of everything', async () => {
  const { page } = await visit('om/')
  await page.getByRole('button', { name: 'Søg' }).click()
  await page.locator('dialog').getByRole('combobox').fill('xyzzyx')
  await page.getByText('Vi fandt intet på “xyzzyx”').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/a-til-aa/?q=xyzzyx')
})

describe.each([
  ['a small phone', 'light', 'none'],
  ['a desktop', 'dark', 'none'],
  ['a desktop', 'light', 'active'],
] as const)('on %s, %s, forced colours %s', (size, colorScheme, forcedColors) => {
  test('the open list has no fault that axe finds, and fits', async () => {
    const { page, troubles } = await visit('kilder/', { viewport: SIZES[size], colorScheme, forcedColors })
    await page.getByRole('button', { name: 'Søg' }).click()
    await page.locator('dialog').getByRole('combobox').fill('lukke')
    await page.locator('dialog').getByRole('option').nth(3).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const box = await page.locator('dialog').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(SIZES[size].width)
    expect(troubles).toEqual([])
  })
})

test('without JavaScript it is a link to the list of everything, which has every kind of thing', async () => {
  const { page } = await visit('en/om/', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Search' }).click()
  await page.waitForURL('**/en/a-til-aa/')
  for (const name of ['Langeland', 'Provider number', 'Where can a clinic complain?', 'How the model works'])
    expect(await page.getByRole('main').getByRole('link', { name, exact: true }).count(), name).toBeGreaterThan(0)
})

test('the other language is shown at the same place', async () => {
  const { page } = await visit('metode/')
  await page.evaluate(() => {
    location.hash = 'arealgulv'
  })
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/metode/#arealgulv')
})
