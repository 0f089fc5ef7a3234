import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { SIZES } from '../support/states.ts'

const { open } = useBrowser()

/** The names that are seen on the map, each with its box and its size on the screen. */
const names = (page: Page) =>
  page.locator('svg[data-measure]').evaluate((svg) =>
    [...svg.querySelectorAll<SVGTextElement>(':scope > .names text, .chosen-names text')].flatMap((text) => {
      const { x, y, width, height } = text.getBoundingClientRect()
      const style = getComputedStyle(text)
      const isSeen = width > 0 && style.visibility === 'visible'
      const scale = text.getScreenCTM()?.a ?? 0
      const kind = text.getAttribute('class') ?? ''
      return isSeen
        ? [{ name: text.textContent, kind, x, y, width, height, size: parseFloat(style.fontSize) * scale }]
        : []
    }),
  )
type Seen = Awaited<ReturnType<typeof names>>[number]

/** Names that cover the letters of another, of those that are written for a choice; a line is higher than its letters. */
const covering = (seen: readonly Seen[]) =>
  seen.flatMap((a, index) =>
    seen
      .slice(index + 1)
      .filter(
        (b) =>
          [a, b].some(({ kind }) => kind === 'chosen' || kind === 'neighbour') &&
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 2 &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) * 0.35,
      )
      .map((b) => `${a.name} / ${b.name}`),
  )

describe.each([
  ['a desktop', { width: 1280, height: 720 }],
  ['a phone', SIZES['a phone']],
] as const)('on %s', (_, viewport) => {
  test('the chosen municipality is named, and its neighbours where there is room, large enough and one beside the other', async () => {
    const { page } = await open('#kommune=aabenraa', { viewport })
    const list = page.locator('#find-liste')
    const neighbours = new Set<string>()
    for (const [code, name] of [
      ['0580', 'Aabenraa'],
      ['0760', 'Ringkøbing-Skjern'],
      ['0157', 'Gentofte'],
      ['0400', 'Bornholm'],
    ] as const) {
      await list.selectOption(code)
      const seen = await names(page)
      expect(seen.filter(({ kind }) => kind === 'chosen').map(({ name }) => name)).toEqual([name])
      expect(seen.filter((one) => one.name === name)).toHaveLength(1)
      expect(covering(seen)).toEqual([])
      for (const one of seen.filter(({ kind }) => kind === 'chosen' || kind === 'neighbour'))
        expect(one.size, one.name).toBeGreaterThanOrEqual(12)
      for (const one of seen) if (one.kind === 'neighbour') neighbours.add(one.name)
    }
    // Of the neighbours of Aabenraa and Ringkøbing-Skjern some always have room; Bornholm has none.
    expect([...neighbours]).toContain('Tønder')
    await list.selectOption('')
    expect((await names(page)).filter(({ kind }) => kind === 'chosen' || kind === 'neighbour')).toEqual([])
  })
})

test('on the desktop every name of the map is back when nothing is chosen', async () => {
  const { page } = await open('', { viewport: { width: 1280, height: 720 } })
  const written = async () => (await names(page)).map(({ name }) => name)
  const before = await written()
  await page.locator('#find-liste').selectOption('0751')
  await page.locator('#find-liste').selectOption('')
  expect(await written()).toEqual(before)
})

test.each([
  [390, true],
  [360, true],
  [320, false],
] as const)('on a screen of %i pixels the letters of the tiles are 12 pixels or left out', async (width, isWritten) => {
  const { page } = await open('kort/felter/', { viewport: { width, height: 740 } })
  const sizes = await page
    .locator('.tiles .marks .name')
    .evaluateAll((all) =>
      all.flatMap((text) =>
        text instanceof SVGTextElement && text.getBoundingClientRect().width > 0
          ? [parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)]
          : [],
      ),
    )
  expect(sizes.length).toBe(isWritten ? 98 : 0)
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(11.99)
  // What is not written there is not explained below either.
  expect(await page.locator('.tile-key b').first().isVisible()).toBe(isWritten)
})
