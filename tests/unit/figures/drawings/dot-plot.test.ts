import { parse } from 'node-html-parser'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dotPlot, type PlotDot } from '../../../../src/figures/drawings/dot-plot.ts'
import { listSizeAxis } from '../../../../src/figures/drawings/list-size-axis.ts'
import type { MunicipalityResult } from '../../../../src/results/result.ts'
import { headline, listSizes, pixelsOf, spokenPictures } from '../run.ts'

const axis = listSizeAxis(listSizes)
const country = { norm: headline.rules.citizensPerCapacity, country: headline.national.guidanceListSize }
const marksOf = ({ guidanceListSizeLow: low, guidanceListSizeHigh: high }: MunicipalityResult) => ({
  ...country,
  range: { low, high },
})
const text = { title: 'title', description: 'description', here: 'here', whole: String, fewer: 'fewer', more: 'more' }

const dotsFor = (here: MunicipalityResult): PlotDot[] =>
  headline.municipalities.map((m) => ({
    code: m.code,
    value: m.guidanceListSize,
    label: m.name,
    kind: m.code === here.code ? 'here' : m.council === here.council ? 'council' : 'other',
  }))

const plots = headline.municipalities.map((m) => {
  const markup = dotPlot(text, dotsFor(m), axis, marksOf(m))
  const plot = parse(markup).querySelector('svg.dots')
  if (plot === null) throw new Error(`${m.name} has no plot`)
  const dots = plot.querySelectorAll('circle').map((circle) => ({
    name: circle.querySelector('title')?.textContent ?? '',
    kind: circle.getAttribute('class'),
    x: pixelsOf(circle, 'cx'),
    y: pixelsOf(circle, 'cy'),
    r: pixelsOf(circle, 'r'),
  }))
  return { m, markup, plot, dots }
})
const sizeOf = new Map(headline.municipalities.map(({ name, guidanceListSize }) => [name, guidanceListSize.toNumber()]))

describe('the plot of every municipality', () => {
  test('has a dot for each municipality, this one and its council told apart', () => {
    const all = headline.municipalities.map(({ name }) => name).toSorted()
    for (const { m, dots } of plots) {
      const ofKind = (kind: string) => dots.filter((dot) => dot.kind === kind).map(({ name }) => name)
      const others = headline.municipalities.filter((x) => x.council === m.council && x !== m).map(({ name }) => name)
      expect.soft(dots.map(({ name }) => name).toSorted(), m.name).toEqual(all)
      expect.soft(ofKind('here'), m.name).toEqual([m.name])
      expect.soft(ofKind('council').toSorted(), m.name).toEqual(others.toSorted())
    }
  })

  test('has none that hides another', () => {
    for (const { m, dots } of plots) {
      const overlaps = dots.flatMap((a, i) =>
        dots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r),
      )
      expect.soft(overlaps, m.name).toEqual([])
    }
  })

  test('has equal distances for equal differences of list size', () => {
    const smallest = Math.min(...sizeOf.values())
    for (const { m, plot, dots } of plots) {
      const norm = plot.querySelector('line.norm')
      const xNorm = norm === null ? Number.NaN : pixelsOf(norm, 'x1')
      const perPatient = (xNorm - Math.min(...dots.map(({ x }) => x))) / (1600 - smallest)
      const astray = dots.filter(
        ({ name, x }) => !(Math.abs(x - (xNorm + ((sizeOf.get(name) ?? Number.NaN) - 1600) * perPatient)) < 0.03),
      )
      expect.soft(astray, m.name).toEqual([])
    }
  })

  test('has the range of the municipality as a ground from end to end, with its own dot on it', () => {
    for (const { m, plot, dots } of plots) {
      const [ground, ...more] = plot.querySelectorAll('rect.range-ground')
      if (ground === undefined) throw new Error(`${m.name} has no range`)
      expect.soft(more, m.name).toEqual([])
      const [, , width = 0] = (plot.getAttribute('viewBox') ?? '').split(' ').map(Number)
      const [low, wide] = [pixelsOf(ground, 'x'), pixelsOf(ground, 'width')]
      expect.soft(low, m.name).toBeCloseTo(axis.at(m.guidanceListSizeLow) * width, 1)
      expect.soft(low + wide, m.name).toBeCloseTo(axis.at(m.guidanceListSizeHigh) * width, 1)
      const here = dots.find(({ kind }) => kind === 'here')?.x ?? Number.NaN
      expect.soft(here > low && here < low + wide, m.name).toBe(true)
    }
  })

  test('has no ground where the number is no estimate', () => {
    for (const { m } of plots.slice(0, 1))
      expect(dotPlot(text, dotsFor(m), axis, { ...country, range: null })).not.toContain('range-ground')
  })

  test('stays within the picture, has its words and is light', () => {
    for (const { m, markup, plot, dots } of plots) {
      const [, , width = 0, height = 0] = (plot.getAttribute('viewBox') ?? '').split(' ').map(Number)
      const outside = dots.filter(({ x, y, r }) => x < r || x > width - r || y < r || y > height)
      expect.soft(outside, m.name).toEqual([])
      expect.soft(spokenPictures(markup), m.name).toEqual([{ title: 'title', description: 'description' }])
      expect.soft(gzipSync(markup, { level: 9 }).length, m.name).toBeLessThan(5000)
    }
  })

  test('is the same in whatever order the municipalities come', () => {
    const [first] = plots
    if (first === undefined) throw new Error('no plot')
    expect(dotPlot(text, dotsFor(first.m).toReversed(), axis, marksOf(first.m))).toBe(first.markup)
  })
})

test('a plot without the municipality itself is refused', () => {
  const [first] = headline.municipalities
  if (first === undefined) throw new Error('no municipality')
  const dots = dotsFor(first).filter((dot) => dot.kind !== 'here')
  expect(() => dotPlot(text, dots, axis, marksOf(first))).toThrow(RangeError)
})

test('the axis has round list sizes, the norm among them', () => {
  expect(axis.ticks).toContain(1600)
  expect(axis.ticks.filter((tick) => tick % 100 !== 0)).toEqual([])
  expect(axis.ticks.filter((tick) => axis.at(tick) < 0 || axis.at(tick) > 1)).toEqual([])
})
