/** Column and row of a hexagon that stands on its point; every odd row stands half a tile to the right. */
export type Cell = readonly [column: number, row: number]

/** A point of a drawing, y downwards. */
export type Point = readonly [x: number, y: number]

const { cos, sin, PI, sqrt } = Math

/** The corners of a hexagon with sides of 1 around its middle: from the top, clockwise. */
const CORNERS: readonly Point[] = [0, 1, 2, 3, 4, 5].map((n) => [sin((n * PI) / 3), -cos((n * PI) / 3)])

/** The cells around a cell, clockwise from the upper right: each across the side that begins at the corner of its place. */
export function cellsAround([column, row]: Cell): readonly Cell[] {
  const left = row % 2 === 0 ? column - 1 : column
  return [
    [left + 1, row - 1],
    [column + 1, row],
    [left + 1, row + 1],
    [left, row + 1],
    [column - 1, row],
    [left, row - 1],
  ]
}

/** A layout of tiles fitted into a drawing. */
export interface TileLayout {
  readonly width: number
  readonly height: number
  /** Length of a tile's sides, which is also the distance from its middle to its corners. */
  readonly side: number
  readonly middle: (cell: Cell) => Point
  /** Six corners, from the top, clockwise. */
  readonly corners: (cell: Cell) => readonly Point[]
}

/**
 * The tiles as large as they can be in a drawing so wide, with so much air around, in the middle of its height; without a
 * height it is as high as they need. Example: 10 tiles beside each other in a drawing of 900 have sides of about 52.
 */
export function layTiles(cells: readonly Cell[], width: number, height?: number, air = 4): TileLayout {
  const unit = cells.map(([column, row]): Point => [(column + (row % 2) / 2) * sqrt(3), row * 1.5])
  const xs = unit.map(([x]) => x)
  const ys = unit.map(([, y]) => y)
  const [left, right] = [Math.min(...xs) - sqrt(3) / 2, Math.max(...xs) + sqrt(3) / 2]
  const [top, bottom] = [Math.min(...ys) - 1, Math.max(...ys) + 1]
  const wide = (width - 2 * air) / (right - left)
  const side = height === undefined ? wide : Math.min(wide, (height - 2 * air) / (bottom - top))
  const high = height ?? side * (bottom - top) + 2 * air
  const x0 = width / 2 - (side * (left + right)) / 2
  const y0 = high / 2 - (side * (top + bottom)) / 2
  const middle = ([column, row]: Cell): Point => [x0 + side * (column + (row % 2) / 2) * sqrt(3), y0 + side * row * 1.5]
  return {
    width,
    height: high,
    side,
    middle,
    corners: (cell) => {
      const [x, y] = middle(cell)
      return CORNERS.map(([dx, dy]) => [x + side * dx, y + side * dy])
    },
  }
}

/** Path data of a closed line through these points, with one decimal. */
export function closedPath(points: readonly Point[]): string {
  return `M${points.map((point) => point.map(tenth).join(',')).join('L')}Z`
}

/** Path data of the sides where the tiles of a health council end: at another council, and at the sea. */
export function councilBorders(
  tiles: readonly { readonly cell: Cell; readonly council: string }[],
  { corners }: TileLayout,
): string {
  const councils = new Map(tiles.map(({ cell, council }) => [String(cell), council]))
  return tiles
    .flatMap(({ cell, council }) => {
      const ends = corners(cell)
      return cellsAround(cell).map((other, index) => {
        const beyond = councils.get(String(other))
        // A side between two councils is drawn once, by the tile on its left or above it.
        if (beyond === council || (beyond !== undefined && index > 2)) return ''
        return [ends[index], ends[(index + 1) % 6]]
          .map((end, which) => `${'ML'.charAt(which)}${(end ?? []).map(tenth).join(',')}`)
          .join('')
      })
    })
    .join('')
}

const tenth = (length: number): number => Math.round(length * 10) / 10
