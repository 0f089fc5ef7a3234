import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { councils, municipalities } from '../support/areas.ts'
import { useBrowser } from '../support/browser.ts'
import { filedArea, readRun } from '../support/run-files.ts'
import { HEADLINE_RUN } from '../support/runs.ts'
import { DIST } from '../support/site.ts'
import { readStory } from '../support/story-files.ts'

const { open } = useBrowser()
const files = readRun(DIST, HEADLINE_RUN)

/** The first capacity that the council of a place does not get, by the table of the run. */
function nextOf(slug: string): string {
  const place = municipalities().find((m) => m.slug === slug)
  const council = councils().find((c) => c.name === place?.council)
  const row = council && filedArea(files, 'council', council.slug)?.row
  if (row === undefined) throw new Error(`no council of ${slug}`)
  return String(Number(row('capacities')) + 1)
}

const openingNumber = (page: Page) => page.locator('.opening-number strong').textContent()
/** The drawings of a step that are seen, by the states that they belong to. */
const seenStates = (page: Page, step: string) =>
  page
    .locator(`[data-drawn="${step}"] .state`)
    .evaluateAll((parts) =>
      parts.filter((part) => getComputedStyle(part).display !== 'none').map((part) => part.getAttribute('data-on')),
    )
const told = (page: Page) => page.locator('[data-told]').textContent()

test('without scripts the story of one place stands whole, and each choice changes its drawing', async () => {
  const { page, troubles } = await open('foelg-tallet/', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  expect(await openingNumber(page)).toBe(nextOf('toender'))
  expect(await page.locator('#foelg').isVisible()).toBe(false)
  expect(await told(page)).toContain('Tønder')
  const steps = await page.locator('.follow-step').all()
  expect(steps).toHaveLength(8)
  for (const step of steps) {
    const parts = step.locator('.state')
    const seen = () => parts.evaluateAll((all) => all.map((part) => getComputedStyle(part).display !== 'none').join())
    const states: string[] = []
    for (const choice of await step.locator('input[type=radio]').all()) {
      await choice.check()
      states.push(await seen())
    }
    expect(new Set(states).size, await step.locator('h2').innerText()).toBe(states.length)
  }
  expect(troubles).toEqual([])
})

test('follows the place that is picked, in all its steps, and the address keeps it', async () => {
  const { page, troubles } = await open('foelg-tallet/', { viewport: { width: 390, height: 844 } })
  // A choice in a step stays when the place changes. The arrows of the keyboard make it.
  await page.locator('input[name="vis-helt-tal"]:checked').focus()
  await page.keyboard.press('ArrowRight')
  expect(await seenStates(page, 'helt-tal')).toContain('3')

  await page.locator('#foelg').focus()
  await page.selectOption('#foelg', 'lyngby-taarbaek')
  await page.waitForURL('**/foelg-tallet/?kommune=lyngby-taarbaek')
  expect(await openingNumber(page)).toBe(nextOf('lyngby-taarbaek'))
  expect(await told(page)).toContain('Lyngby-Taarbæk')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('foelg')
  const story = readStory(DIST, 'foelg-tallet/lyngby-taarbaek.json')
  for (const [kind, pieces] of [
    ['words', story.words],
    ['drawn', story.drawings],
  ] as const) {
    for (const [part, markup] of Object.entries(pieces)) {
      const same = await page.locator(`[data-${kind}="${part}"]`).evaluate((found, text) => {
        const made = document.createElement('div')
        made.innerHTML = text
        return found.innerHTML === made.innerHTML
      }, markup)
      expect(same, `${kind} ${part}`).toBe(true)
    }
  }
  expect(await seenStates(page, 'helt-tal')).toContain('3')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  // Away and back again, and into the form with the place in view.
  await page.click('[data-words="slut"] a')
  await page.waitForURL('**/regn-selv/?kommune=lyngby-taarbaek*')
  await page.waitForSelector('[data-rows="typical"] tr[data-key]')
  // What is still being fetched when one leaves would count as failed.
  await page.waitForSelector('[data-answer] [data-map]', { state: 'visible' })
  expect(await page.locator('[data-rows="typical"] tr[data-key] th').first().innerText()).toContain('Lyngby-Taarbæk')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.includes('Lyngby-Taarbæk'))
  expect(await page.inputValue('#foelg')).toBe('lyngby-taarbaek')

  // In the other language the same place is followed.
  await page.click('.tongues a')
  await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.includes('Lyngby-Taarbæk Mun'))
  expect(await openingNumber(page)).toBe(nextOf('lyngby-taarbaek'))
  expect(troubles).toEqual([])
})

test('keeps to what it shows where a place cannot be had, or the address names none', async () => {
  const { page } = await open('foelg-tallet/?kommune=atlantis')
  expect(await openingNumber(page)).toBe(nextOf('toender'))
  await page.route('**/foelg-tallet/aarhus.json', (route) => route.abort())
  await page.selectOption('#foelg', 'aarhus')
  await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.includes('kunne ikke hentes'))
  expect(await page.inputValue('#foelg')).toBe('toender')
  expect(await openingNumber(page)).toBe(nextOf('toender'))
})
