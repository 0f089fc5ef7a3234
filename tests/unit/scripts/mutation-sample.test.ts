import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, isDrawn, wilsonInterval } from '../../../scripts/mutation/sample.ts'

const change = (line: number, replacement = 'true'): Change => ({
  fileName: 'src/model/edge.ts',
  mutatorName: 'ConditionalExpression',
  replacement,
  location: { start: { line, column: 5 }, end: { line, column: 9 } },
})
const changes = Array.from({ length: 4000 }, (_, index) => change(index))
const drawn = (share: number, seed = '1') => changes.filter((one) => isDrawn(one, { share, seed }))

describe('a sample', () => {
  test('holds about its share, and all or nothing at the ends', () => {
    // 400 of 4,000 are expected, with a standard deviation of 19; the draw is the same every time.
    expect(Math.abs(drawn(0.1).length - 400)).toBeLessThan(4 * 19)
    expect(drawn(1)).toHaveLength(4000)
    expect(drawn(0)).toEqual([])
  })

  test('holds each smaller one of its seed, and another seed draws another', () => {
    const larger = new Set(drawn(0.2))
    expect(drawn(0.1).every((one) => larger.has(one))).toBe(true)
    const other = new Set(drawn(0.1, '2'))
    // One in ten of 400 is in both by chance.
    expect(drawn(0.1).filter((one) => other.has(one)).length).toBeLessThan(100)
  })

  test('takes a change by what it is, wherever its file lies', () => {
    const sample = { share: 0.5, seed: '1' }
    for (const one of changes.slice(0, 100))
      expect(isDrawn({ ...one, fileName: `/elsewhere/${one.fileName}` }, sample)).toBe(isDrawn(one, sample))
    // Of two changes of one place either may be drawn.
    expect(
      new Set(changes.map((one, line) => isDrawn(one, sample) === isDrawn(change(line, 'false'), sample))).size,
    ).toBe(2)
  })
})

describe('the interval of a share', () => {
  test.each([
    // Worked out from Wilson’s formula with z = 1.96: (0.9 + 0.19208 ± 0.26734) ÷ 1.38416.
    [9, 10, 0.5958, 0.9821],
    // (1 + 0.19208 ± 0.19208) ÷ 1.38416.
    [10, 10, 0.7225, 1],
    [0, 10, 0, 0.2775],
  ])('%i of %i', (found, size, from, to) => {
    const [low, high] = wilsonInterval(found, size)
    expect(low).toBeCloseTo(from, 3)
    expect(high).toBeCloseTo(to, 3)
  })

  test('holds the share, is within 0 and 1, and is narrower for more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 2000 }), (size, draw) => {
        const found = draw % (size + 1)
        const [from, to] = wilsonInterval(found, size)
        expect(from).toBeGreaterThanOrEqual(-1e-12)
        expect(to).toBeLessThanOrEqual(1)
        expect(from).toBeLessThanOrEqual(found / size + 1e-12)
        expect(to).toBeGreaterThanOrEqual(found / size - 1e-12)
        const [wider, widerTo] = [to - from, wilsonInterval(4 * found, 4 * size)]
        expect(widerTo[1] - widerTo[0]).toBeLessThan(wider)
      }),
    )
  })
})
