import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { siteUrl, useBrowser } from '../support/browser.ts'
import { readRun } from '../support/run-files.ts'
import { councils, municipalities } from '../support/areas.ts'
import { FULL } from '../support/full.ts'
import { danishDay, HEADLINE_RUN, PUBLICATION_DAY } from '../support/runs.ts'
import { DIST } from '../support/site.ts'
import { overflow, runTogether, STATE_ADDRESSES } from '../support/states.ts'

const { open, visit } = useBrowser()

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  let page: Page
  beforeAll(async () => {
    page = (await visit(address, { viewport: { width: 794, height: 1123 } })).page
  })

  test('fits the paper and keeps its words in print', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(await page.locator('main').isVisible()).toBe(true)
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper)
  })

  test('is printed dark on white from a dark screen', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
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

/** How many sheets of paper a page takes, as its own style sets them. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
}

test.each(['', 'en/'])('the front page /%s is one sheet, with the answer of a place too', async (address) => {
  const { page } = await open(address)
  expect(await sheetsOf(page)).toBe(1)
  for (const place of ['lolland', 'ringkoebing-skjern', 'frederiksberg']) {
    await page.goto(siteUrl(`${address}#kommune=${place}`))
    await page.locator('.place-answer').filter({ visible: true }).waitFor()
    expect(await sheetsOf(page), place).toBe(1)
  }
})

/** The width of an A4 page within its margins of 12 mm, in CSS pixels. */
const PAPER = { width: 703, height: 1000 }

/** The smallest text on a page, in points, with its words: that of pictures too, as large as they are drawn. */
const smallestText = (page: Page) =>
  page.evaluate(() => {
    const texts: { readonly points: number; readonly words: string }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (parent === null || words === '' || !parent.checkVisibility()) continue
      if (parent.closest('.unseen, title, desc, script, style')) continue
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1
      texts.push({ points: Number.parseFloat(getComputedStyle(parent).fontSize) * 0.75 * scale, words })
    }
    return texts.reduce((least, text) => (text.points < least.points ? text : least), { points: 99, words: '' })
  })

const sheets = [
  ...councils().map(({ slug }) => `sundhedsraad/${slug}/`),
  ...municipalities()
    .filter(({ name }) => FULL || ['Aabenraa', 'Læsø', 'København', 'Faaborg-Midtfyn'].includes(name))
    .map(({ slug }) => `kommuner/${slug}/`),
]

test('counts the sheets of a page that is longer than one', async () => {
  const { page } = await visit('kommuner/')
  expect(await sheetsOf(page)).toBeGreaterThan(1)
})

const printed = new Map(readRun(DIST, HEADLINE_RUN).councils.rows.map((row) => [row('name'), row]))

test('there is a sheet of each council of the run', () => {
  expect([...printed.keys()].toSorted()).toEqual(
    councils()
      .map(({ name }) => name)
      .toSorted(),
  )
})

describe.each(sheets)('/%s', (address) => {
  let page: Page
  beforeAll(async () => {
    page = (await visit(address, { viewport: PAPER })).page
  })

  test('is one sheet of A4 that can be read', async () => {
    expect(await sheetsOf(page)).toBe(1)
    await page.emulateMedia({ media: 'print' })
    const { points, words } = await smallestText(page)
    expect(points, words).toBeGreaterThanOrEqual(8.45)
    expect(await runTogether(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  const council = councils().find(({ slug }) => address === `sundhedsraad/${slug}/`)
  if (council === undefined) return
  test('says what the number is, how it came about, and where it is from', async () => {
    const row = printed.get(council.name)
    if (row === undefined) throw new Error(`the run has no council at ${address}`)
    await page.emulateMedia({ media: 'print' })
    // What is not shown has no inner text.
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    expect(text).toMatch(new RegExp(`\\b${row('capacities_low')} til ${row('capacities_high')}\\b`))
    for (const words of [row('capacities'), 'åbent skøn', `/${address}`, HEADLINE_RUN, danishDay(PUBLICATION_DAY)]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('Danmarks Statistik')
    for (const { name } of municipalities().filter((m) => m.council === row('name'))) expect(text).toContain(name)
    for (const part of ['.locator', '.section > .sheet table', 'section:has(#regnestykket) ol']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true)
    }
    // Beside an estimate nearness to a whole number says nothing.
    expect(text.includes('På kanten.')).toBe(row('on_edge') === 'true' && row('status') !== 'estimated')
    expect(text.includes('gengivet tal')).toBe(row('reported_capacities') !== '')
    for (const part of ['.menu', '.links', 'summary', '#naboer']) {
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0)
    }
  })
})
