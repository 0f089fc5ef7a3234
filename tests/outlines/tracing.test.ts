import { describe, expect, test } from 'vitest'
import { crossingArcs } from '../../scripts/outlines/crossings.ts'
import { smoothArc } from '../../scripts/outlines/smooth-arcs.ts'
import type { Point } from '../../scripts/outlines/path-data.ts'
import { signedArea, tracePolygons } from '../../scripts/outlines/trace-rings.ts'
import { drawnRaster } from './drawn-raster.ts'

const frame = { x: 100, y: 200, cell: 4, width: 0, height: 0 }

describe('tracePolygons', () => {
  test('walks around a cell clockwise on the screen, in units of the plane', () => {
    expect(tracePolygons(drawnRaster('...\n.A.\n...'), frame).get(1)).toEqual([
      [
        [
          [104, 204],
          [108, 204],
          [108, 208],
          [104, 208],
          [104, 204],
        ],
      ],
    ])
  })

  test('gives a hole to the part around it, wound the other way', () => {
    const polygons = tracePolygons(drawnRaster('AAAA.AAA\nABBA.AAA\nAAAA.AAA'), frame).get(1) ?? []
    expect(polygons.map((rings) => rings.map((ring) => signedArea(ring) / 16))).toEqual([[12, -2], [9]])
  })

  test('keeps parts apart that touch at a corner only', () => {
    expect(tracePolygons(drawnRaster('A.\n.A'), frame).get(1)).toHaveLength(2)
  })

  test('finds every cell: the signed areas of the rings sum to the cells', () => {
    const raster = drawnRaster('AAAAB\nA.ABB\nAAB.B\nBBBBB')
    for (const [label, polygons] of tracePolygons(raster, frame)) {
      const sum = polygons.flat().reduce((total, ring) => total + signedArea(ring) / 16, 0)
      expect(sum).toBe(raster.cells.filter((cell) => cell === label).length)
    }
  })
})

describe('smoothArc', () => {
  const stairs = Array.from({ length: 41 }, (_, i): Point => [Math.ceil(i / 2), Math.floor(i / 2)])

  test('keeps the ends of an open arc and takes the stairs off it', () => {
    const smooth = smoothArc(stairs, 16)
    expect([smooth[0], smooth.at(-1)]).toEqual([stairs[0], stairs.at(-1)])
    const middle = smooth.slice(8, -8)
    // Stairs of one cell lie between the lines x − y = 0 and 1; what is left lies on the line halfway.
    expect(Math.max(...middle.map(([x, y]) => Math.abs(x - y - 0.5)))).toBeLessThan(0.02)
  })

  test('moves every point of a closed arc alike', () => {
    const square: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 0],
    ]
    const smooth = smoothArc(square, 3)
    expect(smooth[0]).toEqual(smooth.at(-1))
    const radii = [0, 2, 4, 6].map((index) => Math.hypot((smooth[index]?.[0] ?? 0) - 1, (smooth[index]?.[1] ?? 0) - 1))
    expect(new Set(radii.map((radius) => radius.toFixed(9))).size).toBe(1)
  })
})

describe('crossingArcs', () => {
  test('knows arcs that cross, touch or lie upon each other', () => {
    const base: Point[] = [
      [0, 0],
      [10, 0],
    ]
    expect(
      crossingArcs([
        base,
        [
          [5, -5],
          [5, 5],
        ],
      ]),
    ).toEqual([0, 1])
    expect(
      crossingArcs([
        base,
        [
          [5, 0],
          [5, 5],
        ],
      ]),
    ).toEqual([0, 1])
    expect(
      crossingArcs([
        base,
        [
          [2, 0],
          [8, 0],
        ],
      ]),
    ).toEqual([0, 1])
    expect(
      crossingArcs([
        base,
        [
          [0, 0],
          [10, 0],
        ],
      ]),
    ).toEqual([0, 1])
    expect(
      crossingArcs([
        base,
        [
          [0, 0],
          [4, 0],
        ],
      ]),
    ).toEqual([0, 1])
  })

  test('lets arcs meet at their vertices', () => {
    expect(
      crossingArcs([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 0],
          [10, 10],
        ],
        [
          [0, 0],
          [5, 5],
          [10, 10],
        ],
        [
          [0, -1],
          [10, -1],
        ],
      ]),
    ).toEqual([])
  })

  test('knows an arc that crosses itself', () => {
    expect(
      crossingArcs([
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ],
      ]),
    ).toEqual([0])
  })
})
