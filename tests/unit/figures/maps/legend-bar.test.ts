import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { legendBar } from '../../../../src/figures/maps/legend-bar.ts'
import { changeScale, listSizeScale } from '../../../../src/figures/maps/measure-scales.ts'
import { shareAlong } from '../../../../src/figures/maps/share-along.ts'
import { decimal } from '../../../../src/model/decimal.ts'

const sizes = (...values: readonly number[]) => values.map((value) => ({ value: decimal(value), group: null }))
const bar = (values: readonly number[]) =>
  parse(
    legendBar({
      scale: listSizeScale(decimal(1600)),
      values: sizes(...values),
      limitText: String,
      middle: 'norm',
    }),
  )

describe('the bar of a legend', () => {
  const root = bar([1340, 1360, 1600, 1600, 1900])

  test('has its six classes beside each other, with the limits at the joints', () => {
    expect(root.querySelectorAll('.fine rect').map((rect) => rect.getAttribute('x'))).toEqual([
      '0%',
      '16.67%',
      '33.33%',
      '50%',
      '66.67%',
      '83.33%',
    ])
    const joints = root.querySelectorAll('text:not(.norm)')
    expect(joints.map((text) => text.textContent)).toEqual(['1350', '1450', '1550', '1650', '1750'])
    expect(joints.map((text) => text.getAttribute('x'))).toEqual(['16.67%', '33.33%', '50%', '66.67%', '83.33%'])
  })

  test('has a needle at the middle, which lies in the middle of its class', () => {
    expect(root.querySelector('.norm')?.getAttribute('x')).toBe('58.33%')
  })

  test('draws how many have which value, twice as high for two as for one', () => {
    const heights = root.querySelectorAll('svg > rect').map((rect) => Number(rect.getAttribute('height')))
    expect(heights.toSorted((a, b) => a - b)).toEqual([14, 14, 14, 28])
  })

  test('keeps a value at an end in its class', () => {
    const shades = bar([1100, 1350])
      .querySelectorAll('svg > rect')
      .map((rect) => [rect.getAttribute('class'), rect.getAttribute('x')])
    expect(shades).toEqual([
      ['t1', '0.25%'],
      ['t3', '16.92%'],
    ])
  })
})

test('the bar of a change has one column for a class, and no limits', () => {
  const changes = [0, 0, 1, 5].map((value) => decimal(value))
  const root = parse(
    legendBar({
      scale: changeScale(changes),
      values: changes.map((value) => ({ value, group: null })),
      limitText: null,
      middle: null,
    }),
  )
  expect(root.querySelectorAll('svg > rect').map((rect) => rect.getAttribute('class'))).toEqual(['m', 't5', 't1'])
  expect(root.querySelectorAll('text')).toHaveLength(0)
})

test.each([
  [1000, 0],
  [1100, 0.25],
  [1200, 0.5],
  [1250, 0.75],
  [1300, 1],
])('a value of %i stands at %d of the way', (value, share) => {
  const stops = [
    [1000, 0],
    [1200, 0.5],
    [1300, 1],
  ] as const
  expect(shareAlong(stops)(value)).toBeCloseTo(share, 9)
})
