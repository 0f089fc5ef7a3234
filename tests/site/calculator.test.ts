import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST, type Page, readSite } from '../support/site.ts'

// A reader with a pocket calculator takes the numbers as they stand on the page, rounded as they are, and must come to
// the next number on the page but for its last digit. Plain floats here: that is what a pocket calculator has.

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
  test('reaches the figures of every municipality', () => {
    for (const page of municipalities) {
      const near = (a: number, b: number, most: number): void => {
        expect.soft(Math.abs(a - b), page.address).toBeLessThanOrEqual(most)
      }
      const weighted = shown(page, 'weighted_citizens')
      const modelNeed = shown(page, 'model_need')
      const floorNeed = shown(page, 'floor_need')
      const areaKm2 = numberOf(page.root.querySelector('.steps data[data-column="area_km2"]')?.text ?? '')
      near(shown(page, 'citizens') * shown(page, 'need_weight'), weighted, 0.1)
      near(weighted / 1600, modelNeed, 0.0001)
      near(areaKm2 / 35, floorNeed, 0.0001)
      expect.soft(shown(page, 'need'), page.address).toBe(Math.max(modelNeed, floorNeed))
    }
  })

  test('reaches the number of every council', () => {
    for (const page of councils) {
      const near = (a: number, b: number, most: number, what = ''): void => {
        expect.soft(Math.abs(a - b), `${page.address} ${what}`).toBeLessThanOrEqual(most)
      }
      const modelNeed = shown(page, 'model_need')
      const need = shown(page, 'need')
      near(shown(page, 'weighted_citizens') / 1600, modelNeed, 0.0001)
      near(modelNeed + shown(page, 'floor_addition'), need, 0.0001 + 1e-9)
      expect.soft(shown(page, 'capacities'), page.address).toBe(Math.ceil(need))
      const rows = weighing(page)
      for (const { name, citizens, weight, weighted } of rows) near(citizens * weight, weighted, 0.1, name)
      const sum = (key: 'citizens' | 'weighted'): number => rows.reduce((total, row) => total + row[key], 0)
      // Each row is off by half of its last digit at most.
      near(sum('weighted'), shown(page, 'weighted_citizens'), 0.05 * (rows.length + 1))
      expect.soft(sum('citizens'), page.address).toBe(shown(page, 'citizens'))
    }
  })
})
