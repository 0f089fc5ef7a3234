import { at } from './at.ts'
import { boundsOf } from './bounds.ts'
import type { Outline } from './outline.ts'

/** Label of a cell that is no municipality: sea, fjord or lake. */
export const WATER = 0

/** A grid of labels, row by row; label n is the n-th outline, counted from 1. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly cells: Uint8Array
}

/** Where a raster lies in the plane: its top left corner and the side of a cell, in units, and its size in cells. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly cell: number
  readonly width: number
  readonly height: number
}

/** The frame around outlines, with `margin` cells to spare on each side; its corner is a whole number of cells. */
export function frameAround(outlines: readonly Outline[], cell: number, margin: number): Frame {
  const { left, top, right, bottom } = boundsOf(outlines.flatMap(({ rings }) => rings.flat()))
  const x = (Math.floor(left / cell) - margin) * cell
  const y = (Math.floor(top / cell) - margin) * cell
  return {
    x,
    y,
    cell,
    width: Math.ceil((right - x) / cell) + margin,
    height: Math.ceil((bottom - y) / cell) + margin,
  }
}

/** Draws outlines into cells: a cell takes the label of the first outline that holds its centre. */
export function rasterise(outlines: readonly Outline[], frame: Frame): Raster {
  const { width, height } = frame
  const cells = new Uint8Array(width * height)
  outlines.forEach((outline, index) => {
    for (const [row, crossings] of crossingsByRow(outline, frame)) {
      crossings.sort((a, b) => a - b)
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        // The centre of column c lies at c + 0.5.
        const from = Math.max(0, Math.ceil(at(crossings, i) - 0.5))
        const end = Math.min(width, Math.ceil(at(crossings, i + 1) - 0.5))
        for (let column = from; column < end; column += 1) {
          const cell = row * width + column
          if (at(cells, cell) === WATER) cells[cell] = index + 1
        }
      }
    }
  })
  return { width, height, cells }
}

/** Where the line through the centres of each row cuts the outline, in cells from the left. */
function crossingsByRow({ rings }: Outline, { x, y, cell, height }: Frame): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const before = ring[index - 1]
      if (before === undefined) return
      const [upper, lower] = before[1] < point[1] ? [before, point] : [point, before]
      const from = Math.max(0, Math.ceil((upper[1] - y) / cell - 0.5))
      const to = Math.min(height, Math.ceil((lower[1] - y) / cell - 0.5))
      for (let row = from; row < to; row += 1) {
        const centre = y + (row + 0.5) * cell
        const along = (centre - upper[1]) / (lower[1] - upper[1])
        const crossing = (upper[0] + along * (lower[0] - upper[0]) - x) / cell
        const crossings = rows.get(row)
        if (crossings === undefined) rows.set(row, [crossing])
        else crossings.push(crossing)
      }
    })
  }
  return rows
}
