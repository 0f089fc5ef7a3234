import { describe, expect, test } from 'vitest'
import { drawing, outlinesOf } from '../../../../src/figures/maps/outlines.ts'
import type { Tile } from '../../../../src/inputs/geography/drawing.ts'
import { municipalities } from '../../../support/areas.ts'
import { DATA } from '../../../support/data.ts'
import { geography, tiles } from '../../results/site.ts'
import { readTable } from '../../../support/table.ts'

const areas = municipalities()
const codes = areas.map(({ code }) => code)
const borders = readTable(`${DATA}/geography/2027/land-borders.csv`).rows.map(
  (row) => [row('code_a'), row('code_b')] as const,
)

function tileOf(code: string): Tile {
  const tile = tiles.get(code)
  if (tile === undefined) throw new Error(`${code} has no tile`)
  return tile
}

/** The middle of a tile where the middles of two tiles that share a side are 1 apart; worked out anew from the file. */
function middle(code: string): readonly [number, number] {
  const [column, row] = tileOf(code).cell
  return [column + (row % 2 === 1 ? 0.5 : 0), row * Math.sin(Math.PI / 3)]
}

function apart(a: string, b: string): number {
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)]
  return Math.hypot(ax - bx, ay - by)
}

const touch = (a: string, b: string) => apart(a, b) < 1.001
const isBorder = new Set(borders.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
const byLand = (a: string, b: string) => isBorder.has(`${a} ${b}`)

/** The pieces that some places fall into when only some pairs hold together. */
function pieces(places: readonly string[], hold: (a: string, b: string) => boolean): string[][] {
  const left = new Set(places)
  const found: string[][] = []
  for (const start of places) {
    if (!left.delete(start)) continue
    const piece = [start]
    for (const here of piece) {
      for (const other of left) if (hold(here, other) && left.delete(other)) piece.push(other)
    }
    found.push(piece)
  }
  return found
}

const lands = pieces(codes, byLand)
const landOf = (code: string) => lands.findIndex((land) => land.includes(code))
const nameOf = new Map(areas.map(({ code, name }) => [code, name]))
const councilOf = new Map(areas.map(({ code, council }) => [code, council]))
const pairs = codes.flatMap((a) => codes.filter((b) => a < b).map((b) => [a, b] as const))

test('every municipality has a tile of its own, and no other has one', () => {
  expect([...tiles.keys()]).toEqual(codes.toSorted())
  expect(Math.min(...pairs.map(([a, b]) => apart(a, b)))).toBeGreaterThan(0.999)
})

test('at least 75 % of the land borders are borders between tiles', () => {
  const kept = borders.filter(([a, b]) => touch(a, b))
  expect(kept.length / borders.length).toBeGreaterThanOrEqual(0.75)
})

describe.each([...new Set(councilOf.values())])('%s', (council) => {
  const members = codes.filter((code) => councilOf.get(code) === council)

  test('is one group of tiles wherever its land is one', () => {
    for (const land of pieces(members, byLand)) expect(pieces(land, touch), land.join()).toHaveLength(1)
  })
})

test('water stays between the tiles of two lands, unless they belong to one council', () => {
  const across = pairs.filter(([a, b]) => touch(a, b) && landOf(a) !== landOf(b))
  expect(across.filter(([a, b]) => councilOf.get(a) !== councilOf.get(b))).toEqual([])
})

test('the layout looks like the country: its order from west to east and from north to south', () => {
  const { detailed, meta } = geography
  const { width, height } = meta.plane
  const plane = drawing({ x: 0, y: 0, width, height }, width)
  const outlines = outlinesOf(detailed, []).municipalities
  // Bornholm is moved on both maps, so where it stands says nothing.
  const placed = codes.filter((code) => code !== meta.bornholm.code)
  const centres = placed.map((code) => {
    const outline = outlines.get(code)
    if (outline === undefined) throw new Error(`${code} has no outline`)
    return plane.centre(outline)
  })
  // Equal tiles swell the capital and must push its neighbours aside; with 0.9 they still stand in the order of a map,
  // which no shuffle of the tiles and no mirroring would pass.
  expect(
    rankCorrelation(
      placed.map((code) => middle(code)[0]),
      centres.map(([x]) => x),
    ),
  ).toBeGreaterThanOrEqual(0.9)
  expect(
    rankCorrelation(
      placed.map((code) => middle(code)[1]),
      centres.map(([, y]) => y),
    ),
  ).toBeGreaterThanOrEqual(0.9)
})

test('the letters on a tile are letters of the name, in their order, the first first', () => {
  const odd = codes.filter((code) => {
    const name = (nameOf.get(code) ?? '').toLowerCase()
    const [first = '', ...rest] = tileOf(code).label.toLowerCase()
    let at = 0
    return (
      !name.startsWith(first) ||
      rest.some((letter) => {
        at = name.indexOf(letter, at + 1)
        return at === -1
      })
    )
  })
  expect(odd).toEqual([])
})

/** Spearman's rank correlation; equal values share the mean of their ranks. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const mean = (a.length - 1) / 2
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, index) => sum + (value - mean) * ((q[index] ?? 0) - mean), 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value - 1e-9).length
    const equal = values.filter((other) => Math.abs(other - value) <= 1e-9).length
    return below + (equal - 1) / 2
  })
}
