import { describe, expect, test } from 'vitest'
import { closeGaps } from '../../scripts/outlines/close-gaps.ts'
import { squaredDistance } from '../../scripts/outlines/distance.ts'
import { dropSpecks, dropStrays } from '../../scripts/outlines/drop-specks.ts'
import { fillPinholes } from '../../scripts/outlines/fill-pinholes.ts'
import { partFalseNeighbours } from '../../scripts/outlines/part-false-neighbours.ts'
import { frameAround, rasterise } from '../../scripts/outlines/raster.ts'
import { drawnRaster, textOf } from './drawn-raster.ts'

const never = (): boolean => false

describe('rasterise', () => {
  test('gives a cell to the outline that holds its centre, holes left out', () => {
    const outline = {
      code: '0101',
      rings: [
        [
          [0, 0],
          [20, 0],
          [20, 20],
          [0, 20],
          [0, 0],
        ],
        [
          [8, 8],
          [12, 8],
          [12, 12],
          [8, 12],
          [8, 8],
        ],
      ] satisfies [number, number][][],
    }
    const frame = frameAround([outline], 4, 1)
    expect(frame).toEqual({ x: -4, y: -4, cell: 4, width: 7, height: 7 })
    expect(textOf(rasterise([outline], frame))).toBe('.......\n.AAAAA.\n.AAAAA.\n.AA.AA.\n.AAAAA.\n.AAAAA.\n.......')
  })
})

describe('squaredDistance', () => {
  test('agrees with comparing every two cells', () => {
    const inside = new Set([3, 17, 40])
    const distance = squaredDistance(9, 6, (index) => inside.has(index))
    distance.forEach((found, index) => {
      const all = [...inside].map(
        (other) => ((index % 9) - (other % 9)) ** 2 + (Math.floor(index / 9) - Math.floor(other / 9)) ** 2,
      )
      expect(found).toBe(Math.min(...all))
    })
  })
})

describe('closeGaps', () => {
  const strip = drawnRaster(`
    ..............
    ..............
    ..AAAA..BBBB..
    ..AAAA..BBBB..
    ..AAAA..BBBB..
    ..AAAA..BBBB..
    ..AAAA..BBBB..
    ..............
    ..............
  `)

  test('fills the gap between true neighbours in the middle and leaves the coast as it is', () => {
    expect(textOf(closeGaps(strip, [[1, 2]], 2))).toBe(
      [
        '..............',
        '..............',
        '..AAAA..BBBB..',
        '..AAAAABBBBB..',
        '..AAAAABBBBB..',
        '..AAAAABBBBB..',
        '..AAAA..BBBB..',
        '..............',
        '..............',
      ].join('\n'),
    )
  })

  test('leaves the gap open without a border, where it is wider than the closing, and where it is to be kept', () => {
    expect(textOf(closeGaps(strip, [], 2))).toBe(textOf(strip))
    expect(textOf(closeGaps(strip, [[1, 2]], 1))).toBe(textOf(strip))
    expect(textOf(closeGaps(strip, [[1, 2]], 2, () => true))).toBe(textOf(strip))
  })

  test('leaves the fjord of one area open', () => {
    const fjord = drawnRaster(`
      ..........
      ..........
      ..AAAAAA..
      ..AAAAAA..
      ..........
      ..AAAAAA..
      ..AAAAAA..
      ..........
      ..BBBBBB..
      ..........
    `)
    const closed = textOf(closeGaps(fjord, [[1, 2]], 1)).split('\n')
    expect(closed[4]).toBe('..........')
    expect(closed[7]).not.toBe('..........')
  })
})

describe('fillPinholes', () => {
  const hole = drawnRaster(`
    AAAAABBBBB
    AA..ABB..B
    AA..A.B..B
    AAAAA.BBBB
    CCCCCCCCCC
  `)

  test('fills small water between areas, keeps the lake of one, fills its specks', () => {
    expect(textOf(fillPinholes(hole, 10, 5, 0))).toBe('AAAAABBBBB\nAA..ABB..B\nAA..AAB..B\nAAAAAABBBB\nCCCCCCCCCC')
    expect(textOf(fillPinholes(hole, 10, 5, 5))).not.toContain('.')
  })

  test('keeps what is large or wide, and what reaches the edge', () => {
    expect(textOf(fillPinholes(hole, 2, 5, 0))).toBe(textOf(hole))
    expect(textOf(fillPinholes(hole, 10, 0, 5))).toBe(textOf(hole))
    const bay = drawnRaster('AAA\nAA.\nBBB')
    expect(textOf(fillPinholes(bay, 10, 5, 5))).toBe(textOf(bay))
  })
})

describe('partFalseNeighbours', () => {
  test('puts the area that borders both between two that do not border', () => {
    const drawn = drawnRaster(`
      AAAAAAAA....BBBBBBBB
      AAAAAAAA....BBBBBBBB
      ....................
      CCCCCCCCCCCCCCCCCCCC
      CCCCCCCCCCCCCCCCCCCC
    `)
    const closed = drawnRaster(`
      AAAAAAAAAABBBBBBBBBB
      AAAAAAAAAABBBBBBBBBB
      AAAAAAAAAABBBBBBBBBB
      CCCCCCCCCCCCCCCCCCCC
      CCCCCCCCCCCCCCCCCCCC
    `)
    const through = (a: number, b: number): boolean => a === 3 || b === 3
    expect(textOf(partFalseNeighbours(closed, drawn, through, 5)).split('\n')[0]).toBe('AAAAAAAACCCCBBBBBBBB')
    const parted = textOf(partFalseNeighbours(closed, drawn, never, 5))
    expect(parted.split('\n')[0]).toBe('AAAAAAAA....BBBBBBBB')
    expect(parted).not.toMatch(/AB|BA/)
  })
})

describe('specks', () => {
  const islands = drawnRaster('AAAA..A\n......A\nB..AAA.')

  test('drops small parts but never the largest of an area', () => {
    expect(textOf(dropSpecks(islands, [1, 2], 3))).toBe('AAAA...\n.......\nB..AAA.')
  })

  test('tells when an area has vanished', () => {
    expect(() => dropSpecks(islands, [1, 2, 3], 3)).toThrow('3')
  })

  test('drops parts that hold nothing of the drawing', () => {
    expect(textOf(dropStrays(islands, drawnRaster('A......\n.......\nB...A..')))).toBe('AAAA...\n.......\nB..AAA.')
  })
})
