import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { MAPS } from '../support/page-kind.ts'
import { SIZES } from '../support/states.ts'

const { open } = useBrowser()

const PHONE = { viewport: SIZES['a phone'], hasTouch: true, isMobile: true }
const MAP = 'svg[data-measure]'

const area = (page: Page, code: string) => page.locator(`${MAP} .areas:not(.enlarged) a[data-code="${code}"]`)
const row = (page: Page, slug: string) => page.locator(`tr[data-slug="${slug}"]`)
const panel = (page: Page) => page.locator('#valgt')
const said = (page: Page) => page.locator('[data-said]')
const hash = (page: Page) => new URL(page.url()).hash

const AARHUS = '0751'
const VIBORG = '0791'
const HERNING = '0657'
const AEROE = '0492'

/** What is chosen, as each part of the page has it: the answer, the map, inset or not, the table where there is one, the list. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const codes = (selector: string) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].map((element) => element.dataset.code)
    const hasTable = document.querySelector('[data-map-table]') !== null
    return {
      told: hasTable ? codes('tr[aria-current="true"]') : codes('.place-answer.shown'),
      areas: [...new Set(codes('.areas a[aria-current="true"]'))],
      listed: document.querySelector<HTMLSelectElement>('#find-liste')?.value ?? '',
    }
  })
const all = (code: string) => ({ told: [code], areas: [code], listed: code })
const NONE = { told: [], areas: [], listed: '' }
/** The names of the answers that stand beside each other. */
const told = (page: Page) => panel(page).locator('.shown h2').allInnerTexts()

/** Presses the middle of an area's number: a point that surely lies in it. */
const pointIn = async (page: Page, code: string) => {
  const at = await area(page, code)
    .locator('path')
    .evaluate((element) => {
      if (!(element instanceof SVGGeometryElement)) return null
      const { x, y, width, height } = element.getBBox()
      const matrix = element.getScreenCTM()
      const svg = element.ownerSVGElement
      if (matrix === null || svg === null) return null
      for (let step = 1; step < 20; step += 1) {
        for (let across = 1; across < 20; across += 1) {
          const point = svg.createSVGPoint()
          point.x = x + (width * across) / 20
          point.y = y + (height * ((step * 7) % 20)) / 20
          if (!element.isPointInFill(point)) continue
          const on = point.matrixTransform(matrix)
          if (element.ownerDocument.elementFromPoint(on.x, on.y) === element) return { x: on.x, y: on.y }
        }
      }
      return null
    })
  if (at === null) throw new Error(`no point of ${code} can be pressed`)
  return at
}
const press = async (page: Page, code: string, how: 'mouse' | 'touch') => {
  await area(page, code).scrollIntoViewIfNeeded()
  const { x, y } = await pointIn(page, code)
  await (how === 'mouse' ? page.mouse.click(x, y) : page.touchscreen.tap(x, y))
}

describe('without scripts', () => {
  const options = { javaScriptEnabled: false }

  test('every area is a link that is named with its figure, and leads to its page', async () => {
    const { page } = await open('', options)
    const links = page.locator(`${MAP} .areas:not(.enlarged) a`)
    expect(await links.count()).toBe(98)
    expect(await area(page, AARHUS).locator('title').textContent()).toMatch(
      /^Aarhus: 1\.\d{3} patienter pr\. lægekapacitet \(åbent skøn\)$/,
    )
    await area(page, VIBORG).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/kommuner\/viborg\/$/)
  })

  test('every measure is a link away, and its page has map and table', async () => {
    const { page } = await open('', options)
    const links = page.locator('[data-measures] a')
    expect(await links.count()).toBe(MAPS.length)
    for (const slug of MAPS) {
      await page.locator('[data-measures] summary').click()
      await page.locator(`[data-measures] a[href$="/kort/${slug}/"]`).click()
      await page.waitForURL(new RegExp(`/kort/${slug}/$`))
      expect(await page.locator(`${MAP}[data-measure="${slug}"] .areas:not(.enlarged) a`).count()).toBe(98)
      expect(await page.locator('[data-map-table] tbody tr').count()).toBe(98)
      expect(await page.locator('[data-measures] a[aria-current]').count()).toBe(1)
    }
  })

  test('there is a way around the map, and one to the list, and nothing that does not work', async () => {
    const { page } = await open('', options)
    await page.locator('a[href="#efter-kortet"]').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/\/kort\/patienttal\.svg$/)
    expect(await page.locator('#find').isVisible()).toBe(false)
    expect(await panel(page).isVisible()).toBe(false)
    expect(await page.locator('noscript a, main a[href$="/kommuner/"]').count()).toBeGreaterThan(0)
  })
})

describe.each([
  { how: 'mouse', options: { viewport: SIZES['a desktop'] } },
  { how: 'touch', options: PHONE },
] as const)('by $how', ({ how, options }) => {
  test('a press chooses: map, list, answer and address agree, and the figure is said once', async () => {
    const { page, troubles } = await open('', options)
    await press(page, VIBORG, how)
    expect(await chosen(page)).toEqual(all(VIBORG))
    expect(hash(page)).toBe('#kommune=viborg')
    expect(await panel(page).isVisible()).toBe(true)
    const label = await area(page, VIBORG).locator('title').textContent()
    const [, size = ''] = /: ([\d.]+) patienter/.exec(label ?? '') ?? []
    const exact = Number(size.replace('.', ''))
    const shown = await panel(page).locator('.shown .number').last().innerText()
    expect(Number(shown.replace(/\D/g, ''))).toBe(Math.round(exact / 50) * 50)
    expect(await told(page)).toEqual(['Viborg Kommune'])
    expect(await panel(page).locator('.shown .status').first().innerText()).toBe('åbent skøn')
    expect(await said(page).textContent()).toBe(`${label}.`)
    expect(await page.locator(`text="${(await said(page).textContent()) ?? ''}"`).count()).toBe(1)
    expect(troubles).toEqual([])
  })

  const use = (control: Locator) => (how === 'mouse' ? control.click() : control.tap())

  test('the link in the panel opens the page', async () => {
    const { page } = await open('', options)
    await press(page, HERNING, how)
    await use(panel(page).getByRole('link', { name: 'Åbn Herning' }))
    await page.waitForURL(/\/kommuner\/herning\/$/)
  })

  test('a second one is read beside the first, and the address says both', async () => {
    const { page } = await open('', options)
    await press(page, VIBORG, how)
    await use(panel(page).getByRole('button', { name: 'Sammenlign' }))
    expect(await said(page).textContent()).toBe('Vælg en kommune at sammenligne Viborg med.')
    await page.locator('#find-liste').selectOption(AEROE)
    expect(await told(page)).toEqual(['Viborg Kommune', 'Ærø Kommune'])
    expect(hash(page)).toBe('#kommune=aeroe&med=viborg')
    await use(panel(page).getByRole('button', { name: 'Stop' }))
    expect(hash(page)).toBe('#kommune=aeroe')
    expect(await told(page)).toEqual(['Ærø Kommune'])
  })

  test('closing clears everything', async () => {
    const { page } = await open('#kommune=viborg', options)
    await use(panel(page).getByRole('button', { name: 'Luk' }))
    expect(await chosen(page)).toEqual(NONE)
    expect(await panel(page).isVisible()).toBe(false)
    expect(hash(page)).toBe('')
  })

  test('a row of the table chooses too, and its numbers are shown below the field', async () => {
    const { page } = await open('kort/sygdomsvaegt/', options)
    await use(row(page, 'herning').locator('td.num').first())
    expect(await chosen(page)).toEqual(all(HERNING))
    expect(await told(page)).toEqual(['Herning'])
    expect(await panel(page).locator('.shown dd').allInnerTexts()).toEqual(
      await row(page, 'herning').locator('data').allInnerTexts(),
    )
  })
})

test('on a phone the answer to a press on the map follows the map, in the flow', async () => {
  const { page } = await open('', { ...PHONE, reducedMotion: 'reduce' })
  await press(page, VIBORG, 'touch')
  const [map, answer] = await Promise.all([page.locator(MAP).boundingBox(), panel(page).boundingBox()])
  expect(answer?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0))
  expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height)
  expect(await panel(page).evaluate((element) => getComputedStyle(element).position)).toBe('static')
})

describe('the address', () => {
  test('chooses when the page is opened, and says nothing aloud', async () => {
    const { page } = await open('kort/middellevetid/#kommune=aeroe')
    expect(await chosen(page)).toEqual(all(AEROE))
    expect(await panel(page).innerText()).toContain('udfyldt')
    expect(await said(page).textContent()).toBe('')
  })

  test('goes back and forth', async () => {
    const { page } = await open('')
    await press(page, VIBORG, 'mouse')
    await press(page, HERNING, 'mouse')
    await page.goBack()
    expect(await chosen(page)).toEqual(all(VIBORG))
    await page.goBack()
    expect(await chosen(page)).toEqual(NONE)
    await page.goForward()
    await page.goForward()
    expect(await chosen(page)).toEqual(all(HERNING))
  })

  test('goes along to the next measure', async () => {
    const { page } = await open('#kommune=viborg')
    await page.locator('[data-measures] summary').click()
    await page.locator('[data-measures] a[href*="/kort/sygdomsvaegt/"]').click()
    await page.waitForURL(/\/kort\/sygdomsvaegt\/#kommune=viborg$/)
    expect(await chosen(page)).toEqual(all(VIBORG))
  })

  test('of no such municipality chooses none', async () => {
    const { page, troubles } = await open('#kommune=atlantis')
    expect(await chosen(page)).toEqual(NONE)
    expect(troubles).toEqual([])
  })
})

describe('by keyboard', () => {
  test('the map is one stop', async () => {
    const { page } = await open('')
    expect(await page.locator(`${MAP} a[tabindex="0"]`).count()).toBe(1)
    await page.getByRole('button', { name: 'Lige store felter' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('data-code')).not.toBeNull()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/\.svg$/)
    await page.keyboard.press('Shift+Tab')
    expect(await page.locator(':focus').getAttribute('data-code')).not.toBeNull()
  })

  test('arrows go to the neighbour, which is chosen and has the focus, and no figure is said twice', async () => {
    const { page } = await open(`#kommune=toender`)
    await area(page, '0550').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').getAttribute('data-code')).toBe('0580')
    expect(await chosen(page)).toEqual(all('0580'))
    expect(hash(page)).toBe('#kommune=aabenraa')
    // The name of the focused link says it; the live region must not say it again.
    expect(await said(page).textContent()).toBe('')
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator(':focus').getAttribute('data-code')).toBe('0550')
  })

  test('Enter opens the page', async () => {
    const { page } = await open('#kommune=viborg')
    await area(page, VIBORG).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/kommuner\/viborg\/$/)
  })

  test('Escape leaves the map for what follows it', async () => {
    const { page } = await open('#kommune=viborg')
    await area(page, VIBORG).focus()
    await page.keyboard.press('Escape')
    expect(await chosen(page)).toEqual(NONE)
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/\/kort\/patienttal\.svg$/)
  })

  test('a second one is pinned, and read beside the first', async () => {
    const { page } = await open('#kommune=toender')
    await panel(page).getByRole('button', { name: 'Sammenlign' }).press('Enter')
    await area(page, '0550').focus()
    await page.keyboard.press('ArrowRight')
    expect(hash(page)).toBe('#kommune=aabenraa&med=toender')
    expect(await told(page)).toEqual(['Tønder Kommune', 'Aabenraa Kommune'])
    await panel(page).getByRole('button', { name: 'Stop' }).press('Space')
    expect(hash(page)).toBe('#kommune=aabenraa')
    await panel(page).getByRole('button', { name: 'Luk' }).press('Enter')
    expect(await chosen(page)).toEqual(NONE)
  })

  test('Escape in the answer closes it and leads back to where it was asked for', async () => {
    const { page } = await open('#kommune=viborg')
    await panel(page).getByRole('link', { name: 'Åbn Viborg' }).focus()
    await page.keyboard.press('Escape')
    expect(await panel(page).isVisible()).toBe(false)
    expect(await page.locator(':focus').getAttribute('id')).toBe('find-navn')
    await area(page, VIBORG).focus()
    await page.keyboard.press('ArrowDown')
    expect(await panel(page).isVisible()).toBe(true)
  })
})

describe('the list and the name', () => {
  const input = (page: Page) => page.locator('#find-navn')
  const output = (page: Page) => page.locator('#find-svar')
  const options = (page: Page) => page.locator('#find-liste option:not([value=""])').allInnerTexts()

  test('the list has every municipality and chooses', async () => {
    const { page } = await open('')
    expect(await options(page)).toHaveLength(98)
    await page.locator('#find-liste').selectOption(AARHUS)
    expect(await chosen(page)).toEqual(all(AARHUS))
    expect(await said(page).textContent()).toMatch(/^Aarhus: /)
  })

  test.each(['aeroe', 'ÆRØ', 'ærø'])('“%s” is Ærø', async (text) => {
    const { page } = await open('')
    await input(page).fill(text)
    await page.keyboard.press('Enter')
    expect(await chosen(page)).toEqual(all(AEROE))
    expect(await input(page).inputValue()).toBe('Ærø')
  })

  test('a health council shows its municipalities and offers them', async () => {
    const { page } = await open('')
    await input(page).fill('fyn')
    expect(await options(page)).toHaveLength(9)
    expect(await output(page).innerText()).toBe('9 kommuner passer i Sundhedsråd Fyn. Vælg på listen.')
    expect(await page.locator(`${MAP} .areas:not(.enlarged) a:not(.dim)`).count()).toBe(9)
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('find-liste')
    await input(page).fill('')
    expect(await options(page)).toHaveLength(98)
    expect(await page.locator(`${MAP} .dim`).count()).toBe(0)
  })

  test('a municipality comes before the council of its name, which is offered', async () => {
    const { page } = await open('')
    await input(page).fill('Århus Kommune')
    await page.keyboard.press('Enter')
    expect(await chosen(page)).toEqual(all(AARHUS))
    await input(page).fill('aarhus')
    expect(await output(page).innerText()).toBe('Aarhus, Sundhedsråd Aarhus, som også har Samsø.')
    await page.keyboard.press('Enter')
    expect(await chosen(page)).toEqual(all(AARHUS))
    expect(await options(page)).toEqual(['Aarhus', 'Samsø'])
  })

  test('a name that there is not is told', async () => {
    const { page } = await open('')
    await input(page).fill('Atlantis')
    await page.keyboard.press('Enter')
    expect(await output(page).innerText()).toBe('Ingen kommune og intet sundhedsråd hedder “Atlantis”.')
    expect(await chosen(page)).toEqual(NONE)
  })
})

test('what can be pressed is large enough', async () => {
  const { page } = await open('#kommune=viborg', PHONE)
  await page.locator('[data-measures] summary').click()
  const targets = page.locator(
    '[data-measures] a, .choices summary, .choices label, #find input, #find select, #find button, #valgt .act :is(a, button), .take a',
  )
  for (const target of await targets.all()) {
    const box = await target.boundingBox()
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(24)
  }
})
