import { parse } from 'node-html-parser'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { calculationDiagram, type DiagramText } from '../../../../src/figures/drawings/calculation-diagram.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { liftOf } from '../../../../src/model/lifts.ts'
import type { CouncilResult, MunicipalityResult } from '../../../../src/results/result.ts'
import { headline, membersOf, percentOf, spokenPictures } from '../run.ts'

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

const diagrams = headline.councils.map((council) => {
  const diagram = draw(council)
  // The scale, found from the total bar alone.
  return { council, diagram, perCapacity: endOf(diagram.total) / council.need.toNumber() }
})

describe('the diagram of every council', () => {
  test('has a bar for each municipality, the largest need first', () => {
    for (const { council, diagram } of diagrams) {
      const codes = diagram.rows.map((row) => row.municipality.code)
      expect.soft(codes.toSorted(), council.name).toEqual(council.municipalityCodes.toSorted())
      const needs = diagram.rows.map((row) => row.municipality.need.toNumber())
      expect.soft(needs, council.name).toEqual(needs.toSorted((a, b) => b - a))
    }
  })

  test('has bars that each begin where the one before ended, the last with the sum', () => {
    for (const { council, diagram } of diagrams) {
      let end = 0
      for (const { svg, municipality } of diagram.rows) {
        const gap = Math.abs((partsOf(svg, 'by-citizens')?.from ?? Number.NaN) - end)
        expect.soft(gap, municipality.name).toBeLessThan(NEAR)
        end = endOf(svg)
      }
      expect.soft(Math.abs(end - endOf(diagram.total)), council.name).toBeLessThan(NEAR)
    }
  })

  test('has parts as long as the capacities that they stand for', () => {
    for (const { diagram, perCapacity } of diagrams) {
      for (const { svg, municipality: m } of diagram.rows) {
        const start = partsOf(svg, 'by-citizens')?.from ?? Number.NaN
        const citizens = m.citizens.toNumber() / 1600
        const model = (m.needWeight.toNumber() * m.citizens.toNumber()) / 1600
        const need = m.need.toNumber()
        const drawn = (kind: string): number => {
          const part = partsOf(svg, kind)
          return part === null ? 0 : part.to - part.from
        }
        const lengths = {
          'by-citizens': Math.min(citizens, model),
          'by-weights': Math.max(0, model - citizens),
          taken: Math.max(0, citizens - model),
          'by-lift': need - model,
        }
        expect.soft(Math.abs(endOf(svg) - start - need * perCapacity), m.name).toBeLessThan(2 * NEAR)
        for (const [kind, length] of Object.entries(lengths))
          expect.soft(Math.abs(drawn(kind) - length * perCapacity), `${m.name}, ${kind}`).toBeLessThan(2 * NEAR)
      }
    }
  })

  test('has nothing outside the picture', () => {
    for (const { council, diagram } of diagrams) {
      const rects = [...diagram.rows.map((row) => row.svg), diagram.total].flatMap((svg) =>
        parse(svg).querySelectorAll('rect'),
      )
      const outside = rects.filter((rect) => {
        const from = percentOf(rect, 'x')
        return from < 0 || from + percentOf(rect, 'width') > 100 + NEAR
      })
      expect.soft(outside.map(String), council.name).toEqual([])
    }
  })

  test('has a key that adds up to the need', () => {
    for (const { council, diagram } of diagrams) {
      const { byCitizens, added, taken } = diagram.sums
      const byFloor = liftOf(council, 'area-floor').addition
      const sum = byCitizens.plus(added).plus(taken).plus(byFloor)
      expect.soft(sum.minus(council.need).abs().lt('1e-40'), council.name).toBe(true)
      expect.soft(byCitizens.minus(council.citizens.div(1600)).abs().lt('1e-40'), council.name).toBe(true)
    }
  })

  test('has last capacities that show the rounding: the need begins the one that still counts', () => {
    for (const { council, diagram } of diagrams) {
      const counted = diagram.boxes.filter((box) => box.counts).map((box) => box.number)
      expect.soft(Math.max(...counted), council.name).toBe(council.capacities.toNumber())
      const begun = diagram.boxes.filter((box) => box.state === 'begun').map((box) => box.number)
      expect.soft(begun, council.name).toEqual([Math.floor(council.need.toNumber()) + 1])

      const fills = parse(diagram.rounding).querySelectorAll('rect.by-citizens')
      const filled = fills.map((fill) => percentOf(fill, 'width')).reduce((sum, width) => sum + width, 0)
      const first = (diagram.boxes[0]?.number ?? 0) - 1
      const share = (council.need.toNumber() - first) / diagram.boxes.length
      expect.soft(Math.abs(filled - share * 100), council.name).toBeLessThan(2 * NEAR)
    }
  })

  test('has a title and a description for each of its pictures', () => {
    for (const { council, diagram } of diagrams) {
      const pictures = spokenPictures([...diagram.rows.map((row) => row.svg), diagram.total, diagram.rounding].join(''))
      expect.soft(pictures, council.name).toHaveLength(council.municipalityCodes.length + 2)
      const silent = pictures.filter(({ title, description }) => title === '' || description === '')
      expect.soft(silent, council.name).toEqual([])
    }
  })

  test('is the same in whatever order its municipalities come', () => {
    for (const { council, diagram } of diagrams) {
      const again = calculationDiagram(text, council, membersOf(council).toReversed(), norm)
      expect.soft(again, council.name).toEqual(diagram)
    }
  })

  test('is light: a fifth of what a page may weigh', () => {
    for (const { council, diagram } of diagrams) {
      const markup = [diagram.scale, ...diagram.rows.map((row) => row.svg), diagram.total, diagram.rounding].join('')
      expect.soft(gzipSync(markup, { level: 9 }).length, council.name).toBeLessThan(5000)
    }
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
      { number: 12, state: 'full', counts: true, isNext: false },
      { number: 13, state: 'begun', counts: true, isNext: false },
      { number: 14, state: 'empty', counts: false, isNext: true },
    ])
  })

  test('to the nearest: a capacity less than half begun does not count', () => {
    expect(boxesAt('449.2', 449)).toEqual([
      { number: 449, state: 'full', counts: true, isNext: false },
      { number: 450, state: 'begun', counts: false, isNext: true },
      { number: 451, state: 'empty', counts: false, isNext: false },
    ])
  })

  test('a whole need begins none', () => {
    expect(boxesAt('12', 12)).toEqual([
      { number: 11, state: 'full', counts: true, isNext: false },
      { number: 12, state: 'full', counts: true, isNext: false },
      { number: 13, state: 'empty', counts: false, isNext: true },
    ])
  })

  test('residue of division does not begin a capacity', () => {
    expect(boxesAt('12.0000000000000000000000000000001', 12).map((box) => box.state)).toEqual(['full', 'full', 'empty'])
  })

  test('the first capacity has none before it', () => {
    expect(boxesAt('0.4', 1).map((box) => box.number)).toEqual([1, 2])
  })
})
