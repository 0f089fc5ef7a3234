import { join } from 'node:path'
import { Decimal } from 'decimal.js'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { readDanish, showsValue } from '../support/danish-number.ts'
import { scenarioIds } from '../support/scenarios.ts'
import { DIST, readSite } from '../support/site.ts'
import { slug } from '../support/slug.ts'
import { readTable } from '../support/table.ts'

const site = readSite(DIST, basePath())
const LABELS = { '': 'åbent skøn', 'en/': 'open estimate' } as const
const pages = scenarioIds().flatMap((id) =>
  (['', 'en/'] as const).map((prefix) => [`${prefix}scenarier/${id}/`, id, prefix] as const),
)

/** A number of an English page, with its marks swapped, reads as a Danish one. */
const asDanish = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))

describe.each(pages)('/%s', (address, id, prefix) => {
  const root = site.pages.find((page) => page.address === address)?.root ?? parse('')
  const files = {
    councils: readTable(join(DIST, 'data', 'scenarios', `${id}-councils.csv`)),
    municipalities: readTable(join(DIST, 'data', 'scenarios', `${id}-municipalities.csv`)),
  }

  test('shows in its tables what its files have, rightly written', () => {
    const seen = { councils: 0, municipalities: 0 }
    for (const table of root.querySelectorAll('table[data-scenario]')) {
      expect(table.getAttribute('data-scenario')).toBe(id)
      const level = table.getAttribute('data-level') === 'councils' ? 'councils' : 'municipalities'
      for (const line of table.querySelectorAll('tbody tr')) {
        const key = line.querySelector('th a')?.getAttribute('href')?.split('/').at(-2)
        const row = files[level].rows.find((r) => slug(r('name')) === key)
        expect(row, `${level} ${key ?? ''}`).toBeDefined()
        for (const cell of line.querySelectorAll('data')) {
          const filed = row?.(cell.getAttribute('data-column') ?? '') ?? ''
          expect(cell.getAttribute('value')).toBe(filed)
          const shown = readDanish(asDanish(cell.textContent.trim(), prefix))
          // The file has more decimals than the page, so a number may lie half of the file's last one from the shown.
          const near = shown?.value.minus(filed).abs().lte(new Decimal(10).pow(-shown.decimals).div(2).plus('0.00005'))
          expect(
            shown !== null && (showsValue(shown, new Decimal(filed), null) || near),
            `${key ?? ''}: ${cell.textContent}`,
          ).toBe(true)
          seen[level] += 1
        }
      }
    }
    expect(seen.councils).toBe(17 * 5)
    expect(seen.municipalities).toBeGreaterThanOrEqual(98 * 3)
  })

  test('says on every table and on the map that the figures are an open estimate, and that it is no forecast', () => {
    const label = LABELS[prefix]
    const captions = root.querySelectorAll('table caption')
    expect(captions.length).toBeGreaterThanOrEqual(2)
    for (const caption of captions) expect(caption.textContent).toContain(label)
    expect(root.querySelector('.answer .status')?.textContent).toBe(label)
    expect(root.querySelector('.legend .status')?.textContent).toBe(label)
    expect(root.textContent).toMatch(prefix === '' ? /ikke en forudsigelse/ : /not a forecast/)
  })

  test('adds the councils up to the country', () => {
    const total = files.councils.rows.reduce((sum, row) => sum.plus(row('capacities_after')), new Decimal(0))
    const number = readDanish(asDanish(root.querySelector('.answer .number')?.textContent.trim() ?? '', prefix))
    expect(number?.value.toFixed()).toBe(total.toFixed())
  })

  test('leads to both of its files and to all scenarios', () => {
    const links = root.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')
    for (const file of ['councils', 'municipalities']) {
      expect(links.some((link) => link.endsWith(`/data/scenarios/${id}-${file}.csv`))).toBe(true)
    }
    expect(links.some((link) => link.endsWith(`/${prefix}scenarier/`))).toBe(true)
  })
})

test.each(['', 'en/'])('/%sscenarier/ has a row and a question for each, with the country of its file', (prefix) => {
  const root = site.pages.find((page) => page.address === `${prefix}scenarier/`)?.root ?? parse('')
  const rows = root.querySelectorAll('section[aria-labelledby="alle"] tbody tr')
  expect(rows).toHaveLength(scenarioIds().length)
  for (const [index, id] of scenarioIds().entries()) {
    const row = rows[index]
    expect(row?.querySelector('a')?.getAttribute('href')).toMatch(new RegExp(`/${prefix}scenarier/${id}/$`))
    const file = readTable(join(DIST, 'data', 'scenarios', `${id}-councils.csv`))
    const total = (column: string) => file.rows.reduce((sum, r) => sum.plus(r(column)), new Decimal(0)).toFixed()
    expect(row?.querySelectorAll('data').map((d) => d.getAttribute('value'))).toEqual([
      total('capacities_after'),
      total('capacities_difference'),
    ])
  }
  expect(root.querySelectorAll('section[aria-labelledby="spoergsmaal"] li a')).toHaveLength(scenarioIds().length)
})
