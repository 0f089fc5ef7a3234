import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { municipalities } from '../support/areas.ts'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const TABLE = 'table[data-sortable]'
const danish = new Intl.Collator('da')
const LIST_SIZE = /Vejledende patienttal/

/** The names of the rows as they stand. */
const names = async (page: Page) => {
  const cells = await page.locator(`${TABLE} tbody tr th[scope="row"]`).allInnerTexts()
  return cells.map((cell) => cell.trim())
}

/** The exact list sizes of the rows as they stand. */
const listSizes = async (page: Page) => {
  const column = page.locator(`${TABLE} tbody data[data-column="guidance_list_size"]`)
  return (await column.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value')))).map(Number)
}

const header = (page: Page) => page.locator(`${TABLE} thead th`).filter({ hasText: LIST_SIZE }).first()

const alphabetical = () =>
  municipalities()
    .map((m) => m.name)
    .sort((a, b) => danish.compare(a, b))
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

test('without scripts the municipalities stand in Danish order and nothing asks to be pressed', async () => {
  const { page } = await open('kommuner/', { javaScriptEnabled: false })
  expect(await names(page)).toEqual(alphabetical())
  expect(await page.locator(`${TABLE} thead button`).count()).toBe(0)
})

test('with scripts they stand in the same order at first', async () => {
  const { page } = await open('kommuner/')
  expect(await names(page)).toEqual(alphabetical())
})

test('a press on the heading sorts by number, a second press the other way', async () => {
  const { page, troubles } = await open('kommuner/')
  const button = header(page).getByRole('button')
  const before = await names(page)

  await button.click()
  const first = await header(page).getAttribute('aria-sort')
  expect(['ascending', 'descending']).toContain(first)
  const once = await listSizes(page)
  expect(once).toHaveLength(98)
  expect(once).toEqual(first === 'ascending' ? ascending(once) : ascending(once).reverse())

  await button.click()
  expect(await header(page).getAttribute('aria-sort')).toBe(first === 'ascending' ? 'descending' : 'ascending')
  const twice = await listSizes(page)
  expect(twice).toEqual(first === 'ascending' ? ascending(twice).reverse() : ascending(twice))

  expect((await names(page)).sort()).toEqual(before.sort())
  expect(await page.locator(`${TABLE} thead th[aria-sort]`).count()).toBe(1)
  expect(troubles).toEqual([])
})

test.each(['Enter', 'Space'])('the keyboard sorts by %s and keeps its place', async (key) => {
  const { page } = await open('kommuner/')
  const button = header(page).getByRole('button')
  await button.focus()
  await page.keyboard.press(key)
  const sizes = await listSizes(page)
  const order = await header(page).getAttribute('aria-sort')
  expect(sizes).toEqual(order === 'ascending' ? ascending(sizes) : ascending(sizes).reverse())
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a finger sorts', async () => {
  const { page } = await open('kommuner/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await header(page).getByRole('button').tap()
  const sizes = await listSizes(page)
  const order = await header(page).getAttribute('aria-sort')
  expect(order).not.toBeNull()
  expect(sizes).toEqual(order === 'ascending' ? ascending(sizes) : ascending(sizes).reverse())
})

test('a sort is announced', async () => {
  const { page } = await open('kommuner/')
  const live = page.locator('[aria-live="polite"], [role="status"]').filter({ hasText: LIST_SIZE })
  expect(await live.count()).toBe(0)
  await header(page).getByRole('button').click()
  await live.waitFor({ state: 'attached', timeout: 5_000 })
  const first = await live.innerText()
  await header(page).getByRole('button').click()
  await page.waitForFunction(
    ([text]) =>
      [...document.querySelectorAll('[aria-live="polite"], [role="status"]')].every((e) => e.textContent !== text),
    [first],
  )
})

test('the names sort the Danish way: æ, ø and å come last', async () => {
  const { page } = await open('kommuner/')
  const button = page.locator(`${TABLE} thead th`).first().getByRole('button')
  await header(page).getByRole('button').click()
  await button.click()
  const order = await page.locator(`${TABLE} thead th`).first().getAttribute('aria-sort')
  expect(await names(page)).toEqual(order === 'ascending' ? alphabetical() : alphabetical().reverse())
})
