import { type HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { councilSums } from '../../../../src/figures/drawings/council-sums.ts'
import { capacitiesPerBox, placeBoxes } from '../../../../src/figures/drawings/place-boxes.ts'
import { drawnPeople, seesaw } from '../../../../src/figures/drawings/seesaw.ts'
import { tenPeople } from '../../../../src/figures/drawings/ten-people.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { pixelsOf, spokenPictures } from '../run.ts'

const text = { title: 'title', description: 'description' }
const heights = (people: readonly HTMLElement[]): readonly number[] =>
  people.map((p) => pixelsOf(first(p, 'rect'), 'height'))

function first(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}

/** The width of a picture, in pixels. */
const widthOf = (svg: HTMLElement): number => Number(first(svg, 'svg').getAttribute('viewBox')?.split(' ')[2])

describe('ten people', () => {
  const person = { label: 'a <b>', child: false, contactsPerCitizen: decimal('6.2'), more: false }
  const markup = tenPeople({
    id: 'x',
    ...text,
    people: [{ ...person, child: true, contactsPerCitizen: decimal('3.1') }, person, { ...person, more: true }],
    contacts: (value) => value.toFixed(1),
  })
  const svg = parse(markup)

  test('half the contacts make half the bar', () => {
    const [half = 0, whole = 0, other = 0] = svg.querySelectorAll('rect.by-age').map((bar) => pixelsOf(bar, 'width'))
    expect(half).toBeCloseTo(whole / 2, 1)
    expect(other).toBe(whole)
  })

  test('only those for whom the model adds something have a plus, and nobody a length for it', () => {
    expect(svg.querySelectorAll('path.plus')).toHaveLength(1)
    expect(svg.querySelectorAll('rect.more')).toHaveLength(1)
    const mark = first(svg, 'rect.more')
    const bar = svg.querySelectorAll('rect.by-age')[2]
    expect(pixelsOf(mark, 'x')).toBeGreaterThan(bar ? pixelsOf(bar, 'x') + pixelsOf(bar, 'width') : Infinity)
  })

  test('a child is smaller, and every label and figure is written, safely', () => {
    const [child = 0, adult = 0] = heights(svg.querySelectorAll('.person'))
    expect(child).toBeLessThan(adult)
    expect(svg.querySelectorAll('text').map((t) => t.innerHTML)).toEqual(
      ['3.1', '6.2', '6.2'].flatMap((contacts) => ['a &lt;b&gt;', contacts]),
    )
  })

  test('has its words, and keeps within its width', () => {
    expect(spokenPictures(markup)).toEqual([text])
    for (const rect of svg.querySelectorAll('rect')) {
      expect(pixelsOf(rect, 'x') + pixelsOf(rect, 'width')).toBeLessThanOrEqual(widthOf(svg))
    }
  })

  test('the longest bar leaves room for its plus and its figure', () => {
    const longest = parse(
      tenPeople({ id: 'x', ...text, people: [{ ...person, more: true }], contacts: (value) => value.toFixed(1) }),
    )
    const mark = first(longest, 'rect.more')
    // Four digits and a comma at 14 pixels.
    expect(pixelsOf(mark, 'x') + pixelsOf(mark, 'width')).toBeLessThan(widthOf(longest) - 32)
  })
})

describe('the seesaw', () => {
  const markup = seesaw({
    id: 'x',
    ...text,
    left: { citizens: decimal(1600), weight: decimal(1), amount: '1600', who: 'average' },
    right: { citizens: decimal(1250), weight: decimal('1.28'), amount: '1250', who: 'heavier' },
    citizensPerPerson: 50,
    middle: 'one',
  })
  const svg = parse(markup)
  const left = svg.querySelectorAll('.person.one')
  const right = svg.querySelectorAll('.person.heavy')

  test('has a person for every so many citizens', () => {
    expect(left).toHaveLength(32)
    expect(right).toHaveLength(25)
    expect(drawnPeople(decimal('1261.9'), 50)).toBe(25)
  })

  test('the two sides fill as much: 32 of weight 1 and 25 of weight 1.28', () => {
    const area = (people: readonly HTMLElement[]): number =>
      people
        .map((p) => first(p, 'rect'))
        .reduce((all, body) => all + pixelsOf(body, 'width') * pixelsOf(body, 'height'), 0)
    expect(area(right) / area(left)).toBeCloseTo(1, 2)
  })

  test('everybody stands on his or her own side, above the beam and below the words', () => {
    const beam = pixelsOf(first(svg, 'line.beam'), 'y1')
    for (const [people, from, to] of [
      [left, 0, 150],
      [right, 150, 300],
    ] as const) {
      for (const body of people.map((p) => first(p, 'rect'))) {
        expect(pixelsOf(body, 'x')).toBeGreaterThan(from)
        expect(pixelsOf(body, 'x') + pixelsOf(body, 'width')).toBeLessThan(to)
        expect(pixelsOf(body, 'y') + pixelsOf(body, 'height')).toBeLessThanOrEqual(beam)
      }
      const heads = people.map((p) => first(p, 'circle'))
      expect(Math.min(...heads.map((head) => pixelsOf(head, 'cy') - pixelsOf(head, 'r')))).toBeGreaterThan(34)
    }
  })

  test('has its words', () => {
    expect(spokenPictures(markup)).toEqual([text])
  })
})

describe('the boxes of two places', () => {
  const place = (name: string, weights: string, area: string) => ({
    name,
    byWeights: { need: decimal(weights), words: `${weights} by the weights` },
    byArea: { need: decimal(area), words: `${area} by the area` },
  })
  const draw = (...places: readonly [weights: string, area: string][]): string =>
    placeBoxes({
      id: 'x',
      ...text,
      capacitiesPerBox: 1,
      places: places.map(([weights, area], index) => place(`place ${index}`, weights, area)),
    })
  const svg = parse(draw(['12', '14.5'], ['10.5', '0.8']))
  const boxes = (kind: string): readonly HTMLElement[] => svg.querySelectorAll(`rect.unit.${kind}`)

  test('there are as many as each need has, the last one cut off', () => {
    expect(boxes('by-land')).toHaveLength(15 + 1)
    expect(boxes('by-age')).toHaveLength(12 + 11)
    const widths = boxes('by-land').map((box) => pixelsOf(box, 'width'))
    const whole = widths[0] ?? 0
    expect(widths[14]).toBe(whole / 2)
    expect(widths[15]).toBeCloseTo(whole * 0.8, 2)
  })

  test('the larger heap of each place stands in a frame', () => {
    const framed = (markup: string): readonly number[] =>
      parse(markup)
        .querySelectorAll('rect.counts')
        .map((frame) => pixelsOf(frame, 'x'))
    const [byArea = 0, byWeights = 0] = framed(draw(['12', '14.5'], ['10.5', '0.8']))
    expect(byArea).toBeGreaterThan(150)
    expect(byWeights).toBeLessThan(150)
    // As the rule says max(a, b): where both are the same, the weights are enough.
    expect(framed(draw(['12', '12']))).toEqual([byWeights])
  })

  test('every box stands in its frame, and the second place below the first', () => {
    const [first, second] = svg.querySelectorAll('rect.counts')
    if (first === undefined || second === undefined) throw new Error('no frames')
    const [top, bottom] = [pixelsOf(first, 'y'), pixelsOf(first, 'y') + pixelsOf(first, 'height')]
    for (const box of boxes('by-land').slice(0, 15)) {
      expect(pixelsOf(box, 'y')).toBeGreaterThan(top)
      expect(pixelsOf(box, 'y') + pixelsOf(box, 'height')).toBeLessThan(bottom)
      expect(pixelsOf(box, 'x')).toBeGreaterThan(pixelsOf(first, 'x'))
      expect(pixelsOf(box, 'x') + pixelsOf(box, 'width')).toBeLessThan(pixelsOf(first, 'x') + pixelsOf(first, 'width'))
    }
    expect(pixelsOf(second, 'y')).toBeGreaterThan(bottom)
  })

  test('a box stands for so many that there are at most 40', () => {
    const per = (...needs: readonly string[]): number => capacitiesPerBox(needs.map((need) => decimal(need)))
    expect(per('36.7', '25')).toBe(1)
    expect(per('40')).toBe(1)
    expect(per('40.1')).toBe(2)
    expect(per('387', '216')).toBe(10)
  })

  test('has its words', () => {
    expect(spokenPictures(draw(['14.5', '12']))).toEqual([text])
  })
})

describe('the sums of the councils', () => {
  const markup = councilSums({
    id: 'x',
    ...text,
    parts: [
      { words: 'a', own: 'a', need: decimal(15), councilNeed: decimal(150) },
      { words: 'b', own: 'b', need: decimal(75), councilNeed: decimal(300) },
    ],
  })
  const svg = parse(markup)

  test('one scale: half the sum is half as long, and a tenth of it a tenth', () => {
    const widths = (kind: string): readonly number[] =>
      svg.querySelectorAll(`rect.${kind}`).map((bar) => pixelsOf(bar, 'width'))
    const [half = 0, whole = 0] = widths('whole')
    expect(whole).toBe(298)
    expect(half).toBe(whole / 2)
    expect(widths('by-age')).toEqual([half / 10, whole / 4])
  })

  test('has its words', () => {
    expect(spokenPictures(markup)).toEqual([text])
  })
})
