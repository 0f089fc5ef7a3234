import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { rangeStrip } from '../../../../src/figures/drawings/range-strip.ts'
import { runsSlope } from '../../../../src/figures/drawings/runs-slope.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { spokenPictures } from '../run.ts'

const text = { title: 'title', description: 'description' }
const draw = (rest: Partial<Parameters<typeof rangeStrip>[0]> = {}): string =>
  rangeStrip({
    id: 'x',
    ...text,
    here: decimal(1400),
    range: { low: decimal(1300), high: decimal(1500) },
    council: [decimal(1450)],
    others: [1000, 1450, 2000].map((value) => decimal(value)),
    norm: decimal(1600),
    ...rest,
  })
const across = (markup: string, selector: string, attribute = 'cx'): readonly number[] =>
  parse(markup)
    .querySelectorAll(selector)
    .map((one) => Number.parseFloat(one.getAttribute(attribute) ?? ''))

test('the least and the most stand at the ends, and all else where it lies between them', () => {
  // From 1,000 at 4 % to 2,000 at 96 %: 1,400 is 0.4 of the way, at 40.8 %.
  expect(across(draw(), '.here')).toEqual([40.8])
  expect(across(draw(), '.council')).toEqual([45.4])
  expect(across(draw(), '.norm', 'x1')).toEqual([59.2])
  expect(across(draw(), '.range-ground', 'x')).toEqual([31.6])
  expect(across(draw(), '.range-ground', 'width')).toEqual([18.4])
  expect(parse(draw()).querySelector('.others')?.getAttribute('d')).toBe('M40 10v10M454 10v10M960 10v10')
})

test('a range beyond all places still fits', () => {
  const wide = draw({ range: { low: decimal(500), high: decimal(2500) } })
  expect(across(wide, '.range-ground', 'x')).toEqual([4])
  expect(across(wide, '.range-ground', 'width')).toEqual([92])
})

test('without an estimate there is no band, and without a norm no line', () => {
  const bare = draw({ range: null, norm: null })
  expect(across(bare, '.range-ground', 'x')).toEqual([])
  expect(across(bare, '.norm', 'x1')).toEqual([])
})

test('where all are the same they stand in the middle', () => {
  const same = draw({ here: decimal(5), council: [decimal(5)], others: [decimal(5)], range: null, norm: null })
  expect(across(same, '.here')).toEqual([50])
})

test('only its title and description are read', () => {
  expect(spokenPictures(draw())).toEqual([text])
  expect(parse(draw()).querySelectorAll('svg > :not(title, desc, [aria-hidden])')).toHaveLength(1)
})

const slope = (...values: readonly number[]): string =>
  runsSlope(
    'x',
    text,
    values.map((value) => ({ value: decimal(value), shown: `<${value}>` })),
  )

test('the runs share the width, more stands higher, and each dot has its number above it', () => {
  expect(across(slope(25, 37, 31), 'circle')).toEqual([16.67, 50, 83.33])
  const [low = 0, high = 0, middle = 0] = across(slope(25, 37, 31), 'circle', 'cy')
  expect(high).toBeLessThan(low)
  expect(middle).toBe((low + high) / 2)
  expect(across(slope(25, 37, 31), 'text', 'y')).toEqual([low, high, middle].map((y) => y - 14))
  expect(parse(slope(25, 37)).querySelectorAll('line')).toHaveLength(1)
  expect(slope(25)).toContain('&lt;25&gt;')
})

test('a number that stays is a level line', () => {
  const [from, to] = across(slope(3, 3), 'circle', 'cy')
  expect(from).toBe(to)
})

test('the slope has its words', () => {
  expect(spokenPictures(slope(1, 2))).toEqual([text])
})
