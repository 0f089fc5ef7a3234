import { describe, expect, test } from 'vitest'
import { compare, minus, over, plus, ratio, times, toFixed, toStep } from '../../../src/model/ratio.ts'

const shown = (value: ReturnType<typeof ratio>, decimals = 6): string => toFixed(value, decimals)

describe('ratio', () => {
  test('reads decimals exactly', () => {
    expect(ratio('1.1034')).toEqual({ top: 11034n, bottom: 10000n })
    expect(ratio('-0.5')).toEqual({ top: -5n, bottom: 10n })
    expect(ratio('1600')).toEqual({ top: 1600n, bottom: 1n })
  })

  test.each(['', '1,5', '1.', '.5', '1e3', 'abc', ' 1'])('refuses “%s”', (text) => {
    expect(() => ratio(text)).toThrow(`ratio: “${text}” is no decimal`)
  })
})

describe('arithmetic', () => {
  test('loses nothing', () => {
    expect(compare(plus(ratio('0.1'), ratio('0.2')), ratio('0.3'))).toBe(0)
    const third = over(ratio('1'), ratio('3'))
    expect(compare(times(third, ratio('3')), ratio('1'))).toBe(0)
    expect(shown(minus(ratio('1'), third))).toBe('0.666667')
  })

  test('refuses to divide by nothing', () => {
    expect(() => over(ratio('1'), ratio('0'))).toThrow(RangeError)
  })
})

describe('toFixed', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.4999', 0, '2'],
    ['0.04', 1, '0.0'],
    ['-0.04', 1, '0.0'],
    ['0.05', 1, '0.1'],
    ['-0.05', 1, '-0.1'],
    ['1450', 0, '1450'],
    ['12.3', 3, '12.300'],
  ])('%s with %i decimals is %s', (value, decimals, expected) => {
    expect(toFixed(ratio(value), decimals)).toBe(expected)
  })
})

test('toStep goes to the nearest step, a half away from zero', () => {
  expect(toStep(ratio('1738'), 50n)).toBe('1750')
  expect(toStep(ratio('1724.9'), 50n)).toBe('1700')
  expect(toStep(ratio('1725'), 50n)).toBe('1750')
  expect(toStep(ratio('-130'), 50n)).toBe('-150')
})
