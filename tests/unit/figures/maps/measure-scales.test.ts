import { describe, expect, test } from 'vitest'
import { classesByCode, measureLegend } from '../../../../src/figures/maps/measure-map.ts'
import { changeScale, listSizeScale, scaleOf } from '../../../../src/figures/maps/measure-scales.ts'
import type { Language } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { measuresOf } from '../../../../src/results/measures.ts'
import { measureValue, shownValue } from '../../../../src/text/labels/measure.ts'
import { classRange } from '../../../../src/text/labels/class-range.ts'
import { site } from '../../results/site.ts'

const { inputs, results, measures } = site
const MIDDLES: Readonly<Record<string, number>> = {
  'list-size': 1600,
  'need-weight': 1,
  'open-2025-draft--open-2025': 0,
  'open-2025--open-2026': 0,
}

/** The measures of every run, not only of the one that the pages lead with. */
const everyRun = results.runs.flatMap((run) =>
  measuresOf(inputs, { headline: run }, site.changes).map((measure) => ({
    name: `${measure.id}, ${run.run.id}`,
    measure,
  })),
)

test.each(everyRun)('$name: no class holds more than 60 % of the municipalities', ({ measure }) => {
  const counts = measureLegend(measure, 'da').classes.map((c) => c.count)
  expect(counts.reduce((a, b) => a + b)).toBe(98)
  expect(Math.max(...counts)).toBeLessThanOrEqual(58)
})

describe.each(measures)('$id', (measure) => {
  const scale = scaleOf(measure)

  test('has six classes without gap or overlap, in six shades', () => {
    expect(scale.classes).toHaveLength(6)
    scale.classes.slice(1).forEach((c, index) => {
      expect(c.from).toBe(scale.classes[index]?.to)
    })
    expect(new Set(scale.classes.map((c) => scale.shadeOf(c.number))).size).toBe(6)
  })

  test('puts every figure where the legend says, as the reader sees it', () => {
    const classes = classesByCode(measure)
    for (const row of measure.rows) {
      const value = Number(shownValue(measure, row.values[0] ?? decimal(NaN)))
      const c = scale.classes.find(({ number }) => number === classes.get(row.code))
      expect(value, row.name).toBeGreaterThanOrEqual(c?.from ?? -Infinity)
      expect(value, row.name).toBeLessThan(c?.to ?? Infinity)
    }
  })

  test('gives its middle a class of its own with classes on both sides, in a hue of its own', () => {
    const middle = MIDDLES[measure.id]
    if (middle === undefined) {
      expect(scale.middle).toBeNull()
      expect(scale.classes.map((c) => scale.shadeOf(c.number).charAt(0))).toEqual(Array(6).fill('t'))
      return
    }
    const number = scale.middle ?? 0
    expect(scale.classOf(decimal(middle)).number).toBe(number)
    expect(number).toBeGreaterThan(1)
    expect(number).toBeLessThan(6)
    expect(scale.shadeOf(number)).toBe('m')
    const hues = scale.classes.map((c) => scale.shadeOf(c.number).charAt(0))
    expect(new Set(hues.slice(0, number - 1)).size).toBe(1)
    expect(new Set(hues.slice(number)).size).toBe(1)
    expect(hues[0]).not.toBe(hues[5])
  })
})

test('the limits are round numbers, and the last of a lift is where it raises a municipality', () => {
  const limits = (id: string) => {
    const measure = measures.find((m) => m.id === id)
    return measure === undefined ? [] : scaleOf(measure).classes.flatMap(({ to }) => (to === null ? [] : [to]))
  }
  expect(limits('area-floor')).toEqual([10, 25, 50, 75, 100])
  expect(limits('need-weight')).toEqual([0.92, 0.97, 1.03, 1.1, 1.18])
  expect(limits('need-per-10000')).toEqual([6, 6.5, 7, 7.5, 8.5])
  expect(limits('gp-distance')).toEqual([1, 2, 3, 4, 5])
  expect(limits('aged-65')).toEqual([18, 21, 24, 27, 30])
  expect(limits('life-expectancy')).toEqual([80, 81, 81.5, 82, 83])
})

test('classes are said without a doubt', () => {
  const say = (id: string, language: Language = 'da') => {
    const measure = measures.find((m) => m.id === id)
    return measure === undefined
      ? []
      : scaleOf(measure).classes.map((c) => classRange(measure.subject.kind, c, language))
  }
  expect(say('list-size')).toEqual([
    'under 1.350',
    '1.350 til under 1.450',
    '1.450 til under 1.550',
    '1.550 til under 1.650',
    '1.650 til under 1.750',
    '1.750 og derover',
  ])
  expect(say('need-weight').slice(1, 4)).toEqual(['0,92 til under 0,97', '0,97 til under 1,03', '1,03 til under 1,10'])
  expect(say('life-expectancy').slice(0, 2)).toEqual(['under 80,0', '80,0 til under 81,0'])
  expect(say('open-2025--open-2026')).toEqual(['færre', 'uændret', '+1', '+2', '+3 til +4', '+5 og derover'])
  expect(say('list-size', 'en')).toEqual([
    'under 1,350',
    '1,350 to under 1,450',
    '1,450 to under 1,550',
    '1,550 to under 1,650',
    '1,650 to under 1,750',
    '1,750 and over',
  ])
  expect(say('need-weight', 'en').slice(1, 4)).toEqual([
    '0.92 to under 0.97',
    '0.97 to under 1.03',
    '1.03 to under 1.10',
  ])
  expect(say('open-2025--open-2026', 'en')).toEqual(['fewer', 'no change', '+1', '+2', '+3 to +4', '+5 and over'])
})

test('a change is said with its sign', () => {
  const change = measures.find((m) => m.id === 'open-2025-draft--open-2025')
  if (change === undefined) throw new Error('no such measure')
  expect(measureValue(change, decimal(12), 0, 'da')).toBe('+12')
  expect(measureValue(change, decimal(0), 0, 'da')).toBe('0')
  expect(measureValue(change, decimal(162), 2, 'da')).toBe('162')
  expect(measureValue(change, decimal('-0.23'), 3, 'da')).toBe('−0,2')
  expect(measureValue(change, decimal('-0.23'), 3, 'en')).toBe('−0.2')
  expect(measureValue(change, null, 0, 'en')).toBe('–')
})

describe('the classes of a change', () => {
  const limits = (...changes: readonly number[]) =>
    changeScale(changes.map((change) => decimal(change))).classes.flatMap(({ to }) => (to === null ? [] : [to]))

  test('are fine where the numbers move little, and wide where they move much', () => {
    expect(limits(0, 1, 20)).toEqual([0, 1, 2, 3, 5])
    expect(limits(0, 1, 21)).toEqual([0, 1, 5, 10, 20])
    expect(limits(0, 1, 60)).toEqual([0, 1, 5, 10, 20])
    expect(limits(0, 1, -61, 5, 6, 7)).toEqual([0, 1, 20, 50, 100])
    expect(limits()).toEqual([0, 1, 2, 3, 5])
  })

  test('are two for what goes down where a quarter or more do', () => {
    expect(limits(-1, 1, 1, 1)).toEqual([-2, 0, 1, 2, 4])
    expect(limits(-1, 1, 1, 1, 1)).toEqual([0, 1, 2, 3, 5])
    expect(changeScale([decimal(-1)]).classes.map((c) => classRange('change', c, 'da'))).toEqual([
      '−3 og derunder',
      '−2 til −1',
      'uændret',
      '+1',
      '+2 til +3',
      '+4 og derover',
    ])
  })

  test('have one of their own for no change, in a hue of its own', () => {
    for (const changes of [
      [1, 2],
      [-1, 2],
      [-100, 3, 4],
    ]) {
      const scale = changeScale(changes.map((change) => decimal(change)))
      const number = scale.middle ?? 0
      expect(scale.classes[number - 1]).toMatchObject({ from: 0, to: 1 })
      expect(scale.shadeOf(number)).toBe('m')
    }
  })
})

test.each([
  [1600, [1350, 1450, 1550, 1650, 1750]],
  [1500, [1250, 1350, 1450, 1550, 1650]],
  [1650, [1400, 1500, 1600, 1700, 1800]],
])('with a norm of %i the norm lies in the middle of a class of its own', (norm, limits) => {
  const scale = listSizeScale(decimal(norm))
  expect(scale.classes.slice(1).map(({ from }) => from)).toEqual(limits)
  expect(scale.middle).toBe(4)
  expect([norm - 50, norm, norm + 49].map((size) => scale.classOf(decimal(size)).number)).toEqual([4, 4, 4])
  expect([norm - 51, norm + 50].map((size) => scale.classOf(decimal(size)).number)).toEqual([3, 5])
})

test('the map of list sizes has the norm of its run', () => {
  const [measure] = measures
  const [run] = results.runs
  if (measure === undefined || run === undefined) throw new RangeError('no measure')
  const ruled = { ...run, rules: { ...run.rules, citizensPerCapacity: decimal(1500) } }
  expect(scaleOf({ ...measure, runs: [ruled] }).classes[1]?.from).toBe(1250)
  expect(() => scaleOf({ ...measure, runs: [] })).toThrow(RangeError)
})

test.each([
  ['need-weight', { from: 1.1, to: null }, '1,10 og derover', '1.10 and over'],
  ['need-weight', { from: null, to: 1 }, 'under 1,00', 'under 1.00'],
  ['life-expectancy', { from: 80, to: 81 }, '80,0 til under 81,0', '80.0 to under 81.0'],
  ['need-per-10000', { from: 6, to: 6.5 }, '6,0 til under 6,5', '6.0 to under 6.5'],
  ['list-size', { from: 1350, to: 1450 }, '1.350 til under 1.450', '1,350 to under 1,450'],
] as const)('limits of %s have as many decimals as the others of their map', (kind, limits, da, en) => {
  expect([classRange(kind, limits, 'da'), classRange(kind, limits, 'en')]).toEqual([da, en])
})
