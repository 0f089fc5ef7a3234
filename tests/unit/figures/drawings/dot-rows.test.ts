import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotRows } from '../../../../src/figures/drawings/dot-rows.ts'

test('a dot that has room stands on the line, one that has not stands above', () => {
  expect(dotRows([0, 1, 5], 2)).toEqual([0, 1, 0])
  expect(dotRows([], 2)).toEqual([])
  expect(dotRows([3, 3, 3], 2)).toEqual([0, 1, 2])
})

test('two dots at the very distance share a row', () => {
  expect(dotRows([0, 2], 2)).toEqual([0, 0])
})

test('no two dots of a row are nearer than the distance, and no dot floats', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }), (positions) => {
      const rows = dotRows(positions, 9)
      rows.forEach((row, i) => {
        const here = positions[i] ?? 0
        const near = rows.flatMap((other, j) => (j < i && Math.abs((positions[j] ?? 0) - here) < 9 ? [other] : []))
        expect(near).not.toContain(row)
        // Every lower row was taken by a dot that came before.
        for (let lower = 0; lower < row; lower += 1) expect(near).toContain(lower)
      })
    }),
  )
})
