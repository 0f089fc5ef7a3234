import { at } from './at.ts'
import type { Raster } from './raster.ts'

/** Cells of one label that hang together by their sides, as indices into the raster. */
export interface Component {
  readonly label: number
  readonly cells: readonly number[]
  /** Labels across its sides, ascending. */
  readonly neighbours: readonly number[]
  /** Whether it reaches the edge of the raster. */
  readonly atEdge: boolean
}

/** The components of a raster whose label passes `wanted`, in the order of their first cells. */
export function componentsOf({ width, height, cells }: Raster, wanted: (label: number) => boolean): Component[] {
  const seen = new Uint8Array(cells.length)
  const components: Component[] = []
  for (let first = 0; first < cells.length; first += 1) {
    const label = at(cells, first)
    if (at(seen, first) === 1 || !wanted(label)) continue
    const members = [first]
    const neighbours = new Set<number>()
    let atEdge = false
    seen[first] = 1
    for (let i = 0; i < members.length; i += 1) {
      const index = at(members, i)
      const sides = sidesOf(index, width, height)
      if (sides.length < 4) atEdge = true
      for (const side of sides) {
        if (at(cells, side) !== label) neighbours.add(at(cells, side))
        else if (at(seen, side) === 0) {
          seen[side] = 1
          members.push(side)
        }
      }
    }
    components.push({ label, cells: members, neighbours: [...neighbours].sort((a, b) => a - b), atEdge })
  }
  return components
}

/** The indices of the cells left, right, above and below, as far as they are in the raster. */
export function sidesOf(index: number, width: number, height: number): number[] {
  const column = index % width
  const sides: number[] = []
  if (column > 0) sides.push(index - 1)
  if (column < width - 1) sides.push(index + 1)
  if (index >= width) sides.push(index - width)
  if (index < width * (height - 1)) sides.push(index + width)
  return sides
}
