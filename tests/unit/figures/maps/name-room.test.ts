import { expect, test } from 'vitest'
import { boxAround, roomFor } from '../../../../src/figures/maps/name-room.ts'

const within = { x: 0, y: 0, width: 400, height: 400 }

test('a name takes a box around its point, as wide as its longest line', () => {
  // Six letters of 0.48 × 20 pixels, and one line of 20.
  const box = boxAround(['Odense', 'By'], [100, 100], 20)
  expect(box.width).toBeCloseTo(57.6)
  expect(box).toMatchObject({ y: 80, height: 40 })
  expect(box.x + box.width / 2).toBe(100)
})

test('a name stands where it has room, moves half a line at a time where it has none, and is left out in the end', () => {
  const at = (...taken: (readonly [top: number, height: number])[]) =>
    roomFor(['Odense'], [100, 100], 20, {
      taken: taken.map(([y, height]) => ({ x: 0, y, width: 400, height })),
      within,
    })?.y
  expect(at()).toBe(90)
  // What ends at 95 leaves room from there on: one move down.
  expect(at([0, 95])).toBe(100)
  // What begins at 105 as well leaves none between them.
  expect(at([95, 10])).toBe(110)
  expect(at([0, 400])).toBeUndefined()
})

test('a name stays within what it must lie in', () => {
  expect(roomFor(['Odense'], [10, 100], 20, { taken: [], within })).toBeNull()
  expect(roomFor(['Odense'], [100, 5], 20, { taken: [], within })?.y).toBe(5)
})
