import { type HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { floorSquares } from '../../../../src/figures/drawings/floor-squares.ts'
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

describe('the squares of the floor', () => {
  const draw = (floorNeed: string, modelNeed: string): string =>
    floorSquares({
      id: 'x',
      ...text,
      floorNeed: decimal(floorNeed),
      modelNeed: decimal(modelNeed),
      km2PerSquare: decimal(35),
      reachKm: decimal(15),
      words: { byArea: ['14.5', 'squares'], byWeights: ['12', 'weights'], counts: 'counts', reach: ['15 km', 'two'] },
    })
  const svg = parse(draw('14.5', '12'))
  const boxes = (kind: string): readonly HTMLElement[] => svg.querySelectorAll(`rect.box.${kind}`)

  test('there are as many as the area has, the last one cut off', () => {
    expect(boxes('by-land')).toHaveLength(15)
    expect(boxes('by-age')).toHaveLength(12)
    const widths = boxes('by-land').map((box) => pixelsOf(box, 'width'))
    expect(widths.at(-1)).toBe((widths[0] ?? 0) / 2)
    expect(new Set(boxes('by-age').map((box) => box.getAttribute('width'))).size).toBe(1)
  })

  test('the larger of the two stands in the frame', () => {
    const framed = (markup: string): number => pixelsOf(first(parse(markup), 'rect.counts'), 'x')
    const middle = 150
    expect(framed(draw('14.5', '12'))).toBeLessThan(middle)
    expect(framed(draw('12', '14.5'))).toBeGreaterThan(middle)
    // As the rule says max(a, b): where both are the same, the weights are enough.
    expect(framed(draw('12', '12'))).toBeGreaterThan(middle)
  })

  test('the circle is drawn to the scale of the squares: π·15² km² are 20.2 squares of 35 km²', () => {
    const radius = pixelsOf(first(svg, 'circle.reach'), 'r')
    const side = pixelsOf(first(svg, 'rect.box'), 'width')
    expect((Math.PI * radius ** 2) / side ** 2).toBeCloseTo((Math.PI * 225) / 35, 1)
  })

  test('both doctors are within the circle', () => {
    const circle = first(svg, 'circle.reach')
    const doctors = svg.querySelectorAll('.person.doctor').map((p) => first(p, 'circle'))
    expect(doctors).toHaveLength(2)
    for (const head of doctors) {
      const away = Math.hypot(
        pixelsOf(head, 'cx') - pixelsOf(circle, 'cx'),
        pixelsOf(head, 'cy') - pixelsOf(circle, 'cy'),
      )
      expect(away).toBeLessThan(pixelsOf(circle, 'r'))
    }
  })

  test('has its words', () => {
    expect(spokenPictures(draw('14.5', '12'))).toEqual([text])
  })
})
