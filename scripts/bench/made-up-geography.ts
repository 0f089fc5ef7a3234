import { mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { MadeUpPlace } from './made-up-places.ts'

// A country of equal squares in rows, a council after the other, with an island of its own where Bornholm would be.

/** The side of a square in units of the plane. */
const SIDE = 400
/** Points of a side: squares with as many as outlines have. */
const STEPS = 16

type Cell = readonly [column: number, row: number]
type Point = [number, number]
interface Named {
  readonly code?: string
  readonly name?: string
}

/** An edition of the geography, by its files. */
interface Geography {
  /** Of both topologies. */
  readonly topology: Topology
  readonly tiles: Readonly<Record<string, { readonly cell: Cell; readonly label: string }>>
  /** "0101,0147" of each two squares with a side in common. */
  readonly borders: readonly string[]
  /** What `denmark.meta.json` says beside the source. */
  readonly plane: Readonly<Record<'plane' | 'kmPerUnit' | 'bornholm', unknown>>
}

/**
 * The geography of places on land of one size each.
 * @param km2 the size of each
 * @param island the code of the one that lies apart
 * @param regionOf the region of each council
 */
export function madeUpGeography(
  places: readonly MadeUpPlace[],
  km2: number,
  island: string,
  regionOf: ReadonlyMap<string, string>,
): Geography {
  const cells = cellsOf(places, island)
  const columns = Math.max(...[...cells.values()].map(([column]) => column)) + 1
  const rows = Math.max(...[...cells.values()].map(([, row]) => row)) + 1
  const kmPerUnit = Math.sqrt(km2) / SIDE
  const [column, row] = cells.get(island) ?? [0, 0]
  const plane = {
    plane: { width: columns * SIDE, height: rows * SIDE, yAxis: 'down' },
    kmPerUnit,
    bornholm: {
      code: island,
      frame: [column * SIDE - 1, row * SIDE, (column + 1) * SIDE, (row + 1) * SIDE + 1],
      kmPerUnit,
    },
  }
  const tiles = Object.fromEntries(
    places.map(({ code, label }) => [code, { cell: cells.get(code) ?? [0, 0], label }] as const),
  )
  return { topology: topologyOf(places, cells, regionOf), tiles, borders: bordersOf(cells), plane }
}

/** Rows from left to right and back, so that what follows in the list lies beside; the island two columns away. */
function cellsOf(places: readonly MadeUpPlace[], island: string): ReadonlyMap<string, Cell> {
  const columns = Math.ceil(Math.sqrt(places.length))
  const cells = new Map<string, Cell>()
  for (const [index, { code }] of places.filter((place) => place.code !== island).entries()) {
    const row = Math.floor(index / columns)
    const along = index % columns
    cells.set(code, [row % 2 === 0 ? along : columns - 1 - along, row])
  }
  return cells.set(island, [columns + 1, 0])
}

function bordersOf(cells: ReadonlyMap<string, Cell>): readonly string[] {
  const byCell = new Map([...cells].map(([code, cell]) => [cell.join(), code]))
  return [...cells].flatMap(([code, [column, row]]) =>
    [`${column + 1},${row}`, `${column},${row + 1}`].flatMap((beside) => {
      const other = byCell.get(beside)
      return other === undefined ? [] : [[code, other].sort().join()]
    }),
  )
}

function topologyOf(
  places: readonly MadeUpPlace[],
  cells: ReadonlyMap<string, Cell>,
  regionOf: ReadonlyMap<string, string>,
): Topology {
  const arcs: Point[][] = []
  const arcBySide = new Map<string, number>()
  const side = ([x, y]: Cell, [toX, toY]: Cell): number => {
    const key = `${x},${y} ${toX},${toY}`
    const known = arcBySide.get(key)
    if (known !== undefined) return known
    // The first point stands as it is, and each further one as the step to it.
    const steps = Array.from({ length: STEPS }, (): Point => [toX - x, toY - y])
    arcs.push([[x * STEPS, y * STEPS], ...steps])
    arcBySide.set(key, arcs.length - 1)
    return arcs.length - 1
  }
  const squares = places.map(({ code, council }) => {
    const [x, y] = cells.get(code) ?? [0, 0]
    const ring = [
      side([x, y], [x + 1, y]),
      side([x + 1, y], [x + 1, y + 1]),
      ~side([x, y + 1], [x + 1, y + 1]),
      ~side([x, y], [x, y + 1]),
    ]
    const outline: Polygon<Named> & { readonly id: string } = {
      type: 'Polygon',
      arcs: [ring],
      id: code,
      properties: { code },
    }
    return { outline, council }
  })
  const unit = SIDE / STEPS
  const transform = { scale: [unit, unit], translate: [0, 0] } satisfies Topology['transform']
  const topology: Topology = { type: 'Topology', transform, arcs, objects: {} }
  const merged = (wholeOf: (council: string) => string): GeometryCollection<Named> => ({
    type: 'GeometryCollection',
    geometries: [...Map.groupBy(squares, ({ council }) => wholeOf(council))].map(([name, parts]) => {
      const whole: MultiPolygon = mergeArcs(
        topology,
        parts.map(({ outline }) => outline),
      )
      return { ...whole, id: name, properties: { name } }
    }),
  })
  return {
    ...topology,
    objects: {
      municipalities: { type: 'GeometryCollection', geometries: squares.map(({ outline }) => outline) },
      councils: merged((council) => council),
      regions: merged((council) => regionOf.get(council) ?? council),
    },
  }
}
