import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import {
  listSizeAboveNorm,
  listSizeInProse,
  listSizeRangeInProse,
  officialAboveEstimate,
  standsToNorm,
} from '../../../src/results/list-size.ts'
import { runOf } from './published.ts'

// Its norm is 1,600.
const { rules } = runOf('open-2026')
const estimated = (size: string) => ({ guidanceListSize: decimal(size), status: 'estimated' }) as const
const official = (size: string) => ({ guidanceListSize: decimal(size), status: 'computed' }) as const

const range = (low: string, high: string) => ({
  guidanceListSizeLow: decimal(low),
  guidanceListSizeHigh: decimal(high),
})

describe('a list size in prose', () => {
  test.each([
    ['1724.99', '1700'],
    ['1725', '1750'],
    ['1738.4', '1750'],
  ])('is an estimate of %s to the nearest fifty, %s', (size, shown) => {
    expect(listSizeInProse(estimated(size)).toFixed()).toBe(shown)
  })

  test('is an official one to the nearest whole, a half up', () => {
    expect(listSizeInProse(official('1738.4')).toFixed()).toBe('1738')
    expect(listSizeInProse(official('1738.5')).toFixed()).toBe('1739')
  })

  test.each([
    // 1,738 shows as 1,750, and 1,624.99 as 1,600: nothing above the norm.
    [estimated('1738'), '150'],
    [estimated('1624.99'), '0'],
    [estimated('1462'), '-150'],
    [official('1624.99'), '25'],
  ])('lies above the norm by what is shown', (area, above) => {
    expect(listSizeAboveNorm(area, rules).toFixed()).toBe(above)
  })

  test('has its range to the nearest fifty, the low end first', () => {
    expect(listSizeRangeInProse(range('1280', '1624.9')).map((size) => size.toFixed())).toEqual(['1300', '1600'])
  })

  test.each([
    ['1600', '1738', '-150'],
    ['1778', '1203', '600'],
    ['1610', '1600', '0'],
    // As prose has them: an estimate of 1,430 is told as 1,450, one of 1,475 as 1,500.
    ['1459', '1430', '0'],
    ['1475', '1475', '-50'],
    // A half is away from zero on both sides.
    ['1625', '1600', '50'],
    ['1575', '1600', '-50'],
  ])('of an authority, %s, lies above an estimate of %s by %s', (theirs, ours, above) => {
    expect(officialAboveEstimate(decimal(theirs), decimal(ours)).toFixed()).toBe(above)
  })
})

test.each([
  ['1120', '1445', 'below'],
  ['1400', '1599.9', 'below'],
  // An end on the norm itself does not tell the two apart, whatever prose rounds to.
  ['1400', '1600', 'unsure'],
  ['1550', '1650', 'unsure'],
  ['1600', '1900', 'unsure'],
  ['1600.1', '1900', 'above'],
])('a range from %s to %s lies %s of the norm of 1,600', (low, high, group) => {
  expect(standsToNorm(range(low, high), rules)).toBe(group)
})
