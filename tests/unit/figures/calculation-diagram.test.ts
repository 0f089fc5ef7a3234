import { parse } from 'node-html-parser'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { calculationDiagram, type DiagramText } from '../../../src/figures/calculation-diagram.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { liftOf } from '../../../src/model/lifts.ts'
import type { CouncilResult, MunicipalityResult } from '../../../src/results/result.ts'
import { headline, membersOf, percentOf, spokenPictures } from './run.ts'

const norm = headline.rules.citizensPerCapacity
const text: DiagramText<MunicipalityResult> = {
  municipality: (m) => ({ title: m.name, description: `need of ${m.name}` }),
  total: { title: 'total', description: 'the sum' },
  rounding: { title: 'rounding', description: 'the last capacities' },
  need: 'need',
  whole: String,
}
const draw = (council: CouncilResult) => calculationDiagram(text, council, membersOf(council), norm)

/** Where the parts of a bar lie, in percent of the width; null for a part that is not drawn. */
function partsOf(svg: string, kind: string): { from: number; to: number } | null {
  const rect = parse(svg).querySelector(`rect.${kind}`)
  if (rect === null) return null
  const from = percentOf(rect, 'x')
  return { from, to: from + percentOf(rect, 'width') }
}

/** Where a bar ends: at its last part that counts. */
function endOf(svg: string): number {
  return Math.max(...['by-citizens', 'by-weights', 'by-lift'].map((kind) => partsOf(svg, kind)?.to ?? 0))
}

/** Coordinates carry two decimals of a percent; a part has two of them. */
const NEAR = 0.02

describe.each(headline.councils.map((council) => ({ name: council.name, council })))('$name', ({ council }) => {
  const diagram = draw(council)
  // The scale, found from the total bar alone.
  const perCapacity = endOf(diagram.total) / council.need.toNumber()

  test('has a bar for each municipality, the largest need first', () => {
    expect(new Set(diagram.rows.map((row) => row.municipality.code))).toEqual(new Set(council.municipalityCodes))
    const needs = diagram.rows.map((row) => row.municipality.need.toNumber())
    expect(needs).toEqual(needs.toSorted((a, b) => b - a))
  })

  test('each bar begins where the one before it ended, and the last ends with the sum', () => {
    let end = 0
    for (const { svg } of diagram.rows) {
      expect(Math.abs((partsOf(svg, 'by-citizens')?.from ?? Number.NaN) - end)).toBeLessThan(NEAR)
      end = endOf(svg)
    }
    expect(Math.abs(end - endOf(diagram.total))).toBeLessThan(NEAR)
  })

  test('parts are as long as the capacities that they stand for', () => {
    for (const { svg, municipality: m } of diagram.rows) {
      const start = partsOf(svg, 'by-citizens')?.from ?? Number.NaN
      const citizens = m.citizens.toNumber() / 1600
      const model = (m.needWeight.toNumber() * m.citizens.toNumber()) / 1600
      const length = (from: number, to: number) => (to - from) * perCapacity
      const drawn = (kind: string): number => {
        const part = partsOf(svg, kind)
        return part === null ? 0 : part.to - part.from
      }
      expect(Math.abs(endOf(svg) - start - length(0, m.need.toNumber())), m.name).toBeLessThan(2 * NEAR)
      expect(Math.abs(drawn('by-citizens') - length(0, Math.min(citizens, model))), m.name).toBeLessThan(2 * NEAR)
      expect(Math.abs(drawn('by-weights') - length(0, Math.max(0, model - citizens))), m.name).toBeLessThan(2 * NEAR)
      expect(Math.abs(drawn('taken') - length(0, Math.max(0, citizens - model))), m.name).toBeLessThan(2 * NEAR)
      expect(Math.abs(drawn('by-lift') - length(model, m.need.toNumber())), m.name).toBeLessThan(2 * NEAR)
    }
  })

  test('nothing lies outside the picture', () => {
    for (const svg of [...diagram.rows.map((row) => row.svg), diagram.total]) {
      for (const rect of parse(svg).querySelectorAll('rect')) {
        expect(percentOf(rect, 'x')).toBeGreaterThanOrEqual(0)
        expect(percentOf(rect, 'x') + percentOf(rect, 'width')).toBeLessThanOrEqual(100 + NEAR)
      }
    }
  })

  test('the key adds up to the need', () => {
    const { byCitizens, added, taken } = diagram.sums
    const byFloor = liftOf(council, 'area-floor').addition
    expect(byCitizens.plus(added).plus(taken).plus(byFloor).minus(council.need).abs().lt('1e-40')).toBe(true)
    expect(byCitizens.minus(council.citizens.div(1600)).abs().lt('1e-40')).toBe(true)
  })

  test('the last capacities show the rounding: the need begins the one that still counts', () => {
    const counted = diagram.boxes.filter((box) => box.counts).map((box) => box.number)
    expect(Math.max(...counted)).toBe(council.capacities.toNumber())
    const begun = diagram.boxes.filter((box) => box.state === 'begun').map((box) => box.number)
    expect(begun).toEqual([Math.floor(council.need.toNumber()) + 1])

    const fills = parse(diagram.rounding).querySelectorAll('rect.by-citizens')
    const filled = fills.map((fill) => percentOf(fill, 'width')).reduce((sum, width) => sum + width, 0)
    const first = (diagram.boxes[0]?.number ?? 0) - 1
    const share = (council.need.toNumber() - first) / diagram.boxes.length
    expect(Math.abs(filled - share * 100)).toBeLessThan(2 * NEAR)
  })

  test('every picture has a title and a description', () => {
    const pictures = spokenPictures([...diagram.rows.map((row) => row.svg), diagram.total, diagram.rounding].join(''))
    expect(pictures).toHaveLength(council.municipalityCodes.length + 2)
    expect(pictures.filter(({ title, description }) => title === '' || description === '')).toEqual([])
  })

  test('is the same each time, however its municipalities come', () => {
    const again = calculationDiagram(text, council, membersOf(council).toReversed(), norm)
    expect(again).toEqual(diagram)
  })

  test('is light: a fifth of what a page may weigh', () => {
    const markup = [diagram.scale, ...diagram.rows.map((row) => row.svg), diagram.total, diagram.rounding].join('')
    expect(gzipSync(markup, { level: 9 }).length).toBeLessThan(5000)
  })
})

describe('rounding', () => {
  const boxesAt = (need: string, capacities: number) => {
    const area = { citizens: decimal(1600), modelNeed: decimal(need), lifts: [], need: decimal(need) }
    const council = { ...area, capacities: decimal(capacities) }
    const one = { title: 'a', description: 'b' }
    const words = { ...text, municipality: () => one }
    return calculationDiagram(words, council, [{ ...area, code: '0101' }], norm).boxes
  }

  test('up: the capacity that is begun counts', () => {
    expect(boxesAt('12.1', 13)).toEqual([
      { number: 12, state: 'full', counts: true },
      { number: 13, state: 'begun', counts: true },
      { number: 14, state: 'empty', counts: false },
    ])
  })

  test('to the nearest: a capacity less than half begun does not count', () => {
    expect(boxesAt('449.2', 449)).toEqual([
      { number: 449, state: 'full', counts: true },
      { number: 450, state: 'begun', counts: false },
      { number: 451, state: 'empty', counts: false },
    ])
  })

  test('a whole need begins none', () => {
    expect(boxesAt('12', 12)).toEqual([
      { number: 11, state: 'full', counts: true },
      { number: 12, state: 'full', counts: true },
      { number: 13, state: 'empty', counts: false },
    ])
  })

  test('residue of division does not begin a capacity', () => {
    expect(boxesAt('12.0000000000000000000000000000001', 12).map((box) => box.state)).toEqual(['full', 'full', 'empty'])
  })

  test('the first capacity has none before it', () => {
    expect(boxesAt('0.4', 1).map((box) => box.number)).toEqual([1, 2])
  })
})
