import { describe, expect, test } from 'vitest'
import {
  type Cell,
  cellsAround,
  closedPath,
  councilBorders,
  layTiles,
} from '../../../../src/figures/maps/tile-layout.ts'

const CELLS: readonly Cell[] = [
  [0, 0],
  [3, 0],
  [1, 1],
  [2, 4],
  [0, 5],
]
const wide = layTiles(CELLS, 900)
/** How many sides a line of borders has. */
const sides = (path: string) => path.split('M').length - 1

describe.each([{ cell: [2, 2] as const }, { cell: [2, 3] as const }])('around cell $cell', ({ cell }) => {
  const { middle, corners, side } = layTiles([cell, [0, 0], [5, 5]], 500)

  test('six tiles share a side with it, in the order of its corners', () => {
    const [x, y] = middle(cell)
    const around = cellsAround(cell)
    expect(new Set(around.map(String)).size).toBe(6)
    around.forEach((other, index) => {
      const [ox, oy] = middle(other)
      expect(Math.hypot(ox - x, oy - y)).toBeCloseTo(side * Math.sqrt(3))
      const [ax, ay] = corners(cell)[index] ?? [NaN, NaN]
      const [bx, by] = corners(cell)[(index + 1) % 6] ?? [NaN, NaN]
      // The middle of the side lies halfway to the other tile.
      expect([(ax + bx) / 2, (ay + by) / 2].map(Math.round)).toEqual([(x + ox) / 2, (y + oy) / 2].map(Math.round))
    })
  })
})

describe('layTiles', () => {
  test('fills the width between the air on both sides', () => {
    const xs = CELLS.flatMap((cell) => wide.corners(cell)).map(([x]) => x)
    expect(Math.min(...xs)).toBeCloseTo(4)
    expect(Math.max(...xs)).toBeCloseTo(896)
    // Four tiles beside each other in 892: a tile is √3 sides wide.
    expect(wide.side).toBeCloseTo(892 / 4 / Math.sqrt(3))
  })

  test('is as high as the tiles need, or stands in the middle of the height that it is given', () => {
    const ys = (layout: typeof wide) => CELLS.flatMap((cell) => layout.corners(cell)).map(([, y]) => y)
    expect([Math.min(...ys(wide)), Math.max(...ys(wide))].map(Math.round)).toEqual([4, Math.round(wide.height - 4)])
    const high = layTiles(CELLS, 900, 3000)
    expect(high.height).toBe(3000)
    expect(high.side).toBeCloseTo(wide.side)
    expect(Math.min(...ys(high))).toBeCloseTo(3000 - Math.max(...ys(high)))
    const low = layTiles(CELLS, 900, 400)
    expect(Math.min(...ys(low))).toBeCloseTo(4)
    expect(Math.max(...ys(low))).toBeCloseTo(396)
  })
})

describe('councilBorders', () => {
  const at = (...tiles: (readonly [Cell, string])[]) =>
    councilBorders(
      tiles.map(([cell, council]) => ({ cell, council })),
      wide,
    )

  test('goes around a tile that stands alone', () => {
    expect(sides(at([[1, 1], 'a']))).toBe(6)
  })

  test('leaves out the side that two tiles of a council share, and draws that of two councils once', () => {
    for (const other of cellsAround([1, 1])) {
      expect(sides(at([[1, 1], 'a'], [other, 'a'])), String(other)).toBe(10)
      expect(sides(at([[1, 1], 'a'], [other, 'b'])), String(other)).toBe(11)
    }
  })
})

test('a closed path has every point once, to a tenth', () => {
  expect(
    closedPath([
      [0, 0.04],
      [2.26, 0],
      [1, 2],
    ]),
  ).toBe('M0,0L2.3,0L1,2Z')
})
