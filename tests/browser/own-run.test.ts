import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { municipalities } from '../support/areas.ts'
import { axeFindings } from '../support/axe.ts'
import { resize, siteUrl, useBrowser } from '../support/browser.ts'
import { PAGE_KINDS } from '../support/page-kind.ts'
import { scenarioIds } from '../support/scenarios.ts'
import { DIST } from '../support/site.ts'
import { overflow, SIZES } from '../support/states.ts'

const { open } = useBrowser()
const ADDRESS = PAGE_KINDS.ownRun

const said = (page: Page) => page.locator('[data-said]').textContent()
/** Waits until the page has said some words: what it says of faults, it fetches. */
const told = (page: Page, words: string) =>
  page.waitForFunction((part) => document.querySelector('[data-said]')?.textContent.includes(part) === true, words)
const councils = (page: Page) =>
  page
    .locator('[data-rows=councils] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, data')].map((cell) => cell.textContent.replaceAll('\u2212', '-')),
      ),
    )
/** What stands beside a field that is wrong: the words are fetched. */
const beside = async (page: Page, field: string) => {
  const place = page.locator(`#${field}-fejl:not(:empty)`)
  await place.waitFor()
  return place.textContent()
}
const address = (page: Page): string => new URL(page.url()).hash

/** The text of a file that the page makes. */
async function saved(
  page: Page,
  level: string,
  form: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-level=${level}][data-file=${form}]`),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

describe('the form of the rule', () => {
  test('opens with the rules as they stand, and every table filled', async () => {
    const { page, troubles } = await open(ADDRESS)
    expect(await said(page)).toBe(
      'Landet får 3.823 lægekapaciteter, lige så mange som før. Intet sundhedsråd får et andet tal.',
    )
    expect(await page.inputValue('#norm')).toBe('1.600')
    const rows = await councils(page)
    expect(rows).toHaveLength(18)
    expect(rows.at(-1)?.slice(2)).toEqual(['3.823', '3.823', '0'])
    expect(await page.locator('[data-rows=municipalities] tbody tr').count()).toBe(98)
    expect(await page.locator('[data-rows=typical] tbody tr').count()).toBe(4)
    expect(address(page)).toBe('')
    expect(troubles).toEqual([])
  })

  test('works a norm out on Enter, says it once, and writes the address', async () => {
    const { page } = await open(ADDRESS)
    await page.fill('#norm', '1.500')
    await page.press('#norm', 'Enter')
    expect(await said(page)).toBe(
      'Landet får 4.066 lægekapaciteter i stedet for 3.823. Det er 243 flere. Alle 17 sundhedsråd får et andet tal, mest Sundhedsråd Hovedstaden med 32 flere.',
    )
    expect(address(page)).toBe('#v=1&run=open-2026&norm=1500&sum=4066-f05eb1f9')
    // Why the numbers moved is fetched once they stand: until then the causes of the last answer are there.
    await page.locator('[data-causes] li', { hasText: 'Norm' }).waitFor()
    expect(await page.locator('[data-causes] li').allTextContents()).toEqual(['Norm: 243 flere i landet'])
  })

  test('is taken back by the history, and goes forth again', async () => {
    const { page } = await open(ADDRESS)
    for (const norm of ['1500', '1700']) {
      await page.fill('#norm', norm)
      await page.press('#norm', 'Enter')
    }
    expect(await said(page)).toContain('3.609')
    await page.goBack()
    expect(await page.inputValue('#norm')).toBe('1.500')
    expect(await said(page)).toContain('4.066')
    await page.goBack()
    expect(await page.inputValue('#norm')).toBe('1.600')
    await page.goForward()
    expect(await page.inputValue('#norm')).toBe('1.500')
    await page.click('[data-reset]')
    expect(await page.inputValue('#norm')).toBe('1.600')
    expect(await said(page)).toContain('lige så mange som før')
    await page.goBack()
    expect(await page.inputValue('#norm')).toBe('1.500')
  })

  test('takes every field, and opens again as it was left', async () => {
    const { page } = await open(ADDRESS)
    await page.fill('#norm', '1500')
    await page.fill('#floor', '25')
    await page.selectOption('#reading', 'municipality-rounded-up')
    await page.selectOption('#rounding', 'nearest-half-up')
    await page.selectOption('#citizens', '2030-01-01')
    await page.selectOption('#weights', 'own')
    await page.fill('#gamma', '1')
    await page.click('[data-places] summary')
    await page.selectOption('#weighted', '0400')
    await page.fill('#weight', '1,25')
    await page.selectOption('#moved', '0410')
    await page.selectOption('#council', 'Fyn')
    await page.press('#weight', 'Enter')
    // The last of data/cases.json, which the oracle has worked out.
    expect((await councils(page)).at(-1)?.[3]).toBe('4.187')
    const { page: other } = await open(`${ADDRESS}${address(page)}`)
    expect(await councils(other)).toEqual(await councils(page))
    expect(await other.inputValue('#weight')).toBe('1,25')
    expect(await other.locator('#gamma').isVisible()).toBe(true)
    await other.waitForFunction(() => document.querySelectorAll('[data-causes] li').length > 3)
  })

  test('keeps its last answer where an entry is wrong, and says where', async () => {
    const { page } = await open(ADDRESS)
    await page.fill('#norm', '1500')
    await page.press('#norm', 'Enter')
    const before = await councils(page)
    await page.fill('#norm', '15')
    await page.press('#norm', 'Enter')
    expect(await beside(page, 'norm')).toBe('Skriv et helt tal fra 1.000 til 2.500.')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('norm')
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent.startsWith('Det kan') === true)
    expect(await said(page)).toBe('Det kan ikke regnes ud. Det sidste svar står stadig.')
    expect(await councils(page)).toEqual(before)
    expect(address(page)).toContain('norm=1500')
    await page.fill('#norm', '1600')
    await page.press('#norm', 'Enter')
    expect(await page.locator('#norm-fejl').textContent()).toBe('')
    // What is half filled in is asked for, and not passed over.
    await page.selectOption('#weights', 'own')
    await page.click('[data-places] summary')
    await page.selectOption('#moved', '0410')
    await page.press('#norm', 'Enter')
    expect(await beside(page, 'gamma')).toBe('Skriv γ, β eller begge.')
    expect(await page.locator('#council-fejl').textContent()).toBe('Vælg et sundhedsråd.')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gamma')
  })

  test('says nothing of a question that was followed by another', async () => {
    const { page } = await open(ADDRESS)
    const word = await page.evaluate(async () => {
      const form = document.querySelector<HTMLFormElement>('[data-own]')
      const norm = document.querySelector<HTMLInputElement>('#norm')
      const said = document.querySelector('[data-said]')
      if (form === null || norm === null || said === null) throw new Error('no form')
      for (const value of ['15', '1500']) {
        norm.value = value
        form.requestSubmit()
      }
      const causes = document.querySelector('[data-causes]')
      while (causes?.textContent !== 'Norm: 243 flere i landet') await new Promise(requestAnimationFrame)
      return said.textContent
    })
    expect(word).toContain('4.066')
  })

  test('starts from another run by its own rules and days', async () => {
    const { page } = await open(ADDRESS)
    await page.selectOption('#run', 'open-2025-draft')
    expect(await page.inputValue('#rounding')).toBe('nearest-half-up')
    expect(await page.inputValue('#reading')).toBe('none')
    expect(await page.inputValue('#citizens')).toBe('2026-01-01')
    await page.press('#norm', 'Enter')
    // The first of the addresses that have been published.
    expect(address(page)).toBe('#v=1&run=open-2025-draft&sum=3763-778a5a11')
  })

  test('says what is wrong with an address, and what a link said before the figures changed', async () => {
    const wrong = await open(`${ADDRESS}#v=1&run=open-2026&nrom=1500`)
    await told(wrong.page, 'Ingenting hedder “nrom”.')
    // The answer that stands is that of the rules.
    expect((await councils(wrong.page)).at(-1)?.[3]).toBe('3.823')
    const beyond = await open(`${ADDRESS}#v=1&run=open-2026&norm=15`)
    await told(beyond.page, 'norm=15 kan ikke bruges i kørslen.')
    expect(await beyond.page.inputValue('#norm')).toBe('1.600')
    const unknown = await open(`${ADDRESS}#v=1&run=open-1999`)
    await told(unknown.page, 'Kørslen open-1999 findes ikke på siden.')
    const old = await open(`${ADDRESS}#v=1&run=open-2026&norm=1500&sum=4000-00000000`)
    await old.page.waitForSelector('[data-then]:not(:empty)')
    expect(await old.page.locator('[data-then]').textContent()).toBe(
      'Da linket blev lavet, fik landet 4.000. Nu giver de samme regler 4.066, fordi sidens tal er ændret siden.',
    )
    const together = await open(`${ADDRESS}#v=1&run=open-2026&weights=one&weights=age-alone`)
    await told(together.page, 'kan ikke regnes sammen')
  })

  test('finds the norm for a number of capacities, of the country and of a council, and works it out', async () => {
    const { page } = await open(ADDRESS)
    await page.click('[data-goal] button')
    await page.waitForSelector('[data-use-norm]:not([hidden])')
    expect(await page.locator('[data-goal-said]').textContent()).toBe(
      'Hele landet får 5.005 lægekapaciteter med en norm på 1.214. Med 1.215 bliver det 4.999.',
    )
    await page.click('[data-use-norm]')
    expect(await page.inputValue('#norm')).toBe('1.214')
    expect(await said(page)).toContain('5.005')
    await page.selectOption('#goal-area', 'Fyn')
    await page.fill('#goal-capacities', '99999')
    await page.click('[data-goal] button[type=submit]')
    await page.waitForSelector('[data-use-norm]', { state: 'hidden' })
    expect(await page.locator('[data-goal-said]').textContent()).toMatch(/^Sundhedsråd Fyn får .* kan ikke sættes/)
  })
})

describe('a table of one’s own', () => {
  /** All kommuner with one weight, as a file that is chosen. */
  const table = (weight: string) => ({
    name: 'vaegte.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['Kommunekode;Sygdomsvægt;År', ...municipalities().map(({ code }) => `${code};${weight};2026`)].join('\n'),
    ),
  })

  test('is read, worked out and drawn at once, is marked as the reader’s, and rides in no address', async () => {
    const { page, troubles } = await open(ADDRESS)
    await page.selectOption('#weights', 'table')
    await page.setInputFiles('#table', table('1,0000'))
    // Every citizen as one: the scenario in which all count alike.
    await told(page, '3.837')
    expect(await page.locator('[data-table-read]').textContent()).toBe(
      'vaegte.csv: vægte for 98 kommuner, udgangen af 2026.',
    )
    expect(await page.locator('[data-of-table]').first().isVisible()).toBe(true)
    expect(await page.locator('[data-again]').isVisible()).toBe(false)
    expect(await page.locator('[data-of-run]').isVisible()).toBe(false)
    expect(address(page)).toBe('#v=1&run=open-2026')
    await page.locator('[data-map] figure > svg').waitFor()
    // By weights of 1 every list is the norm, which lies in the class of the middle.
    expect(await page.locator('[data-map] .areas .m').count()).toBeGreaterThan(97)
    const { name, text } = await saved(page, 'councils', 'plain')
    expect(name).toBe('tal-du-selv-har-lagt-ind-councils.csv')
    expect(text).not.toContain('official')
    // Back to the rules, and forth to the table, which the tab still has.
    await page.goBack()
    await told(page, 'lige så mange som før')
    await page.goForward()
    await told(page, '3.837')
    expect(await page.inputValue('#weights')).toBe('table')
    expect(troubles).toEqual([])
  })

  test('with a fault says it by its line, and the last answer stays', async () => {
    const { page } = await open(ADDRESS)
    await page.selectOption('#weights', 'table')
    await page.setInputFiles('#table', table('10,0'))
    await told(page, 'Tabellen kan ikke bruges.')
    expect(await page.locator('#table-fejl').textContent()).toContain(
      'vaegte.csv, linje 2, kolonnen Sygdomsvægt: "10,0".',
    )
    expect((await councils(page)).at(-1)?.[3]).toBe('3.823')
    expect(await axeFindings(page)).toEqual([])
  })

  test('is asked for where none is chosen', async () => {
    const { page } = await open(ADDRESS)
    await page.selectOption('#weights', 'table')
    await page.press('#norm', 'Enter')
    expect(await beside(page, 'weights')).toBe('Vælg en fil med en tabel.')
  })
})

describe('the files of an own calculation', () => {
  test('are a workbook and a picture too, marked as one’s own and with a citation', async () => {
    const { page } = await open(`${ADDRESS}#v=1&run=open-2026&norm=1501`)
    await page.locator('[data-map] figure > svg').waitFor()
    const file = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-file=${kind}]`)])
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
    }
    const book = await file('workbook')
    expect(book.name).toBe('egen-beregning.xlsx')
    const parts = unzipSync(book.bytes)
    const cover = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(cover + strings).toContain('norm=1501')
    expect(cover + strings).toContain('Egen beregning på vores åbne skøn.')
    const picture = await file('picture')
    expect(picture.name).toBe('egen-beregning.svg')
    const svg = picture.bytes.toString('utf8')
    expect(svg).toContain('Egen beregning på vores åbne skøn.')
    expect(svg).toContain('norm=1501')
    expect(svg.match(/id="m\d{4}"/g)).toHaveLength(98)
  })
})

describe('a scenario opened as an address', () => {
  test('gives the files of the build, byte for byte, for every scenario', async () => {
    const { page } = await open(ADDRESS)
    const links = await page.locator('.own-scenarios li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
        hash: item.querySelector('.in-form')?.getAttribute('href') ?? '',
      })),
    )
    expect(links).toHaveLength(scenarioIds().length)
    // One tab, left before each: a page lets ten files be saved at most, and a new context costs as much as the page.
    for (const { id, hash } of links) {
      await page.goto('about:blank')
      await page.goto(siteUrl(`${ADDRESS}${hash}`))
      for (const level of ['councils', 'municipalities'] as const) {
        for (const form of ['plain', 'danish'] as const) {
          const { name, text } = await saved(page, level, form)
          expect(name).toMatch(new RegExp(`^${id}-`))
          expect(text, name).toBe(readFileSync(join(DIST, 'data/scenarios', name), 'utf8'))
        }
      }
      expect(await page.locator('[data-then]').isVisible(), id).toBe(false)
    }
  })

  test('is done again by the lines that stand on the page of scenarios', async () => {
    const lines = (blocks: Locator) => blocks.evaluateAll((all) => all.map(({ textContent }) => textContent))
    const { page: scenarios } = await open('scenarier/')
    const { page, troubles } = await open(`${ADDRESS}#v=1&run=open-2026&norm=1500`)
    await page.click('[data-again] summary')
    for (const id of ['norm-1500', 'uden-middellevetid', 'almindelig-afrunding']) {
      const [address = '', ...expected] = await lines(scenarios.locator(`#g-${id} code`))
      expect(expected).toHaveLength(4)
      const hash = new URL(address, page.url()).hash
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      await page.locator('[data-way=address] code', { hasText: hash }).waitFor()
      expect((await lines(page.locator('[data-way] code'))).slice(1)).toEqual(expected)
      expect(await page.locator('[data-way]').filter({ visible: true }).count()).toBe(5)
    }
    expect(troubles).toEqual([])
  })

  test('is done again from the table of the run that it starts from', async () => {
    const { page } = await open(`${ADDRESS}#v=1&run=open-2025-draft&norm=1500`)
    await page.click('[data-again] summary')
    await page.locator('[data-way=python]').waitFor({ state: 'visible' })
    expect(
      await page.locator('[data-run-files]').evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
    ).toBe(new URL('/data/#open-2025-draft', page.url()).href)
    expect(await page.locator('[data-way=command] code').textContent()).toContain('--run open-2025-draft')
  })

  test('is not done again in languages whose table lacks the day', async () => {
    const { page } = await open(`${ADDRESS}#v=1&run=open-2026&citizens=2030-01-01`)
    await page.click('[data-again] summary')
    await page.locator('[data-way=command]').waitFor({ state: 'visible' })
    const ways = page.locator('[data-way]').filter({ visible: true })
    expect(await ways.evaluateAll((all) => all.map(({ dataset }) => dataset.way))).toEqual([
      'address',
      'command',
      'sql',
    ])
    expect(await page.locator('[data-way=command] code').textContent()).toBe(
      'npm run --silent model -- --run open-2026 --citizens 2030-01-01',
    )
  })

  test('is marked as one’s own where it is none', async () => {
    const { page } = await open(`${ADDRESS}#v=1&run=open-2026&norm=1501`)
    const { name, text } = await saved(page, 'councils', 'plain')
    expect(name).toBe('egen-beregning-councils.csv')
    const rows = text.trim().split('\n').slice(1)
    expect(rows).toHaveLength(17)
    expect(rows.filter((row) => !row.startsWith('egen-beregning,open-2026,'))).toEqual([])
  })
})

describe('the page', () => {
  test('is the index of the scenarios without scripts, with no control that does nothing', async () => {
    const { page } = await open(ADDRESS, { javaScriptEnabled: false })
    expect(
      await page
        .locator('form, button, .in-form')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0)
    expect(await page.locator('.own-scenarios a:not(.in-form)').count()).toBe(scenarioIds().length)
  })

  test('with an answer and all folds open has no fault that axe finds, and fits a small phone', async () => {
    const { page } = await open(
      `${ADDRESS}#v=1&run=open-2026&slopes=1:0.1&without-figure=egedal-contacts-2023&weight=0400:1.25`,
    )
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await axeFindings(page)).toEqual([])
    await resize(page, SIZES['a small phone'])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  test('has its numbers within 150 ms of Enter on a processor four times slower', async () => {
    const { page } = await open(ADDRESS)
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const times: number[] = []
    for (const norm of ['1500', '1510', '1520', '1530', '1540']) {
      await page.fill('#norm', norm)
      times.push(
        await page.evaluate(() => {
          const start = performance.now()
          document.querySelector<HTMLFormElement>('[data-own]')?.requestSubmit()
          return performance.now() - start
        }),
      )
    }
    const [, , median = 0] = times.toSorted((a, b) => a - b)
    console.log(`Enter to numbers: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
    expect(median).toBeLessThanOrEqual(150)
  })
})
