import { describe, expect, test } from 'vitest'
import { parse } from 'node-html-parser'
import { timeline, type TimelineBar } from '../../../../src/figures/drawings/timeline.ts'

const bar = (some: Partial<TimelineBar>): TimelineBar => ({
  title: 'En regel',
  kind: 'rule',
  from: '2025-07-01',
  to: '2026-07-01',
  end: 'stated',
  precision: 'day',
  state: 'now',
  ...some,
})
const draw = (bars: readonly TimelineBar[], layout: 'narrow' | 'wide' = 'narrow') =>
  parse(
    timeline({
      id: 'x',
      title: 'Titel',
      description: 'Beskrivelse',
      bars,
      day: '2026-01-01',
      dayLabel: '1. januar 2026',
      years: [2025, 2026],
      layout,
    }),
  )
describe.each(['narrow', 'wide'] as const)('the %s drawing', (layout) => {
  test('has a name and a description', () => {
    const svg = draw([bar({})], layout).querySelector('svg')
    expect(svg?.getAttribute('aria-labelledby')).toBe('x-title x-desc')
    expect(svg?.querySelector('#x-title')?.textContent).toBe('Titel')
    expect(svg?.querySelector('#x-desc')?.textContent).toBe('Beskrivelse')
  })

  test('stands to scale: a rule of one of two years takes half the axis, and the day its middle', () => {
    const svg = draw([bar({ from: '2025-01-01', to: '2026-01-01' })], layout)
    const rect = svg.querySelector('rect')
    const lines = svg.querySelectorAll('line.grid').map((line) => Number(line.getAttribute('x1')))
    const [first = NaN, second = NaN, third = NaN] = lines
    expect(Number(rect?.getAttribute('x'))).toBeCloseTo(first, 1)
    expect(Number(rect?.getAttribute('width'))).toBeCloseTo(second - first, 1)
    expect(Number(svg.querySelector('line.today')?.getAttribute('x1'))).toBeCloseTo(second, 1)
    expect(third - second).toBeCloseTo(second - first, 1)
  })

  test('keeps within its width', () => {
    const svg = draw([bar({ to: null, end: 'none' }), bar({ to: null, end: 'unknown' })], layout)
    const width = Number(svg.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])
    for (const rect of svg.querySelectorAll('rect')) {
      expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(width)
    }
    for (const point of svg.querySelector('polygon')?.getAttribute('points')?.split(' ') ?? []) {
      expect(Number(point.split(',')[0])).toBeLessThanOrEqual(width)
    }
  })
})

test('tells the states apart by class, and ends apart by shape', () => {
  const svg = draw([
    bar({ state: 'past' }),
    bar({ state: 'coming', to: null, end: 'none' }),
    bar({ to: null, end: 'unknown' }),
    bar({ kind: 'event', to: null, end: 'none', state: 'past' }),
  ])
  expect(svg.querySelectorAll('rect').map((rect) => rect.getAttribute('class'))).toEqual([
    'bar past',
    'bar coming',
    'bar now',
  ])
  expect(svg.querySelectorAll('polygon')).toHaveLength(1)
  expect(svg.querySelectorAll('text.end').map((text) => text.textContent)).toEqual(['?'])
  expect(svg.querySelectorAll('circle')).toHaveLength(1)
})

test('leaves what begins after the axis to the list', () => {
  expect(draw([bar({ title: 'Senere', from: '2027-01-01', to: null, end: 'none' })]).textContent).not.toContain(
    'Senere',
  )
  expect(draw([bar({ title: 'Før', from: '2026-12-31', to: null, end: 'none' })]).textContent).toContain('Før')
})

test('an event known by its year stands in the middle of it', () => {
  const at = (some: Partial<TimelineBar>): number =>
    Number(
      draw([bar({ kind: 'event', to: null, end: 'none', ...some })])
        .querySelector('circle')
        ?.getAttribute('cx'),
    )
  const start = at({ from: '2026-01-01' })
  const middle = at({ from: '2026-01-01', precision: 'year' })
  expect(middle).toBeCloseTo((start + at({ from: '2026-12-31' })) / 2, 0)
})

test('a title is text, not markup', () => {
  expect(timelineText('<b>a & b</b>')).toContain('&lt;b&gt;a &amp; b')
})

function timelineText(title: string): string {
  return draw([bar({ title })]).querySelector('text.title')?.innerHTML ?? ''
}
