import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { z } from 'zod'

/** The tile of a municipality in the layout of equal tiles. */
export interface Tile {
  /** Column and row of its hexagon, from 0 top left; every odd row stands half a tile to the right. */
  readonly cell: readonly [number, number]
  /** Its name in three letters. */
  readonly label: string
}

/** The tiles by the code of the municipality. */
export type Tiles = ReadonlyMap<string, Tile>

const tilesSchema = z.record(
  z.string().regex(/^\d{4}$/),
  z.strictObject({
    cell: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    label: z.string().regex(/^\p{Lu}\p{L}{2}$/u),
  }),
)

/**
 * Reads `tiles.json` from a folder, usually `data/geography/`: one tile for each of these municipalities.
 *
 * Throws an Error that names the file when it is missing, is no JSON or has another shape, and one that names every
 * municipality at fault: without a tile, unknown, on the tile of another, or with the label of another.
 */
export function readTiles(dir: URL | string, codes: readonly string[]): Tiles {
  const path = join(typeof dir === 'string' ? dir : fileURLToPath(dir), 'tiles.json')
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  const result = tilesSchema.safeParse(parseJson(path))
  if (!result.success) throw new Error(`${path} has another shape than expected: ${z.prettifyError(result.error)}`)
  const tiles = new Map<string, Tile>(Object.entries(result.data).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const faults = [
    ...codes.filter((code) => !tiles.has(code)).map((code) => `${code} has no tile`),
    ...[...tiles.keys()].filter((code) => !codes.includes(code)).map((code) => `${code} is unknown`),
    ...shared(tiles, ({ cell }) => `cell ${cell.join(', ')}`),
    ...shared(tiles, ({ label }) => `label ${label}`),
  ]
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`)
  return tiles
}

/** What more than one tile has: "cell 3, 4 is that of 0101 and 0147". */
function shared(tiles: Tiles, what: (tile: Tile) => string): string[] {
  const byWhat = Map.groupBy(tiles, ([, tile]) => what(tile))
  return [...byWhat].flatMap(([name, all]) =>
    all.length === 1 ? [] : `${name} is that of ${all.map(([code]) => code).join(' and ')}`,
  )
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is no JSON`, { cause })
  }
}
