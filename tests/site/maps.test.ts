import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decimal } from 'decimal.js'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { municipalities } from '../support/areas.ts'
import { readShown, showsValue } from '../support/danish-number.ts'
import { MAPS } from '../support/page-kind.ts'
import { readRun } from '../support/run-files.ts'
import { HEADLINE_RUN } from '../support/runs.ts'
import { DIST, readSite } from '../support/site.ts'
import { readTable } from '../support/table.ts'

const site = readSite(DIST, basePath())
const read = (path: string) => readFileSync(join(DIST, path))

/** Columns before those of the measure, and after them. */
const FRAME = ['code', 'name', 'council', 'run', 'from_run', 'to_run', 'status', 'class']

/** What a map and its picture say in each language. */
const SAID = {
  '': {
    count: 'kommuner?',
    source: /Kilde: Danmarks Statistik/,
    published: /Udgivet den \d+\.\u00a0\p{L}+ \d{4}/u,
    basis: /kørsel open-|Tal for /i,
  },
  'en/': {
    count: 'municipalit(?:y|ies)',
    source: /Source: Statistics Denmark/,
    published: /Published \d+\u00a0\p{L}+ \d{4}/u,
    basis: /runs? open-|Figures for /i,
  },
} as const
const PAGES = MAPS.flatMap((slug) => (['', 'en/'] as const).map((prefix) => ({ prefix, slug })))

describe.each(PAGES)('/$prefix kort/$slug/', ({ prefix, slug }) => {
  const address = `${prefix}kort/${slug}/`
  const said = SAID[prefix]
  const page = site.pages.find((p) => p.address === address)
  const root = page?.root ?? parse('')
  const file = readTable(join(DIST, 'kort', `${slug}.csv`))
  const columns = file.columns.filter((column) => !FRAME.includes(column))
  const [mapped = ''] = columns
  const rows = new Map(file.rows.map((row) => [row('code'), row]))

  test('has every municipality in its file, by code', () => {
    expect([...rows.keys()]).toEqual(
      municipalities()
        .map((m) => m.code)
        .sort(),
    )
  })

  test('shows in the map what the file has: the figure, and the shade and number of its class', () => {
    const areas = root.querySelectorAll('svg[data-measure] .areas:not(.enlarged) a')
    expect(areas).toHaveLength(98)
    const shadeOf = new Map<string, string>()
    for (const area of areas) {
      const row = rows.get(area.getAttribute('data-code') ?? '')
      expect(area.getAttribute('data-value')).toBe(row?.(mapped))
      const number = row?.('class') ?? ''
      const shade = area.classList.value[0] ?? ''
      expect(shadeOf.get(number) ?? shade, `shade of class ${number}`).toBe(shade)
      shadeOf.set(number, shade)
    }
    const legend = root.querySelectorAll('.map-key ol li')
    expect(legend).toHaveLength(6)
    legend.forEach((entry, index) => {
      const count = file.rows.filter((row) => row('class') === String(index + 1)).length
      expect(entry.querySelector('small')?.textContent).toMatch(new RegExp(`^${count} ${said.count}`))
      if (count > 0) expect(entry.getAttribute('data-shade')).toBe(shadeOf.get(String(index + 1)))
    })
    const bar = root.querySelectorAll('.legend-bar .fine rect').map((part) => part.getAttribute('class'))
    expect(bar).toEqual(legend.map((entry) => entry.getAttribute('data-shade')))
  })

  test('counts in its legend what the map shows for certain', () => {
    const shown = ['below', 'unsure', 'above'].map(
      (group) => root.querySelectorAll(`svg[data-measure] .areas:not(.enlarged) .certain-${group}`).length,
    )
    const counted = root.querySelectorAll('.map-key ul.certain b').map((count) => Number(count.textContent))
    expect(counted).toEqual(slug === 'patienttal' ? shown : [])
    if (slug === 'patienttal') expect(shown.reduce((a, b) => a + b)).toBe(98)
  })

  test('writes no number of a class on the land: a value or nothing', () => {
    const shown = root.querySelectorAll('[data-map-table] tbody tr data').map((cell) => cell.textContent.trim())
    for (const text of root.querySelectorAll('svg[data-measure] .marks text, svg[data-measure] .names .worth')) {
      expect(shown).toContain(text.textContent)
    }
  })

  test('shows in the table what the file has, rightly written', () => {
    const cells = root.querySelectorAll('[data-map-table] tbody data')
    expect(cells).toHaveLength(98 * columns.length)
    for (const cell of cells) {
      const row = rows.get(cell.getAttribute('data-key') ?? '')
      const filed = row?.(cell.getAttribute('data-column') ?? '') ?? ''
      expect(cell.getAttribute('value')).toBe(filed)
      const shown = readShown(cell.textContent.trim().replace(/^\+/, ''), address)
      expect(shown !== null && showsValue(shown, new Decimal(filed), null), `${cell.textContent} of ${filed}`).toBe(
        true,
      )
    }
  })

  test('names every area with the figure of the table', () => {
    for (const tr of root.querySelectorAll('[data-map-table] tbody tr')) {
      const code = tr.getAttribute('data-code') ?? ''
      const name = root.querySelector(`.areas a[data-code="${code}"] title`)?.textContent ?? ''
      const figure = tr.querySelector('data')?.textContent.trim() ?? '?'
      expect(name).toContain(`: ${figure} `)
    }
  })

  test('has in its picture the title, the kind of figure, the classes, the source and the date', () => {
    const svg = read(`${prefix}kort/${slug}.svg`).toString('utf8')
    const picture = parse(svg)
    const written = picture
      .querySelectorAll('text')
      .map((text) => text.textContent)
      .join(' ')
    expect(written).toContain(root.querySelector('.legend .what strong')?.textContent)
    expect(written).toContain(root.querySelector('.legend .status')?.textContent)
    expect(written).toMatch(said.source)
    expect(written).toMatch(said.published)
    expect(written).toMatch(said.basis)
    const shades = (of: typeof picture) =>
      of.querySelectorAll('.areas:not(.enlarged) > [class]').map((element) => element.getAttribute('class'))
    expect(shades(picture)).toEqual(shades(root))
    expect(svg).not.toMatch(/var\(|https?:\/\/(?!www\.w3\.org)/)
  })

  test('has a picture in pixels, 1,600 wide', () => {
    const png = read(`${prefix}kort/${slug}.png`)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1600)
    expect(png.readUInt32BE(20)).toBeGreaterThan(1600)
  })

  test('has what also stands in the table of the run', () => {
    const run = readRun(DIST, HEADLINE_RUN).municipalities
    for (const column of columns.filter((c) => run.columns.includes(c))) {
      for (const row of run.rows) expect(rows.get(row('code'))?.(column)).toBe(row(column))
    }
  })
})

test('the front page shows the first map', () => {
  const front = site.pages.find((page) => page.address === '')
  expect(front?.root.querySelector('svg[data-measure]')?.getAttribute('data-measure')).toBe(MAPS[0])
})
