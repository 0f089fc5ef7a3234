import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const PAGES = [
  { language: 'da', list: 'kommuner/', fyn: 'Sundhedsråd Fyn', asked: 'Mener du Vejen eller Vejle?' },
  { language: 'en', list: 'en/kommuner/', fyn: 'Fyn Health Council', asked: 'Do you mean Vejen or Vejle?' },
] as const

describe.each(PAGES)('the search for a page: $language', ({ list, fyn, asked }) => {
  const field = (page: Page) => page.locator('[data-find] input')
  const answer = (page: Page) => page.locator('[data-find] output')
  const root = list.replace('kommuner/', '')

  test('stays where it is while one types, also at a whole name', async () => {
    const { page } = await open(list)
    for (const name of ['Odense', 'Aarhus', 'Ærø']) {
      await field(page).fill('')
      await field(page).pressSequentially(name)
      await page.waitForTimeout(50)
      expect(new URL(page.url()).pathname.endsWith(list)).toBe(true)
    }
  })

  test.each([
    ['Odense', 'kommuner/odense/'],
    ['Københavns Kommune', 'kommuner/koebenhavn/'],
    ['0751', 'kommuner/aarhus/'],
    ['Horsens', 'kommuner/horsens/'],
    ['fyn', 'sundhedsraad/fyn/'],
    ['Sundhedsråd Aarhus', 'sundhedsraad/aarhus/'],
  ])('goes for “%s” on Enter to %s', async (text, address) => {
    const { page } = await open(list)
    await field(page).fill(text)
    await field(page).press('Enter')
    await page.waitForURL(`**/${root}${address}`)
  })

  test('goes by its button, and with a name that is picked from the list', async () => {
    const { page } = await open(list)
    await field(page).fill('odense')
    await page.locator('[data-find] button').click()
    await page.waitForURL(`**/${root}kommuner/odense/`)
    await page.goBack()
    await field(page).evaluate((input: HTMLInputElement, name) => {
      input.value = name
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }, fyn)
    await page.waitForURL(`**/${root}sundhedsraad/fyn/`)
  })

  test('asks which of several is meant, each with its page', async () => {
    const { page } = await open(list)
    await field(page).fill('vej')
    await field(page).press('Enter')
    expect(await answer(page).innerText()).toBe(asked)
    await answer(page).getByRole('link', { name: 'Vejle' }).click()
    await page.waitForURL(`**/${root}kommuner/vejle/`)
  })
})
