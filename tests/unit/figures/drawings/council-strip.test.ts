import { type HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { councilStrip, stripScales } from '../../../../src/figures/drawings/council-strip.ts'
import { listSizeAxis } from '../../../../src/figures/drawings/list-size-axis.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { liftOf } from '../../../../src/model/lifts.ts'
import type { CouncilResult } from '../../../../src/results/result.ts'
import { headline, listSizes, membersOf, percentOf, pixelsOf, spokenPictures } from '../run.ts'

const listSize = listSizeAxis(listSizes)
const scales = {
  ...stripScales(
    headline.councils.map((council) => ({
      capacitiesHigh: council.capacitiesHigh,
      listSizes: membersOf(council).map((m) => m.guidanceListSize),
    })),
    listSize,
    headline.rules.citizensPerCapacity,
  ),
  capacities: 600,
}
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

const strips = headline.councils.map((council) => {
  const markup = draw(council)
  return { council, markup, svg: parse(markup), members: membersOf(council) }
})

/** The width of a part in percent; 0 for a part that is not drawn. */
function widthOf(svg: HTMLElement, selector: string): number {
  const found = svg.querySelector(selector)
  return found === null ? 0 : percentOf(found, 'width')
}

/** An element that every strip has. */
function partOf(svg: HTMLElement, selector: string): HTMLElement {
  const found = svg.querySelector(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}

describe('the strip of every council', () => {
  test('has a bar as long as the need, its hatched part what the floor adds', () => {
    for (const { council, svg } of strips) {
      const floor = widthOf(svg, '.by-lift')
      const need = widthOf(svg, '.by-citizens') + floor
      expect.soft(Math.abs(need - council.need.toNumber() / 6), council.name).toBeLessThan(0.02)
      expect
        .soft(Math.abs(floor - liftOf(council, 'area-floor').addition.toNumber() / 6), council.name)
        .toBeLessThan(0.02)
    }
  })

  test('has a line that is the range, at the height of the bar', () => {
    for (const { council, svg } of strips) {
      const range = partOf(svg, '.range')
      const bar = partOf(svg, '.by-citizens')
      expect.soft(percentOf(range, 'x1'), council.name).toBeCloseTo(council.capacitiesLow.toNumber() / 6, 1)
      expect.soft(percentOf(range, 'x2'), council.name).toBeCloseTo(council.capacitiesHigh.toNumber() / 6, 1)
      const middle = pixelsOf(bar, 'y') + pixelsOf(bar, 'height') / 2
      for (const end of ['y1', 'y2']) expect.soft(pixelsOf(range, end), council.name).toBe(middle)
    }
  })

  test('has a dot for each municipality on its own side of the norm', () => {
    for (const { council, svg, members } of strips) {
      const at = percentOf(partOf(svg, '.norm'), 'x1')
      const dots = svg.querySelectorAll('circle')
      expect.soft(dots.map((dot) => dot.textContent).toSorted()).toEqual(members.map((m) => m.name).toSorted())
      for (const dot of dots) {
        const m = members.find(({ name }) => name === dot.textContent)
        const side = Math.sign((m?.guidanceListSize.toNumber() ?? 0) - 1600)
        expect.soft(Math.sign(percentOf(dot, 'cx') - at), `${council.name}, ${m?.name ?? '?'}`).toBe(side)
      }
    }
  })

  test.each([130, 171, 290])('has no dot that hides another when it is %i pixels wide', (pixels) => {
    for (const { council, svg } of strips) {
      const dots = svg.querySelectorAll('circle').map((dot) => ({
        x: (percentOf(dot, 'cx') / 100) * pixels,
        y: pixelsOf(dot, 'cy'),
        r: pixelsOf(dot, 'r'),
      }))
      const overlaps = dots.flatMap((a, i) =>
        dots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r),
      )
      expect.soft(overlaps, council.name).toEqual([])
    }
  })

  test('has its dots below its bar', () => {
    for (const { council, svg } of strips) {
      const bar = partOf(svg, '.by-citizens')
      const tops = svg.querySelectorAll('circle').map((dot) => pixelsOf(dot, 'cy') - pixelsOf(dot, 'r'))
      expect.soft(Math.min(...tops), council.name).toBeGreaterThan(pixelsOf(bar, 'y') + pixelsOf(bar, 'height'))
    }
  })

  test('has its words', () => {
    for (const { markup } of strips) expect.soft(spokenPictures(markup)).toEqual([text])
  })
})

test('the scales have room for five capacities beyond the largest range, and for dots that stand on one another', () => {
  const [norm, size] = [decimal(1600), decimal(1500)]
  const councils = [
    { capacitiesHigh: decimal(120), listSizes: [size] },
    // Two at one size stand in two rows.
    { capacitiesHigh: decimal(595), listSizes: [size, size] },
  ]
  expect(stripScales(councils, listSize, norm)).toEqual({ listSize, norm, capacities: 600, rows: 2 })
})
