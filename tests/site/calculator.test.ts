import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST, type Page, readSite } from '../support/site.ts'

// A reader with a pocket calculator takes the figures as they stand on the page, rounded as they are, and must come to
// the next figure on the page but for its last digit. Plain floats here: that is what a pocket calculator has.

const { pages } = readSite(DIST, basePath())
const municipalities = pages.filter((page) => /^kommuner\/[^/]+\/$/.test(page.address))
const councils = pages.filter((page) => /^sundhedsraad\/[^/]+\/$/.test(page.address))

/** What a reader sees as the value of the step that shows a column: "1.670" is 1670. */
function shown(page: Page, column: string): number {
  const text = page.root.querySelector(`.steps .value data[data-column="${column}"]`)?.text
  if (text === undefined) throw new Error(`/${page.address} shows no ${column} in its calculation`)
  return numberOf(text)
}

function numberOf(text: string): number {
  return Number(text.trim().replaceAll('.', '').replace(',', '.'))
}

/** The rows of the table by which a council's weighted citizens come about. */
function weighing(page: Page): { name: string; citizens: number; weight: number; weighted: number }[] {
  const table = page.root.querySelectorAll('.steps table').find(({ text }) => text.includes('Borgere × vægt'))
  if (table === undefined) throw new Error(`/${page.address} has no table of citizens and weights`)
  return table.querySelectorAll('tbody tr').map((row) => {
    const cell = (column: string): number =>
      numberOf(row.querySelector(`data[data-column="${column}"]`)?.text ?? `no ${column}`)
    return {
      name: row.querySelector('th')?.text ?? '',
      citizens: cell('citizens'),
      weight: cell('need_weight'),
      weighted: cell('weighted_citizens'),
    }
  })
}

test('there are pages to calculate on', () => {
  expect(municipalities).toHaveLength(98)
  expect(councils).toHaveLength(17)
})

describe('a pocket calculator', () => {
  test.each(municipalities.map((page) => [page.address, page] as const))('reaches the figures of /%s', (_, page) => {
    const citizens = shown(page, 'citizens')
    const weighted = shown(page, 'weighted_citizens')
    const modelNeed = shown(page, 'model_need')
    const floorNeed = shown(page, 'floor_need')
    const areaKm2 = numberOf(page.root.querySelector('.steps data[data-column="area_km2"]')?.text ?? '')
    expect(Math.abs(citizens * shown(page, 'need_weight') - weighted)).toBeLessThanOrEqual(0.1)
    expect(Math.abs(weighted / 1600 - modelNeed)).toBeLessThanOrEqual(0.0001)
    expect(Math.abs(areaKm2 / 35 - floorNeed)).toBeLessThanOrEqual(0.0001)
    expect(shown(page, 'need')).toBe(Math.max(modelNeed, floorNeed))
  })

  test.each(councils.map((page) => [page.address, page] as const))('reaches the number of /%s', (_, page) => {
    const modelNeed = shown(page, 'model_need')
    const need = shown(page, 'need')
    expect(Math.abs(shown(page, 'weighted_citizens') / 1600 - modelNeed)).toBeLessThanOrEqual(0.0001)
    expect(Math.abs(modelNeed + shown(page, 'floor_addition') - need)).toBeLessThanOrEqual(0.0001 + 1e-9)
    expect(shown(page, 'capacities')).toBe(Math.ceil(need))
    const rows = weighing(page)
    for (const { name, citizens, weight, weighted } of rows)
      expect(Math.abs(citizens * weight - weighted), name).toBeLessThanOrEqual(0.1)
    const sum = (key: 'citizens' | 'weighted'): number => rows.reduce((total, row) => total + row[key], 0)
    // Each row is off by half of its last digit at most.
    expect(Math.abs(sum('weighted') - shown(page, 'weighted_citizens'))).toBeLessThanOrEqual(0.05 * (rows.length + 1))
    expect(sum('citizens')).toBe(shown(page, 'citizens'))
  })
})
