import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { PAGE_KINDS } from '../support/page-kind.ts'

const { open } = useBrowser()
const ADDRESS = PAGE_KINDS.clinic

/** Opens the page, and on it the calculation, which stands folded below the two days. */
const openCalculation = async (hash = '') => {
  const opened = await open(`${ADDRESS}${hash}`)
  const fold = opened.page.locator('[data-number]')
  if (!(await fold.evaluate((element) => element instanceof HTMLDetailsElement && element.open)))
    await fold.locator('summary').first().click()
  return opened
}

const summary = (page: Page) => page.locator('[data-summary]').textContent()
const wrong = (page: Page, field: string) => page.locator(`#${field}-fejl`).textContent()

describe('the calculation of a clinic', () => {
  test('follows the entries, and the address follows them', async () => {
    const { page } = await openCalculation()
    const result = page.locator('[data-clinic-result]')
    expect(await result.isVisible()).toBe(false)
    await page.check('input[value=weight]')
    await page.fill('#vaegt', '1,25')
    await page.fill('#kapaciteter', '2,5')
    // 1,600 ÷ 1.25 × 2.5.
    expect(await summary(page)).toBe('Mindst 3.200 patienter for hele klinikken. Det er 1.280 pr. lægekapacitet.')
    await page.fill('#patienter', '3.000')
    await page.fill('#besked', '2026-12-02')
    await page.fill('#beregning', '2026-11-25')
    await page.selectOption('#kommune-valg', { label: 'Køge' })
    const text = (await result.textContent()) ?? ''
    expect(text).toContain('200')
    expect(text.replaceAll('\u00a0', ' ')).toContain('1. januar 2027')
    expect(text).toContain('Region Sjælland')

    await page.locator('h1').click()
    const address = page.url()
    expect(new URL(address).search).toBe('')
    const { page: other } = await openCalculation(new URL(address).hash)
    expect(await summary(other)).toBe(await summary(page))
    expect(await other.inputValue('#patienter')).toBe('3.000')
  })

  test('two days alone are enough for the earliest one', async () => {
    const { page } = await open(ADDRESS)
    await page.fill('#besked', '2026-12-15')
    await page.fill('#beregning', '2026-12-20')
    const earliest = (await page.locator('[data-earliest]').textContent()) ?? ''
    // Thirty days after the later of the two.
    expect(earliest.replaceAll('\u00a0', ' ')).toContain('19. januar 2027')
  })

  test('uses the kommune’s estimate only when asked to, and rounds it', async () => {
    const { page } = await openCalculation()
    await page.check('input[value=municipality]')
    await page.fill('#kapaciteter', '1')
    await page.selectOption('#kommune-valg', { label: 'Egedal' })
    expect(await summary(page)).toMatch(
      /^Åbent skøn: mindst omkring 1\.[0-9][05]0 patienter .* mellem 1\.[0-9][05]0 og [12]\.[0-9][05]0/,
    )
    expect(await page.locator('[data-remarks]').textContent()).toContain('ikke klinikkens tal')
  })

  test('tells what is wrong beside the field, when the entry is finished', async () => {
    const { page } = await openCalculation()
    await page.fill('#tal', '14')
    expect(await wrong(page, 'tal')).toBe('')
    await page.fill('#kapaciteter', '2,25')
    await page.locator('#patienter').focus()
    expect(await wrong(page, 'tal')).not.toBe('')
    expect(await wrong(page, 'kapaciteter')).toContain('halve')
    expect(await page.getAttribute('#kapaciteter', 'aria-invalid')).toBe('true')
    expect(await page.getAttribute('#kapaciteter', 'aria-describedby')).toContain('kapaciteter-fejl')
    expect(await page.locator('[data-clinic-result]').isVisible()).toBe(false)
    await page.fill('#tal', '3500')
    await page.fill('#kapaciteter', '2,5')
    expect(await wrong(page, 'kapaciteter')).toBe('')
    expect(await page.locator('[data-clinic-result]').isVisible()).toBe(true)
  })

  test('the button leads to the first entry that is wrong', async () => {
    const { page } = await openCalculation()
    await page.click('form[data-clinic] button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tal')
    expect(await wrong(page, 'tal')).toBe('Skriv det tal, der står i brevet.')
    expect(await wrong(page, 'kapaciteter')).toBe('Skriv, hvor mange lægekapaciteter klinikken har.')
  })

  test('sends nothing', async () => {
    const { page } = await openCalculation()
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.fill('#tal', '3500')
    await page.fill('#kapaciteter', '2,5')
    await page.click('form[data-clinic] button')
    await page.fill('#alder-0', '500')
    await page.waitForLoadState('networkidle')
    // Chromium fetches the icon again when the address changes; its request carries nothing.
    expect([...new Set(requests)].filter((request) => !request.endsWith('/favicon.svg'))).toEqual([])
  })
})

describe('the patient list', () => {
  test('is weighed by ages', async () => {
    const { page } = await openCalculation()
    await page.fill('#alder-18', '800')
    await page.fill('#alder-65', '800')
    // (6.2 + 10.5) ÷ 2 = 8.35, shown with one decimal.
    expect(await page.locator('#liste-svar').textContent()).toMatch(/^1\.600 patienter .* 8,4 gange om året/)
    await page.fill('#alder-80', 'mange')
    expect(await page.locator('#liste-svar').textContent()).toContain('helt antal')
  })

  test('stands in the address beside the entries of the clinic', async () => {
    const { page } = await openCalculation()
    await page.fill('#alder-18', '800')
    await page.fill('#tal', '3500')
    await page.fill('#kapaciteter', '2,5')
    await page.fill('#alder-65', '800')
    await page.locator('h1').click()
    const { page: other } = await openCalculation(new URL(page.url()).hash)
    expect(await other.locator('#liste-svar').textContent()).toMatch(/^1\.600 patienter .* 8,4 gange om året/)
    expect(await summary(other)).toContain('Mindst 3.500 patienter')

    await page.fill('#alder-18', '')
    await page.fill('#alder-65', '')
    await page.locator('h1').click()
    expect(new URL(page.url()).hash).toBe('#grundlag=letter-clinic&tal=3500&kapaciteter=2%2C5')
  })
})
