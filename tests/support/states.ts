import type { Page } from 'playwright'
import { FULL } from './full.ts'
import { PAGE_KINDS } from './page-kind.ts'

/** Places that stand for their kind; the whole matrix adds the largest, the smallest and those with a note. */
const MORE = [
  'kommuner/koebenhavn/',
  'kommuner/faaborg-midtfyn/',
  'kommuner/ringkoebing-skjern/',
  'kommuner/bornholm/',
  'kommuner/aabenraa/',
  'sundhedsraad/hovedstaden/',
  'sundhedsraad/soenderjylland/',
  'sundhedsraad/aarhus/',
]

/** The addresses that are met in every state. */
export const STATE_ADDRESSES: readonly string[] = [...Object.values(PAGE_KINDS), ...(FULL ? MORE : [])]

/** Windows that readers have, in CSS pixels. */
export const SIZES = {
  'a small phone': { width: 320, height: 640 },
  'a phone': { width: 390, height: 844 },
  'a desktop': { width: 1280, height: 800 },
  'a wide desktop': { width: 1600, height: 1000 },
} as const
/** How far the page reaches past the right edge, in pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** How far the parts of a page have jumped since it was opened, with all that it fetches: the sum of all layout shifts. */
export async function shift(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => {
          resolve(sum)
        }, 500)
      }),
  )
}

/** The marks of a scale that run into the next one that is shown. */
export const runTogether = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.scale')].flatMap((scale) => {
      const marks = [...scale.querySelectorAll('text:not(.first, .last)')].filter((mark) => mark.checkVisibility())
      return marks.flatMap((mark, index) => {
        const next = marks[index + 1]
        const isFree = !next || mark.getBoundingClientRect().right < next.getBoundingClientRect().left
        return isFree ? [] : [`${mark.textContent} ${next.textContent}`]
      })
    }),
  )
