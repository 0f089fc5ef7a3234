import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { FULL } from '../support/full.ts'
import { PAGE_KINDS, pageKind } from '../support/page-kind.ts'
import { readingOrder } from '../support/reading-order.ts'
import { STATE_ADDRESSES } from '../support/states.ts'

const { visit } = useBrowser()

// A page for a frame has no head to pass.
describe.each(STATE_ADDRESSES.filter((address) => !address.startsWith('indlejr/')))('/%s', (address) => {
  test('has a link past its head that the keyboard meets first', async () => {
    const { page } = await visit(address)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.evaluate((element) => element.tagName)).toBe('A')
    expect(await skip.isVisible()).toBe(true)
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    const target = await skip.getAttribute('href')
    expect(target).toMatch(/^#./)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toBe(target)
    await page.keyboard.press('Tab')
    const inMain = await page.locator(':focus').evaluate((element) => {
      const main = document.querySelector('main')
      return main !== null && (main.contains(element) || (main.compareDocumentPosition(element) & 4) !== 0)
    })
    expect(inMain, 'the next stop lies in or after the main part').toBe(true)
  })
})

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await visit(address))
  })

  const kind = pageKind(address)
  // One page of each kind; the whole matrix has more.
  test.runIf(kind !== undefined && PAGE_KINDS[kind] === address)(
    'is heard in the order that was found good',
    async () => {
      // The map of an answer is fetched once its numbers stand.
      if (kind === 'ownRun') await page.waitForSelector('[data-answer] [data-map]', { state: 'visible' })
      await expect(await readingOrder(page)).toMatchFileSnapshot(`reading-order/${kind}.txt`)
    },
  )

  test('shows where the keyboard is', async () => {
    const stops = FULL ? 40 : 15
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return null
        const look = (of: Element) => {
          const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } = getComputedStyle(of)
          return {
            outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
            boxShadow,
            stroke,
            strokeWidth,
          }
        }
        const { outline, boxShadow } = look(element)
        const outlined = outline >= 1 || boxShadow !== 'none'
        // An area of a map has no box to outline: its border must change.
        const shape = element.querySelector(':scope > path, :scope > use')
        const focused = shape === null ? '' : JSON.stringify(look(shape))
        if (element instanceof SVGElement) element.blur()
        const left = shape === null ? '' : JSON.stringify(look(shape))
        if (element instanceof SVGElement) element.focus()
        return { visible: outlined || focused !== left, what: element.outerHTML.slice(0, 120) }
      })
      if (focus === null) break
      expect(focus.visible, focus.what).toBe(true)
    }
  })
})
