import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { type DrawsPicture, drawsPicture } from '../../../../src/figures/drawings/draws.ts'
import { spokenPictures } from '../run.ts'

const text = { title: 'title', description: 'description' }
const picture: DrawsPicture = {
  slug: 'fyn',
  distribution: [
    { capacities: 10, draws: 10 },
    { capacities: 11, draws: 40 },
    { capacities: 12, draws: 30 },
    { capacities: 13, draws: 20 },
  ],
  low: 11,
  high: 13,
  marks: [
    { capacities: 11, isOwn: true },
    { capacities: 15, isOwn: false },
    { capacities: 15, isOwn: false },
    { capacities: 12, isOwn: false },
  ],
  whole: (value) => `${value} læger`,
}
const drawn = (some: Partial<DrawsPicture> = {}) => {
  const svg = parse(drawsPicture(text, { ...picture, ...some }))
  const numbers = (selector: string, ...names: readonly string[]) =>
    svg
      .querySelectorAll(selector)
      .map((found) => names.map((name) => Number.parseFloat(found.getAttribute(name) ?? '')))
  return { svg, numbers }
}

describe('the picture of the draws', () => {
  // From 10 to 15, with one more at either end: eight numbers from 9 to 16, each an eighth of the width, 12.5 %.
  test('has a bar for each number, as high as it is often drawn, the most often full', () => {
    const { numbers } = drawn()
    // 10, 40, 30 and 20 of 40, of 56 pixels; a bar fills 84 % of its eighth and has 8 % before it.
    expect(numbers('rect.draw', 'height')).toEqual([[14], [56], [42], [28]])
    expect(numbers('rect.draw', 'y')).toEqual([[50], [8], [22], [36]])
    expect(numbers('rect.draw', 'x')).toEqual([[13.5], [26], [38.5], [51]])
    expect(numbers('rect.draw', 'width')).toEqual([[10.5], [10.5], [10.5], [10.5]])
  })

  test('shades the range with both its ends, and names them below their middles', () => {
    const { svg, numbers } = drawn()
    // From the left of 11, two eighths, to the right of 13, five eighths.
    expect(numbers('rect.range-ground', 'x', 'width')).toEqual([[25, 37.5]])
    expect(svg.querySelectorAll('text').map((word) => [word.getAttribute('class'), word.textContent])).toEqual([
      ['low', '11 læger'],
      ['high', '13 læger'],
    ])
    expect(numbers('text', 'x')).toEqual([[31.25], [56.25]])
  })

  test('has the own number as a line, and other readings as triangles, each number once', () => {
    const { numbers } = drawn()
    expect(numbers('line.own', 'x1', 'x2')).toEqual([[31.25, 31.25]])
    // 15 is in the seventh eighth, 12 in the fourth.
    expect(numbers('svg svg', 'x')).toEqual([[81.25], [43.75]])
    expect(drawn({ marks: [] }).numbers('line.own', 'x1')).toEqual([])
  })

  test('leaves out the few draws far off, but no mark', () => {
    // 4 of 1,000 at either end are less than half a per cent; 6 are more.
    const middle = { capacities: 20, draws: 992 }
    const ends = (draws: number) => [
      { capacities: 10, draws },
      { ...middle, draws: 1000 - 2 * draws },
      { capacities: 30, draws },
    ]
    const own = [{ capacities: 20, isOwn: true }]
    expect(drawn({ distribution: ends(4), low: 20, high: 20, marks: own }).numbers('rect.draw', 'height')).toHaveLength(
      1,
    )
    expect(drawn({ distribution: ends(6), low: 20, high: 20, marks: own }).numbers('rect.draw', 'height')).toHaveLength(
      3,
    )
    // A mark at 28 alone makes the span 19 to 29, in which 20 is the second of eleven.
    const far = [...own, { capacities: 28, isOwn: false }]
    const [[x = 0] = []] = drawn({ distribution: ends(4), low: 20, high: 20, marks: far }).numbers('line.own', 'x1')
    expect(x).toBeCloseTo((1.5 / 11) * 100, 1)
  })

  test('puts neighbours into one bar where there are more numbers than it has room for', () => {
    // 1 to 98 with one more at either end are 100 numbers: two to a bar, the first with 1 alone beside the empty 0.
    const distribution = Array.from({ length: 98 }, (_, index) => ({ capacities: index + 1, draws: 10 }))
    const heights = drawn({ distribution, low: 10, high: 90, marks: [{ capacities: 50, isOwn: true }] }).numbers(
      'rect.draw',
      'height',
    )
    expect(heights).toEqual([[28], ...Array.from({ length: 48 }, () => [56]), [28]])
  })

  test('is named by its words', () => {
    expect(spokenPictures(drawsPicture(text, picture))).toEqual([text])
  })
})
