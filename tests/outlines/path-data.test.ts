import { describe, expect, test } from 'vitest'
import { readPath } from '../../scripts/outlines/path-data.ts'

describe('readPath', () => {
  test('reads absolute and relative moves, lines and ends', () => {
    expect(readPath('M10,20l4,0l0,4ZM50,60l1,0l0,-1Z', 1)).toEqual([
      [
        [10, 20],
        [14, 20],
        [14, 24],
        [10, 20],
      ],
      [
        [50, 60],
        [51, 60],
        [51, 59],
        [50, 60],
      ],
    ])
  })

  test('takes a relative move after an end from the start of the closed ring', () => {
    expect(readPath('M10,20l4,0l0,4Zm100,0l1,0l0,1Z', 1)[1]).toEqual([
      [110, 20],
      [111, 20],
      [111, 21],
      [110, 20],
    ])
  })

  test('reads numbers that only a sign parts, and pairs that follow a move as lines', () => {
    expect(readPath('M0,0 3-4 5.5.5Z', 1)).toEqual([
      [
        [0, 0],
        [3, -4],
        [5.5, 0.5],
        [0, 0],
      ],
    ])
  })

  test('closes a ring that the path leaves open', () => {
    expect(readPath('M0,0l4,0l0,4', 1)).toEqual([
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
    ])
  })

  test('flattens a curve to within the tolerance', () => {
    // The usual curve for a quarter of a circle around 0, 0, then two lines home; it strays 0.03 from the circle.
    const path = 'M100,0c0,55.2285 -44.7715,100 -100,100l0,-100Z'
    for (const [tolerance, most] of [
      [4, 6],
      [0.5, 16],
    ] as const) {
      const arc = (readPath(path, tolerance)[0] ?? []).slice(0, -2)
      expect(arc.at(-1)).toEqual([0, 100])
      expect(arc.length).toBeLessThan(most)
      for (const [index, [x, y]] of arc.entries()) {
        expect(Math.abs(Math.hypot(x, y) - 100)).toBeLessThan(0.04)
        const before = arc[index - 1] ?? [x, y]
        expect(100 - Math.hypot((x + before[0]) / 2, (y + before[1]) / 2)).toBeLessThan(tolerance)
      }
    }
  })

  test.each([
    ['M0,0h5Z', 'command h'],
    ['l1,1', 'begin with a move'],
    ['M0,0l1Z', 'lacks a number'],
  ])('refuses %s', (path, message) => {
    expect(() => readPath(path, 1)).toThrow(message)
  })
})
