import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { mapNames } from '../../../../src/figures/maps/map-names.ts'
import { drawing } from '../../../../src/figures/maps/outlines.ts'

const main = drawing({ x: 0, y: 0, width: 900, height: 900 }, 900)
const square = (x: number, y: number, side = 100): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
})
const inset = { from: { x: 600, y: 600, width: 100, height: 100 }, to: { x: 600, y: 0, width: 300, height: 300 } }
const council = (name: string, x: number, y: number, value: string | null = null) => ({
  name,
  outline: square(x, y),
  value,
})
const names = (councils: ReturnType<typeof council>[], places: { name: string; outline: Polygon }[] = [], most = 10) =>
  mapNames({ councils, places, most }, main, [inset.to], inset)

describe('names on a map', () => {
  test('stand in the middle of their land, long ones in two lines', () => {
    const [name] = names([council('Østsjælland og Øerne', 200, 200)])
    expect(name).toMatchObject({ kind: 'council', lines: ['Østsjælland', 'og Øerne'], x: 250 })
  })

  test('are the value of a council where it has one', () => {
    expect(names([council('Fyn', 200, 200, '+12')])).toMatchObject([{ kind: 'worth', lines: ['+12'] }])
  })

  test('of what the inset enlarges stand in the inset', () => {
    expect(names([council('By', 620, 620)])[0]?.y).toBeLessThan(300)
  })

  test('cover no other name: a council comes first, and a municipality is moved or left out', () => {
    const fyn = council('Fyn', 200, 200)
    const odense = { name: 'Odense', outline: square(200, 200) }
    const [first, second] = names([fyn], [odense])
    expect(first?.lines).toEqual(['Fyn'])
    expect(Math.abs((second?.y ?? 0) - (first?.y ?? 0))).toBeGreaterThanOrEqual(22)
  })

  test('are no more than asked for, and none twice', () => {
    const places = ['A', 'B', 'Fyn', 'C'].map((name, index) => ({ name, outline: square(100, index * 150) }))
    const found = names([council('Fyn', 400, 300)], places, 2).filter(({ kind }) => kind === 'place')
    expect(found.map(({ lines }) => lines[0])).toEqual(['A', 'B'])
  })
})
