import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { councils, municipalities } from '../support/areas.ts'
import { useBrowser } from '../support/browser.ts'
import { filedArea, readRun } from '../support/run-files.ts'
import { HEADLINE_RUN } from '../support/runs.ts'
import { DIST } from '../support/site.ts'

const { open } = useBrowser()
const files = readRun(DIST, HEADLINE_RUN)
const danish = (value: number, decimals: number): string =>
  new Intl.NumberFormat('da', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)
const british = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

const BY_FLOOR = 'Det er mere, så arealet bestemmer tallet.'
const BY_WEIGHTS = 'Det er mindre, så vægtene bestemmer tallet.'

/** What the worked example shows, and where its links lead. */
const shown = (page: Page) =>
  page.locator('[data-example]').evaluate((example) => ({
    figures: [...example.querySelectorAll<HTMLDataElement>('data.fig')].map((figure) => ({
      text: figure.textContent,
      value: figure.value,
      key: figure.dataset.key,
      column: figure.dataset.column,
    })),
    said: example.querySelector('[data-decides]')?.textContent,
    links: [...example.querySelectorAll('a')].map((link) => link.pathname.split('/').slice(-3).join('/')),
    text: example.querySelector('strong')?.textContent,
  }))

/** The same from the files: the cells of the tables, and the result with the decimals of the page. */
function filed(slug: string, format: (value: number, decimals: number) => string) {
  const place = municipalities().find((m) => m.slug === slug)
  const council = councils().find((c) => c.name === place?.council)
  if (place === undefined || council === undefined) throw new Error(`no kommune has the address ${slug}`)
  const [area, home] = [filedArea(files, 'municipality', place.code), filedArea(files, 'council', council.slug)]
  const figures = [
    { area, key: place.code, column: 'citizens', name: 'citizens', decimals: 0 },
    { area, key: place.code, column: 'need_weight', name: 'needWeight', decimals: 3 },
    { area, key: place.code, column: 'weighted_citizens', name: 'weightedCitizens', decimals: 0 },
    { area, key: place.code, column: 'model_need', name: 'modelNeed', decimals: 1 },
    { area, key: place.code, column: 'area_km2', name: 'areaKm2', decimals: 1 },
    { area, key: place.code, column: 'floor_need', name: 'floorNeed', decimals: 1 },
    { area: home, key: council.slug, column: 'need', name: 'need', decimals: 1 },
    { area: home, key: council.slug, column: 'capacities', name: 'capacities', decimals: 0 },
  ]
  return {
    figures: figures.map((f) => ({
      text: format(Number(f.area?.result[f.name]), f.decimals),
      value: f.area?.row?.(f.column),
      key: f.key,
      column: f.column,
    })),
    links: [`sundhedsraad/${council.slug}/`, `kommuner/${slug}/`],
  }
}

describe('the worked example', () => {
  // Lifted by the floor, an island, and one whose council has a name of several words.
  test.each(['toender', 'laesoe', 'aarhus', 'vordingborg'])('has the figures of the files for %s', async (slug) => {
    const { page } = await open(`metode/?kommune=${slug}`)
    const { figures, links } = filed(slug, danish)
    expect(await shown(page)).toMatchObject({ figures, links })
    expect(await page.inputValue('#eksempel')).toBe(slug)
  })

  test('changes with the list, and the address follows', async () => {
    const { page } = await open('metode/')
    await page.selectOption('#eksempel', 'egedal')
    const { figures, links } = filed('egedal', danish)
    expect(await shown(page)).toMatchObject({ figures, links, text: 'Egedal Kommune', said: BY_WEIGHTS })
    expect(new URL(page.url()).search).toBe('?kommune=egedal')
    await page.selectOption('#eksempel', 'lemvig')
    expect((await shown(page)).said).toBe(BY_FLOOR)
  })

  test('speaks English at its English address', async () => {
    const { page } = await open('en/metode/?kommune=langeland')
    const { figures, links } = filed('langeland', british)
    expect(await shown(page)).toMatchObject({ figures, links, text: 'Langeland Municipality' })
  })

  test('keeps to its first kommune where the address names none that there is', async () => {
    const { page } = await open('metode/?kommune=atlantis')
    // The smallest that the floor lifts and whose life expectancy is counted.
    const { figures, links } = filed('lemvig', danish)
    expect(await shown(page)).toMatchObject({ figures, links, said: BY_FLOOR })
  })

  test('is led to from the page of a kommune', async () => {
    const { page } = await open('kommuner/aarhus/')
    await page.click('a[href*="?kommune=aarhus"]')
    await page.waitForURL('**/metode/?kommune=aarhus*')
    expect((await shown(page)).text).toBe('Aarhus Kommune')
  })
})

describe('the drawings of the method', () => {
  const PARTS = ['question', 'capacity', 'largest', 'sum']
  /** The drawings of a page by their part, each with the places that it names. */
  const drawn = (page: Page) =>
    page
      .locator('[data-story]')
      .evaluateAll((found) =>
        found.map((one) => [one.getAttribute('data-story'), one.outerHTML.replace(/\s+/g, ' ')] as const),
      )

  test('are those of the place that is picked, as its own page has them', async () => {
    const { page } = await open('metode/')
    const first = await drawn(page)
    expect(first.map(([part]) => part)).toEqual(PARTS)
    for (const [part, html] of first) expect(html, String(part)).toContain('Lemvig')
    await page.selectOption('#eksempel', 'aarhus')
    await page.waitForFunction(() => document.querySelector('[data-story="sum"]')?.textContent.includes('Aarhus'))
    const followed = await drawn(page)
    const { page: own } = await open('kommuner/aarhus/')
    expect(followed).toEqual(await drawn(own))
    expect(followed.map(([part]) => part)).toEqual(PARTS)
  })

  test('follow the address, and stay where the page of the place cannot be had', async () => {
    const { page } = await open('metode/?kommune=aarhus')
    await page.waitForFunction(() => document.querySelector('[data-story="sum"]')?.textContent.includes('Aarhus'))
    const before = await drawn(page)
    await page.route('**/kommuner/egedal/', (route) => route.abort())
    await page.selectOption('#eksempel', 'egedal')
    await page.waitForFunction(() => document.querySelector('[data-example]')?.textContent.includes('Egedal Kommune'))
    expect(await drawn(page)).toEqual(before)
  })
})
