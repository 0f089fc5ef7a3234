import { type HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { councilStairs } from '../../../../src/figures/drawings/council-stairs.ts'
import { coveredCitizens } from '../../../../src/figures/drawings/covered-citizens.ts'
import { drawnDots } from '../../../../src/figures/drawings/drawn-dots.ts'
import { hundredCitizens } from '../../../../src/figures/drawings/hundred-citizens.ts'
import { largerHeap } from '../../../../src/figures/drawings/larger-heap.ts'
import { lastCapacities, nextDoor } from '../../../../src/figures/drawings/last-capacities.ts'
import { twoCitizens } from '../../../../src/figures/drawings/two-citizens.ts'
import { weightedArea } from '../../../../src/figures/drawings/weighted-area.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { pixelsOf, spokenPictures } from '../run.ts'

const text = { title: 'title', description: 'description' }
const whole = (value: { readonly toFixed: () => string }): string => value.toFixed()

/** What is seen of a drawing in a state, counted from one. */
function seen(markup: string, state: number): HTMLElement {
  const svg = parse(markup)
  for (const part of svg.querySelectorAll('.state'))
    if (!part.getAttribute('data-on')?.split(' ').includes(String(state))) part.remove()
  return svg
}

const one = (svg: HTMLElement, selector: string): HTMLElement => {
  const [found, ...more] = svg.querySelectorAll(selector)
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} of ${selector}`)
  return found
}
const end = (rect: HTMLElement): number => pixelsOf(rect, 'x') + pixelsOf(rect, 'width')

const citizen = (contacts: string) => ({ who: 'a <b>', contactsPerCitizen: decimal(contacts), amount: contacts })
const two = twoCitizens({ id: 'x', ...text, one: citizen('4'), others: [citizen('16'), citizen('1')] })

test('two citizens: four times the contacts are four times the area, each other in a state of its own', () => {
  const heights = [1, 2].map((state) => {
    const [first, other] = seen(two, state).querySelectorAll('.person rect')
    return first && other ? pixelsOf(other, 'height') / pixelsOf(first, 'height') : 0
  })
  // The roots of 16 ÷ 4 and of 1 ÷ 4.
  expect(heights[0]).toBeCloseTo(2, 2)
  expect(heights[1]).toBeCloseTo(0.5, 2)
  expect(seen(two, 2).querySelectorAll('.person')).toHaveLength(2)
})

const hundred = hundredCitizens({
  id: 'x',
  ...text,
  bands: [
    { ages: '0–17', contactsPerCitizen: decimal('4'), counts: [18, 20] },
    { ages: '18+', contactsPerCitizen: decimal('9'), counts: [82, 80] },
  ],
})

test('a hundred citizens: a hundred people are drawn in each state', () => {
  for (const state of [1, 2]) {
    const people = seen(hundred, state).querySelectorAll('.one > use')
    const drawn = people.map((use) => ((use.getAttribute('href') ?? '').endsWith('-row') ? 6 : 1))
    expect(drawn.reduce((sum: number, count) => sum + count, 0)).toBe(100)
  }
  expect(
    seen(hundred, 2)
      .querySelectorAll('.amount')
      .map((t) => t.text),
  ).toEqual(['20', '80'])
})

describe('the weighted area', () => {
  const area = (weight: string) =>
    weightedArea({
      id: 'x',
      ...text,
      weight: decimal(weight),
      citizens: '3.200',
      heights: ['1', weight],
      sums: ['3.200', '4.000'],
    })

  test('a weight of 1.25 adds a quarter of the height', () => {
    const svg = seen(area('1.25'), 2)
    const [plain, added] = [one(svg, '.by-age'), one(svg, '.heavy')]
    expect(pixelsOf(added, 'height') / pixelsOf(plain, 'height')).toBeCloseTo(0.25, 2)
    expect(pixelsOf(added, 'y') + pixelsOf(added, 'height')).toBeCloseTo(pixelsOf(plain, 'y'), 1)
  })

  test('a weight of 0.8 leaves a fifth empty, and of 1 nothing', () => {
    const svg = seen(area('0.8'), 2)
    expect(pixelsOf(one(svg, '.missing'), 'height') / pixelsOf(one(svg, '.by-age'), 'height')).toBeCloseTo(0.25, 2)
    expect(seen(area('1'), 2).querySelectorAll('.missing, .heavy')).toEqual([])
  })

  test('in the first state each counts for one', () => {
    expect(seen(area('1.25'), 1).querySelectorAll('.missing, .heavy')).toEqual([])
  })
})

const covered = coveredCitizens({
  id: 'x',
  ...text,
  covered: [
    { citizens: decimal(1600), weight: decimal(1), words: '1.600' },
    { citizens: decimal(1250), weight: decimal('1.28'), words: '1.250' },
  ],
  citizensPerPerson: 50,
})

test('one capacity: 32 people of weight 1, or 25 who are larger by the root of 1.28', () => {
  const [light, heavy] = [seen(covered, 1), seen(covered, 2)]
  expect([light, heavy].map((svg) => svg.querySelectorAll('.one > use, .heavy > use').length)).toEqual([32, 25])
  const height = (svg: HTMLElement) => pixelsOf(one(svg, 'defs rect'), 'height')
  expect(height(heavy) / height(light)).toBeCloseTo(Math.sqrt(1.28), 2)
})

const heaps = largerHeap({
  id: 'x',
  ...text,
  capacitiesPerBox: 1,
  heaps: [
    { need: decimal('2.5'), amount: '2,5', words: 'weights', kind: 'by-age' },
    { need: decimal(4), amount: '4,0', words: 'area', kind: 'by-land' },
  ],
})

test('the larger heap: 2.5 are two boxes and a half, and 4 stand in the frame', () => {
  const boxes = seen(heaps, 1).querySelectorAll('.unit')
  expect(boxes.map((box) => pixelsOf(box, 'width') / pixelsOf(box, 'height'))).toEqual([1, 1, 0.5])
  expect(seen(heaps, 1).querySelectorAll('.counts')).toEqual([])
  expect(seen(heaps, 2).querySelectorAll('.unit')).toHaveLength(4)
  const all = seen(heaps, 3)
  const frame = one(all, '.counts')
  const framed = all.querySelectorAll('.unit').filter((box) => pixelsOf(box, 'x') > pixelsOf(frame, 'x'))
  expect(framed).toHaveLength(4)
})

const stairs = councilStairs({
  id: 'x',
  ...text,
  steps: [
    { name: 'own', need: decimal(4), amount: '4,0', isOwn: true },
    { name: 'other', need: decimal(1), amount: '1,0', isOwn: false },
  ],
  total: { need: decimal(5), amount: '5,00', name: 'all' },
})

test('the sum of a council: each bar begins where the one before it ended, and the last is as long as all', () => {
  const [own, other, all] = seen(stairs, 2).querySelectorAll('rect')
  if (!own || !other || !all) throw new Error('a bar is missing')
  expect(pixelsOf(own, 'width') / pixelsOf(other, 'width')).toBeCloseTo(4, 2)
  expect(pixelsOf(other, 'x')).toBeCloseTo(end(own), 1)
  expect([pixelsOf(all, 'x'), end(all)]).toEqual([pixelsOf(own, 'x'), end(other)])
  expect(seen(stairs, 1).querySelectorAll('rect.heavy, rect.by-age')).toHaveLength(1)
})

describe('the last capacities', () => {
  const last = (need: string, capacities: number, opensAt: string) =>
    lastCapacities({
      id: 'x',
      ...text,
      need: decimal(need),
      amount: need,
      capacities: decimal(capacities),
      opensAt: decimal(opensAt),
      whole,
    })
  const fill = (svg: HTMLElement) => one(svg, 'rect.by-age')
  const box = (svg: HTMLElement) => svg.querySelectorAll('rect.door')[0]

  test('161.25 fill one box and a quarter, and 162 count', () => {
    const svg = seen(last('161.25', 162, '162'), 2)
    const width = pixelsOf(box(svg) ?? svg, 'width')
    expect(pixelsOf(fill(svg), 'width') / width).toBeCloseTo(1.25, 2)
    expect(svg.querySelectorAll('rect.counts')).toHaveLength(2)
    expect(svg.querySelectorAll('text').map((t) => t.text)).toEqual(['161', '162', '163'])
  })

  test('the next one opens with more than its number, or half of one more', () => {
    const up = seen(last('161.25', 162, '162'), 3)
    const width = pixelsOf(box(up) ?? up, 'width')
    const share = (svg: HTMLElement) => pixelsOf(fill(svg), 'width') / width
    expect(share(up)).toBeGreaterThan(2)
    expect(share(up)).toBeLessThan(2.1)
    expect(up.querySelectorAll('rect.counts')).toHaveLength(3)
    expect(share(seen(last('162.2', 162, '162.5'), 3))).toBeGreaterThan(2.5)
  })

  test('a council of one capacity has no box before it', () => {
    expect(seen(last('0.5', 1, '1'), 1).querySelectorAll('rect.door')).toHaveLength(2)
  })
})

const door = nextDoor({ id: 'x', ...text, capacities: decimal(162), whole })

test('the door of the story has the last capacity, and the next one, which is open to nobody yet', () => {
  expect(
    parse(door)
      .querySelectorAll('text')
      .map((t) => t.text),
  ).toEqual(['162', '163'])
  expect(parse(door).querySelectorAll('rect.by-age')).toHaveLength(1)
})

const dots = drawnDots({ id: 'x', ...text, dots: [9, 10, 10, 12], own: 10, low: 9, high: 11, whole: String })

test('the recomputations: a dot for each in the second state alone, those that are alike in a heap', () => {
  const circles = seen(dots, 2).querySelectorAll('circle')
  expect(circles).toHaveLength(4)
  const columns = Map.groupBy(circles, (circle) => circle.getAttribute('cx'))
  expect([...columns.values()].map((heap) => heap.length)).toEqual([1, 2, 1])
  expect(seen(dots, 1).querySelectorAll('circle, .span')).toEqual([])
})

test.each(Object.entries({ two, hundred, covered, heaps, stairs, door, dots }))(
  '%s has its words, and keeps within its width',
  (_, markup) => {
    expect(spokenPictures(markup)).toEqual([text])
    const width = Number(parse(markup).querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])
    for (const rect of parse(markup).querySelectorAll('svg > rect, .state > rect')) {
      expect(end(rect)).toBeLessThanOrEqual(width)
      expect(pixelsOf(rect, 'x')).toBeGreaterThanOrEqual(0)
    }
  },
)
