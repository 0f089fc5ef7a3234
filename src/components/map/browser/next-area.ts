/** A direction on the screen, y downwards. */
export const DIRECTIONS = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
} as const satisfies Record<string, readonly [number, number]>

export type DirectionKey = keyof typeof DIRECTIONS

/** Whether a key is one of the four arrows. */
export function isDirection(key: string): key is DirectionKey {
  return Object.hasOwn(DIRECTIONS, key)
}

/** How far from the arrow's direction a neighbour by land, and any other place, may lie: cosines of 67.5° and 60°. */
const BY_LAND = Math.cos((67.5 * Math.PI) / 180)
const BY_SEA = 0.5

/**
 * Where an arrow key leads from an area: to the neighbour across a border that lies best in its direction; where there is
 * none, to the nearest area that way; undefined at the edge. Areas are numbered as in `middles`.
 */
export function nextArea(
  from: number,
  key: DirectionKey,
  middles: readonly (readonly [number, number])[],
  neighbours: readonly (readonly number[])[],
): number | undefined {
  const [x, y] = middles[from] ?? [0, 0]
  const [dx, dy] = DIRECTIONS[key]
  const best = (candidates: readonly number[], least: number): number | undefined => {
    let found: number | undefined
    let cheapest = Infinity
    for (const other of candidates) {
      const [ox, oy] = middles[other] ?? [x, y]
      const distance = Math.hypot(ox - x, oy - y)
      if (other === from || distance === 0) continue
      const straight = ((ox - x) * dx + (oy - y) * dy) / distance
      // Of two equally near places the one straight ahead wins.
      const cost = distance / straight ** 2
      if (straight >= least && cost < cheapest) [found, cheapest] = [other, cost]
    }
    return found
  }
  return best(neighbours[from] ?? [], BY_LAND) ?? best([...middles.keys()], BY_SEA)
}
