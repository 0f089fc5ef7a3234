import { parse } from 'node-html-parser'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dotPlot, type PlotDot } from '../../../../src/figures/drawings/dot-plot.ts'
import { listSizeAxis } from '../../../../src/figures/drawings/list-size-axis.ts'
import type { MunicipalityResult } from '../../../../src/results/result.ts'
import { headline, listSizes, pixelsOf, spokenPictures } from '../run.ts'

const axis = listSizeAxis(listSizes)
const marks = { norm: headline.rules.citizensPerCapacity, country: headline.national.guidanceListSize }
const text = { title: 'title', description: 'description', here: 'here', whole: String, fewer: 'fewer', more: 'more' }

const dotsFor = (here: MunicipalityResult): PlotDot[] =>
  headline.municipalities.map((m) => ({
    code: m.code,
    value: m.guidanceListSize,
    label: m.name,
    kind: m.code === here.code ? 'here' : m.council === here.council ? 'council' : 'other',
  }))

describe.each(headline.municipalities.map((m) => ({ name: m.name, m })))('$name', ({ m }) => {
  const markup = dotPlot(text, dotsFor(m), axis, marks)
  const plot = parse(markup).querySelector('svg.dots')
  const circles = plot?.querySelectorAll('circle') ?? []
  const dots = circles.map((circle) => ({
    name: circle.querySelector('title')?.textContent,
    kind: circle.getAttribute('class'),
    x: pixelsOf(circle, 'cx'),
    y: pixelsOf(circle, 'cy'),
    r: pixelsOf(circle, 'r'),
  }))

  test('has a dot for each municipality, this one and its council told apart', () => {
    expect(dots.map((dot) => dot.name).toSorted()).toEqual(headline.municipalities.map((x) => x.name).toSorted())
    expect(dots.filter((dot) => dot.kind === 'here').map((dot) => dot.name)).toEqual([m.name])
    const others = headline.municipalities.filter((x) => x.council === m.council && x !== m).map((x) => x.name)
    expect(new Set(dots.filter((dot) => dot.kind === 'council').map((dot) => dot.name))).toEqual(new Set(others))
  })

  test('none hides another', () => {
    const overlaps = dots.flatMap((a, i) =>
      dots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r),
    )
    expect(overlaps).toEqual([])
  })

  test('equal differences of list size are equal distances', () => {
    const norm = plot?.querySelector('line.norm')
    const xNorm = norm ? pixelsOf(norm, 'x1') : Number.NaN
    const least = dots.reduce((a, b) => (b.x < a.x ? b : a))
    const smallest = Math.min(...listSizes.map((size) => size.toNumber()))
    const perPatient = (xNorm - least.x) / (1600 - smallest)
    for (const dot of dots) {
      const size = headline.municipalities.find((x) => x.name === dot.name)?.guidanceListSize.toNumber() ?? Number.NaN
      expect(Math.abs(dot.x - (xNorm + (size - 1600) * perPatient)), dot.name).toBeLessThan(0.03)
    }
  })

  test('stays within the picture, has its words and is light', () => {
    const [, , width = 0, height = 0] = (plot?.getAttribute('viewBox') ?? '').split(' ').map(Number)
    expect(dots.filter((dot) => dot.x < dot.r || dot.x > width - dot.r || dot.y < dot.r || dot.y > height)).toEqual([])
    expect(spokenPictures(markup)).toEqual([{ title: 'title', description: 'description' }])
    expect(dotPlot(text, dotsFor(m).toReversed(), axis, marks)).toBe(markup)
    expect(gzipSync(markup, { level: 9 }).length).toBeLessThan(5000)
  })
})

test('a plot without the municipality itself is refused', () => {
  const [first] = headline.municipalities
  if (first === undefined) throw new Error('no municipality')
  const dots = dotsFor(first).filter((dot) => dot.kind !== 'here')
  expect(() => dotPlot(text, dots, axis, marks)).toThrow(RangeError)
})

test('the axis has round list sizes, the norm among them', () => {
  expect(axis.ticks).toContain(1600)
  expect(axis.ticks.filter((tick) => tick % 100 !== 0)).toEqual([])
  expect(axis.ticks.filter((tick) => axis.at(tick) < 0 || axis.at(tick) > 1)).toEqual([])
})
