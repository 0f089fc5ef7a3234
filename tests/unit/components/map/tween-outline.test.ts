import { describe, expect, test } from 'vitest'
import { tweenOutline } from '../../../../src/components/map/browser/tween-outline.ts'
import { closedPath, layTiles, type Point } from '../../../../src/figures/maps/tile-layout.ts'

const layout = layTiles(
  [
    [0, 0],
    [3, 3],
  ],
  400,
)
const corners = layout.corners([3, 3])
const MAINLAND: readonly Point[] = [
  [0, 0],
  [30, 0],
  [30, 20],
  [12, 20],
  [0, 10],
]
const ISLAND: readonly Point[] = [
  [40, 5],
  [44, 5],
  [44, 9],
]
const outline = closedPath(MAINLAND) + closedPath(ISLAND)
const rings = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number)),
    )

describe('tweenOutline', () => {
  const shapeAt = tweenOutline(outline, corners)

  test('begins with the very outline and ends with the very tile', () => {
    expect(shapeAt(0)).toBe(outline)
    expect(shapeAt(1)).toBe(closedPath(corners))
  })

  test('keeps every point of the mainland and adds one for each corner of the tile', () => {
    const [first = []] = rings(shapeAt(1e-9))
    expect(first).toHaveLength(MAINLAND.length + 6)
    for (const point of MAINLAND) expect(first).toContainEqual([...point])
    const [last = []] = rings(shapeAt(1 - 1e-9))
    for (const [x, y] of corners) {
      expect(last.some(([px = NaN, py = NaN]) => Math.hypot(px - x, py - y) < 0.15)).toBe(true)
    }
  })

  test('shrinks the island while it goes along, until nothing of it is left', () => {
    const size = (share: number) => {
      const [, island = []] = rings(shapeAt(share))
      const xs = island.map(([x = NaN]) => x)
      return Math.max(...xs) - Math.min(...xs)
    }
    expect(size(1e-9)).toBeCloseTo(4)
    expect(size(0.25)).toBeCloseTo(2, 0)
    expect(rings(shapeAt(0.5))).toHaveLength(1)
  })

  test('leaves a tile that is where it should be in peace, wherever its outline begins and whichever way it runs', () => {
    for (const begin of [0, 1, 4]) {
      for (const turned of [corners, corners.toReversed()]) {
        const same = [...turned.slice(begin), ...turned.slice(0, begin)]
        const [ring = []] = rings(tweenOutline(closedPath(same), corners)(0.5))
        for (const [x = NaN, y = NaN] of ring) {
          expect(Math.min(...corners.map(([cx, cy]) => Math.hypot(cx - x, cy - y)))).toBeLessThan(0.5)
        }
      }
    }
  })
})
