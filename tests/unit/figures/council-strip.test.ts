import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { councilStrip, stripRows } from '../../../src/figures/council-strip.ts'
import { listSizeAxis } from '../../../src/figures/list-size-axis.ts'
import { liftOf } from '../../../src/model/lifts.ts'
import type { CouncilResult } from '../../../src/results/result.ts'
import { headline, listSizes, membersOf, percentOf, pixelsOf, spokenPictures } from './run.ts'

const listSize = listSizeAxis(listSizes)
const scales = { listSize, capacities: 600, norm: headline.rules.citizensPerCapacity, rows: 7 }
const text = { title: 'title', description: 'description' }
const draw = (council: CouncilResult) =>
  councilStrip(
    text,
    {
      ...council,
      municipalities: membersOf(council).map((m) => ({
        code: m.code,
        label: m.name,
        guidanceListSize: m.guidanceListSize,
      })),
    },
    scales,
  )

describe.each(headline.councils.map((council) => ({ name: council.name, council })))('$name', ({ council }) => {
  const markup = draw(council)
  const svg = parse(markup)
  const width = (selector: string): number => {
    const found = svg.querySelector(selector)
    return found === null ? 0 : percentOf(found, 'width')
  }

  test('the bar is the need, its hatched part what the floor adds', () => {
    expect(Math.abs(width('.by-citizens') + width('.by-lift') - council.need.toNumber() / 6)).toBeLessThan(0.02)
    expect(Math.abs(width('.by-lift') - liftOf(council, 'area-floor').addition.toNumber() / 6)).toBeLessThan(0.02)
  })

  test('the line is the range', () => {
    const range = svg.querySelector('.range')
    if (range === null) throw new Error('no range')
    expect(percentOf(range, 'x1')).toBeCloseTo(council.capacitiesLow.toNumber() / 6, 1)
    expect(percentOf(range, 'x2')).toBeCloseTo(council.capacitiesHigh.toNumber() / 6, 1)
  })

  test('has a dot for each municipality on its own side of the norm', () => {
    const norm = svg.querySelector('.norm')
    const at = norm === null ? Number.NaN : percentOf(norm, 'x1')
    const dots = svg.querySelectorAll('circle')
    expect(dots.map((dot) => dot.textContent).toSorted()).toEqual(
      membersOf(council)
        .map((m) => m.name)
        .toSorted(),
    )
    for (const dot of dots) {
      const m = membersOf(council).find((x) => x.name === dot.textContent)
      expect(Math.sign(percentOf(dot, 'cx') - at), m?.name).toBe(
        Math.sign((m?.guidanceListSize.toNumber() ?? 0) - 1600),
      )
    }
  })

  test.each([130, 171, 290])('no dot hides another when it is %i pixels wide', (pixels) => {
    const dots = svg.querySelectorAll('circle').map((dot) => ({
      x: (percentOf(dot, 'cx') / 100) * pixels,
      y: pixelsOf(dot, 'cy'),
      r: pixelsOf(dot, 'r'),
    }))
    const overlaps = dots.flatMap((a, i) =>
      dots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r),
    )
    expect(overlaps).toEqual([])
  })

  test('its dots fit in the rows that all pictures have', () => {
    const sizes = membersOf(council).map((m) => m.guidanceListSize)
    expect(Math.max(...stripRows(sizes, listSize))).toBeLessThan(scales.rows)
  })

  test('has its words and is the same each time', () => {
    expect(spokenPictures(markup)).toEqual([text])
    expect(draw(council)).toBe(markup)
  })
})
