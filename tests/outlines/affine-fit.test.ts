import { describe, expect, test } from 'vitest'
import { fitAffine } from '../../scripts/outlines/affine-fit.ts'
import { overlaps } from '../../scripts/outlines/overlap.ts'
import type { Point } from '../../scripts/outlines/path-data.ts'

describe('fitAffine', () => {
  test('finds a known map again', () => {
    const known = ([x, y]: Readonly<Point>): Point => [2 * x - 0.5 * y + 7, 0.25 * x + 3 * y - 11]
    const from: Point[] = [
      [0, 0],
      [10, 0],
      [3, 8],
      [-4, 5],
    ]
    const fit = fitAffine(from.map((point, index) => ({ from: point, to: known(point), weight: index + 1 })))
    const [x, y] = fit([100, -50])
    expect([x, y].map((value) => value.toFixed(6))).toEqual(['232.000000', '-136.000000'])
  })

  test('refuses points on one line', () => {
    const line: Point[] = [
      [0, 0],
      [1, 1],
      [2, 2],
    ]
    expect(() => fitAffine(line.map((point) => ({ from: point, to: point, weight: 1 })))).toThrow('one line')
  })
})

describe('overlaps', () => {
  const square = (code: string, x: number): { code: string; rings: Point[][] } => ({
    code,
    rings: [
      [
        [x, 0],
        [x + 40, 0],
        [x + 40, 40],
        [x, 40],
        [x, 0],
      ],
    ],
  })

  test('is common area over joint area, worst first', () => {
    // Moved by half its side, a square shares 20 of 60 columns with itself.
    expect(overlaps([square('0101', 0), square('0147', 200)], [square('0147', 220), square('0101', 0)], 4)).toEqual([
      { code: '0147', share: 1 / 3 },
      { code: '0101', share: 1 },
    ])
  })

  test('tells which municipality the yardstick lacks', () => {
    expect(() => overlaps([square('0101', 0)], [], 4)).toThrow('0101')
  })
})
