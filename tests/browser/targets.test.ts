import { describe, expect, test } from 'vitest'
import { addStyle, useBrowser } from '../support/browser.ts'
import { STATE_ADDRESSES } from '../support/states.ts'

const { visit } = useBrowser()

/**
 * What can be pressed on a page and is too small, by WCAG 2.2, 2.5.8: less than 24 × 24 CSS pixels, and so near to
 * another that circles of 24 pixels around them meet. Two exceptions of the rule are taken: links within a sentence, and
 * areas of a map, since the table on the same page has a link to each.
 */
function smallTargets(): { readonly measured: number; readonly small: readonly string[] } {
  const LEAST = 24
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary, label[for]')].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && control.closest('svg') === null,
  )
  const targets = controls.flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect()
    // What is out of sight until it has the focus.
    if (width <= 1 || height <= 1) return []
    return [{ control, left, top, width, height, x: left + width / 2, y: top + height / 2 }]
  })
  const fits = ({ width, height }: { width: number; height: number }) => width >= LEAST && height >= LEAST - 0.01
  // Within a sentence: the same block has words that are not in a control.
  const inSentence = (control: Element): boolean => {
    if (getComputedStyle(control).display !== 'inline') return false
    let block = control.parentElement
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement
    const copy = block?.cloneNode(true)
    if (!(copy instanceof Element)) return false
    for (const other of copy.querySelectorAll('a, button')) other.remove()
    return /\p{L}{2}/u.test(copy.textContent)
  }
  const small = targets
    .filter((target) => !fits(target) && !inSentence(target.control))
    .filter((target) =>
      targets.some((other) => {
        if (other === target || other.control.contains(target.control)) return false
        if (!fits(other)) return Math.hypot(other.x - target.x, other.y - target.y) < LEAST
        const dx = Math.max(other.left - target.x, 0, target.x - other.left - other.width)
        const dy = Math.max(other.top - target.y, 0, target.y - other.top - other.height)
        return Math.hypot(dx, dy) < LEAST / 2
      }),
    )
  return {
    measured: targets.length,
    small: small.map(
      ({ control, width, height }) => `${width.toFixed(0)} × ${height.toFixed(0)}: ${control.outerHTML.slice(0, 160)}`,
    ),
  }
}

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  test('has room for a finger on everything that can be pressed', async () => {
    const { page } = await visit(address, { viewport: { width: 390, height: 844 }, hasTouch: true })
    const { measured, small } = await page.evaluate(smallTargets)
    // A page for a frame has one link, to the page of the site.
    expect(measured).toBeGreaterThan(address.startsWith('indlejr/') ? 0 : 5)
    expect(small).toEqual([])
  })
})

test('two small links close together are noticed, and one in a sentence is not', async () => {
  const { page } = await visit('om/', { viewport: { width: 390, height: 844 } })
  await page.evaluate(() => {
    document.body.innerHTML =
      '<p class="small"><a href="/a">en</a><br><a href="/b">to</a></p><p>Se <a href="/c">her</a> nu.</p>'
  })
  await addStyle(page, '.small { font-size: 10px; line-height: 1 }')
  const { small } = await page.evaluate(smallTargets)
  expect(small.map((words) => /href="(.*?)"/.exec(words)?.[1])).toEqual(['/a', '/b'])
})
